/**
 * An archive in several volumes with a supplement answers as if it were one: the same articles, the same order, the same counts. What
 * the supplement supersedes is not found, and volumes that a search cannot need are not opened.
 */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Library } from "../../src/client/library.ts";
import { type Entry, type Listing, list, listAll } from "../../src/client/listing.ts";
import { ALWAYS } from "../../src/client/period.ts";
import { readQuery } from "../../src/client/query.ts";
import { EMPTY, type SearchState, SORTS } from "../../src/client/state.ts";
import { openIndex, type Shelved } from "./library.ts";
import { ask, pick, SPEAKERS, shelveArticle } from "./question.ts";
import { shelveVolumes } from "./shelf.ts";

const OLD: readonly Shelved[] = Array.from({ length: 150 }, (_, index) => shelveArticle(index));
const bound = (from: string, to: string): readonly Shelved[] =>
  OLD.filter(({ date }) => date !== null && date >= from && date <= to);
const VOLUMES = [
  { path: "", from: "2021-01-01", to: "2021-06-15", articles: bound("2021", "2021-99") },
  { path: "2/", from: "2020-03-01", to: "2020-12-31", articles: bound("2020-03", "2020-99") },
  { path: "1/", from: "2019-01-01", to: "2019-12-31", articles: bound("2019", "2019-99") },
  { path: "undated/", from: null, to: null, articles: OLD.filter(({ date }) => date === null) },
];
/** Every ninth is changed, every tenth taken away; and ten are new. */
const CHANGED = OLD.filter((_, index) => index % 9 === 4).map((article, at) => ({
  ...shelveArticle(at),
  name: article.name,
}));
const GONE = new Set(OLD.filter((_, index) => index % 10 === 7).map(({ name }) => name));
const SUPPLEMENT = [
  ...CHANGED.filter(({ name }) => !GONE.has(name)),
  ...Array.from({ length: 10 }, (_, index) => shelveArticle(200 + index)),
];
const replaced = new Set([...GONE, ...CHANGED.map(({ name }) => name)]);
const CURRENT = [...OLD.filter(({ name }) => !replaced.has(name)), ...SUPPLEMENT];

let library: Library;
const opened: string[] = [];
before(async () => {
  const supplement = { path: "new/", from: "2019-01-01", to: "2021-06-15", articles: SUPPLEMENT };
  const { directory, written } = await shelveVolumes(VOLUMES, supplement, replaced);
  assert.equal(Object.values(written.supersedes ?? {}).flat().length, replaced.size);
  library = await openIndex(directory, written, (path) => opened.push(path));
});

const state = (of: Partial<SearchState>): SearchState => ({ ...EMPTY, ...of });
const find = (text: string, of: Partial<SearchState> = {}): Promise<Listing> =>
  listAll(library, readQuery(text), state({ ...of, text }));
const name = async ({ match }: Entry): Promise<string> => (await match.load()).url.replaceAll("/", "");

test("a date range opens only the volumes it touches, and the supplement", async () => {
  await find("bako", { period: { from: "2020-03-05", to: "2020-04-01" } });
  assert.deepEqual([...opened].sort(), ["2/", "new/"]);
  await find("bako from:2021");
  assert.deepEqual([...opened].sort(), ["", "2/", "new/"]);
});

test("300 random questions are answered with exactly the articles of today", async () => {
  let found = 0;
  for (let run = 0; run < 300; run++) {
    const { text, narrowing, holds } = ask();
    const { entries } = await find(text, { ...narrowing, sort: pick(SORTS) });
    const names = await Promise.all(entries.map(name));
    const expected = CURRENT.filter(holds).map((article) => article.name);
    assert.deepEqual([...names].sort(), [...expected].sort(), `${text} ${JSON.stringify(narrowing)}`);
    found += names.length;
  }
  assert.ok(found > 1000, "most questions must have had answers");
});

test("by date, the order is that of the dates, whatever volume they are in", async () => {
  const dates = new Map(CURRENT.map((article) => [article.name, article.date ?? ""]));
  for (const sort of ["newest", "oldest"] as const) {
    const { entries, undated } = await find("", { sort });
    const order = (await Promise.all(entries.map(name))).map((each) => dates.get(each) ?? "");
    assert.equal(entries.length, CURRENT.length);
    assert.equal(undated, order.filter((date) => date === "").length);
    const dated = order.slice(0, order.length - undated).map((date) => date.padEnd(7, "-00").padEnd(10, "-00"));
    const sorted = [...dated].sort();
    assert.deepEqual(dated, sort === "oldest" ? sorted : sorted.reverse());
  }
});

test("counts are of the whole archive", async () => {
  const selection = { speaker: ["Ana Reyes"] };
  const counts = await (await find("bako OR tirun", { selection })).count();
  for (const speaker of SPEAKERS) {
    const chosen = await find("bako OR tirun", { selection: { speaker: [speaker] } });
    assert.equal(counts.speaker?.[speaker], chosen.entries.length);
  }
});

test("the newest answer comes first, the whole one when all volumes have answered", async () => {
  const listings: Listing[] = [];
  for await (const listing of list(library, readQuery("quovis"), state({ text: "quovis" }))) listings.push(listing);
  const [first, last] = [listings[0], listings.at(-1)];
  assert.ok(first && last && listings.length > 1);
  assert.equal(first.entries.length, SUPPLEMENT.length);
  assert.equal(first.left, VOLUMES.length);
  assert.deepEqual([last.left, last.entries.length], [0, CURRENT.length]);
});

test("a word is absent only where no volume holds it", async () => {
  const { absent, entries } = await find("bako qqqqq");
  assert.deepEqual([absent, entries.length], [["qqqqq"], 0]);
  assert.deepEqual((await find("bako")).absent, []);
});

test("a phrase with a wrong word: what comes close in any volume", async () => {
  const held = CURRENT.find(({ text }) => String(text[0]).split(" ").length >= 6);
  assert.ok(held);
  const words = String(held.text[0]).split(" ").slice(0, 6);
  const listing = await find(`“${["qqqqq", ...words.slice(1)].join(" ")}”`, { period: ALWAYS });
  assert.ok(listing.isClosest);
  assert.ok((await Promise.all(listing.entries.map(name))).includes(held.name));
});
