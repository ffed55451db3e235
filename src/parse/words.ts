/**
 * Text in, comparable words out: what is left when case, quotation marks, punctuation, white space and the many ways to
 * write one letter are put aside. Quotation ids and every match between two articles stand on these words, so a change
 * here changes published addresses.
 */
import { sha256 } from "./hash.ts";
import type { Span } from "./quotation.ts";

/** A comparable word and where it stands in the text. A ligature or fraction may give several words in one place. */
export interface PlacedWord extends Span {
  readonly word: string;
}

/** A run of letters, digits and the signs that are read aloud; marks and apostrophes inside it do not part it. */
const RUN = /[\p{L}\p{N}\p{M}$%£€@#'’‘"“”„‟«»‚‛‹›`´]+/gu;
const MARK = /['’‘"“”„‟«»‚‛‹›`´]+/g;
const WORD = /[\p{L}\p{N}\p{M}$%£€@#]+/gu;
const PLAIN = /^[a-z0-9$%@#]+$/;

/**
 * The words of a text with their places (UTF-16 code units), in order.
 * @example placeWords("“Don’t,” he said") → [{word: "dont", start: 0, end: 7}, …]
 */
export function placeWords(text: string): readonly PlacedWord[] {
  const placed: PlacedWord[] = [];
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const word of comparable(match[0])) placed.push({ word, start, end });
  }
  return placed;
}

/**
 * The words of a text.
 * @example readWords("“Don’t,” he said") → ["dont", "he", "said"]
 */
export function readWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const run of text.match(RUN) ?? []) {
    if (PLAIN.test(run)) words.push(run);
    else for (const word of comparable(run)) words.push(word);
  }
  return words;
}

function comparable(run: string): readonly string[] {
  if (PLAIN.test(run)) return [run];
  const bare = run.replace(MARK, "").normalize("NFKC").toLowerCase();
  return bare.match(WORD) ?? [];
}

/**
 * A quotation's address: `q-` and the first eight hex digits of SHA-256 over its words joined by one space. Marks,
 * punctuation and capitals do not change it; an edit elsewhere does not move it.
 */
export function quotationId(text: string): string {
  return `q-${sha256(readWords(text).join(" ")).slice(0, 8)}`;
}
