/** What the pages show that belong to another: two side by side, the whole of a list beside a page, and who names an article. */
import type { Company } from "../archive/presence.ts";
import type { Part, SitePath } from "./address.ts";
import type { ArticleLine, ArticleMention, CountedLink, NamedLink, QuotationLine } from "./line.ts";
import type { Pager } from "./paging.ts";

/** To the page where somebody stands beside another. `path` is that page's, `name` the other's. */
export interface CompanionLink extends NamedLink {
  /** How many they have in common. */
  readonly days: number;
  readonly topics: number;
}

export interface BesideView {
  readonly kind: "beside";
  readonly pager: Pager | null;
  readonly company: Company;
  readonly sides: readonly [NamedLink, NamedLink];
  /** How many they have in common. */
  readonly days: number;
  readonly topics: number;
  /** Topics in common about which nothing is printed but on those days. */
  readonly covered: readonly NamedLink[];
  readonly occasions: readonly OccasionView[];
}

export interface OccasionView {
  readonly kind: "day" | "topic";
  readonly place: NamedLink;
  readonly sides: readonly [OccasionSideView, OccasionSideView];
}

export interface OccasionSideView {
  readonly printed: readonly PrintedLine[];
  /** So many more stand on the page of the one whose side it is. */
  readonly more: number;
  /** So many stand under a day they have in common. */
  readonly above: number;
}

/** An article, and of a speaker what is said in it. */
export interface PrintedLine {
  readonly article: ArticleLine;
  readonly quotations: readonly QuotationLine[];
}

/** The whole of a list that stands beside a page in part. */
export interface NamesView {
  readonly kind: "names";
  readonly pager: Pager | null;
  readonly part: Exclude<Part, "named-by">;
  /** Whose list it is. */
  readonly owner: NamedLink;
  readonly count: number;
  /** Empty where companions are listed. */
  readonly names: readonly CountedLink[];
  readonly companions: readonly CompanionLink[];
}

/** Every article that names one. */
export interface NamedByView {
  readonly kind: "named-by";
  readonly pager: Pager | null;
  readonly article: ArticleMention;
  readonly language: string;
  readonly count: number;
  readonly namings: readonly Naming[];
}

export interface Naming {
  /** The Context entry. */
  readonly path: SitePath;
  /** As received. */
  readonly text: string;
  readonly article: ArticleMention;
}
