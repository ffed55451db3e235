/**
 * A word that stands nowhere -> words of the archive it may have been meant for: those within one letter changed, left out,
 * put in or swapped with its neighbour, or two in longer words (Damerau's distance with adjacent swaps).
 */

/** Words of this length or more may differ in two letters. */
const LONG = 6;

/** At most `most`, nearest first; among equals those that begin alike, then as `words` has them, most frequent first. */
export function findNearest(word: string, words: readonly string[], most: number): string[] {
  const typed = word.toLowerCase();
  const limit = typed.length >= LONG ? 2 : 1;
  const near: { word: string; rank: number }[] = [];
  for (const each of words) {
    if (each === typed) continue;
    const distance = distanceWithin(typed, each, limit);
    if (distance <= limit) near.push({ word: each, rank: distance * 2 + (each[0] === typed[0] ? 0 : 1) });
  }
  // The sort is stable: words of one rank stay in the order of their frequency.
  return near
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map((each) => each.word);
}

/** The distance, or `limit + 1` as soon as it is known to be more. */
export function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row[j] = value;
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** The archive's words, most frequent first; none where the site has no such list. */
export async function loadWords(root: string): Promise<readonly string[]> {
  const response = await fetch(new URL("search/words.txt", root));
  return response.ok ? (await response.text()).split("\n").filter((word) => word !== "") : [];
}
