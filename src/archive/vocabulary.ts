/**
 * The archive's words as numbers, with about how often each is printed. Words that differ only in diacritics are one. From the
 * counts follows what a word is worth as evidence: a rare word says more about where a sentence comes from than “the”. Counts
 * move in steps, so that one more article leaves what most words are worth as it was, and with it most of what was found by them.
 */
import { compareText } from "./chronology.ts";
import { Growing } from "./growing.ts";

export interface Vocabulary {
  /** Words known and one, a few of them printed no more: numbers run from 1 up to, not including, this. */
  readonly size: number;
  /** About how many words are printed in the whole archive. */
  readonly total: number;
  /** The number of a word, 0 where the archive does not print it. Numbers start at 1. */
  find(word: string): number;
  /** The word of a number, without diacritics. */
  spell(id: number): string;
  /** About how often a word is printed; 0 only where it is not. */
  count(id: number): number;
  /** Evidence in bits: log2 of one in how many of the archive's words it is, between 1 and 14. */
  bits(id: number): number;
  /** By number, 32 bits that follow from the word's letters alone; of two words they are hardly ever the same. */
  readonly codes: Int32Array;
}

const MOST_BITS = 14;

/** So many steps from a count to its double. */
const WORD_STEPS = 1;
const ARCHIVE_STEPS = 4;

/** A number of words or articles of the whole archive, as far as it counts as evidence. */
export function inSteps(number: number): number {
  return unstep(step(number, ARCHIVE_STEPS), ARCHIVE_STEPS);
}

/** How often a word is printed, as far as it counts. */
export function inWordSteps(count: number): number {
  return unstep(step(count, WORD_STEPS), WORD_STEPS);
}

function step(number: number, steps: number): number {
  return Math.round(Math.log2(number + 1) * steps);
}

function unstep(level: number, steps: number): number {
  return 2 ** (level / steps) - 1;
}

/** A vocabulary that grows while the archive is read. */
export class GrowingVocabulary implements Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #spelled: string[] = [""];
  readonly #counts = new Growing();
  readonly #codes = new Growing();
  #printed = 0;

  /** @param spelled words that have their numbers, from 1 on; none of them is printed yet */
  constructor(spelled: readonly string[] = []) {
    this.#counts.push(0);
    this.#codes.push(0);
    for (const word of spelled) this.#enter(word);
  }

  /** Counts a word and gives its number. */
  add(word: string): number {
    const id = this.#ids.get(word) ?? this.#enter(word);
    this.#counts.set(id, this.#counts.at(id) + 1);
    this.#printed += 1;
    return id;
  }

  /** Counts words that have their numbers. */
  addAll(ids: Int32Array): void {
    const counts = this.#counts.values;
    let printed = 0;
    for (const id of ids) {
      if (id === 0) continue;
      counts[id] = (counts[id] as number) + 1;
      printed += 1;
    }
    this.#printed += printed;
  }

  #enter(word: string): number {
    const plain = foldWord(word);
    let id = this.#ids.get(plain);
    if (id === undefined) {
      id = this.#spelled.length;
      this.#spelled.push(plain);
      this.#counts.push(0);
      this.#codes.push(codeOf(plain));
      this.#ids.set(plain, id);
    }
    this.#ids.set(word, id);
    return id;
  }

  get total(): number {
    return inSteps(this.#printed);
  }

  find(word: string): number {
    const id = this.#ids.get(word) ?? this.#ids.get(foldWord(word)) ?? 0;
    return this.#counts.at(id) === 0 ? 0 : id;
  }

  spell(id: number): string {
    return this.#spelled[id] ?? "";
  }

  count(id: number): number {
    return inWordSteps(this.#counts.at(id));
  }

  bits(id: number): number {
    const bits =
      step(this.#printed, ARCHIVE_STEPS) / ARCHIVE_STEPS - step(this.#counts.at(id), WORD_STEPS) / WORD_STEPS;
    return Math.min(MOST_BITS, Math.max(1, bits));
  }

  get size(): number {
    return this.#spelled.length;
  }

  get codes(): Int32Array {
    return this.#codes.values;
  }

  /** The words by their numbers from 1 on, and by number how often each is printed. */
  get printed(): { readonly spelled: readonly string[]; readonly counts: Int32Array } {
    return { spelled: this.#spelled.slice(1), counts: this.#counts.toArray() };
  }
}

/** The most frequent first; of equally frequent ones, in code unit order. */
export function byFrequency(vocabulary: Vocabulary, one: number, other: number): number {
  return vocabulary.count(other) - vocabulary.count(one) || compareText(vocabulary.spell(one), vocabulary.spell(other));
}

/** FNV-1a, scattered. */
export function codeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const PLAIN = /^[a-z0-9]+$/;

/** A comparable word without its diacritics. */
export function foldWord(word: string): string {
  return PLAIN.test(word) ? word : word.normalize("NFKD").replace(/\p{M}+/gu, "");
}
