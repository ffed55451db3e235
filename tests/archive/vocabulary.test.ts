/** What a word is worth moves in steps, and its code is its own, in whatever order words come. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { GrowingVocabulary } from "../../src/archive/vocabulary.ts";

function read(words: readonly string[]): GrowingVocabulary {
  const vocabulary = new GrowingVocabulary();
  for (const word of words) vocabulary.add(word);
  return vocabulary;
}

describe("a vocabulary", () => {
  const words = [..."harbour bridge harbour harbour storm harbour harbour".split(" "), ...Array(60).fill("the")];

  test("leaves what a word is worth as it was when it is printed once more", () => {
    const [before, after] = [read(words), read([...words, "harbour"])];
    for (const word of ["harbour", "the", "bridge"])
      assert.equal(after.bits(after.find(word)), before.bits(before.find(word)), word);
    assert.equal(after.total, before.total);
  });

  test("tells rare words from frequent ones, and printed ones from all others", () => {
    const vocabulary = read(words);
    const bits = (word: string): number => vocabulary.bits(vocabulary.find(word));
    assert.ok(bits("bridge") > bits("harbour") && bits("harbour") > bits("the"));
    assert.ok(vocabulary.count(vocabulary.find("bridge")) > 0);
    assert.equal(vocabulary.find("quay"), 0);
  });

  test("gives a word the same code in whatever order words come", () => {
    const [one, other] = [read(words), read([...words].reverse())];
    for (const word of words) assert.equal(one.codes[one.find(word)], other.codes[other.find(word)], word);
  });
});
