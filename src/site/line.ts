/**
 * The shapes that pages share: a link with its name, a date, and an article, a speaker or a quotation as a line of a list.
 * `null` says "we looked, there is none".
 */
import type { Precision, Status } from "../parse/record.ts";
import type { SitePath } from "./address.ts";
import type { Seen } from "./seen.ts";
import type { Sparkline } from "./sparkline.ts";

export interface NamedLink {
  readonly path: SitePath;
  readonly name: string;
}

export interface CountedLink extends NamedLink {
  readonly count: number;
}

/** A date for people (`text`) and for machines (`iso`: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`). */
export interface DateText {
  readonly iso: string;
  readonly text: string;
  readonly precision: Precision;
}

/** From the first date to the last; the same date twice where there is one. */
export interface DateSpan {
  readonly first: DateText;
  readonly last: DateText;
}

/** What whoever keeps the archive found out since; one of the two is there. */
export interface Remark {
  readonly status: Status | null;
  readonly note: string | null;
  /** Whether it is said of the article as a whole. */
  readonly ofArticle: boolean;
}

/** An article named within a sentence or a short list. */
export interface ArticleMention {
  readonly path: SitePath;
  readonly title: string;
  /** BCP 47: that of its words. */
  readonly language: string;
  readonly date: DateText | null;
  readonly outlet: NamedLink | null;
  /** Of the article as a whole. */
  readonly remark: Remark | null;
}

/** An article as a line of a list. */
export interface ArticleLine extends ArticleMention {
  /** The one quoted most. */
  readonly speaker: NamedLink | null;
  readonly quotations: number;
  /** The article for reference managers, as COinS. */
  readonly coins: string;
}

/** Who speaks: `path` leads to the speaker's page. Null stands for an unattributed quotation. */
export interface Voice {
  readonly name: string;
  readonly path: SitePath | null;
  /** False for a speaker without a name, kept as printed. */
  readonly named: boolean;
}

/** A quotation as a line of a list, outside its article. */
export interface QuotationLine {
  /** The quotation in its article. */
  readonly path: SitePath;
  /** Without its outer marks; one string a paragraph. */
  readonly paragraphs: readonly string[];
  readonly language: string;
  readonly voice: Voice | null;
  /** Its own, else its article's. */
  readonly remark: Remark | null;
  /** Where the same words are also printed: the page of all their printings. */
  readonly echo: EchoLink | null;
}

/** To the page of words printed in several articles. */
export interface EchoLink {
  readonly path: SitePath;
  /** Printings apart from the one the link stands at. */
  readonly others: number;
  readonly disputed: boolean;
  /** What is stated of the words where another article prints them. */
  readonly elsewhere: Status | null;
}

export interface YearGroup {
  /** Null for what has no date. */
  readonly year: NamedLink | null;
  readonly articles: readonly ArticleLine[];
}

/** Words printed in several articles, as a line of a list. */
export interface EchoLine {
  readonly path: SitePath;
  readonly text: string;
  readonly language: string;
  readonly voice: Voice | null;
  readonly first: ArticleMention;
  readonly printings: number;
  readonly disputed: boolean;
  /** Of the first printing. */
  readonly remark: Remark | null;
  /** What is stated of another one. */
  readonly elsewhere: Status | null;
}

export interface SpeakerLine extends ShelfLine {
  readonly roles: readonly string[];
}

/** An outlet or a topic as a line of a list. */
export interface ShelfLine extends CountedLink {
  readonly seen: Seen | null;
  readonly sparkline: Sparkline | null;
}
