/** What reading needs to know of a language: closed classes, cues, and words that tell people from the rest of the world. */
import type { Form } from "./inflect.ts";

export type Gender = "he" | "she";
export type Pronoun = Gender | "they" | "it" | "i" | "we" | "you" | "who";

export interface Cue {
  readonly base: string;
  /** `speech` brings a person's words (she added); `label` puts words on something (called him); `thought` holds it so. */
  readonly kind: "speech" | "label" | "thought";
  readonly form: Form;
}

/** Every word in lower case with straight apostrophes, except where noted. */
export interface Lexicon {
  readonly language: string;
  readonly cues: ReadonlyMap<string, Cue>;
  /** Cues of two words: the first in every form → the second. */
  readonly phrasal: ReadonlyMap<string, readonly string[]>;
  readonly speechNouns: ReadonlySet<string>;
  /** Phrases of several words: “…”, according to the port. */
  readonly according: readonly (readonly string[])[];
  /** Verbs that are no cues, in forms that can be nothing else. */
  readonly pasts: ReadonlySet<string>;
  /** The same in forms that may be nouns as well. */
  readonly presents: ReadonlySet<string>;
  /** Every word that may be a verb: cues, auxiliaries, `pasts` and `presents` together. */
  readonly verbal: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly possessives: ReadonlyMap<string, Pronoun>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly be: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  /** Title without its full stop → the pronoun it tells, or null. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  readonly roles: ReadonlySet<string>;
  /** Letters after a name that are no part of it. */
  readonly postnominals: ReadonlySet<string>;
  /** Words of what ministers look after. */
  readonly portfolios: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  /** Months and days. */
  readonly calendar: ReadonlySet<string>;
  /** As printed, with spaces: New York. */
  readonly places: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  /** Words that are no names though a sentence or headline gives them a capital. */
  readonly noNames: ReadonlySet<string>;
  /** Of these and the calendar’s, those that are surnames as well: Theresa May. */
  readonly surnamesToo: ReadonlySet<string>;
}

export function emptyLexicon(language: string): Lexicon {
  const none: ReadonlySet<string> = new Set();
  return {
    language,
    cues: new Map(),
    phrasal: new Map(),
    speechNouns: none,
    according: [],
    pasts: none,
    presents: none,
    verbal: none,
    pronouns: new Map(),
    possessives: new Map(),
    determiners: none,
    prepositions: none,
    conjunctions: none,
    relatives: none,
    auxiliaries: none,
    be: none,
    adverbs: none,
    titles: new Map(),
    roles: none,
    postnominals: none,
    portfolios: none,
    bodies: none,
    documents: none,
    organisations: none,
    calendar: none,
    places: none,
    adjectives: none,
    noNames: none,
    surnamesToo: none,
  };
}

/** A list as it is written in the data files: words parted by white space, `_` for a space inside one. */
export function list(data: string): readonly string[] {
  return data
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => word.replaceAll("_", " "));
}

/** `word:value` pairs; a word without a value maps to "". */
export function pairs(data: string): ReadonlyMap<string, string> {
  return new Map(
    list(data).map((pair) => {
      const at = pair.indexOf(":");
      return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
