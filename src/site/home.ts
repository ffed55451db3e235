/** The view of the home page: what the archive is, a quotation to open with, and ways in by date, name and words. */
import type { Archive, Spoken } from "../archive/archive.ts";
import {
  dateAddress,
  OUTLETS,
  outletAddress,
  QUOTES,
  SPEAKERS,
  speakerAddress,
  TOPICS,
  topicAddress,
  WANTED,
  YEARS,
} from "./address.ts";
import type { Desk } from "./desk.ts";
import { articleLine, articleMention, type CountedLink, quotationLine } from "./line.ts";
import { byCount } from "./link.ts";
import { mostQuoted } from "./most-quoted.ts";
import { otherYears } from "./other-years.ts";
import { isDoubted } from "./remark.ts";
import { busiest, tallyYears, yearName } from "./tally.ts";
import { wholeStrip } from "./timeline.ts";
import type { Counts, Figure, Glance, HomeView } from "./view.ts";
import { undatedLink } from "./years.ts";

const LATEST = 8;
const MOST = 10;
const PASSAGES = 5;
/** An opening quotation is a full sentence and fits a glance, counted in UTF-16 code units. */
const OPENING = { least: 20, most: 120 };

/** Ways into the archive that the search page offers too. */
export type WaysIn = Pick<HomeView, "quotedMost" | "topics" | "outlets">;

export function buildHome(desk: Desk): HomeView {
  const { archive } = desk;
  const counts = countsOf(archive);
  return {
    kind: "home",
    counts,
    ...waysIn(desk),
    span: desk.dates.span(archive.articles.map(({ record }) => record.date)),
    opening: openingOf(desk),
    latest: archive.articles
      .filter(({ record }) => record.date !== null)
      .slice(-LATEST)
      .reverse()
      .map((article) => articleLine(desk, article)),
    mostNamed: mostNamed(desk),
    glance: glanceOf(desk),
    figures: figuresOf(desk, counts, undatedLink(desk)),
    otherYears: otherYears(desk),
    mostQuoted: mostQuoted(desk, PASSAGES),
  };
}

export function waysIn(desk: Desk): WaysIn {
  const { speakers, topics, outlets } = desk.archive;
  return {
    quotedMost: speakers
      .filter(({ named }) => named)
      .slice(0, MOST)
      .map(({ slug, name, quotations }) => ({ path: speakerAddress(slug), name, count: quotations.length })),
    topics: mostOf(desk, topics, topicAddress),
    outlets: mostOf(desk, outlets, outletAddress),
  };
}

export function countsOf(archive: Archive): Counts {
  return {
    articles: archive.articles.length,
    quotations: archive.articles.reduce((sum, { record }) => sum + record.quotes.length, 0),
    speakers: archive.speakers.filter(({ named }) => named).length,
    outlets: archive.outlets.length,
  };
}

/** The words of a named speaker that other articles name most, else the latest, that are a sentence and not too long. */
function openingOf(desk: Desk): HomeView["opening"] {
  const named = new Map<string, { readonly spoken: Spoken; times: number }>();
  for (const { to, toQuote } of desk.archive.links) {
    if (to === null || toQuote === null) continue;
    const known = named.get(`${to} ${toQuote}`);
    if (known) known.times++;
    else named.set(`${to} ${toQuote}`, { spoken: { article: to, quote: toQuote }, times: 1 });
  }
  const mostNamed = [...named.values()].sort((a, b) => b.times - a.times).map(({ spoken }) => spoken);
  for (const spoken of inTurn(mostNamed, desk.archive)) {
    const article = desk.archive.byId.get(spoken.article);
    const line = quotationLine(desk, spoken);
    const [text = "", ...more] = line?.paragraphs ?? [];
    const isOurs = line?.language === desk.settings.language;
    const isSound = line?.remark == null || !isDoubted(line.remark.status);
    const fits = isOurs && isSound && more.length === 0 && text.length >= OPENING.least && text.length <= OPENING.most;
    if (article && line?.voice?.named && fits && /[.!?]$/.test(text) && /^\p{Lu}/u.test(text))
      return { ...line, article: articleMention(desk, article) };
  }
  return null;
}

/** What is named most, then everything from the latest on: few of them are ever asked for. */
function* inTurn(mostNamed: readonly Spoken[], { articles }: Archive): Generator<Spoken, void, undefined> {
  yield* mostNamed;
  for (let at = articles.length - 1; at >= 0; at -= 1) {
    const record = articles[at]?.record;
    if (record?.date != null) for (const { id } of record.quotes) yield { article: record.id, quote: id };
  }
}

function mostNamed(desk: Desk): HomeView["mostNamed"] {
  return desk.archive.articles
    .map((article) => {
      const links = desk.archive.linksTo.get(article.record.id) ?? [];
      return { article, times: links.filter(({ kind }) => kind === "context").length };
    })
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST / 2)
    .map(({ article, times }) => ({ article: articleLine(desk, article), times }));
}

function mostOf(
  desk: Desk,
  shelves: readonly { readonly slug: string; readonly name: string; readonly articles: readonly string[] }[],
  address: (slug: string) => CountedLink["path"],
): readonly CountedLink[] {
  return byCount(
    desk,
    shelves.map(({ slug, name, articles }) => ({ path: address(slug), name, count: articles.length })),
  ).slice(0, MOST);
}

/** Every year that has an article. */
export function yearLinks({ archive }: Desk): readonly CountedLink[] {
  const tallies = tallyYears(archive.articles.map(({ record }) => record.date));
  return tallies.map(({ year, count }) => ({ path: dateAddress(yearName(year)), name: yearName(year), count }));
}

function glanceOf(desk: Desk): Glance | null {
  const tallies = tallyYears(desk.archive.articles.map(({ record }) => record.date));
  const whole = wholeStrip(tallies, desk.words);
  if (whole === null) return null;
  const most = busiest(tallies, whole.unit);
  const nameOf = (start: string): string =>
    whole.unit === "decade" ? desk.words.decade(start) : (desk.dates.format(start)?.text ?? start);
  return { ...whole, tallest: most && { name: nameOf(most.start), count: most.count } };
}

/** Lists that would be empty are left out. */
function figuresOf({ archive, words }: Desk, counts: Counts, undated: CountedLink | null): readonly Figure[] {
  const figures: readonly Figure[] = [
    { name: words.dataTables.articles, count: counts.articles, path: YEARS },
    { name: words.dataTables.quotes, count: counts.quotations, path: null },
    { name: words.speakers, count: counts.speakers, path: SPEAKERS },
    { name: words.outlets, count: counts.outlets, path: OUTLETS },
    { name: words.topics, count: archive.topics.length, path: TOPICS },
    { name: words.quotes, count: archive.echoes.length, path: QUOTES },
    { name: words.wanted, count: archive.wanted.length, path: WANTED },
    ...(undated ? [undated] : []),
  ];
  return figures.filter(({ count }) => count > 0);
}
