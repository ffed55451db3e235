/** Words, and where two sequences of them part. */

/** Runs of letters, digits and signs; punctuation parts them, whatever space stands beside it. */
export function readRuns(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}\p{Sc}\p{Sm}\p{So}]+/gu) ?? [];
}

/** With every mark that is printed: what stands between two spaces. */
export function readPrinted(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/**
 * A line about the first word in which two sequences differ; null where they are the same.
 * @example describeDifference(["a", "b"], "the page", ["a"], "the record") → "word 2 is “b” in the page and nothing in the record"
 */
export function describeDifference(
  one: readonly string[],
  ofOne: string,
  other: readonly string[],
  ofOther: string,
): string | null {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at++)
    if (one[at] !== other[at])
      return `word ${at + 1} is ${name(one[at])} in ${ofOne} and ${name(other[at])} in ${ofOther}`;
  return null;
}

function name(word: string | undefined): string {
  return word === undefined ? "nothing" : `“${word.length > 60 ? `${word.slice(0, 60)}…` : word}”`;
}
