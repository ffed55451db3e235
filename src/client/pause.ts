/**
 * How long to wait after a key before searching. The beginnings of words are costly (they stand for thousands of words) and
 * seldom meant; from the fourth letter on, and after the mark that ends a phrase, an answer can come at once.
 */

const SHORT = 4;

/** Milliseconds. */
export function pauseAfter(text: string): number {
  const last = text.split(/\s+/).at(-1) ?? "";
  const isLong = (last.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= SHORT;
  return isLong || /["”’]$/.test(last) ? 30 : 150;
}
