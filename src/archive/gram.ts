/**
 * Where a few short sequences of words (grams) stand in the archive. Only the grams asked for are indexed: the questions
 * are known before the archive is searched, so the index grows with the references and not with the archive's words.
 */
import { Growing } from "./growing.ts";
import type { Hear } from "./hearing.ts";
import { copyOf, numbers } from "./numbers.ts";
import type { Row } from "./passage.ts";

/** A gram's shape: which words it takes, counted from its first. */
export type Shape = readonly number[];

export const ONE: Shape = [0];
export const TWO: Shape = [0, 1];
export const THREE: Shape = [0, 1, 2];
/** Two words around a third, which may be damaged. */
export const AROUND: Shape = [0, 2];

/** A gram printed more often than this tells nothing about where it is from, and has no places. */
const MOST_PLACES = 2000;

/**
 * 32 bits for the words a shape takes from `start` on; 0 where a field ends among them or a word is unknown.
 * @param codes those of the vocabulary, by the words' numbers
 */
export function hashGram(words: ArrayLike<number>, start: number, shape: Shape, codes: Int32Array): number {
  const last = shape[shape.length - 1] as number;
  let hash = seedOf(shape);
  let next = 0;
  for (let i = 0; i <= last; i += 1) {
    const word = words[start + i] ?? 0;
    if (word === 0) return 0;
    if (shape[next] !== i) continue;
    next += 1;
    hash = mix(hash, codes[word] as number);
  }
  return finish(hash);
}

function seedOf(shape: Shape): number {
  return Math.imul(shape.length * 8 + (shape[shape.length - 1] as number), 0x9e3779b1);
}

function mix(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function finish(hash: number): number {
  const mixed = Math.imul(hash, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13) || 1;
}

/** The hashes of the shapes of up to three words, and of no others, at every place from `from` to `to`, where one field ends. */
function walkShort(
  { words, vocabulary: { codes } }: Row,
  from: number,
  to: number,
  shapes: readonly Shape[],
  see: (hash: number, place: number) => void,
): void {
  const [one, two, three, around] = [ONE, TWO, THREE, AROUND].map((shape) => shapes.includes(shape));
  const [seedOne, seedTwo, seedThree, seedAround] = SEEDS;
  let next = words[from] as number;
  let second = from + 1 < to ? (words[from + 1] as number) : 0;
  for (let place = from; place < to; place += 1) {
    const word = next;
    next = second;
    second = place + 2 < to ? (words[place + 2] as number) : 0;
    if (word === 0) continue;
    const code = codes[word] as number;
    if (one) see(finish(mix(seedOne, code)), place);
    if (next === 0) continue;
    if (two) see(finish(mix(mix(seedTwo, code), codes[next] as number)), place);
    if (second === 0) continue;
    if (three) see(finish(mix(mix(mix(seedThree, code), codes[next] as number), codes[second] as number)), place);
    if (around) see(finish(mix(mix(seedAround, code), codes[second] as number)), place);
  }
}

const SEEDS = [ONE, TWO, THREE, AROUND].map(seedOf) as [number, number, number, number];

/**
 * Where grams stand. Two grams may share a hash: compare the words before believing a place. The places of all grams lie in
 * one array, and a gram's are a stretch of it, so that asking costs no memory.
 */
export interface GramIndex {
  /** The number of a gram among those asked for, -1 where it was not. */
  find(hash: number): number;
  /** Grams asked for. */
  readonly size: number;
  /** The places of gram `n` are `places` from `starts[n]` up to `starts[n + 1]`, ascending; none where it is too common. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/**
 * Finds every place of the asked-for grams in one walk over the row for each shape.
 * @param fields which of an article's four fields to walk over
 */
export function indexGrams(
  row: Row,
  asked: Int32Array,
  shapes: readonly Shape[],
  fields: readonly number[] = [0, 1, 2, 3],
): GramIndex {
  const { codes } = row.vocabulary;
  const areShort = shapes.every((shape) => shape.length <= 3);
  return indexPlaces(asked, (see) => {
    for (let field = 0; field + 1 < row.fieldStart.length; field += 1) {
      if (!fields.includes(field & 3)) continue;
      const end = row.fieldStart[field + 1] as number;
      if (areShort) {
        walkShort(row, row.fieldStart[field] as number, end, shapes, see);
        continue;
      }
      for (let place = row.fieldStart[field] as number; place < end; place += 1) {
        for (const shape of shapes) {
          const hash = hashGram(row.words, place, shape, codes);
          if (hash !== 0) see(hash, place);
        }
      }
    }
  });
}

/** A hash for each run of so many words between two places; no field may end there. */
export function hashRuns(
  { words, vocabulary: { codes } }: Row,
  from: number,
  to: number,
  size: number,
  see: (hash: number, place: number) => void,
): void {
  let leaving = 1;
  for (let i = 1; i < size; i += 1) leaving = Math.imul(leaving, PRIME);
  let rolling = 0;
  for (let end = from; end < to; end += 1) {
    rolling = (Math.imul(rolling, PRIME) + (codes[words[end] as number] as number)) | 0;
    const place = end - size + 1;
    if (place < from) continue;
    see(finish(rolling ^ (rolling >>> 15)), place);
    rolling = (rolling - Math.imul(codes[words[place] as number] as number, leaving)) | 0;
  }
}

const PRIME = 0x01000193;

/** The same for grams hashed before: `hashes` holds one for each place, 0 where no gram begins. */
export function indexHashes(hashes: Int32Array, asked: Int32Array): GramIndex {
  return indexPlaces(asked, (see) => {
    for (let place = 0; place < hashes.length; place += 1) {
      const hash = hashes[place] as number;
      if (hash !== 0) see(hash, place);
    }
  });
}

function indexPlaces(asked: Int32Array, walk: (see: (hash: number, place: number) => void) => void): GramIndex {
  const table = new HashTable(asked);
  const found = new Growing();
  const slots = new Growing();
  const starts = numbers(table.size + 1);
  walk((hash, place) => {
    const slot = table.find(hash);
    if (slot < 0) return;
    const count = (starts[slot + 1] as number) + 1;
    starts[slot + 1] = count;
    if (count > MOST_PLACES) return;
    slots.push(slot);
    found.push(place);
  });
  for (let slot = 1; slot < starts.length; slot += 1) {
    const count = starts[slot] as number;
    starts[slot] = (starts[slot - 1] as number) + (count > MOST_PLACES ? 0 : count);
  }
  const next = copyOf(starts);
  const places = numbers(starts[table.size] as number);
  for (let i = 0; i < found.length; i += 1) {
    const slot = slots.at(i);
    const at = next[slot] as number;
    if (at >= (starts[slot + 1] as number)) continue;
    places[at] = found.at(i);
    next[slot] = at + 1;
  }
  return { find: (hash) => table.find(hash), size: table.size, starts, places };
}

/** The same index, of which is heard what is looked up. */
export function heardIndex(index: GramIndex, hear: Hear): GramIndex {
  return {
    ...index,
    find(hash) {
      hear(hash);
      return index.find(hash);
    },
  };
}

/** The places of one gram. */
export function placesOf({ starts, places }: GramIndex, gram: number): Int32Array {
  return gram < 0 ? places.subarray(0, 0) : places.subarray(starts[gram], starts[gram + 1]);
}

/** Open addressing over typed arrays: a Map of so many numbers would cost ten times the memory. */
export class HashTable {
  /** Different hashes. */
  size = 0;
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #slots: Int32Array;
  /** One bit for each of many buckets: answers most questions for hashes not given, and stays in the processor's cache. */
  readonly #given: Int32Array;
  readonly #givenMask: number;

  constructor(hashes: Int32Array) {
    const capacity = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2));
    this.#mask = capacity - 1;
    this.#hashes = numbers(capacity);
    this.#slots = numbers(capacity);
    this.#givenMask = capacity * 4 - 1;
    this.#given = numbers(Math.ceil((capacity * 4) / 32));
    for (const hash of hashes) {
      const bucket = (hash & this.#givenMask) >>> 0;
      this.#given[bucket >>> 5] = (this.#given[bucket >>> 5] as number) | (1 << (bucket & 31));
      let at = hash & this.#mask;
      while (this.#hashes[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & this.#mask;
      if (this.#hashes[at] === hash) continue;
      this.#hashes[at] = hash;
      this.#slots[at] = this.size;
      this.size += 1;
    }
  }

  /** The number of a hash among the different ones, in the order they were given; -1 where it was not given. */
  find(hash: number): number {
    const bucket = (hash & this.#givenMask) >>> 0;
    if (((this.#given[bucket >>> 5] as number) & (1 << (bucket & 31))) === 0) return -1;
    let at = hash & this.#mask;
    for (;;) {
      const found = this.#hashes[at] as number;
      if (found === hash) return this.#slots[at] as number;
      if (found === 0) return -1;
      at = (at + 1) & this.#mask;
    }
  }
}
