/**
 * Names that are one name: spellings that differ only in case, diacritics or punctuation, or that a list from content says
 * are the same. Printed spellings with their counts go in, one group for each name comes out.
 */
import { compareText } from "./chronology.ts";

export interface SpellingGroup {
  /** The spelling printed most often; of equals, the first in code unit order. */
  readonly name: string;
  /** As printed, most frequent first. */
  readonly spellings: readonly string[];
}

/**
 * What is left of a name when case, diacritics and punctuation are put aside; the name itself where nothing is left.
 * @example foldName("Recep  Tayyip ERDOĞAN") → "recep tayyip erdogan"
 */
export function foldName(name: string): string {
  const folded = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[øłđıßæœ]/g, (letter) => SPELLED_OUT.get(letter) ?? letter)
    .replace(/['’‘`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return folded === "" ? name.trim() : folded;
}

/** Letters Unicode does not take apart, as they are commonly spelled without their strokes. */
const SPELLED_OUT = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ı", "i"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
]);

/**
 * Groups printed spellings by `keyOf`.
 * @param counts how often each spelling is printed
 */
export function groupSpellings(
  counts: ReadonlyMap<string, number>,
  keyOf: (spelling: string) => string,
): ReadonlyMap<string, SpellingGroup> {
  const byKey = new Map<string, string[]>();
  for (const spelling of counts.keys()) {
    const key = keyOf(spelling);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [spelling]);
    else group.push(spelling);
  }
  const groups = new Map<string, SpellingGroup>();
  for (const [key, spellings] of byKey) {
    spellings.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareText(a, b));
    groups.set(key, { name: spellings[0] ?? key, spellings });
  }
  return groups;
}

/** Adds one to a spelling's count. */
export function countSpelling(counts: Map<string, number>, spelling: string): void {
  counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
}
