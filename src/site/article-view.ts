/** What an article's page shows: its facts, its words with the notes beside them, and its links in both directions. */
import type { LinkState } from "../archive/archive.ts";
import type { Basis, Status } from "../parse/record.ts";
import type { SitePath } from "./address.ts";
import type { CitationForm } from "./citation-form.ts";
import type { ArticleLine, ArticleMention, DateText, EchoLine, EchoLink, NamedLink, Remark, Voice } from "./line.ts";
import type { MetaTag } from "./metadata.ts";
import type { SideList } from "./side-list.ts";
import type { Trail } from "./trail.ts";

export interface ArticleView {
  readonly kind: "article";
  readonly id: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  /** Null where it is the title. */
  readonly headline: string | null;
  readonly date: DateText | null;
  readonly day: NamedLink | null;
  readonly outlet: NamedLink | null;
  readonly author: string | null;
  readonly postedBy: string | null;
  readonly topics: readonly NamedLink[];
  readonly speakers: readonly Voice[];
  readonly quotations: number;
  readonly lead: readonly TextParagraph[];
  readonly text: readonly TextParagraph[];
  /** Ids of former days of quotations that stand in the text no more. */
  readonly lost: readonly string[];
  readonly context: readonly ContextLine[];
  readonly namedBy: SideList<NamedByLine>;
  /** Null where it has no neighbours. */
  readonly trail: Trail | null;
  readonly echoes: readonly EchoLine[];
  /** Ways to cite it; the first is a line for a footnote. */
  readonly citation: readonly CitationForm[];
  readonly tags: readonly MetaTag[];
  /** schema.org, ready to stand in a script element. */
  readonly jsonLd: string;
  /** Of the article as a whole. */
  readonly remark: Remark | null;
  readonly source: SourceFacts;
  readonly previous: ArticleLine | null;
  readonly next: ArticleLine | null;
  readonly search: SearchFacts;
}

/** The file as received. */
export interface SourceFacts {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The file itself, or the bundle that holds it and its name there; null where the site offers none. */
  readonly place: { readonly path: SitePath; readonly bundled: string | null } | null;
  /** What remains to be looked at, in the order of its lines. */
  readonly warnings: readonly Warning[];
  /** How many there are beyond those. */
  readonly moreWarnings: number;
}

export interface Warning {
  /** Null where the file as a whole is meant. */
  readonly line: number | null;
  /** In English, as the command line has it, without a full stop. */
  readonly message: string;
  /** The words of the file that are meant, where the message does not have them. */
  readonly words: string | null;
  readonly remedy: string;
}

/** What the search engine is told beside the words. */
export interface SearchFacts {
  /** Filter name → values, `unknown` where there is none. */
  readonly filters: readonly { readonly name: string; readonly value: string }[];
  readonly speaker: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
}

export interface TextParagraph {
  /** `p3` in the text; null in the lead. */
  readonly id: string | null;
  /** Its title in search results; null where it begins inside or with a quotation, which has its own. */
  readonly searchTitle: string | null;
  readonly runs: readonly TextRun[];
  /** One for each quotation that begins here. */
  readonly notes: readonly Note[];
  /** True for a paragraph of the lead whose words the text repeats: it is left out of the search index. */
  readonly repeated: boolean;
  /** Articles that name the paragraph and none of its quotations. */
  readonly quotedBy: SideList<CitingLine>;
  /** Of a paragraph of the lead: what its dots leave out. */
  readonly leftOut: readonly string[];
}

/** An article that names a passage. */
export interface CitingLine {
  /** The words in that article: the quotation, or the Context entry. */
  readonly path: SitePath;
  readonly article: ArticleMention;
  /** The sentence that quotes the passage. */
  readonly words: string;
  /** False where the words are its Context entry's. */
  readonly isPrinted: boolean;
}

/** A passage in its paragraph. */
export interface Preview {
  readonly language: string;
  readonly runs: readonly { readonly text: string; readonly isMeant: boolean }[];
}

export type TextRun =
  | {
      readonly kind: "text";
      readonly text: string;
      /** Ends the region of the quotation before it, so that a search does not take these words for part of it. */
      readonly anchor: string | null;
      readonly searchTitle: string | null;
    }
  | {
      readonly kind: "quotation";
      /** Null where it carries on a quotation that began in an earlier paragraph. */
      readonly id: string | null;
      /** The ids it had before its words were edited. */
      readonly former: readonly string[];
      /** Counted through the article; the number its note bears. */
      readonly number: number;
      readonly text: string;
      /** Its title in search results: `Ana Reyes: “The bridge will stand…”`. */
      readonly searchTitle: string | null;
      readonly path: SitePath;
      /** True for the last stretch of a quotation, after which its number stands. */
      readonly ends: boolean;
      /** Its own, not its article's. */
      readonly status: Status | null;
    }
  | {
      readonly kind: "passage";
      readonly path: SitePath;
      readonly text: string;
      /** Of the quotation it repeats. */
      readonly number: number;
      readonly status: Status | null;
    };

/** What stands in the margin beside a quotation: who speaks, how we know, and where else the words lead. */
export interface Note {
  readonly number: number;
  readonly path: SitePath;
  readonly voice: Voice | null;
  readonly basis: Basis;
  readonly cue: string | null;
  /** Its own, not its article's. */
  readonly remark: Remark | null;
  /** True for a quotation of the lead that does not stand in the text. */
  readonly apart: boolean;
  readonly echo: EchoLink | null;
  readonly quotedBy: SideList<CitingLine>;
}

export interface ContextLine {
  /** `context-2`. */
  readonly anchor: string;
  /** Exactly as received. */
  readonly text: string;
  readonly state: LinkState;
  /** 0..1. */
  readonly confidence: number;
  /** True where front matter says what is meant. */
  readonly stated: boolean;
  readonly target: {
    readonly path: SitePath;
    readonly article: ArticleMention;
    readonly preview: Preview | null;
  } | null;
  readonly candidates: readonly ArticleMention[];
  /** Where there are more of them: how many, and the search for the words. */
  readonly moreCandidates: { readonly count: number; readonly path: SitePath } | null;
  /** Its place on the list of wanted articles, where it is not held. */
  readonly wanted: SitePath | null;
}

/** An article whose Context leads here. */
export interface NamedByLine {
  /** The Context entry that does it. */
  readonly path: SitePath;
  readonly article: ArticleMention;
  readonly state: LinkState;
  /** The number of the quotation it leads to; null for the article as a whole. */
  readonly number: number | null;
}
