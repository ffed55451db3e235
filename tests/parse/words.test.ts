import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sha256 } from "../../src/parse/hash.ts";
import { placeWords, quotationId, readWords } from "../../src/parse/words.ts";

test("marks, punctuation, capitals and white space are put aside", () => {
  assert.deepEqual(readWords("‘Not “yet”,’  he SAID\n— twice."), ["not", "yet", "he", "said", "twice"]);
});

test("an apostrophe does not part a word, whichever way it is written", () => {
  assert.deepEqual(readWords("don’t"), readWords("don't"));
  assert.deepEqual(readWords("don’t"), ["dont"]);
});

test("sums of money and shares keep their sign", () => {
  assert.deepEqual(readWords("$5 or 5%"), ["$5", "or", "5%"]);
});

test("the ways to write one letter are one word: ligatures, full width, separate accents", () => {
  assert.deepEqual(readWords("ﬁsh ｆｉｓｈ"), ["fish", "fish"]);
  assert.deepEqual(readWords("cafe\u0301"), readWords("caf\u00e9"));
});

test("a run without a space may hold any number of words", () => {
  const halves = 300_000;
  // Each is a bar between two numbers.
  assert.equal(readWords("½".repeat(halves)).length, halves + 1);
});

test("a placed word's place cuts the word out of the text", () => {
  const text = "So: ‘Don’t’, she said.";
  const cut = placeWords(text).map(({ word, start, end }) => [word, text.slice(start, end)]);
  assert.deepEqual(cut, [
    ["so", "So"],
    ["dont", "‘Don’t’"],
    ["she", "she"],
    ["said", "said"],
  ]);
});

test("placed words are the words of the text, in order and inside it, for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const placed = placeWords(text);
      assert.deepEqual(
        placed.map(({ word }) => word),
        readWords(text),
      );
      let last = 0;
      for (const { start, end } of placed) {
        assert.ok(start >= last && end > start && end <= text.length);
        last = start;
      }
    }),
  );
});

test("a quotation's id survives new marks, capitals and punctuation, and changes with its words", () => {
  assert.equal(quotationId("This is a big deal."), quotationId("“This is a BIG deal”"));
  assert.notEqual(quotationId("This is a big deal."), quotationId("This is no big deal."));
  assert.equal(quotationId("a b"), `q-${sha256("a b").slice(0, 8)}`);
  assert.match(quotationId(""), /^q-[0-9a-f]{8}$/);
});

test("the hash is SHA-256 in lower-case hex, over bytes or over text as UTF-8", () => {
  const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  assert.equal(sha256(""), empty);
  assert.equal(sha256(new Uint8Array()), empty);
  assert.equal(sha256("é"), sha256(new Uint8Array([0xc3, 0xa9])));
});
