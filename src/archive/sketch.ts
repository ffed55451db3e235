/**
 * Sketches: a text as a few hex digits that stay mostly the same when the text is edited a little, so that an article or a
 * quotation is known again without its words being kept. One-permutation MinHash (Li, Owen, Zhang 2012): every shingle falls
 * into one bucket, each bucket keeps one digit of its least hash. Two texts that share a share of their shingles share much
 * the same share of digits; unlike ones one digit in sixteen.
 */
import { readWords } from "../parse/words.ts";

/** A bucket into which nothing fell. */
const EMPTY = ".";

/** Of an article: sixteen digits over its runs of three words. */
export function sketchArticle(text: string): string {
  return sketch(shingles(readWords(text), 3, " "), 16);
}

/** Of a quotation, which may be short: eight digits over its runs of five letters. */
export function sketchQuotation(text: string): string {
  return sketch(shingles([...readWords(text).join(" ")], 5, ""), 8);
}

/** The share of digits that agree, 0..1, of the buckets that either text fills. */
export function likeness(one: string, other: string): number {
  let filled = 0;
  let same = 0;
  for (let i = 0; i < Math.max(one.length, other.length); i += 1) {
    if (one[i] === EMPTY && other[i] === EMPTY) continue;
    filled += 1;
    if (one[i] === other[i]) same += 1;
  }
  return filled === 0 ? 0 : same / filled;
}

function sketch(parts: Iterable<string>, buckets: number): string {
  const least = new Array<number>(buckets).fill(Number.POSITIVE_INFINITY);
  for (const part of parts) {
    const hash = hashOf(part);
    const bucket = hash % buckets;
    least[bucket] = Math.min(least[bucket] as number, hash);
  }
  // The high bits of a least hash are mostly 0 and the low ones name its bucket: the digit is taken from between.
  return least.map((hash) => (Number.isFinite(hash) ? ((hash >>> 8) & 15).toString(16) : EMPTY)).join("");
}

function* shingles(parts: readonly string[], size: number, glue: string): Generator<string> {
  if (parts.length < size) {
    if (parts.length > 0) yield parts.join(glue);
    return;
  }
  for (let i = 0; i + size <= parts.length; i += 1) yield parts.slice(i, i + size).join(glue);
}

/** FNV-1a with murmur3's last step, so that every digit depends on every letter. 0 to 2³² − 1. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
