/** The interface's words come from its table: pages are printed with every string of the table marked, and no other word may stand on them. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { renderPage } from "../../layouts/render.ts";
import type { SitePath } from "../../src/site/address.ts";
import { buildSite } from "../../src/site/build.ts";
import { dateWriter } from "../../src/site/date-text.ts";
import { type History, NO_HISTORY } from "../../src/site/history.ts";
import { interfaceText } from "../../src/site/interface-text.ts";
import { ASSETS, longRecords, makeArchive, SETTINGS, sampleArchive } from "../site/factory.ts";
import { Corpus, plainWords, spokenOn } from "./spoken.ts";

/** Names of formats, which are the same in every language. */
const NAMES = new Set(["Atom", "JSON Feed", "JSON", "CSV", "BibTeX", "RIS", "CSL JSON", "datapackage", "json"]);

/** Pages of a kind that are read, of one archive. */
const MOST = 6;

const HISTORY: History = {
  ...NO_HISTORY,
  moved: [{ from: "/2001/02/03/old/" as SitePath, to: "/speakers/" as SitePath, name: "Reyes" }],
  gone: [{ path: "/2001/gone/" as SitePath, name: "Reyes", date: "2001", above: "/" as SitePath }],
};

type Words = string | ((...values: unknown[]) => Words) | { readonly [name: string]: Words };

/** Every string of a table between two marks. */
function marked(words: Words): Words {
  if (typeof words === "string") return words === "" ? "" : `⟦${words}⟧`;
  if (typeof words === "function") return (...values) => marked(words(...values));
  if (Array.isArray(words)) return words.map(marked) as unknown as Words;
  if (typeof words !== "object") return words;
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, marked(value)]));
}

/** What stands outside the marks, which may be nested, and cut off where a title is. */
function outside(text: string): readonly string[] {
  const pieces = [""];
  let depth = 0;
  for (const sign of text) {
    if (sign === "⟦") depth++;
    if (depth === 0) pieces[pieces.length - 1] += sign;
    else if (pieces.at(-1) !== "") pieces.push("");
    if (sign === "⟧") depth--;
  }
  const cut = pieces.flatMap((piece) => piece.split(/[–—|·;“”.,:]/));
  return cut.map(plainWords).filter((piece) => /\p{L}{2}/u.test(piece));
}

test("no layout and no view has a word of the interface of its own", () => {
  const language = "en-x-marked";
  const text = interfaceText(language);
  Object.assign(text, marked(text as unknown as Words));
  const settings = { ...SETTINGS, language };
  const dates = dateWriter(language);
  const months = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`);
  const calendar = new Set([
    ...months.flatMap((month) => [dates.monthName(month), dates.monthName(month, "short")]),
    ...dates.weekdays.flatMap((day) => [day.name, day.short]),
  ]);
  const kinds = new Set<string>();
  for (const archive of [sampleArchive(), makeArchive(longRecords(205)), makeArchive([])]) {
    const corpus = new Corpus([
      "Reyes",
      ...[settings.title, settings.description, settings.notice].map((line) => line ?? ""),
      ...archive.articles.flatMap(({ record, prose }) => [
        ...[record.title, record.headline, record.outlet, record.author, record.postedBy, record.note].map(
          (line) => line ?? "",
        ),
        ...[...prose.lead, ...prose.text].map(({ runs }) => runs.map((run) => run.text).join("")),
        ...record.topics,
        ...record.quotes.flatMap((quote) => [quote.text, quote.speaker ?? "", quote.note ?? ""]),
        ...record.context.flatMap((entry) => [entry.text, entry.headline ?? "", entry.speaker ?? "", ...entry.topics]),
      ]),
      ...archive.wanted.flatMap(({ name, quotes, headlines }) => [name, ...quotes, ...headlines]),
      ...archive.speakers.flatMap((speaker) => [speaker.name, ...speaker.spellings, ...speaker.roles]),
    ]);
    const isKnown = (piece: string) =>
      NAMES.has(piece) || corpus.holds(piece) || calendar.has(piece.replace(/^(\d+ )+|( \d+)+$/g, ""));
    const printed = new Map<string, number>();
    for (const page of buildSite(archive, settings, [], HISTORY).pages) {
      const { kind } = page.view;
      kinds.add(kind);
      printed.set(kind, (printed.get(kind) ?? 0) + 1);
      if ((printed.get(kind) ?? 0) > MOST) continue;
      const html = renderPage(page, { settings, assets: ASSETS });
      for (const said of spokenOn(html))
        assert.deepEqual(
          outside(said).filter((piece) => !isKnown(piece)),
          [],
          `${page.path} (${kind}) says “${said.trim()}”: put it into src/site/text/`,
        );
    }
  }
  assert.ok(kinds.size > 15, `only these kinds were printed: ${[...kinds].join(", ")}`);
});

test("no layout has words between its tags or in its labels", () => {
  for (const file of readdirSync("layouts", { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.tsx$/.test(path),
  )) {
    const source = readFileSync(`layouts/${file}`, "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\bclass=\{[^{}]*\}/g, "")
      .replace(/^\s*\/\/.*$|\bnew Error\(.*$/gm, "");
    const between = [...source.matchAll(/>(?<![=-]>)(?<! >(?= ))([^<>{}=;]*\p{L}{2}[^<>{}=;]*)(?=<[/\p{L}>]|\{)/gu)];
    const after = [...source.matchAll(/\}([^<>{}=;:]*\p{L}{2}[^<>{}=;:]*)(?=<[/\p{L}>])/gu)];
    const labels = [...source.matchAll(/\s(?:aria-label|alt|title|placeholder)=\{?["`]([^"`]*\p{L}{2}[^"`]*)["`]/gu)];
    const literals = [...source.matchAll(/[{?:(,]\s*"([^"\n]*\p{L} \p{L}[^"\n]*|\p{Lu}\p{Ll}[^"\n]*)"/gu)];
    const found = [...between, ...after, ...labels, ...literals].map((match) => (match[1] ?? "").trim());
    assert.deepEqual(
      found.filter((text) => !NAMES.has(plainWords(text)) && !/--|__/.test(text)),
      [],
      `layouts/${file}: put these words into src/site/text/`,
    );
  }
});
