import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareWords } from "../../src/site/word-diff.ts";

/** `will` is removed, `shall` added: It [-will-] [+shall+] stand. */
const show = (earlier: string, later: string): string =>
  compareWords(earlier, later)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `[+${text}+]` : `[-${text}-]`))
    .join("");

test("a word for another, a word more, a word less, and words at both ends", () => {
  assert.equal(show("It will stand.", "It shall stand."), "It [-will-][+shall+] stand.");
  assert.equal(show("It will stand", "It will not stand"), "It will [+not+] stand");
  assert.equal(show("It will not stand", "It will stand."), "It will [-not-] stand.");
  assert.equal(show("will stand here", "It will stand"), "[+It+] will stand [-here-]");
  assert.equal(show("one two", "three four"), "[-one two-][+three four+]");
});

test("marks, capitals and punctuation are no difference", () => {
  assert.equal(show("“Don’t”, he said", "'Don't' - he SAID!"), "'Don't' - he SAID!");
});

test("the later text is shown whole and in order, and the earlier one's words are all there", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "D,", "e."), { maxLength: 12 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (earlier, later) => {
      const pieces = compareWords(earlier, later);
      const words = (texts: readonly string[]): readonly string[] =>
        texts.join(" ").toLowerCase().match(/[a-e]/g) ?? [];
      const of = (...kinds: readonly string[]) =>
        words(pieces.filter(({ kind }) => kinds.includes(kind)).map((p) => p.text));
      assert.deepEqual(of("same", "added"), words([later]));
      assert.deepEqual(of("same", "removed"), words([earlier]));
    }),
  );
});
