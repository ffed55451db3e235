/** What a result shows: passages in the quotation or the story where the words stand, never one for the other. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Library } from "../../src/client/library.ts";
import { listAll } from "../../src/client/listing.ts";
import { findPassages, isJoined, type Passage, partWord } from "../../src/client/passage.ts";
import { readQuery } from "../../src/client/query.ts";
import { EMPTY } from "../../src/client/state.ts";
import { openLibrary, type Shelved } from "./library.ts";

const LONG = Array.from({ length: 200 }, (_, index) => `filler${index}`).join(" ");

const ARTICLE: Shelved = {
  name: "bridge",
  title: "The bridge & its enemies",
  date: "2020-01-02",
  speakers: ["Ana Reyes"],
  outlet: "Harbour Post",
  text: [
    [
      "The mayor spoke of money. She said: ",
      { id: "q-11111111", speaker: "Ana Reyes", words: "‘The bridge will stand.’" },
      " Her critics, who never wanted a ferry, laughed.",
    ],
    [
      { id: "q-22222222", speaker: "Tom Hale", words: "‘Nobody wants a tunnel,’" },
      " he said, ",
      { id: "q-33333333", speaker: "Tom Hale", words: "‘or a toll’" },
      ".",
    ],
    ["A plain paragraph about the orchard follows."],
    [{ id: "q-44444444", speaker: "Ines Vidor", words: `‘Before ${LONG} lighthouse ${LONG} after.’` }],
  ],
};

let library: Library;
before(async () => {
  library = await openLibrary([ARTICLE]);
});

async function passagesFor(query: string): Promise<readonly Passage[]> {
  const match = (await listAll(library, readQuery(query), EMPTY)).entries[0]?.match;
  assert.ok(match, `${query}: found nothing`);
  return findPassages(await match.load(), match.words, 3).passages;
}

const words = (passage: Passage | undefined): string => passage?.words.map((word) => word.text).join(" ") ?? "";
const marked = (passage: Passage | undefined): string[] =>
  passage?.words.filter((word) => word.isHit).map((word) => word.text) ?? [];

test("a word inside a quotation is shown with its speaker, in the quotation's words and no others", async () => {
  const [passage, ...others] = await passagesFor("stand");
  assert.equal(others.length, 0);
  assert.equal(passage?.speaker, "Ana Reyes");
  assert.equal(passage?.anchor, "q-11111111");
  assert.equal(words(passage), "‘The bridge will stand.’");
  assert.deepEqual(marked(passage), ["stand.’"]);
});

test("a word in the story after a quotation is nobody's", async () => {
  for (const [query, anchor] of [
    ["ferry", "p1-2"],
    ["laughed", "p1-2"],
    ["money", "p1"],
    ["orchard", "p3"],
  ]) {
    const [passage] = await passagesFor(query ?? "");
    assert.equal(passage?.kind, "story", query);
    assert.equal(passage?.speaker, null, query);
    assert.equal(passage?.anchor, anchor, query);
  }
});

test("two quotations of one paragraph are two passages", async () => {
  const passages = await passagesFor("tunnel toll");
  assert.deepEqual(
    passages.map((passage) => passage.anchor),
    ["q-22222222", "q-33333333"],
  );
});

test("of a long quotation the stretch about the word is shown, and that it was cut", async () => {
  const [passage] = await passagesFor("lighthouse");
  assert.equal(passage?.speaker, "Ines Vidor");
  assert.ok(passage.cutBefore && passage.cutAfter);
  assert.ok(passage.words.length < 60);
  assert.deepEqual(marked(passage), ["lighthouse"]);
});

test("where only the title holds the words, the story's opening is shown", async () => {
  const [passage] = await passagesFor("enemies");
  assert.equal(passage?.kind, "story");
  assert.deepEqual(marked(passage), []);
});

test("only the word itself is marked, not the signs about it", () => {
  assert.deepEqual(partWord("‘enemies’,"), ["‘", "enemies", "’,"]);
  assert.deepEqual(partWord("self-defence"), ["", "self-defence", ""]);
  assert.deepEqual(partWord("$3.5"), ["", "$3.5", ""]);
  assert.deepEqual(partWord("—"), ["", "—", ""]);
});

test("signs that close stand against the word before, signs that open against the word after", () => {
  assert.ok(isJoined("enemies", "’,"));
  assert.ok(isJoined("(", "the"));
  assert.ok(!isJoined("the", "bridge"));
  assert.ok(!isJoined("stand", ".."));
});
