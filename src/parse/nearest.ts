/** A word and the words that were possible in, the nearest of them out: for complaints that say what was probably meant. */

/** Null when none is near enough to be meant: more than a third of the letters differ. */
export function findNearest(word: string, words: readonly string[]): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= Math.ceil(candidate.length / 3) && (best === null || distance < best.distance))
      best = { word: candidate, distance };
  }
  return best?.word ?? null;
}

/** Levenshtein's distance: letters to change, add or leave out. Words longer than 40 letters are not looked at. */
export function editDistance(a: string, b: string): number {
  if (a.length > 40 || b.length > 40) return 40;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
