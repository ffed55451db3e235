/** What the pages of speakers, outlets, topics, dates, echoes and wanted articles show. */
import type { SitePath } from "./address.ts";
import type { CompanionLink } from "./beside-view.ts";
import type { HeatMap } from "./heat-map.ts";
import type {
  ArticleLine,
  ArticleMention,
  CountedLink,
  DateSpan,
  DateText,
  EchoLine,
  NamedLink,
  QuotationLine,
  Remark,
  ShelfLine,
  SpeakerLine,
  Voice,
  YearGroup,
} from "./line.ts";
import type { Neighbours } from "./neighbour.ts";
import type { Pager } from "./paging.ts";
import type { Seen } from "./seen.ts";
import type { SideList } from "./side-list.ts";
import type { Sparkline } from "./sparkline.ts";
import type { Difference } from "./word-diff.ts";

export interface SpeakersView {
  readonly kind: "speakers";
  readonly pager: Pager | null;
  /** By the last word of the name, in the order of the site's language. */
  readonly letters: readonly { readonly letter: string; readonly speakers: readonly SpeakerLine[] }[];
  readonly unnamed: readonly SpeakerLine[];
}

export interface SpeakerView {
  readonly kind: "speaker";
  readonly pager: Pager | null;
  readonly name: string;
  readonly named: boolean;
  readonly spellings: readonly string[];
  readonly roles: readonly string[];
  readonly sameAs: readonly { readonly address: string; readonly host: string }[];
  readonly seen: Seen | null;
  /** Quotations a year. */
  readonly sparkline: Sparkline | null;
  readonly articles: number;
  readonly outlets: SideList<CountedLink>;
  readonly topics: SideList<CountedLink>;
  /** Who was printed on the same days or topics. */
  readonly companions: SideList<CompanionLink>;
  readonly years: readonly SpokenYear[];
  readonly count: number;
  /** The citations of every article that quotes the speaker, as files. */
  readonly citations: readonly NamedLink[];
  /** On the list of all. */
  readonly neighbours: Neighbours;
}

/** What somebody is quoted with in a year, article by article. */
export interface SpokenYear {
  /** Null for what has no date. */
  readonly year: NamedLink | null;
  readonly articles: readonly { readonly article: ArticleLine; readonly quotations: readonly QuotationLine[] }[];
}

export interface OutletsView {
  readonly kind: "outlets";
  readonly pager: Pager | null;
  readonly outlets: readonly ShelfLine[];
  readonly without: number;
}

export interface TopicsView {
  readonly kind: "topics";
  readonly pager: Pager | null;
  readonly topics: readonly ShelfLine[];
}

export interface OutletView {
  readonly kind: "outlet";
  readonly pager: Pager | null;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly homePage: string | null;
  readonly seen: Seen | null;
  /** Articles a year. */
  readonly sparkline: Sparkline | null;
  readonly count: number;
  readonly speakers: SideList<CountedLink>;
  readonly topics: SideList<CountedLink>;
  readonly companions: SideList<CompanionLink>;
  readonly years: readonly YearGroup[];
  /** On the list of all. */
  readonly neighbours: Neighbours;
}

export interface TopicView {
  readonly kind: "topic";
  readonly pager: Pager | null;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly seen: Seen | null;
  /** Articles a year. */
  readonly sparkline: Sparkline | null;
  readonly count: number;
  readonly speakers: SideList<CountedLink>;
  readonly outlets: SideList<CountedLink>;
  readonly years: readonly YearGroup[];
  /** On the list of all. */
  readonly neighbours: Neighbours;
}

export interface YearView {
  readonly kind: "year";
  readonly pager: Pager | null;
  readonly name: string;
  readonly count: number;
  /** On the first page of the year; null where no article is known to the month. */
  readonly heatMap: HeatMap | null;
  readonly months: readonly { readonly month: NamedLink; readonly articles: readonly ArticleLine[] }[];
  /** Known to the year only. */
  readonly unplaced: readonly ArticleLine[];
  readonly previous: NamedLink | null;
  readonly next: NamedLink | null;
}

export interface MonthView {
  readonly kind: "month";
  readonly pager: Pager | null;
  readonly name: string;
  readonly year: NamedLink;
  readonly count: number;
  /** Its own month; null where no article is known to the day. */
  readonly heatMap: HeatMap | null;
  readonly days: readonly { readonly day: NamedLink; readonly articles: readonly ArticleLine[] }[];
  /** Known to the month only. */
  readonly unplaced: readonly ArticleLine[];
  readonly previous: NamedLink | null;
  readonly next: NamedLink | null;
}

export interface DayView {
  readonly kind: "day";
  readonly pager: Pager | null;
  readonly name: string;
  readonly year: NamedLink;
  readonly month: NamedLink;
  readonly count: number;
  readonly articles: readonly ArticleLine[];
  readonly previous: NamedLink | null;
  readonly next: NamedLink | null;
}

export interface UndatedView {
  readonly kind: "undated";
  readonly pager: Pager | null;
  readonly count: number;
  readonly articles: readonly ArticleLine[];
}

export interface QuotesView {
  readonly kind: "quotes";
  readonly pager: Pager | null;
  readonly echoes: readonly EchoLine[];
}

export interface QuoteView {
  readonly kind: "quote";
  readonly pager: Pager | null;
  readonly paragraphs: readonly string[];
  readonly language: string;
  readonly voice: Voice | null;
  readonly disputed: boolean;
  /** Of the first printing. */
  readonly remark: Remark | null;
  readonly span: DateSpan | null;
  /** On all its pages. */
  readonly count: number;
  /** Earliest first. */
  readonly printings: readonly PrintingLine[];
  /** On the list of all. */
  readonly neighbours: Neighbours;
}

export interface PrintingLine {
  readonly path: SitePath;
  readonly article: ArticleLine;
  readonly voice: Voice | null;
  /** The words as printed there, compared with the earliest; null where they are the same. */
  readonly variant: readonly Difference[] | null;
  /** True where somebody else is named than in the first printing that names anybody. */
  readonly disagrees: boolean;
  /** The quotation's own, else its article's. */
  readonly remark: Remark | null;
}

export interface WantedView {
  readonly kind: "wanted";
  readonly pager: Pager | null;
  /** Most named first. */
  readonly wanted: readonly WantedLine[];
}

export interface WantedLine {
  readonly anchor: string;
  /** Its own page. */
  readonly path: SitePath;
  readonly name: string;
  readonly speakers: readonly Voice[];
  readonly dates: readonly DateText[];
  /** How many articles name it. */
  readonly articles: number;
}

/** All that the archive knows of an article it does not hold. */
export interface WantedArticleView {
  readonly kind: "wanted-article";
  readonly pager: Pager | null;
  readonly name: string;
  readonly quotes: readonly string[];
  readonly speakers: readonly Voice[];
  /** One that no article held has leads nowhere. */
  readonly topics: readonly { readonly name: string; readonly path: SitePath | null }[];
  readonly headlines: readonly string[];
  readonly dates: readonly DateText[];
  /** True where something of what is known is left to the entries below. */
  readonly isCut: boolean;
  readonly namedBy: readonly WantedNaming[];
  /** On the list of all. */
  readonly neighbours: Neighbours;
}

export interface WantedNaming {
  /** The Context entry. */
  readonly path: SitePath;
  /** As received. */
  readonly text: string;
  readonly article: ArticleMention;
}
