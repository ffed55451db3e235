/**
 * Views: exactly what each page shows, as plain values. One tagged union; a layout reads its view's fields and looks nothing
 * up. `null` says "we looked, there is none"; an empty list has its own words on the page.
 */
import type { PagePath, SitePath } from "./address.ts";
import type { ArticleView } from "./article-view.ts";
import type { BesideView, NamedByView, NamesView } from "./beside-view.ts";
import type { ArticleLine, ArticleMention, CountedLink, DateSpan, DateText, NamedLink, QuotationLine } from "./line.ts";
import type {
  DayView,
  MonthView,
  OutletsView,
  OutletView,
  QuotesView,
  QuoteView,
  SpeakersView,
  SpeakerView,
  TopicsView,
  TopicView,
  UndatedView,
  WantedArticleView,
  WantedView,
  YearView,
} from "./list-view.ts";
import type { PassageLine } from "./most-quoted.ts";
import type { OtherYears } from "./other-years.ts";
import type { BarUnit } from "./tally.ts";
import type { Strip } from "./timeline.ts";
import type { YearsView } from "./years.ts";

export interface SitePage {
  readonly path: PagePath;
  readonly view: View;
}

/** A page whose view is made only where none stands that was made from the same. */
export interface PlannedPage<Shown extends View = View> {
  readonly path: SitePath;
  /** A digest of all that its view is made from; null where that is not known, and the view is made each time. */
  readonly key: string | null;
  readonly show: () => Shown;
}

/** One after another, each planned when it is asked for: those of a large archive would fill the memory. */
export type Pages = Generator<PlannedPage, void, undefined>;

/** A file the site offers beside its pages. */
export interface SiteFile {
  /** From the site's root, without a leading slash: `data/articles.json`. */
  readonly path: string;
  readonly content: string;
}

/** A file that is made only where none stands that was made from the same. */
export interface MadeFile {
  readonly path: string;
  /** A digest of all that it is made from; null where that is not known, and it is made each time. */
  readonly key: string | null;
  readonly make: () => string | Uint8Array;
}

/** A file that tells of others, and is written when they are. */
export interface ToldFile {
  readonly path: string;
  readonly tell: (factsOf: (path: string) => FileFacts) => string;
}

export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

export type View =
  | HomeView
  | ArticleView
  | NamedByView
  | BesideView
  | NamesView
  | SpeakersView
  | SpeakerView
  | OutletsView
  | OutletView
  | TopicsView
  | TopicView
  | YearsView
  | YearView
  | MonthView
  | DayView
  | UndatedView
  | QuotesView
  | QuoteView
  | WantedView
  | WantedArticleView
  | SearchView
  | TextView
  | MovedView
  | GoneView
  | NotFoundView;

export interface HomeView {
  readonly kind: "home";
  readonly counts: Counts;
  readonly span: DateSpan | null;
  /** One quotation to open with. */
  readonly opening: (QuotationLine & { readonly article: ArticleMention }) | null;
  readonly latest: readonly ArticleLine[];
  /** Articles that Context entries of others lead to, most often first. */
  readonly mostNamed: readonly { readonly article: ArticleLine; readonly times: number }[];
  readonly quotedMost: readonly CountedLink[];
  readonly topics: readonly CountedLink[];
  readonly outlets: readonly CountedLink[];
  /** Null where no article has a date. */
  readonly glance: Glance | null;
  readonly figures: readonly Figure[];
  /** Null where there is nothing to tell. */
  readonly otherYears: OtherYears | null;
  /** Passages that other articles print or name, most of them first. */
  readonly mostQuoted: readonly PassageLine[];
}

/** The whole archive in one strip of bars. */
export interface Glance {
  readonly strip: Strip;
  readonly unit: BarUnit;
  /** The month, year or decade whose bar is the tallest. */
  readonly tallest: { readonly name: string; readonly count: number } | null;
}

/** How many of a kind there are; `path` leads to their list, where there is one. */
export interface Figure {
  readonly name: string;
  readonly count: number;
  readonly path: SitePath | null;
}

export interface Counts {
  readonly articles: number;
  readonly quotations: number;
  readonly speakers: number;
  readonly outlets: number;
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
  readonly data: readonly DataGroup[];
}

/** A table of the release, or its citations, with the forms it comes in. */
export interface DataGroup {
  readonly name: string;
  readonly files: readonly NamedLink[];
}

/** At an address of former days: what stood here stands elsewhere now. */
export interface MovedView {
  readonly kind: "moved";
  readonly to: SitePath;
  /** What stands there; null where its address says it all. */
  readonly name: string | null;
}

/** At the address of what the archive held once and holds no more. */
export interface GoneView {
  readonly kind: "gone";
  readonly name: string;
  readonly date: DateText | null;
  /** The list it stood on. */
  readonly above: NamedLink;
}

export interface NotFoundView {
  readonly kind: "not-found";
}
