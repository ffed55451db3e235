/** What a paragraph is read as: words, signs, quotations and names, in order, each with its place and its sentence. */
import type { Gender } from "./lexicon/type.ts";
import type { Span } from "./quotation.ts";

/** `role`: no name at all, but “the general”, who may be one of the people named. */
export type NameKind = "person" | "organisation" | "place" | "role" | "unknown";

export interface Name {
  /** The name without titles, as words: ["Ana", "Reyes"]. */
  readonly words: readonly string[];
  readonly kind: NameKind;
  /** The title before it, lower case; null where there is none. */
  readonly title: string | null;
  /** What the title tells. */
  readonly gender: Gender | null;
  /** One word is left of it without the nation or place before it: (Swiss) Re. */
  readonly nation?: true;
  /** It may owe its capital to the beginning of a sentence. */
  readonly initial: boolean;
}

export interface Unit extends Span {
  readonly kind: "word" | "sign" | "quotation" | "name";
  /** As printed; of a quotation, what stands between its marks; of a name, the name without titles. */
  readonly text: string;
  /** Lower case, straight apostrophes, no full stop; empty for a quotation. */
  readonly lower: string;
  readonly capital: boolean;
  /** Index of the passage a quotation stands for, else -1. */
  readonly passage: number;
  /** Number of its sentence in the paragraph. */
  readonly sentence: number;
  /** Null unless `kind` is `name`. */
  readonly name: Name | null;
}

export interface Paragraph {
  readonly index: number;
  readonly units: readonly Unit[];
  /** How many sentences the article has before this paragraph. */
  readonly firstSentence: number;
  /** By passage, the place of its unit. */
  readonly spots: ReadonlyMap<number, number>;
}
