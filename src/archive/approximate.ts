/** approx-string-match's door: where in a text does a pattern stand, give or take some characters? */
import search from "approx-string-match";

export interface Likeness {
  /** Half-open, in UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  /** Characters put in, left out or replaced (Levenshtein). */
  readonly errors: number;
}

/** The likest stretches of the text, all with the same number of errors; none where it takes more than `most`. */
export function findLikest(text: string, pattern: string, most: number): readonly Likeness[] {
  return search(text, pattern, most);
}

/**
 * The same word or line but for typing errors: at most one character in four.
 * @example isNear("harbuor", "harbour") → false (a transposition counts two of seven); isNear("harbor", "harbour") → true
 */
export function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const most = Math.floor(Math.max(one.length, other.length) / 4);
  if (Math.abs(one.length - other.length) > most) return false;
  return distance(one, other, most) <= most;
}

/** Levenshtein distance, as far as `most`; `most + 1` beyond. */
export function distance(one: string, other: string, most: number): number {
  let previous = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const value = Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    previous = row;
  }
  return Math.min(previous[other.length] ?? 0, most + 1);
}
