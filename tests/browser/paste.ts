/**
 * Quotations as people paste them: other marks, the middle left out, who said it behind a dash, tags and line breaks; some with
 * a wrong word.
 */
import type { Random } from "../../scripts/invented/random.ts";

export interface Pasted {
  readonly text: string;
  readonly isSpoilt: boolean;
}

const MARKS: readonly ((words: string, speaker: string) => string)[] = [
  (words) => `“${words}”`,
  (words) => `'${words}'`,
  (words) => `"${words}"`,
  (words) => `„${words}“`,
  (words, speaker) => `'..${words}..' - ${speaker}`,
  (words, speaker) => `“${words}” — ${speaker}`,
  (words, speaker) => `‘${words}’ - (${speaker}) Headline of a letter, 2004`,
  (words) => `<blockquote>\n  <p>‘${words.replace(/ (\S+)/, "&nbsp;<i>$1</i>")}’</p>\n</blockquote>`,
  (words) => `“${words.replace(/ (\S+ \S+) /, " $1\n    ")}”`,
  (words) => `“${words.replace(/ (\S+) /, " $1 [sic] ")}”`,
];

export function pasteQuotation(random: Random, text: string, speaker: string, isSpoilt: boolean): Pasted {
  let words = text.split(/\s+/);
  if (words.length > 30) {
    const from = random.between(0, words.length - 30);
    words = words.slice(from, from + random.between(12, 30));
  }
  if (isSpoilt) words[random.between(1, words.length - 2)] = "flumbergasted";
  if (words.length >= 12 && random.chance(0.3)) {
    const gap = random.between(4, words.length - 7);
    words = [...words.slice(0, gap), random.pick(["..", "…", "[...]"]), ...words.slice(gap + random.between(1, 3))];
  }
  return { text: random.pick(MARKS)(words.join(" "), speaker), isSpoilt };
}
