/**
 * The sample archive with German for its language, whole: no English word of the interface stands on any page, dates are
 * German, every kind of page is clean, and the search speaks and understands German.
 */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { ROOT } from "../../scripts/root.ts";
import { interfaceText } from "../../src/site/interface-text.ts";
import { Corpus, plainWords, spokenOn } from "../layouts/spoken.ts";
import { findViolations, overflows } from "./axe.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser } from "./harness.ts";
import { type BuiltPage, buildFrom, listPages } from "./sample.ts";

let browser: Browser;
let served: Served;
let site: string;
let pages: readonly BuiltPage[];
let corpus: Corpus;

before(async () => {
  const content = join(mkdtempSync(join(tmpdir(), "german-")), "content");
  cpSync(join(ROOT, "content"), content, { recursive: true });
  // The archive's own account of itself is to be read as well, and what the settings say is not the interface's.
  rmSync(join(content, "pages"), { recursive: true });
  rmSync(join(content, "permalinks.json"), { force: true });
  const settings = ["title: Die Schublade", "language: de", "base-url: https://example.org/"];
  writeFileSync(join(content, "site.yml"), `${settings.join("\n")}\n`);
  const texts = readdirSync(content, { recursive: true, encoding: "utf8" }).filter((path) => /\.(txt|yml)$/.test(path));
  corpus = new Corpus(texts.flatMap((path) => [path, readFileSync(join(content, path), "utf8")]));
  site = buildFrom(content);
  pages = listPages(site);
  served = await serve(site);
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

type Words = string | ((...values: unknown[]) => Words) | { readonly [name: string]: Words };

/** What a function of a table says of one, of two, of many, and of somebody's words; nothing where it wants a value of its own kind. */
function called(words: (...values: unknown[]) => Words): readonly Words[] {
  return [1, 2, 7777, "7777"].map((value) => {
    try {
      return words(value, value, value, value) ?? "";
    } catch {
      return "";
    }
  });
}

/** What a table says and the German one says otherwise, as patterns: `12 articles` with any number, other people's words as any. */
function patternsIn(words: Words, german: Words): readonly string[] {
  if (typeof words === "string" && typeof german === "string") {
    const [pattern, own] = [words, german].map((text) => plainWords(text).replace(/7777|7 777/g, ".+"));
    return pattern === own || !/(?:^| )\p{L}{2}/u.test(pattern ?? "") ? [] : [pattern ?? ""];
  }
  if (typeof words === "function" && typeof german === "function")
    return called(words).flatMap((said, at) => patternsIn(said, called(german)[at] ?? ""));
  if (typeof words !== "object" || typeof german !== "object") return [];
  return Object.keys(words).flatMap((name) => patternsIn(words[name] ?? "", german[name] ?? ""));
}

/** What of a text the clippings do not say. */
function ownWords(text: string): readonly string[] {
  return text
    .replace(/https?:\S+/g, "")
    .split(/[:;,.…–|·()„“”‘’]/)
    .map(plainWords)
    .filter((piece) => piece !== "" && !corpus.holds(piece));
}

/** Every string of a table. */
function stringsIn(words: Words): readonly string[] {
  if (typeof words === "function") return called(words).flatMap(stringsIn);
  return typeof words === "object" ? Object.values(words).flatMap(stringsIn) : [words];
}

const [ENGLISH, GERMAN] = ["en", "de"].map((language) => interfaceText(language) as unknown as Words);
const KINDS = ["home", "article", "speaker", "speakers", "outlet", "topic", "years", "year", "month", "day", "quotes"];
const OTHER_KINDS = ["undated", "quote", "wanted", "wanted-article", "search", "text", "not-found"];

test("no English word of the interface stands on a German page", () => {
  // `Links` is a word of both languages, and means another thing in each.
  const german = new Corpus(stringsIn(GERMAN ?? ""));
  const patterns = [...new Set(patternsIn(ENGLISH ?? "", GERMAN ?? ""))].filter((pattern) => !german.holds(pattern));
  assert.ok(patterns.length > 200, `the tables differ in ${patterns.length} strings only`);
  const whole = new Set(patterns);
  const within = patterns.map((pattern) => new RegExp(`(?:^| )${pattern}(?: |$)`, "u"));
  for (const { path, kind, html } of pages)
    for (const text of spokenOn(html)) {
      assert.ok(!whole.has(plainWords(text)), `${path} (${kind}) says “${text.trim()}”`);
      for (const piece of ownWords(text)) {
        const english = within.find((pattern) => pattern.test(piece));
        assert.equal(english, undefined, `${path} (${kind}) says “${text.trim()}”`);
      }
    }
});

test("dates are German, as precisely as they are known, and so are the marks around quotations in titles", () => {
  const times = pages.flatMap(({ html }) => [...html.matchAll(/<time datetime="([^"]*)"[^>]*>([^<]*)<\/time>/g)]);
  const said = new Map(times.map(([, iso = "", text = ""]) => [iso, text]));
  for (const [length, form] of [
    [10, /^\d{1,2}\. (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)( \d{4})?$/],
    [7, /^(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) \d{4}$/],
    [4, /^\d{4}$/],
  ] as const) {
    const written = [...said].filter(([iso]) => iso.length === length);
    assert.ok(written.length > 0, `the sample has no date of ${length} signs`);
    for (const [iso, text] of written) assert.match(text, form, iso);
  }
  const quote = pages.find(({ kind }) => kind === "quote");
  assert.match(quote?.html ?? "", /<title>„[^“]+“ – Die Schublade<\/title>/);
  const feed = readdirSync(join(site, "speakers")).map((slug) => join(site, "speakers", slug, "feed.xml"));
  assert.match(readFileSync(feed[0] ?? "", "utf8"), /<title type="html">(?:<!\[CDATA\[)?„[^“]+“/);
});

test("every kind of page is clean in German, also at 320 pixels, and says which language it is in", async () => {
  const watched = await openPage(browser, { viewport: { width: 320, height: 640 } });
  for (const kind of [...KINDS, ...OTHER_KINDS]) {
    const [page] = pages.filter((each) => each.kind === kind).sort((a, b) => b.html.length - a.html.length);
    assert.ok(page, `the German sample has no page of the kind ${kind}`);
    assert.match(page.html, /<html lang="de" dir="ltr"/);
    await watched.page.goto(served.url + (page.path === "404.html" ? "404.html" : page.path));
    assert.deepEqual(await findViolations(watched.page), [], `${kind}: ${page.path}`);
    assert.ok(!(await overflows(watched.page)), `${kind}: ${page.path} needs scrolling sideways`);
  }
  assertNoFaults(watched, "in German");
  await watched.page.context().close();
});

const status = (page: Page) => page.getByRole("status");

test("the search answers in German, and understands German fields beside the English ones", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  const settle = () => page.locator('[data-part="answer"][aria-busy="false"]').waitFor({ state: "attached" });
  const ask = async (query: string): Promise<string> => {
    await page.goto(`${served.url}search/?q=${encodeURIComponent(query)}`);
    await settle();
    return (await status(page).textContent()) ?? "";
  };
  assert.match(await ask("harbour"), /^\d+ Artikel gefunden\.$/);
  assert.match(
    (await page.locator(".facet__title").allTextContents()).join(" "),
    /Zeitraum.*Stimme.*Medium.*Thema.*Jahr/,
  );
  assert.equal(await ask("jahr:2019"), await ask("year:2019"));
  assert.equal(await ask("harbour ODER bridge"), await ask("harbour OR bridge"));
  assert.notEqual(await ask("harbour ODER bridge"), await ask("harbour bridge"));
  assert.match(await ask("xylophonist"), /^Nichts gefunden\. „xylophonist“ steht nirgends im Archiv\.$/);
  assertNoFaults(watched, "the German search");
  await page.context().close();
});

test("what the browser fetches speaks one language only", () => {
  const scripts = readdirSync(join(site, "assets")).filter((name) => name.endsWith(".js"));
  const said = scripts.map((name) => readFileSync(join(site, "assets", name), "utf8")).join("\n");
  assert.match(said, /Schnellsuche/);
  assert.doesNotMatch(said, /Quick search|Nothing found|Show fewer/);
});
