/** The passage that comes closest to a phrase given with a wrong word, gaps or a changed order of pieces. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { closestStretch, cutRuns } from "../../src/client/closest.ts";
import type { Library } from "../../src/client/library.ts";
import { listAll } from "../../src/client/listing.ts";
import { findPhrase, standInOrder } from "../../src/client/occurrence.ts";
import { queryFromPaste } from "../../src/client/pasted.ts";
import { readQuery } from "../../src/client/query.ts";
import { EMPTY } from "../../src/client/state.ts";
import { openLibrary, type Shelved } from "./library.ts";

const shelve = (name: string, words: string): Shelved => ({
  ...{ name, title: name, date: null, speakers: [], outlet: "unknown" },
  text: [
    ["A first paragraph."],
    [{ id: `q-0000000${name.length}`, speaker: "Ana Reyes", words }],
    ["A last one, of the bridge."],
  ],
});

let library: Library;
before(async () => {
  const right = shelve("right", "The bridge will pay for itself before it needs a second coat of paint.");
  const other = shelve("another", "The ferry will never pay for a second captain, whatever it needs.");
  const signs: Shelved = {
    ...{ name: "signs", title: "Signs", date: null, speakers: [], outlet: "unknown" },
    text: [["‘It was good – and it was frumpish – and we left."], ["‘We shal [sic] overcome the wumbles,’ she said."]],
  };
  library = await openLibrary([right, other, signs]);
});

async function firstFor(phrase: string): Promise<{ url: string | undefined; isClosest: boolean }> {
  const { entries, isClosest } = await listAll(library, readQuery(`“${phrase}”`), EMPTY);
  return { url: (await entries[0]?.match.load())?.url, isClosest };
}

test("the exact words are found exactly", async () => {
  assert.deepEqual(await firstFor("will pay for itself before it needs"), { url: "/right/", isClosest: false });
});

test("so are they over lone signs, [sic] and the border of a paragraph", async () => {
  for (const pasted of [
    "‘It was good – and it was frumpish’",
    "‘We shal [sic] overcome the wumbles’",
    "‘It was frumpish – and we left.\n‘We shal [sic] overcome’",
  ]) {
    const { entries, isClosest } = await listAll(library, readQuery(queryFromPaste(pasted) ?? ""), EMPTY);
    assert.equal((await entries[0]?.match.load())?.url, "/signs/", pasted);
    assert.ok(!isClosest, pasted);
  }
});

test("with a wrong word the closest passage is found, and said to be only that", async () => {
  for (const phrase of [
    "will pay for nobody before it needs a second coat",
    "bridge shall pay for itself",
    "a second cost of paint",
  ])
    assert.deepEqual(await firstFor(phrase), { url: "/right/", isClosest: true }, phrase);
});

test("a phrase of which little is held comes close to nothing", async () => {
  assert.deepEqual(await firstFor("a second helping of soup on Sunday evenings"), { url: undefined, isClosest: false });
});

test("the stretch with most of the words is the one that is marked", () => {
  const words = "pay the bridge and later the bridge will pay for itself again for the bridge".split(" ");
  const { hits, score } = closestStretch(words, "the bridge will pay for us".split(" "));
  assert.equal(score, 5);
  assert.deepEqual(hits.map((hit) => words[hit]).slice(0, 5), ["the", "bridge", "will", "pay", "for"]);
});

test("every place of a phrase is found, in every form of its words", () => {
  const words = "He raised the levy; raising ‘the’ levies he raised — the levy.".split(" ");
  assert.deepEqual(findPhrase(words, "raise the levy"), [0 + 1, 2, 3, 4, 5, 6, 8, 10, 11]);
});

test("pieces must follow one another", () => {
  const words = "one two three one four".split(" ");
  assert.ok(standInOrder(words, ["two three", "four"]));
  assert.ok(standInOrder(words, ["three", "one"]));
  assert.ok(!standInOrder(words, ["four", "two"]));
});

test("runs cover the phrase, and are never more than a few", () => {
  assert.deepEqual(cutRuns(["a", "b", "c"]), [
    ["a", "b"],
    ["b", "c"],
  ]);
  assert.ok(cutRuns(Array.from({ length: 400 }, (_, i) => `w${i}`)).length <= 14);
});
