/**
 * Quotations and their speakers, read from plain prose. The public door of quotation reading: marks, names and attribution
 * stand behind it.
 */
import type { Basis } from "./record.ts";

/** Somebody people.yml knows: used to tell who a bare surname is. */
export interface KnownPerson {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly roles: readonly string[];
  readonly sameAs: readonly string[];
  readonly pronoun: "he" | "she" | "they" | null;
}

export interface ReadingOptions {
  /** BCP 47; chooses the word lists. */
  readonly language: string;
  readonly people: readonly KnownPerson[];
  /** Names in the title line, headline and Context are no speakers, but tell what a bare surname in the text stands for. */
  readonly alsoNamed: readonly string[];
}

/** A half-open stretch of the prose, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ReadQuotation extends Span {
  /** What stands between the marks; paragraphs joined by a blank line, re-opened marks left out. */
  readonly text: string;
  /** One span per paragraph the quotation runs through, between the marks; the first starts at `start`, the last ends at `end`. */
  readonly parts: readonly Span[];
  /** The same, marks included where they are printed. */
  readonly marked: readonly Span[];
  readonly speaker: string | null;
  readonly basis: Basis;
  readonly cue: string | null;
  /** Name of the rule that named the speaker, for `explain`. */
  readonly rule: string;
}
