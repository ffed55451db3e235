/**
 * What is asked of the archive while one entry is judged, heard and kept as numbers: a gram, what a word is worth, which titles
 * read so, which words are near a damaged one. The answer stands as long as none of these would be answered otherwise. Two
 * questions that share a number do no harm: an entry is then judged again for nothing.
 */
import { Growing } from "./growing.ts";
import { codeOf, foldWord, type Vocabulary } from "./vocabulary.ts";

export type Hear = (question: number) => void;

/** Whether a word is printed, and how often; asked by the word's code. */
export function wordQuestion(code: number): number {
  return Math.imul(code ^ 0x5bd1e995, 0x9e3779b1) || 1;
}

/** Which titles or headlines are these words. */
export function titleQuestion(key: string): number {
  return codeOf(`title ${key}`) || 1;
}

/** Which words are this with a letter put in, or are this. */
export function nearQuestion(remainder: string): number {
  return codeOf(`near ${remainder}`) || 1;
}

/** What was asked for one entry: a stretch of all that was heard. */
export interface Heard {
  readonly from: number;
  readonly to: number;
}

/** Hears while it listens; each question once. */
export class Hearing {
  /** Of all entries, one after another: a list of its own for each of a million would take more memory than what is in them. */
  readonly all = new Growing();
  #slots = new Int32Array(1024);
  #from = 0;
  #listens = false;

  /** Takes in what was heard of an entry at another time. */
  recall(questions: Int32Array): Heard {
    const from = this.all.length;
    this.all.pushAll(questions);
    return { from, to: this.all.length };
  }

  /** @param known what was heard of the entry before */
  listen({ from, to }: Heard): void {
    this.#listens = true;
    this.#from = this.all.length;
    for (let i = from; i < to; i += 1) this.hear(this.all.at(i));
  }

  readonly hear: Hear = (question) => {
    if (!this.#listens || question === 0 || !this.#enter(question)) return;
    this.all.push(question);
    if ((this.all.length - this.#from) * 2 === this.#slots.length) this.#grow();
  };

  /** What was heard, and no more is. */
  take(): Heard {
    this.#listens = false;
    this.#slots.fill(0);
    return { from: this.#from, to: this.all.length };
  }

  #enter(question: number): boolean {
    const mask = this.#slots.length - 1;
    let at = question & mask;
    while (this.#slots[at] !== 0) {
      if (this.#slots[at] === question) return false;
      at = (at + 1) & mask;
    }
    this.#slots[at] = question;
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let i = this.#from; i < this.all.length; i += 1) this.#enter(this.all.at(i));
  }
}

/** The same vocabulary, of which is heard what is asked. */
export class HeardVocabulary implements Vocabulary {
  readonly #vocabulary: Vocabulary;
  readonly #hear: Hear;

  constructor(vocabulary: Vocabulary, hear: Hear) {
    this.#vocabulary = vocabulary;
    this.#hear = hear;
  }

  find(word: string): number {
    const id = this.#vocabulary.find(word);
    this.#hear(wordQuestion(id === 0 ? codeOf(foldWord(word)) : (this.codes[id] as number)));
    return id;
  }

  count(id: number): number {
    this.#hear(wordQuestion(this.codes[id] as number));
    return this.#vocabulary.count(id);
  }

  bits(id: number): number {
    this.#hear(wordQuestion(this.codes[id] as number));
    return this.#vocabulary.bits(id);
  }

  spell(id: number): string {
    return this.#vocabulary.spell(id);
  }

  get size(): number {
    return this.#vocabulary.size;
  }

  get total(): number {
    return this.#vocabulary.total;
  }

  get codes(): Int32Array {
    return this.#vocabulary.codes;
  }
}
