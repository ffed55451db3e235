/**
 * The archive: every record, and everything that follows from having them side by side. Pure: the same records give the
 * same archive, whatever order they come in.
 */
import type { Prose } from "../parse/prose.ts";
import type { ContextEntry, RecordFields } from "../parse/record.ts";

/** A record as the archive holds it: its fields, its prose, and what its Context turned out to name. */
export interface Article {
  readonly record: RecordFields;
  readonly prose: Prose;
  /** One per entry of `record.context`, in order. */
  readonly context: readonly ResolvedEntry[];
}

/**
 * `exact`: the words stand there as quoted, dots at either end aside. `elided`: with gaps where the dots stand. `fuzzy`:
 * with differences, counted in `distance`. `ambiguous`: several articles answer equally well, none is chosen. `missing`:
 * the archive does not hold it.
 */
export type LinkState = "exact" | "elided" | "fuzzy" | "ambiguous" | "missing";

/** What of the article the entry's words were found in, strongest first: see the README, "How a link is found". */
export type LinkKey = "title" | "words" | "headline";

/** A place in an article. `quote` and `paragraph` are both null when only the article as a whole is meant. */
export interface Passage {
  /** Article id. */
  readonly article: string;
  /** Quotation id in that article. */
  readonly quote: string | null;
  /** 1-based number of the paragraph in the article's text. */
  readonly paragraph: number | null;
}

export interface ResolvedEntry {
  readonly entry: ContextEntry;
  readonly state: LinkState;
  /** What the words were found in; null where `missing`. */
  readonly key: LinkKey | null;
  /** 0..1; 0 where `missing`. */
  readonly confidence: number;
  /** Characters that differ between the entry's words and the printed ones; 0 unless `fuzzy`. */
  readonly distance: number;
  /** Null where `ambiguous` or `missing`: a wrong link is worse than none. */
  readonly target: Passage | null;
  /** Article ids, where `ambiguous`; empty otherwise. */
  readonly candidates: readonly string[];
  /** Present where the citing clipping's front matter says what is meant. */
  readonly stated?: true;
}

/** Somebody quoted. `named` is false for speakers without a name (“a spokesman for the port”), kept as printed. */
export interface Speaker {
  readonly slug: string;
  readonly name: string;
  readonly named: boolean;
  /** As printed, most frequent first; includes `name`. */
  readonly spellings: readonly string[];
  readonly roles: readonly string[];
  /** Links to pages elsewhere about the same person, from people.yml. */
  readonly sameAs: readonly string[];
  /** In date order. */
  readonly quotations: readonly Spoken[];
  /** Article ids in date order. */
  readonly articles: readonly string[];
}

/** One quotation of one article. */
export interface Spoken {
  readonly article: string;
  readonly quote: string;
}

export interface Outlet {
  readonly slug: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly homePage: string | null;
  readonly articles: readonly string[];
}

export interface Topic {
  readonly slug: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly articles: readonly string[];
}

export interface Link {
  readonly from: string;
  /** Article id; null where the state is `ambiguous` or `missing`. */
  readonly to: string | null;
  readonly kind: "context" | "echo";
  readonly state: LinkState;
  readonly confidence: number;
  /** Quotation ids. */
  readonly fromQuote: string | null;
  readonly toQuote: string | null;
  /** Index into the citing article's context; null for echoes. */
  readonly entry: number | null;
}

/** An article that Context entries name and the archive does not hold. */
export interface Wanted {
  readonly slug: string;
  /** What it is called by the entries that name it: the longest of their texts. */
  readonly name: string;
  readonly quotes: readonly string[];
  readonly speakers: readonly string[];
  readonly topics: readonly string[];
  readonly headlines: readonly string[];
  readonly dates: readonly string[];
  readonly namedBy: readonly { readonly article: string; readonly entry: number }[];
}

/** The same words printed in two articles or more. */
export interface Echo {
  readonly id: string;
  /** The words of the earliest printing. */
  readonly text: string;
  /** In date order, earliest first. */
  readonly printings: readonly Printing[];
  /** True where two articles attribute the words to different people. */
  readonly disputed: boolean;
}

export interface Printing {
  readonly passage: Passage;
  readonly text: string;
  readonly speaker: string | null;
  readonly state: "exact" | "variant";
}

export interface Archive {
  /** In date order, oldest first, undated last; ties by id. */
  readonly articles: readonly Article[];
  readonly byId: ReadonlyMap<string, Article>;
  /** Most quoted first. */
  readonly speakers: readonly Speaker[];
  readonly outlets: readonly Outlet[];
  readonly topics: readonly Topic[];
  readonly links: readonly Link[];
  readonly wanted: readonly Wanted[];
  readonly echoes: readonly Echo[];
  /** Article id → the links of both kinds that lead to it. */
  readonly linksTo: ReadonlyMap<string, readonly Link[]>;
  /** A speaker's name as it stands in a record → the speaker; likewise outlets and topics. */
  readonly speakerOf: ReadonlyMap<string, Speaker>;
  readonly outletOf: ReadonlyMap<string, Outlet>;
  readonly topicOf: ReadonlyMap<string, Topic>;
}
