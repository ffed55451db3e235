/**
 * A pulled excerpt repeats passages of the text below it. Its quotations are looked up there by their words: whole, in part (an
 * excerpt may break off), or with gaps where `..` stands. What is found points at the quotation; what is not is one of its own.
 */
import type { ReadQuotation, Span } from "../quotation.ts";
import { readWords } from "../words.ts";

export interface LeadPassage {
  /** In the lead's prose, marks included. */
  readonly marked: readonly Span[];
  /** Index of the quotation of the text that holds these words; null when none does. */
  readonly of: number | null;
  readonly quotation: ReadQuotation;
}

/** So many places with the same first words are looked at; more would be a text made to be slow. */
const MOST_CANDIDATES = 40;

/** `prose`: the lead's, which `inLead` were read from. */
export function findLeadPassages(
  prose: string,
  inLead: readonly ReadQuotation[],
  inText: readonly ReadQuotation[],
): LeadPassage[] {
  const index = new PassageIndex(inText);
  return inLead.flatMap((quotation) => {
    const whole = index.find(quotation.text);
    if (whole !== null || quotation.marked.length < 2) return [{ marked: quotation.marked, of: whole, quotation }];
    // An elision between two paragraphs may have swallowed the end of one quotation and the beginning of the next.
    const parts = quotation.parts.map((part) => index.find(prose.slice(part.start, part.end)));
    if (parts.includes(null)) return [{ marked: quotation.marked, of: null, quotation }];
    return quotation.marked.map((marked, i) => ({ marked: [marked], of: parts[i] ?? null, quotation }));
  });
}

/** The words of all quotations in one row, with the places at which each run of up to three words begins. */
class PassageIndex {
  private readonly words: string[] = [];
  private readonly owners: number[] = [];
  private readonly places = new Map<string, number[]>();
  private readonly whole = new Map<string, number>();

  constructor(quotations: readonly ReadQuotation[]) {
    quotations.forEach((quotation, owner) => {
      const words = readWords(quotation.text);
      if (!this.whole.has(words.join(" "))) this.whole.set(words.join(" "), owner);
      for (const word of words) {
        this.words.push(word);
        this.owners.push(owner);
      }
    });
    for (let at = 0; at < this.words.length; at++) {
      for (let length = 1; length <= 3 && this.owners[at + length - 1] === this.owners[at]; length++) {
        const key = this.words.slice(at, at + length).join(" ");
        const places = this.places.get(key) ?? [];
        if (places.length < MOST_CANDIDATES) places.push(at);
        this.places.set(key, places);
      }
    }
  }

  find(text: string): number | null {
    const pieces = text
      .split(/\[?(?:\.{2,}|…)\]?/)
      .map(readWords)
      .filter((words) => words.length > 0);
    const [first, ...others] = pieces;
    if (first === undefined) return null;
    if (others.length === 0) {
      const same = this.whole.get(first.join(" "));
      if (same !== undefined) return same;
    }
    for (const place of this.places.get(first.slice(0, 3).join(" ")) ?? []) {
      let at = this.standsAt(first, place) ? place + first.length : -1;
      for (const piece of others) if (at >= 0) at = this.next(piece, at, this.owners[place]);
      if (at >= 0) return this.owners[place] ?? null;
    }
    return null;
  }

  private standsAt(words: readonly string[], place: number): boolean {
    if (this.owners[place + words.length - 1] !== this.owners[place]) return false;
    return words.every((word, i) => this.words[place + i] === word);
  }

  /** Just after the first place from `from` on where the words stand in the same quotation; -1 for none. */
  private next(words: readonly string[], from: number, owner: number | undefined): number {
    for (const place of this.places.get(words.slice(0, 3).join(" ")) ?? [])
      if (place >= from && this.owners[place] === owner && this.standsAt(words, place)) return place + words.length;
    return -1;
  }
}
