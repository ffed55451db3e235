/** What the build changes for the search engine to part words, the search page shows as it is printed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isJoined } from "../../src/client/passage.ts";
import { asPrinted } from "../../src/client/region.ts";
import { searchLanguage, searchWords } from "../../src/site/search-words.ts";

const EXAMPLES: readonly (readonly [why: string, printed: string, words: readonly string[]])[] = [
  ["long dashes", "the kingdom—“Scotland” included—will", ["the", "kingdom—", "“Scotland”", "included—", "will"]],
  ["those that are typed", "a bridge--no, two--stood", ["a", "bridge--", "no,", "two--", "stood"]],
  ["dots", "twice...and then…‘never’", ["twice...", "and", "then…", "‘never’"]],
  ["a stretch of years stays one word", "in 1914–1918", ["in", "1914–1918"]],
  ["letters of a language without spaces", "他说「城市」,了GDP。", ["他", "说", "「城", "市」,", "了", "GDP。"]],
  ["letters that a PDF has drawn as one", "the sta\ufb00—o\ufb03ce", ["the", "sta\ufb00—", "o\ufb03ce"]],
  ["what has its space needs none", "it stood — and – then", ["it", "stood", "—", "and", "–", "then"]],
  ["nor does what closes", "‘it stood…’ and fell.", ["‘it", "stood…’", "and", "fell."]],
];

for (const [why, printed, words] of EXAMPLES)
  test(`${why}: ${printed}`, () => {
    const counted = searchWords(printed).split(" ");
    assert.deepEqual(counted.map(asPrinted), words);
    const shown = counted.map((word, at) => (at > 0 && !isJoined(counted[at - 1] ?? "", word) ? " " : "") + word);
    assert.equal(asPrinted(shown.join("")), printed);
    assert.equal(asPrinted(searchWords(printed)), printed);
  });

test("a dash at the end of a run parts it from the next", () => {
  assert.equal(searchWords("she paused—").trimEnd(), `she paused—\u2060`);
});

test("any text is shown as it was", () => {
  const sign = fc.constantFrom(
    "—",
    "–",
    "…",
    ".",
    "-",
    " ",
    "“",
    "’",
    "a",
    "7",
    "/",
    "é",
    "(",
    "城",
    "カ",
    "「",
    "。",
    "\ufb00",
    "i",
  );
  const text = fc.oneof(fc.string({ unit: sign, maxLength: 30 }), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(
      text.filter((each) => !each.includes("\u2060")),
      (each) => assert.equal(asPrinted(searchWords(each)), each),
    ),
    { numRuns: 2000 },
  );
});

test("the engine parts no letters of Chinese and Japanese by itself, and knows the forms of words in other languages", () => {
  assert.deepEqual(["zh", "zh-Hans", "ja", "de", "jav"].map(searchLanguage), ["und", "und", "und", "de", "jav"]);
});
