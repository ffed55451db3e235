/**
 * Where a phrase stands in an article, every time. The engine tells only its first place, and takes word forms for equal
 * (“raised” for “raise”); here words are compared by their beginning, which on pages known to hold the phrase is enough.
 */

/** Places of all words of all occurrences, in ascending order. `words` are the article's. */
export function findPhrase(words: readonly string[], phrase: string): number[] {
  return findRuns(words, phrase)
    .flatMap(({ start, length }) => Array.from({ length }, (_, i) => start + i))
    .filter((place) => foldWord(words[place] ?? "") !== "");
}

/** True where the pieces stand in this order with anything, or nothing, between them. */
export function standInOrder(words: readonly string[], pieces: readonly string[]): boolean {
  let after = 0;
  for (const piece of pieces) {
    const run = findRuns(words, piece).find(({ start }) => start >= after);
    if (!run) return false;
    after = run.start + run.length;
  }
  return true;
}

interface Run {
  readonly start: number;
  readonly length: number;
}

function findRuns(words: readonly string[], phrase: string): Run[] {
  const wanted = phrase
    .split(" ")
    .map(foldWord)
    .filter((word) => word !== "");
  if (wanted.length === 0) return [];
  const held = words.map(foldWord);
  const runs: Run[] = [];
  for (let start = 0; start < held.length; start++) {
    const end = matchFrom(held, start, wanted);
    if (end > start) runs.push({ start, length: end - start });
  }
  return runs;
}

/** The place behind the phrase where it begins at `start`, else -1. Signs that stand alone between two words are passed over. */
function matchFrom(held: readonly string[], start: number, wanted: readonly string[]): number {
  let at = start;
  for (const [index, word] of wanted.entries()) {
    while (index > 0 && held[at] === "") at++;
    if (!isForm(held[at] ?? "", word)) return -1;
    at++;
  }
  return at;
}

/** Forms of one word: equal, or alike but for an ending of up to three letters. */
export function isForm(a: string, b: string): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared >= 3 && a.length - shared <= 3 && b.length - shared <= 3;
}

/** True where `held`, or one of the parts its hyphens join, is a form of `word`. */
export function isWordOf(held: string, word: string): boolean {
  const wanted = foldWord(word);
  return [held, ...held.split(/[-–/]/)].some((part) => isForm(foldWord(part), wanted));
}

/** A word as it is compared: without accents, signs and case; empty where it is signs only. */
export function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}$%£€¶]/gu, "")
    .toLowerCase();
}
