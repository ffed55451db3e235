/**
 * What pages share: a link with its name, a date, and an article, a speaker or a quotation as a line of a list; and how articles and
 * quotations of the archive read so. `null` says "we looked, there is none".
 */
import type { Article, Echo, Spoken } from "../archive/archive.ts";
import type { Precision, Status } from "../parse/record.ts";
import { articleAddress, quoteAddress, type SitePath } from "./address.ts";
import { coinsOf } from "./coins.ts";
import { cslOf } from "./csl.ts";
import type { Desk } from "./desk.ts";
import { echoLink, outletLink, quotationPath, speakerLink, voiceOf } from "./link.ts";
import { remarkOf } from "./remark.ts";
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
  /** Articles that print it, apart from the one the link stands in. */
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

/** Made once for each article: it stands on many pages. */
export function articleLine(desk: Desk, { record }: Article): ArticleLine {
  const known = desk.lines.get(record);
  if (known !== undefined) return known;
  const line = makeLine(desk, record);
  desk.lines.set(record, line);
  return line;
}

function makeLine(desk: Desk, record: Article["record"]): ArticleLine {
  return {
    path: articleAddress(record),
    title: record.title,
    language: record.language,
    date: desk.dates.format(record.date),
    outlet: record.outlet === null ? null : outletLink(desk, record.outlet),
    speaker: record.speaker === null ? null : speakerLink(desk, record.speaker),
    quotations: record.quotes.length,
    remark: remarkOf(record, null),
    coins: coinsOf(cslOf(desk, record)),
  };
}

/** The same article named in a sentence or a short list. */
export function articleMention(desk: Desk, article: Article): ArticleMention {
  const { path, title, language, date, outlet, remark } = articleLine(desk, article);
  return { path, title, language, date, outlet, remark };
}

export function quotationLine(desk: Desk, spoken: Spoken): QuotationLine | null {
  const article = desk.archive.byId.get(spoken.article);
  const quotation = article?.record.quotes.find((each) => each.id === spoken.quote);
  if (!article || !quotation) return null;
  return {
    path: quotationPath(article, quotation),
    paragraphs: paragraphsOf(quotation.text),
    language: article.record.language,
    voice: voiceOf(desk, quotation.speaker),
    remark: remarkOf(article.record, quotation),
    echo: echoLink(desk, article.record.id, quotation.id),
  };
}

/** What is stated of the first printing, for whose speaker an echo stands; else of another one. */
export function remarksOn(desk: Desk, { id, printings }: Echo): Pick<EchoLine, "remark" | "elsewhere"> {
  const [stated] = desk.remarked.get(id) ?? [];
  const isFirst = stated !== undefined && stated.passage === printings[0]?.passage;
  return isFirst
    ? { remark: stated.remark, elsewhere: null }
    : { remark: null, elsewhere: stated?.remark.status ?? null };
}

/** Null where the archive does not hold the article it begins with. */
export function echoLine(desk: Desk, echo: Echo): EchoLine | null {
  const first = echo.printings[0];
  const article = first ? desk.archive.byId.get(first.passage.article) : undefined;
  if (!first || !article) return null;
  return {
    path: quoteAddress(echo.id),
    text: echo.text,
    language: article.record.language,
    voice: voiceOf(desk, first.speaker),
    first: articleMention(desk, article),
    printings: echo.printings.length,
    disputed: echo.disputed,
    ...remarksOn(desk, echo),
  };
}

/** A quotation's text as the reader joined it: one string a paragraph. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
}
