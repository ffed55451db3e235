/**
 * Views: exactly what each page shows, as plain values. One tagged union; a layout reads its view's fields and looks nothing
 * up. `null` says "we looked, there is none"; an empty list has its own words on the page.
 */
import type { LinkState } from "../archive/archive.ts";
import type { Basis, Precision } from "../parse/record.ts";
import type { PagePath, SitePath } from "./address.ts";

export interface SitePage {
  readonly path: PagePath;
  readonly view: View;
}

/** A file the site offers beside its pages. */
export interface SiteFile {
  /** From the site's root, without a leading slash: `data/articles.json`. */
  readonly path: string;
  readonly content: string;
}

export type View =
  | HomeView
  | ArticleView
  | SpeakersView
  | SpeakerView
  | OutletsView
  | OutletView
  | TopicsView
  | TopicView
  | YearView
  | MonthView
  | DayView
  | UndatedView
  | QuotesView
  | QuoteView
  | WantedView
  | SearchView
  | TextView
  | NotFoundView;

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

/** An article as a line of a list. */
export interface ArticleLine {
  readonly path: SitePath;
  readonly title: string;
  readonly date: DateText | null;
  readonly outlet: NamedLink | null;
  /** The one quoted most. */
  readonly speaker: NamedLink | null;
  readonly quotations: number;
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
  readonly article: ArticleLine;
  /** Where the same words are also printed: the page of all their printings. */
  readonly echo: EchoLink | null;
}

/** To the page of words printed in several articles. */
export interface EchoLink {
  readonly path: SitePath;
  /** Printings apart from the one the link stands at. */
  readonly others: number;
  readonly disputed: boolean;
}

export interface YearGroup {
  /** Null for what has no date. */
  readonly year: NamedLink | null;
  readonly articles: readonly ArticleLine[];
}

/** A bar of a histogram: `level` is 0 for none, else 1 to 10, relative to the longest. */
export interface Bar extends CountedLink {
  readonly level: number;
}

export interface HomeView {
  readonly kind: "home";
  readonly counts: Counts;
  readonly span: DateSpan | null;
  /** One quotation to open with. */
  readonly opening: QuotationLine | null;
  readonly latest: readonly ArticleLine[];
  /** Articles that Context entries of others lead to, most often first. */
  readonly mostNamed: readonly { readonly article: ArticleLine; readonly times: number }[];
  readonly quotedMost: readonly CountedLink[];
  readonly topics: readonly CountedLink[];
  readonly outlets: readonly CountedLink[];
  /** Every year from the first to the last, those without articles too. */
  readonly years: readonly Bar[];
  readonly undated: CountedLink | null;
  /** Words printed in several articles, most printings first. */
  readonly echoes: readonly EchoLine[];
}

export interface Counts {
  readonly articles: number;
  readonly quotations: number;
  readonly speakers: number;
  readonly outlets: number;
}

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
  readonly context: readonly ContextLine[];
  readonly namedBy: readonly NamedByLine[];
  readonly echoes: readonly EchoLine[];
  /** The article as a reference for a footnote, on one line. */
  readonly reference: string;
  readonly source: { readonly path: string; readonly sha256: string; readonly bytes: number };
  readonly previous: ArticleLine | null;
  readonly next: ArticleLine | null;
  readonly search: SearchFacts;
}

/** What the search engine is told beside the words. */
export interface SearchFacts {
  /** Filter name → values, `unknown` where there is none. */
  readonly filters: readonly { readonly name: string; readonly value: string }[];
  /** `YYYY-MM-DD`, `00` where a part is not known. */
  readonly sort: string;
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
      /** Counted through the article; the number its note bears. */
      readonly number: number;
      readonly text: string;
      /** Its title in search results: `Ana Reyes: “The bridge will stand…”`. */
      readonly searchTitle: string | null;
      readonly path: SitePath;
      /** True for the last stretch of a quotation, after which its number stands. */
      readonly ends: boolean;
    }
  | { readonly kind: "passage"; readonly path: SitePath; readonly text: string };

/** What stands in the margin beside a quotation: who speaks, how we know, and where else the words lead. */
export interface Note {
  readonly number: number;
  readonly path: SitePath;
  readonly voice: Voice | null;
  readonly basis: Basis;
  readonly cue: string | null;
  readonly echo: EchoLink | null;
}

export interface ContextLine {
  /** `context-2`. */
  readonly anchor: string;
  /** Exactly as received. */
  readonly text: string;
  readonly state: LinkState;
  /** 0..1. */
  readonly confidence: number;
  readonly target: { readonly path: SitePath; readonly article: ArticleLine } | null;
  readonly candidates: readonly ArticleLine[];
  /** Its place on the list of wanted articles, where it is not held. */
  readonly wanted: SitePath | null;
}

/** An article whose Context leads here. */
export interface NamedByLine {
  /** The Context entry that does it. */
  readonly path: SitePath;
  readonly article: ArticleLine;
  readonly state: LinkState;
  /** The number of the quotation it leads to; null for the article as a whole. */
  readonly number: number | null;
}

/** Words printed in several articles, as a line of a list. */
export interface EchoLine {
  readonly path: SitePath;
  readonly text: string;
  readonly voice: Voice | null;
  readonly first: ArticleLine;
  readonly printings: number;
  readonly disputed: boolean;
}

export interface SpeakersView {
  readonly kind: "speakers";
  /** By the last word of the name, in the order of the site's language. */
  readonly letters: readonly { readonly letter: string; readonly speakers: readonly SpeakerLine[] }[];
  readonly unnamed: readonly SpeakerLine[];
}

export interface SpeakerLine extends CountedLink {
  readonly roles: readonly string[];
  readonly span: DateSpan | null;
}

export interface SpeakerView {
  readonly kind: "speaker";
  readonly name: string;
  readonly named: boolean;
  readonly spellings: readonly string[];
  readonly roles: readonly string[];
  readonly sameAs: readonly { readonly address: string; readonly host: string }[];
  readonly span: DateSpan | null;
  readonly articles: number;
  readonly outlets: readonly CountedLink[];
  readonly years: readonly SpokenYear[];
  readonly count: number;
}

/** What somebody is quoted with in a year, article by article. */
export interface SpokenYear {
  /** Null for what has no date. */
  readonly year: NamedLink | null;
  readonly articles: readonly { readonly article: ArticleLine; readonly quotations: readonly QuotationLine[] }[];
}

export interface OutletsView {
  readonly kind: "outlets";
  readonly outlets: readonly ShelfLine[];
  readonly without: number;
}

export interface TopicsView {
  readonly kind: "topics";
  readonly topics: readonly ShelfLine[];
}

export interface ShelfLine extends CountedLink {
  readonly span: DateSpan | null;
}

export interface OutletView {
  readonly kind: "outlet";
  readonly name: string;
  readonly spellings: readonly string[];
  readonly homePage: string | null;
  readonly span: DateSpan | null;
  readonly count: number;
  readonly speakers: readonly CountedLink[];
  readonly years: readonly YearGroup[];
}

export interface TopicView {
  readonly kind: "topic";
  readonly name: string;
  readonly spellings: readonly string[];
  readonly span: DateSpan | null;
  readonly count: number;
  readonly speakers: readonly CountedLink[];
  readonly years: readonly YearGroup[];
}

export interface YearView {
  readonly kind: "year";
  readonly name: string;
  readonly count: number;
  readonly bars: readonly Bar[];
  readonly months: readonly { readonly month: NamedLink; readonly articles: readonly ArticleLine[] }[];
  /** Known to the year only. */
  readonly unplaced: readonly ArticleLine[];
  readonly previous: NamedLink | null;
  readonly next: NamedLink | null;
}

export interface MonthView {
  readonly kind: "month";
  readonly name: string;
  readonly year: NamedLink;
  readonly count: number;
  readonly days: readonly { readonly day: NamedLink; readonly articles: readonly ArticleLine[] }[];
  /** Known to the month only. */
  readonly unplaced: readonly ArticleLine[];
  readonly previous: NamedLink | null;
  readonly next: NamedLink | null;
}

export interface DayView {
  readonly kind: "day";
  readonly name: string;
  readonly year: NamedLink;
  readonly month: NamedLink;
  readonly articles: readonly ArticleLine[];
  readonly previous: NamedLink | null;
  readonly next: NamedLink | null;
}

export interface UndatedView {
  readonly kind: "undated";
  readonly articles: readonly ArticleLine[];
}

export interface QuotesView {
  readonly kind: "quotes";
  readonly echoes: readonly EchoLine[];
}

export interface QuoteView {
  readonly kind: "quote";
  readonly paragraphs: readonly string[];
  readonly language: string;
  readonly voice: Voice | null;
  readonly disputed: boolean;
  /** Earliest first. */
  readonly printings: readonly PrintingLine[];
}

export interface PrintingLine {
  readonly path: SitePath;
  readonly article: ArticleLine;
  readonly voice: Voice | null;
  readonly state: "exact" | "variant";
  /** The words as printed there, where they differ from the earliest. */
  readonly variant: string | null;
}

export interface WantedView {
  readonly kind: "wanted";
  readonly wanted: readonly WantedLine[];
}

export interface WantedLine {
  readonly anchor: string;
  readonly name: string;
  readonly quotes: readonly string[];
  readonly speakers: readonly string[];
  readonly topics: readonly string[];
  readonly headlines: readonly string[];
  readonly dates: readonly DateText[];
  readonly namedBy: readonly { readonly path: SitePath; readonly article: ArticleLine }[];
}

/** The search page; its lists let a reader without script browse instead. */
export interface SearchView {
  readonly kind: "search";
  readonly years: readonly CountedLink[];
  readonly speakers: readonly CountedLink[];
  readonly outlets: readonly CountedLink[];
  readonly topics: readonly CountedLink[];
  readonly articles: number;
}

/** A page written by the maintainers, or the site's own account of itself where they wrote none. */
export interface TextView {
  readonly kind: "text";
  readonly slug: string;
  readonly title: string;
  /** From our own Markdown reader, which lets no raw HTML through; null for the site's own account. */
  readonly html: string | null;
  /** The files of the data release; empty on pages other than `/about/`. */
  readonly data: readonly NamedLink[];
}

export interface NotFoundView {
  readonly kind: "not-found";
}
