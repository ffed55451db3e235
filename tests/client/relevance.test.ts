/** The most relevant first, whatever the size of the volume it is in. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Library } from "../../src/client/library.ts";
import { listAll } from "../../src/client/listing.ts";
import { readQuery } from "../../src/client/query.ts";
import { weigh } from "../../src/client/relevance.ts";
import { EMPTY } from "../../src/client/state.ts";
import { openIndex, type Shelved } from "./library.ts";
import { shelveVolumes } from "./shelf.ts";

const rarity = (articles: number, holding: number): number =>
  Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));

test("a volume by itself is worth what it is worth", () => {
  assert.deepEqual(weigh([{ articles: 100, counts: [3, 0] }]), [1]);
  assert.deepEqual(weigh([{ articles: 0, counts: [] }]), [1]);
});

test("a word is then worth the same in every volume that holds it", () => {
  const [large = 0, small = 0, other = 0] = weigh([
    { articles: 5000, counts: [40, 0] },
    { articles: 3, counts: [1, 0] },
    { articles: 900, counts: [0, 7] },
  ]);
  assert.ok(Math.abs(large * rarity(5000, 40) - rarity(5903, 41)) < 1e-9);
  assert.ok(Math.abs(small * rarity(3, 1) - rarity(5903, 41)) < 1e-9);
  assert.ok(Math.abs(other * rarity(900, 7) - rarity(5903, 7)) < 1e-9);
});

const shelve = (name: string, date: string, words: string): Shelved => ({
  ...{ name, title: `Number ${name}`, date, speakers: ["Ana Reyes"], outlet: "Harbour Post" },
  text: [[words]],
});

/** In each of them a word is wrong, in half of them two. */
const shelveClose = (year: number): Shelved[] =>
  Array.from({ length: 15 }, (_, index) => {
    const words = `The crossing will ${index % 2 === 0 ? "soon" : "never"} pay for itself, ferry ${index} will not.`;
    return shelve(`c${year}-${index}`, `${year}-02-03`, words);
  });

let library: Library;
before(async () => {
  const ferries = Array.from({ length: 40 }, (_, index) =>
    shelve(`f${index}`, "2019-02-03", `A ferry sank, ${index}.`),
  );
  const mention = shelve("mention", "2019-03-03", "Of a gullbridge she spoke, and of other things besides, as ever.");
  const about = shelve("about", "2020-02-03", "The gullbridge: a gullbridge or no gullbridge.");
  const more = shelve("more", "2020-02-03", "Nobody crosses.");
  const { directory, written } = await shelveVolumes(
    [
      { path: "", from: "2019-01-01", to: "2019-12-31", articles: [...ferries, mention, ...shelveClose(2019)] },
      { path: "2/", from: "2018-01-01", to: "2018-12-31", articles: shelveClose(2018) },
    ],
    { path: "new/", from: "2020-01-01", to: "2020-12-31", articles: [about, more] },
    new Set(),
  );
  library = await openIndex(directory, written);
});

test("this morning's article, all about the word, stands before an older one that only mentions it", async () => {
  for (const text of ["gullbridge", "gullbri", "gullbridge OR ferry"]) {
    const { entries } = await listAll(library, readQuery(text), EMPTY);
    const [first] = await Promise.all(entries.map(({ match }) => match.load()));
    assert.equal(first?.url, "/about/", text);
  }
});

test("of what only comes close the best twenty of the whole archive are shown, and counted", async () => {
  const { entries, isClosest, count } = await listAll(
    library,
    readQuery('"the bridge will never pay for itself"'),
    EMPTY,
  );
  assert.deepEqual([isClosest, entries.length], [true, 20]);
  assert.deepEqual((await count()).year, { 2019: 13, 2018: 7 });
  const pages = await Promise.all(entries.map(({ match }) => match.load()));
  assert.deepEqual(
    pages.map(({ content }) => content.includes("never")),
    pages.map((_, at) => at < 14),
  );
});
