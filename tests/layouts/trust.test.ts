/** What a reader is told of an article's trust: corrections wherever words appear, the source file, warnings, rights. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { renderPage, renderSearchEntry } from "../../layouts/render.ts";
import type { Complaint } from "../../src/parse/complaint.ts";
import { BASES } from "../../src/parse/record.ts";
import { buildSite } from "../../src/site/build.ts";
import { interfaceText } from "../../src/site/interface-text.ts";
import type { Settings } from "../../src/site/settings.ts";
import { ASSETS, makeArchive, makeRecord, SETTINGS, sampleArchive } from "../site/factory.ts";

function print(
  settings: Partial<Settings> = {},
  archive = sampleArchive(),
  complaints: ReadonlyMap<string, readonly Complaint[]> = new Map(),
): ReadonlyMap<string, string> {
  const all = { ...SETTINGS, ...settings };
  const { pages } = buildSite(archive, all, [], undefined, complaints);
  const site = { settings: all, assets: ASSETS, portable: false };
  return new Map(pages.map((page) => [page.path, renderPage(page, site)]));
}

const STEEL = "/2018/11/steel/";
/** What the search engine reads of an article. */
function entryOf(path: string): string {
  const view = buildSite(sampleArchive(), SETTINGS, []).pages.find((page) => page.path === path)?.view;
  assert.ok(view?.kind === "article");
  return renderSearchEntry(view, SETTINGS.language);
}

const textOf = (html: string): string => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
const sample = print();
const pageOf = (path: string): string => sample.get(path) ?? assert.fail(path);

test("a misattributed quotation is marked in the text, named beside it, and its number says so aloud", () => {
  const html = pageOf(STEEL);
  assert.match(html, /<q (?=[^>]*class="quotation doubted")[^>]*id="q-0000000a"/);
  assert.match(html, /data-number="1†"[^>]*aria-label="Quotation 1: Misattributed"/);
  assert.match(textOf(html), /Ingrid Hallam named beside the words: “said” † Misattributed: Said by a colleague\./);
});

test("a correction of the whole article stands below its heading, and not among the words that are searched", () => {
  assert.doesNotMatch(entryOf(STEEL), /another harbour/);
  assert.match(
    pageOf(STEEL),
    /<p class="article__remark"><span class="remark"><span aria-hidden="true">† <\/span><em>Article corrected<\/em>: The Gazette first printed another harbour\.</,
  );
});

test("both are told wherever the quotation appears", () => {
  const speaker = textOf(pageOf("/speakers/ingrid-hallam/"));
  assert.match(speaker, /November 2018\. † Article corrected: The Gazette first printed another harbour\./);
  assert.match(speaker, /† Misattributed: Said by a colleague\./);
  assert.equal(speaker.match(/Article corrected/g)?.length, 1);
  const quote = textOf(pageOf("/quotes/e-1/"));
  assert.equal(quote.match(/† Misattributed: Said by a colleague\./g)?.length, 2, "above the printings and at its own");
  assert.match(textOf(pageOf("/quotes/")), /† Misattributed/);
  assert.match(textOf(pageOf("/outlets/the-gazette/")), /† Article corrected/);
  assert.match(textOf(pageOf("/2019/02/07/council-votes/")), /misattributed where it is printed elsewhere/);
});

test("the home page does not open with words that are in doubt", () => {
  const said = (status: "misattributed" | "verified") =>
    print(
      {},
      makeArchive([
        makeRecord({
          id: "2020-01-01-one",
          body: "[‘The only words of the whole archive.’]{#q-00000001}",
          said: { "q-00000001": "Rosa Delane" },
          remarks: { "q-00000001": { status } },
        }),
      ]),
    ).get("/") ?? "";
  assert.doesNotMatch(said("misattributed"), /The only words of the whole archive/);
  assert.match(said("verified"), /The only words of the whole archive/);
});

test("the search is told of an article's status and of its quotations'", () => {
  const entry = entryOf(STEEL);
  assert.match(entry, /content="corrected" data-pagefind-filter="status\[content\]"/);
  assert.match(entry, /content="q-0000000a misattributed" data-pagefind-filter="remarked\[content\]"/);
  assert.doesNotMatch(entryOf("/2019/02/07/council-votes/"), /"(status|remarked)\[content\]"/);
});

test("an article offers its file, its bundle or its hash alone, as the settings say", () => {
  const source = (sources: Settings["sources"]): string => print({ sources }).get(STEEL)?.split('id="source"')[1] ?? "";
  assert.match(
    source("files"),
    /<a href="\.\.\/\.\.\/\.\.\/data\/sources\/2018-11-steel\.txt" download><code>clippings\/2018-11-steel\.txt</,
  );
  assert.match(
    source("bundle"),
    /<code>clippings\/2018-11-steel\.txt<\/code>.*<a href="[./]+data\/sources\.tar">sources\.tar</,
  );
  assert.doesNotMatch(source("none"), /data\/sources/);
  for (const form of ["files", "bundle", "none"] as const) {
    assert.match(source(form), /1,234 bytes/);
    assert.match(source(form), /<code class="fixity">0{64}</);
  }
});

const complaint = (line: number | null, remedy = "Look at it."): Complaint => ({
  code: "tag-stray",
  severity: "warning",
  path: "x",
  place: line === null ? null : { line, column: 3 },
  message: "something is odd here",
  excerpt: line === null ? null : { line: "a <b>c", length: 3 },
  remedy,
});

test("warnings that remain are told with their line, words and remedy; what is to be pasted is not", () => {
  const complaints = [
    complaint(null),
    complaint(7, "State which:\n  context:\n"),
    { ...complaint(9), severity: "error" as const },
  ];
  const html = print({}, sampleArchive(), new Map([["clippings/2018-11-steel.txt", complaints]])).get(STEEL) ?? "";
  const [, told = ""] = html.split("2 warnings about how this file was read");
  assert.match(
    textOf(told),
    /^ ?something is odd here\. Look at it\.Line 7: something is odd here\. &lt;b> State which\./,
  );
  assert.doesNotMatch(pageOf(STEEL), /warning/);
});

test("what turns the letters round or controls a machine is on no page, though a warning or a Context entry holds it", () => {
  const turned = { ...complaint(1), excerpt: { line: "a \u202eb\u0001", length: 3 } };
  const html = print({}, sampleArchive(), new Map([["clippings/2018-11-steel.txt", [turned]]])).get(STEEL) ?? "";
  assert.match(html, /something is odd here\. <q class="displayed">b<\/q> Look at it\./);
  const entry = { text: "'Nobody\u0001 \u202ekept it' - Ana Reyes", quotes: ["Nobody kept it"], speaker: "Ana Reyes" };
  const pages = print({}, makeArchive([makeRecord({ id: "2020-01-01-one", body: "One.", context: [entry] })]));
  const told = [...pages].filter(([, page]) => page.includes("'Nobody kept it' - Ana Reyes"));
  assert.deepEqual(told.map(([path]) => path).sort(), [
    "/2020/01/01/one/",
    "/wanted/",
    "/wanted/nobody-kept-it-ana-reyes/",
  ]);
  for (const [path, page] of pages) assert.doesNotMatch(page, /[\u0001\u202e]/, path);
});

test("of a hundred warnings twelve are told and the rest counted", () => {
  const complaints = Array.from({ length: 100 }, (_, at) => complaint(at + 1));
  const html = print({}, sampleArchive(), new Map([["clippings/2018-11-steel.txt", complaints]])).get(STEEL) ?? "";
  assert.match(html, /100 warnings/);
  assert.equal(html.match(/>something is odd here|something is odd here\. /g)?.length, 12);
  assert.match(html, /and 88 more/);
});

test("rights stand at the foot of every page, with their licence where there is one", () => {
  for (const [path, html] of print({ rights: "Free <to> use.", licence: "https://example.org/l?a&b" }))
    if (html.includes("footer"))
      assert.match(
        html,
        /<a href="https:\/\/example\.org\/l\?a&amp;b" rel="license external">Free &lt;to> use\.</,
        path,
      );
  assert.doesNotMatch(pageOf("/"), /Free &lt;to> use/);
});

test("in both languages every basis, every status and every note has its words", () => {
  for (const language of ["en", "de"]) {
    const words = interfaceText(language);
    const how = BASES.map((basis) => words.how(basis, null));
    assert.equal(new Set(how).size, BASES.length);
    assert.ok(how.every((says) => says !== ""));
    const remarks = ([null, "verified", "disputed", "misattributed", "corrected"] as const).flatMap((status) => [
      words.remark(status, false),
      words.remark(status, true),
    ]);
    assert.equal(new Set(remarks).size, 10);
  }
});

test("what is stated of a later printing is not laid to the speaker of the first", () => {
  const archive = sampleArchive();
  const echoes = archive.echoes.map((echo) => ({ ...echo, printings: [...echo.printings].reverse() }));
  const pages = print({}, { ...archive, echoes });
  const [heading = "", printings = ""] = textOf(pages.get("/quotes/e-1/") ?? "").split("Where these words are printed");
  assert.match(heading, /Rosa Delane/);
  assert.doesNotMatch(heading, /Misattributed/);
  assert.match(printings, /† Misattributed: Said by a colleague\./);
  const list = textOf(pages.get("/quotes/") ?? "");
  assert.doesNotMatch(list, /† Misattributed/);
  assert.match(list, /misattributed where it is printed elsewhere/);
});
