/**
 * The same words in several articles: stretches of the row that say the same, grouped. Three ways lead to a repeat: eight
 * words in a row; a whole quotation of four words or more, wherever it stands; two quotations of eight words or more that
 * differ in few. Each way is a walk over the words, never a comparison of all with all.
 */
import { hashGram, hashRuns, indexGrams, indexHashes, placesOf, type Shape } from "./gram.ts";
import { Groups } from "./group.ts";
import { Growing } from "./growing.ts";
import { numbers } from "./numbers.ts";
import { lastNotAfter, type Row } from "./passage.ts";
import { cutSegments, type Segments } from "./segment.ts";
import { TwiceSeen } from "./twice-seen.ts";
import { alignWording } from "./wording.ts";

/** A stretch of the row within one segment. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly article: number;
  readonly quote: string | null;
  /** True where it is its whole quotation. */
  readonly isWhole: boolean;
}

/** A stretch said again: its place, another's, and how many words they share. */
type See = (place: number, size: number, other: number, otherSize: number) => void;
type Way = (row: Row, segments: Segments, see: See) => void;

/** Words in a row. */
const EIGHT = 8;
const FOUR: Shape = [0, 1, 2, 3];
/** A short quotation's words, printed outside quotation marks, must be worth this many bits; fewer in a small archive. */
const LEAST_BITS = 24;
/** Stretches this many words apart in one segment are one stretch with a variant between. */
const MOST_BETWEEN = 3;
/** A stretch that covers this share of its quotation stands for all of it. */
const MOST_OF_IT = 0.6;
/** Four words that more quotations hold than this do not make two of them variants of each other. */
const MOST_SHARING = 40;
/** Of the shorter quotation's grams of four words, at least this share must stand in the other too. */
const LEAST_SHARED = 0.25;
/** Two quotations are variants where at most this share of the shorter one's letters differs. */
const MOST_VARIED = 0.2;
/** Longer quotations that are variants share eight words in a row somewhere. */
const LONGEST_VARIED = 300;

const WAYS: readonly Way[] = [byEightWords, byWholeQuotation, byVariant];

/** Groups of stretches that say the same in two articles or more; each group and the groups in the row's order. */
export function findRepeats(row: Row): readonly (readonly Stretch[])[] {
  const segments = cutSegments(row);
  const seen = new Growing();
  const covered = new Uint8Array(row.words.length);
  const cover = (place: number, size: number): void => void covered.fill(1, place, place + size);
  for (const way of WAYS) {
    way(row, segments, (place, size, other, otherSize) => {
      cover(place, size);
      cover(other, otherSize);
      seen.push(place);
      seen.push(other);
    });
  }
  const stretches = cutStretches(segments, covered);
  const starts = Int32Array.from(stretches, ({ start }) => start);
  const groups = new Groups(stretches.length);
  const pairs = seen.toArray();
  for (let i = 0; i < pairs.length; i += 2) {
    groups.join(lastNotAfter(starts, pairs[i] as number), lastNotAfter(starts, pairs[i + 1] as number));
  }
  return groups
    .list()
    .map((members) => members.map((member) => stretches[member] as Stretch))
    .filter((group) => new Set(group.map(({ article }) => article)).size > 1);
}

/** Eight words in a row within one segment. */
function byEightWords(row: Row, segments: Segments, see: See): void {
  for (const places of repeated(row, segments, EIGHT, () => true)) {
    const [first] = places as [number];
    for (const place of places.slice(1)) see(first, EIGHT, place, EIGHT);
  }
}

/** A whole quotation of four to seven words (eight are found anyway), in quotation marks or out of them. */
function byWholeQuotation(row: Row, segments: Segments, see: See): void {
  const isShort = (segment: number): boolean => {
    const size = sizeOf(segments, segment);
    return segments.quote[segment] !== null && size >= FOUR.length && size < EIGHT;
  };
  const asked = new Growing();
  segments.start.forEach((start, segment) => {
    if (isShort(segment)) asked.push(hashGram(row.words, start, FOUR, row.vocabulary.codes));
  });
  const index = indexGrams(row, asked.toArray(), [FOUR]);
  segments.start.forEach((start, segment) => {
    if (!isShort(segment)) return;
    const size = sizeOf(segments, segment);
    let bits = 0;
    for (let i = start; i < start + size; i += 1) bits += row.vocabulary.bits(row.words[i] as number);
    for (const place of placesOf(index, index.find(hashGram(row.words, start, FOUR, row.vocabulary.codes)))) {
      const other = segmentAt(segments, place);
      if (other < 0 || segments.article[other] === segments.article[segment]) continue;
      if (place + size > (segments.end[other] as number) || !sameWords(row, start, place, size)) continue;
      const isQuotation = segments.quote[other] !== null && sizeOf(segments, other) === size;
      if (isQuotation || bits >= Math.min(LEAST_BITS, (size * Math.log2(row.vocabulary.total + 1)) / 2))
        see(start, size, place, size);
    }
  });
}

/** Two quotations of which no eight words in a row are the same, and nearly all are. */
function byVariant(row: Row, segments: Segments, see: See): void {
  const isLong = (segment: number): boolean => segments.quote[segment] !== null && sizeOf(segments, segment) >= EIGHT;
  const shared = new Map<number, number>();
  for (const places of repeated(row, segments, FOUR.length, isLong)) {
    if (places.length > MOST_SHARING) continue;
    const sharing = new Set(places.map((place) => segmentAt(segments, place)).filter(isLong));
    const [first, ...others] = sharing;
    if (first === undefined) continue;
    for (const other of others) {
      const pair = first * segments.start.length + other;
      shared.set(pair, (shared.get(pair) ?? 0) + 1);
    }
  }
  for (const [pair, count] of shared) {
    const one = Math.floor(pair / segments.start.length);
    const other = pair % segments.start.length;
    const all = Math.min(sizeOf(segments, one), sizeOf(segments, other)) - FOUR.length + 1;
    if (count < Math.max(2, all * LEAST_SHARED) || !isVariant(row, segments, one, other)) continue;
    see(segments.start[one] as number, sizeOf(segments, one), segments.start[other] as number, sizeOf(segments, other));
  }
}

function isVariant(row: Row, segments: Segments, one: number, other: number): boolean {
  const [short, long] = sizeOf(segments, one) <= sizeOf(segments, other) ? [one, other] : [other, one];
  const [from, at, size] = [segments.start[short] as number, segments.start[long] as number, sizeOf(segments, short)];
  if (
    segments.article[one] === segments.article[other] ||
    sizeOf(segments, long) > Math.min(size * 1.5, LONGEST_VARIED)
  ) {
    return false;
  }
  // Equal words were found before.
  if (size === sizeOf(segments, long) && sameWords(row, from, at, size)) return false;
  const spell = (start: number, end: number): string[] =>
    Array.from(row.words.subarray(start, end), (id) => row.vocabulary.spell(id));
  const wording = alignWording(spell(from, from + size), spell(at, at + sizeOf(segments, long)));
  return wording !== null && wording.distance <= wording.length * MOST_VARIED;
}

/**
 * For each gram that stands twice or more within the chosen segments the places that truly hold the same words, where they
 * are of two articles or more.
 */
function* repeated(
  row: Row,
  segments: Segments,
  size: number,
  counts: (segment: number) => boolean,
): Generator<readonly number[]> {
  const hashes = numbers(row.words.length);
  const seen = new TwiceSeen(row.words.length);
  segments.start.forEach((start, segment) => {
    if (!counts(segment)) return;
    hashRuns(row, start, segments.end[segment] as number, size, (hash, place) => {
      hashes[place] = hash;
      seen.add(hash);
    });
  });
  const twice = new Growing();
  for (let place = 0; place < hashes.length; place += 1) {
    const hash = hashes[place] as number;
    if (hash !== 0 && seen.has(hash)) twice.push(hash);
  }
  const index = indexHashes(hashes, twice.toArray());
  for (let gram = 0; gram < index.size; gram += 1) {
    const from = index.starts[gram] as number;
    const to = index.starts[gram + 1] as number;
    if (to - from < 2) continue;
    const first = index.places[from] as number;
    const article = articleAt(segments, first);
    const places = [first];
    let isShared = false;
    for (let i = from + 1; i < to; i += 1) {
      const place = index.places[i] as number;
      if (!sameWords(row, first, place, size)) continue;
      places.push(place);
      isShared ||= articleAt(segments, place) !== article;
    }
    if (isShared) yield places;
  }
}

function articleAt(segments: Segments, place: number): number {
  return segments.article[lastNotAfter(segments.start, place)] as number;
}

/** Covered places as stretches. */
function cutStretches(segments: Segments, covered: Uint8Array): readonly Stretch[] {
  const stretches: Stretch[] = [];
  segments.start.forEach((from, segment) => {
    const to = segments.end[segment] as number;
    const quote = segments.quote[segment] ?? null;
    const article = segments.article[segment] as number;
    const found: { start: number; end: number }[] = [];
    for (let place = from; place < to; place += 1) {
      if (covered[place] === 0) continue;
      const last = found.at(-1);
      if (last !== undefined && place - last.end <= MOST_BETWEEN) last.end = place + 1;
      else found.push({ start: place, end: place + 1 });
    }
    const [only] = found;
    if (quote !== null && only !== undefined) {
      const share = found.reduce((sum, { start, end }) => sum + end - start, 0) / (to - from);
      if (share >= MOST_OF_IT) found.splice(0, found.length, { start: from, end: to });
    }
    for (const { start, end } of found) {
      stretches.push({ start, end, article, quote, isWhole: quote !== null && start === from && end === to });
    }
  });
  return stretches;
}

function segmentAt(segments: Segments, place: number): number {
  const segment = lastNotAfter(segments.start, place);
  return segment >= 0 && place < (segments.end[segment] as number) ? segment : -1;
}

function sizeOf(segments: Segments, segment: number): number {
  return (segments.end[segment] as number) - (segments.start[segment] as number);
}

function sameWords({ words }: Row, one: number, other: number, size: number): boolean {
  for (let i = 0; i < size; i += 1) if (words[one + i] !== words[other + i]) return false;
  return true;
}
