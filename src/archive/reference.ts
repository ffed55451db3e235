/**
 * A Context entry as something to look for: its words, split where they were left out. A phrase is one stretch of quoted
 * words (or a headline, or the whole entry); its pieces are what stands between elisions, in order.
 */
import type { ContextEntry } from "../parse/record.ts";
import { readWords } from "../parse/words.ts";
import { foldWord, type Vocabulary } from "./vocabulary.ts";

export interface Piece {
  /** Comparable words without diacritics. */
  readonly words: readonly string[];
  /** Their numbers, 0 where the archive does not know a word. */
  readonly ids: readonly number[];
  /** True where dots touch the first (last) word, which may then be the end (beginning) of a longer one. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

export interface Phrase {
  readonly pieces: readonly Piece[];
  /** True where dots stand before the first or after the last piece. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Words in all pieces. */
  readonly size: number;
}

export interface Reference {
  readonly entry: ContextEntry;
  /** The whole entry, without a date at its end. */
  readonly whole: Phrase;
  /** The whole entry without its topics. */
  readonly untopical: Phrase;
  readonly quotes: readonly Phrase[];
  readonly headline: Phrase | null;
}

/** Dots, with or without brackets: `..`, `...`, `. . .`, `…`, `[...]`, `(…)`. */
const ELISION = /[[(]\s?(?:\.{2,}|…)\s?[\])]|…|\.(?:[ \u00a0]?\.)+/g;

/** Each phrase is read when it is first asked for: most entries are found by one of them. */
export function readReference(entry: ContextEntry, vocabulary: Vocabulary): Reference {
  return new EntryReference(entry, vocabulary);
}

class EntryReference implements Reference {
  readonly entry: ContextEntry;
  readonly #vocabulary: Vocabulary;
  #whole: Phrase | undefined;
  #untopical: Phrase | undefined;
  #quotes: readonly Phrase[] | undefined;
  #headline: Phrase | null | undefined;

  constructor(entry: ContextEntry, vocabulary: Vocabulary) {
    this.entry = entry;
    this.#vocabulary = vocabulary;
  }

  get whole(): Phrase {
    const { topics, speaker, headline } = this.entry;
    const [quotation, ...others] = this.quotes;
    const isQuotation = topics.length === 0 && speaker === null && headline === null && others.length === 0;
    this.#whole ??= isQuotation && quotation ? quotation : this.#read(withoutDate(this.entry));
    return this.#whole;
  }

  get untopical(): Phrase {
    const { topics } = this.entry;
    this.#untopical ??= topics.length === 0 ? this.whole : this.#read(withoutTopics(withoutDate(this.entry), topics));
    return this.#untopical;
  }

  get quotes(): readonly Phrase[] {
    this.#quotes ??= this.entry.quotes.map((text) => this.#read(text)).filter(({ size }) => size > 0);
    return this.#quotes;
  }

  get headline(): Phrase | null {
    if (this.#headline === undefined) {
      const read = this.entry.headline === null ? null : this.#read(this.entry.headline);
      this.#headline = read === null || read.size === 0 ? null : read;
    }
    return this.#headline;
  }

  #read(text: string): Phrase {
    return readPhrase(text, this.#vocabulary);
  }
}

/**
 * Text to pieces.
 * @example readPhrase("..the bridge will .. stand") → pieces [the bridge will] [stand], openStart
 */
export function readPhrase(text: string, vocabulary: Vocabulary): Phrase {
  const pieces: Piece[] = [];
  let openStart = false;
  let openEnd = false;
  let from = 0;
  let before = "";
  const add = (stretch: string, after: string): void => {
    const words = readWords(stretch).map(foldWord);
    if (words.length === 0) {
      if (pieces.length === 0) openStart ||= after !== "";
      else openEnd ||= after !== "";
      return;
    }
    openEnd = after !== "";
    pieces.push({
      words,
      ids: words.map((word) => vocabulary.find(word)),
      cutStart: before !== "" && /^\S/.test(stretch),
      cutEnd: after !== "" && /\S$/.test(stretch),
    });
  };
  for (const match of text.matchAll(ELISION)) {
    add(text.slice(from, match.index), match[0]);
    before = match[0];
    from = match.index + match[0].length;
  }
  add(text.slice(from), "");
  return { pieces, openStart, openEnd, size: pieces.reduce((sum, piece) => sum + piece.words.length, 0) };
}

/** What an entry is looked for by: its quotations, or the whole of it where it has none. */
export function phrasesOf({ quotes, untopical }: Reference): readonly Phrase[] {
  return quotes.length > 0 ? quotes : [untopical];
}

/** All words of a phrase, joined by one space: equal where two texts say the same, marks and dots aside. */
export function phraseKey(phrase: Phrase): string {
  return phrase.pieces.map((piece) => piece.words.join(" ")).join(" ");
}

/** How many times dots stand for words. */
export function countElisions(text: string): number {
  return text.match(ELISION)?.length ?? 0;
}

/** The same of a text that is not looked for. */
export function textKey(text: string): string {
  return readWords(text).map(foldWord).join(" ");
}

/** A title or an entry without its `(Topic)` marks. */
export function withoutTopics(text: string, topics: readonly string[]): string {
  return topics.reduce((rest, topic) => rest.replace(`(${topic})`, " "), text);
}

/** An entry as received, cut after its headline where a date follows: other title lines do not end in dates. */
function withoutDate({ text, headline, date }: ContextEntry): string {
  if (date === null || headline === null) return text;
  // Space for space, since a headline may have been read with plain ones.
  const at = text.replace(/\s/g, " ").lastIndexOf(headline.replace(/\s/g, " "));
  return at < 0 ? text : text.slice(0, at + headline.length);
}
