/**
 * Where a few short sequences of words (grams) stand in the archive. Only the grams asked for are indexed: the questions
 * are known before the archive is searched, so the index grows with the references and not with the archive's words.
 */
import type { Row } from "./passage.ts";

/** A gram longer than this is cut to it: three words are rare enough, and survive damage better than four. */
export const GRAM = 3;

/** A gram printed more often than this tells nothing about where it is from, and has no places. */
const MOST_PLACES = 2000;

/** 32 bits for `size` word numbers from `start` on; 0 where a field ends among them or a word is unknown. */
export function hashGram(words: ArrayLike<number>, start: number, size: number): number {
  let hash = Math.imul(size, 0x9e3779b1);
  for (let i = start; i < start + size; i += 1) {
    const word = words[i] ?? 0;
    if (word === 0) return 0;
    hash = Math.imul(hash ^ word, 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 13);
  }
  return hash === 0 ? 1 : hash;
}

/** Answers where grams stand. Two grams may share a hash: compare the words before believing a place. */
export interface GramIndex {
  /** Ascending places in the row; empty for a gram that stands nowhere, was not asked for or is too common. */
  places(hash: number): Int32Array;
}

/** Finds every place of the asked-for grams in two walks over the row. */
export function indexGrams(row: Row, asked: ReadonlySet<number>, sizes: readonly number[]): GramIndex {
  const table = new HashTable(asked);
  const starts = new Int32Array(asked.size + 2);
  walk(row, sizes, table, (slot) => {
    starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  });
  for (let slot = 1; slot < starts.length; slot += 1) {
    const count = starts[slot] ?? 0;
    starts[slot] = (starts[slot - 1] ?? 0) + (count > MOST_PLACES ? 0 : count);
  }
  const next = starts.slice();
  const places = new Int32Array(starts[asked.size] ?? 0);
  walk(row, sizes, table, (slot, place) => {
    const at = next[slot] ?? 0;
    if (at >= (starts[slot + 1] ?? 0)) return;
    places[at] = place;
    next[slot] = at + 1;
  });
  return {
    places(hash) {
      const slot = table.find(hash);
      return slot < 0 ? places.subarray(0, 0) : places.subarray(starts[slot] ?? 0, starts[slot + 1] ?? 0);
    },
  };
}

function walk(row: Row, sizes: readonly number[], table: HashTable, see: (slot: number, place: number) => void): void {
  const { words } = row;
  for (const size of sizes) {
    for (let place = 0; place + size <= words.length; place += 1) {
      const hash = hashGram(words, place, size);
      if (hash === 0) continue;
      const slot = table.find(hash);
      if (slot >= 0) see(slot, place);
    }
  }
}

/** Open addressing over typed arrays: a Map of so many numbers would cost ten times the memory. */
class HashTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #slots: Int32Array;

  constructor(hashes: ReadonlySet<number>) {
    const capacity = 2 ** Math.ceil(Math.log2(hashes.size * 2 + 2));
    this.#mask = capacity - 1;
    this.#hashes = new Int32Array(capacity);
    this.#slots = new Int32Array(capacity);
    let slot = 0;
    for (const hash of hashes) {
      let at = hash & this.#mask;
      while (this.#hashes[at] !== 0) at = (at + 1) & this.#mask;
      this.#hashes[at] = hash;
      this.#slots[at] = slot;
      slot += 1;
    }
  }

  /** The number of a hash in the order it was given, -1 where it was not. */
  find(hash: number): number {
    let at = hash & this.#mask;
    for (;;) {
      const found = this.#hashes[at] ?? 0;
      if (found === hash) return this.#slots[at] ?? -1;
      if (found === 0) return -1;
      at = (at + 1) & this.#mask;
    }
  }
}
