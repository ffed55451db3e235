/**
 * The archive's words as numbers, with how often each is printed. Words that differ only in diacritics are one. From the
 * counts follows what a word is worth as evidence: a rare word says more about where a sentence comes from than “the”.
 */

export interface Vocabulary {
  /** Different words and one: numbers run from 1 up to, not including, this. */
  readonly size: number;
  /** Words printed in the whole archive. */
  readonly total: number;
  /** The number of a word, 0 where the archive never prints it. Numbers start at 1. */
  find(word: string): number;
  /** The word of a number, without diacritics. */
  spell(id: number): string;
  /** How often a word is printed. */
  count(id: number): number;
  /** Evidence in bits: log2 of one in how many of the archive's words it is, between 1 and 14. */
  bits(id: number): number;
}

const MOST_BITS = 14;

/** A vocabulary that grows while the archive is read. */
export class GrowingVocabulary implements Vocabulary {
  total = 0;
  readonly #ids = new Map<string, number>();
  readonly #spelled: string[] = [""];
  readonly #counts: number[] = [0];

  /** Counts a word and gives its number. */
  add(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      const plain = foldWord(word);
      id = this.#ids.get(plain);
      if (id === undefined) {
        id = this.#spelled.length;
        this.#spelled.push(plain);
        this.#counts.push(0);
        this.#ids.set(plain, id);
      }
      this.#ids.set(word, id);
    }
    this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    this.total += 1;
    return id;
  }

  find(word: string): number {
    return this.#ids.get(word) ?? this.#ids.get(foldWord(word)) ?? 0;
  }

  spell(id: number): string {
    return this.#spelled[id] ?? "";
  }

  count(id: number): number {
    return this.#counts[id] ?? 0;
  }

  bits(id: number): number {
    const bits = Math.log2((this.total + 1) / ((this.#counts[id] ?? 0) + 1));
    return Math.min(MOST_BITS, Math.max(1, bits));
  }

  get size(): number {
    return this.#spelled.length;
  }
}

/** A comparable word without its diacritics. */
export function foldWord(word: string): string {
  return /^[a-z0-9]+$/.test(word) ? word : word.normalize("NFKD").replace(/\p{M}+/gu, "");
}
