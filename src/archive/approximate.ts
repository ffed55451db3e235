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
