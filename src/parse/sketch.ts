/**
 * Sketches: a text as a few hex digits that stay mostly the same when the text is edited a little, so that an article or a
 * quotation is known again without its words being kept. One-permutation MinHash (Li, Owen, Zhang 2012): every shingle falls
 * into one bucket, each bucket keeps one digit of its least hash. Two texts that share a share of their shingles share much
 * the same share of digits; unlike ones one digit in sixteen.
 */
import type { Prose } from "./prose.ts";
import type { RecordFields } from "./record.ts";
import { readWords } from "./words.ts";

/** What a record is known again by. */
export interface Sketches {
  /** Of the words an article prints; of its title where it prints none. */
  readonly text: string;
  /** Of its quotations, in order. */
  readonly quotations: readonly string[];
}

/** A bucket into which nothing fell. */
const EMPTY = ".";

export function sketchRecord({ fields, prose }: { readonly fields: RecordFields; readonly prose: Prose }): Sketches {
  const text = prose.text.map(({ runs }) => runs.map((run) => run.text).join("")).join("\n");
  return {
    text: sketchArticle(text.trim() === "" ? fields.title : text),
    quotations: fields.quotes.map((quotation) => sketchQuotation(quotation.text)),
  };
}

/** Of an article: sixteen digits over its runs of three words. */
function sketchArticle(text: string): string {
  return sketch(
    readWords(text).map((word) => hashOf(word)),
    3,
    16,
  );
}

/** Of a quotation, which may be short: eight digits over its runs of five letters. */
export function sketchQuotation(text: string): string {
  const letters = readWords(text).join(" ");
  const codes = new Array<number>(letters.length);
  for (let at = 0; at < letters.length; at += 1) codes[at] = letters.charCodeAt(at);
  return sketch(codes, 5, 8);
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

/** @param parts numbers; a text of fewer than `size` is one shingle */
function sketch(parts: readonly number[], size: number, buckets: number): string {
  const least = new Array<number>(buckets).fill(Number.POSITIVE_INFINITY);
  const last = parts.length === 0 ? -1 : Math.max(0, parts.length - size);
  for (let at = 0; at <= last; at += 1) {
    let hash = BASIS;
    for (let i = at; i < at + size && i < parts.length; i += 1) hash = Math.imul(hash ^ (parts[i] as number), PRIME);
    hash = scatter(hash);
    const bucket = hash % buckets;
    if (hash < (least[bucket] as number)) least[bucket] = hash;
  }
  // The high bits of a least hash are mostly 0 and the low ones name its bucket: the digit is taken from between.
  return least.map((hash) => (Number.isFinite(hash) ? ((hash >>> 8) & 15).toString(16) : EMPTY)).join("");
}

/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function hashOf(text: string): number {
  let hash = BASIS;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

/** murmur3's last step, so that every digit depends on every letter. 0 to 2³² − 1. */
function scatter(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
