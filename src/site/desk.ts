/**
 * The desk: the archive with what every view needs to hand, worked out once: how articles, speakers and quotations read as
 * lines of a list, and which echoes and wanted articles belong where.
 */
import type { Archive, Article, Echo, Passage, Spoken, Wanted } from "../archive/archive.ts";
import type { Quotation } from "../parse/record.ts";
import {
  articleAddress,
  atFragment,
  dateAddress,
  outletAddress,
  quoteAddress,
  type SitePath,
  speakerAddress,
  topicAddress,
  wantedAddress,
} from "./address.ts";
import { coinsOf } from "./coins.ts";
import { cslOf } from "./csl.ts";
import { type DateWriter, dateWriter } from "./date-text.ts";
import { type InterfaceText, interfaceText } from "./interface-text.ts";
import type {
  ArticleLine,
  ArticleMention,
  CountedLink,
  EchoLine,
  EchoLink,
  NamedLink,
  QuotationLine,
  Voice,
} from "./line.ts";
import { findRemarked, type RemarkedPrinting, remarkOf } from "./remark.ts";
import type { Settings } from "./settings.ts";
import type { Complaints } from "./source-facts.ts";
import { layOutSources, type Sources } from "./source-file.ts";

export interface Desk {
  readonly archive: Archive;
  readonly settings: Settings;
  readonly words: InterfaceText;
  readonly dates: DateWriter;
  /** Puts names in the order of the site's language. */
  readonly collator: Intl.Collator;
  /** Article id, or `id#quotation` → its echoes, in the archive's order. */
  readonly echoesIn: ReadonlyMap<string, readonly Echo[]>;
  /** Article id and number of the Context entry (`id 0`) → what it asks for. */
  readonly wantedBy: ReadonlyMap<string, Wanted>;
  /** Echo id → its printings of which anything is stated. */
  readonly remarked: ReadonlyMap<string, readonly RemarkedPrinting[]>;
  /** What is to be looked at in the source files. */
  readonly complaints: Complaints;
  /** Where readers get the source files. */
  readonly sources: Sources;
  /** Lines already made, by record: `articleLine` keeps them here. */
  readonly lines: WeakMap<Article["record"], ArticleLine>;
  /** A digest of what views are made from beside the archive: the code, the settings. Null where nothing is remembered. */
  readonly ground: string | null;
}

export function buildDesk(
  archive: Archive,
  settings: Settings,
  complaints: Complaints = new Map(),
  ground: string | null = null,
): Desk {
  const echoesIn = new Map<string, Echo[]>();
  for (const echo of archive.echoes) {
    const passages = echo.printings.map(({ passage: { article, quote } }) => [article, `${article}#${quote}`]);
    for (const place of new Set(passages.flat())) {
      const list = echoesIn.get(place);
      if (list) list.push(echo);
      else echoesIn.set(place, [echo]);
    }
  }
  const wantedBy = new Map<string, Wanted>();
  for (const wanted of archive.wanted) {
    for (const { article, entry } of wanted.namedBy) wantedBy.set(`${article} ${entry}`, wanted);
  }
  return {
    archive,
    settings,
    words: interfaceText(settings.language),
    dates: dateWriter(settings.language),
    collator: new Intl.Collator(settings.language),
    echoesIn,
    wantedBy,
    remarked: findRemarked(archive),
    complaints,
    sources: layOutSources(
      archive.articles.map(({ record }) => record.source),
      settings.sources,
    ),
    lines: new WeakMap(),
    ground,
  };
}

/** The articles with these ids, in the order of the ids; an id the archive does not hold is left out. */
export function articlesOf(desk: Desk, ids: readonly string[]): readonly Article[] {
  return ids.flatMap((id) => desk.archive.byId.get(id) ?? []);
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

/** The outlet as a record names it, under the name the archive knows it by. */
export function outletLink(desk: Desk, name: string): NamedLink | null {
  const outlet = desk.archive.outletOf.get(name);
  return outlet ? { path: outletAddress(outlet.slug), name: outlet.name } : null;
}

export function topicLink(desk: Desk, name: string): NamedLink | null {
  const topic = desk.archive.topicOf.get(name);
  return topic ? { path: topicAddress(topic.slug), name: topic.name } : null;
}

export function speakerLink(desk: Desk, name: string): NamedLink | null {
  const speaker = desk.archive.speakerOf.get(name);
  return speaker ? { path: speakerAddress(speaker.slug), name: speaker.name } : null;
}

/** Who a quotation says speaks; null where it is unattributed. */
export function voiceOf(desk: Desk, speaker: string | null): Voice | null {
  if (speaker === null) return null;
  const known = desk.archive.speakerOf.get(speaker);
  return known
    ? { name: known.name, path: speakerAddress(known.slug), named: known.named }
    : { name: speaker, path: null, named: true };
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

export function quotationPath(article: Article, quotation: Pick<Quotation, "id">): SitePath {
  return atFragment(articleAddress(article.record), quotation.id);
}

/** Those that a quotation is a printing of. */
export function echoesOf({ echoesIn }: Pick<Desk, "echoesIn">, article: string, quotation: string): readonly Echo[] {
  return echoesIn.get(`${article}#${quotation}`) ?? [];
}

/** To the other printings of a quotation; null where it is printed only here. */
export function echoLink(desk: Desk, article: string, quotation: string): EchoLink | null {
  const here = ({ passage }: { readonly passage: Passage }) =>
    passage.article === article && passage.quote === quotation;
  const [echo] = echoesOf(desk, article, quotation);
  if (!echo) return null;
  const elsewhere = desk.remarked.get(echo.id)?.find((each) => !here(each));
  return {
    path: quoteAddress(echo.id),
    others: echo.printings.length - 1,
    disputed: echo.disputed,
    elsewhere: elsewhere?.remark.status ?? null,
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

/** The place in an article that a link means: a quotation, a paragraph, or the article itself. */
export function passagePath({ archive }: Pick<Desk, "archive">, passage: Passage): SitePath | null {
  const article = archive.byId.get(passage.article);
  if (!article) return null;
  const page = articleAddress(article.record);
  if (passage.quote !== null) return atFragment(page, passage.quote);
  return passage.paragraph === null ? page : atFragment(page, `p${passage.paragraph}`);
}

export function wantedPath(desk: Desk, article: string, entry: number): SitePath | null {
  const wanted = desk.wantedBy.get(`${article} ${entry}`);
  return wanted ? wantedAddress(wanted.slug) : null;
}

/** Everybody named whom these articles quote, most quotations there first, then by name. */
export function speakersIn(desk: Desk, articles: readonly Article[]): readonly CountedLink[] {
  const counts = new Map<SitePath, { name: string; count: number }>();
  for (const { record } of articles) {
    for (const { speaker } of record.quotes) {
      const voice = voiceOf(desk, speaker);
      if (!voice?.named || voice.path === null) continue;
      const seen = counts.get(voice.path);
      if (seen) seen.count++;
      else counts.set(voice.path, { name: voice.name, count: 1 });
    }
  }
  return byCount(
    desk,
    [...counts].map(([path, { name, count }]) => ({ path, name, count })),
  );
}

export function yearLink(date: string): NamedLink {
  const year = date.slice(0, 4);
  return { path: dateAddress(year), name: year };
}

/** Highest count first; equal counts by name, as the site's language has it. */
export function byCount<T extends CountedLink>(
  { collator }: Pick<Desk, "collator">,
  links: readonly T[],
): readonly T[] {
  return [...links].sort((a, b) => b.count - a.count || collator.compare(a.name, b.name));
}

/** A quotation's text as the reader joined it: one string a paragraph. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
}
