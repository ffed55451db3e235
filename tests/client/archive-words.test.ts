/** What a word stands for where the archive is several volumes: the same in each, and whichever of them are asked. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Library } from "../../src/client/library.ts";
import { listAll } from "../../src/client/listing.ts";
import { readQuery } from "../../src/client/query.ts";
import { EMPTY, SIGHTS, type Sight } from "../../src/client/state.ts";
import { openIndex, type Shelved } from "./library.ts";
import { shelveVolumes } from "./shelf.ts";

const shelve = (name: string, date: string, words: string): Shelved => ({
  ...{ name, title: `Number ${name}`, date, speakers: ["Ana Reyes"], outlet: "Harbour Post" },
  text: [[words], [{ id: `q-0000000${name.length}`, speaker: "Ana Reyes", words }]],
});

let library: Library;
before(async () => {
  const old = shelve("old", "2001-02-03", "The tollgate was raised.");
  const recent = shelve("recent", "2019-02-03", "The tollgatekeeper sleeps.");
  const supplement = shelve("new", "2020-02-03", "Nobody crosses.");
  const { directory, written } = await shelveVolumes(
    [
      { path: "", from: "2019-01-01", to: "2019-12-31", articles: [recent] },
      { path: "1/", from: "2001-01-01", to: "2001-12-31", articles: [old] },
    ],
    { path: "new/", from: "2020-01-01", to: "2020-12-31", articles: [supplement] },
    new Set(),
  );
  library = await openIndex(directory, written);
});

async function find(text: string, from: string | null = null, sight: Sight = "articles") {
  const state = { ...EMPTY, text, sight, period: { from, to: null } };
  const { entries, absent } = await listAll(library, readQuery(text), state);
  const pages = await Promise.all(entries.map(({ match }) => match.load()));
  return { found: pages.map(({ url }) => url.replaceAll("/", "")).sort(), absent };
}

for (const sight of SIGHTS) {
  test(`a word that stands in the archive begins no others, also in years without it: ${sight}`, async () => {
    assert.deepEqual(await find("tollgate", null, sight), { found: ["old"], absent: [] });
    assert.deepEqual(await find("tollgate", "2018-01-01", sight), { found: [], absent: [] });
    assert.deepEqual(await find("tollgate from:2018", null, sight), { found: [], absent: [] });
  });
  test(`one that stands nowhere stands for those that begin with it: ${sight}`, async () => {
    assert.deepEqual(await find("tollga", null, sight), { found: ["old", "recent"], absent: [] });
    assert.deepEqual(await find("tollga", "2018-01-01", sight), { found: ["recent"], absent: [] });
  });
}

test("only a word that no volume holds is said to stand nowhere", async () => {
  assert.deepEqual(await find("raised", "2020-01-01"), { found: [], absent: [] });
  assert.deepEqual(await find("raised zzyzx", "2020-01-01"), { found: [], absent: ["zzyzx"] });
});
