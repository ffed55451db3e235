/** Mistyped words and the words of the archive that are offered for them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { distanceWithin, findNearest } from "../../src/client/nearest.ts";
import { timeOf } from "../bounds/growth.ts";

const WORDS = ["bridge", "bride", "ridge", "budget", "harbour", "ferry", "water", "waters", "assembly"];

test("one letter wrong, left out, put in or swapped", () => {
  for (const typed of ["bridhe", "brdge", "brridge", "birdge"])
    assert.equal(findNearest(typed, WORDS, 3)[0], "bridge", typed);
});

test("two letters wrong in a longer word", () => assert.deepEqual(findNearest("asembyl", WORDS, 3), ["assembly"]));

test("two letters wrong in a short word are too many", () => assert.deepEqual(findNearest("fexxy", WORDS, 3), []));

test("among equals, words that begin alike come first, then the more frequent", () => {
  assert.deepEqual(findNearest("bidge", ["ridge", "badge", "bilge", "bridge"], 4), [
    "badge",
    "bilge",
    "bridge",
    "ridge",
  ]);
});

test("capitals do not count", () => assert.deepEqual(findNearest("Harbuor", WORDS, 3), ["harbour"]));

test("the distance is the same both ways, nought for the same word only, and never below the limit when it is cut short", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const whole = distanceWithin(a, b, 20);
      assert.equal(whole, distanceWithin(b, a, 20));
      assert.equal(whole === 0, a === b);
      assert.equal(distanceWithin(a, b, 2), Math.min(whole, 3));
    }),
    { numRuns: 3000 },
  );
});

test("40,000 words are gone through in well under a second", () => {
  const words = Array.from({ length: 40_000 }, (_, i) => `word${i.toString(36)}`);
  assert.ok(timeOf(() => findNearest("wordxyzq", words, 3), 1) < 1000);
});
