/** The view of the home page: what the archive is, a quotation to open with, and ways in by date, name and words. */
import type { Archive, Spoken } from "../archive/archive.ts";
import { dateAddress, outletAddress, speakerAddress, topicAddress, UNDATED } from "./address.ts";
import { articleLine, byCount, type Desk, echoLine, quotationLine } from "./desk.ts";
import type { Bar, CountedLink, QuotationLine } from "./line.ts";
import type { Counts, HomeView } from "./view.ts";
import { levelOf } from "./year-group.ts";

const LATEST = 8;
const MOST = 10;
const ECHOES = 4;
/** An opening quotation is a full sentence and fits a glance, counted in UTF-16 code units. */
const OPENING = { least: 20, most: 120 };

export function buildHome(desk: Desk): HomeView {
  const { archive } = desk;
  const dates = archive.articles.map(({ record }) => record.date);
  const undated = dates.filter((date) => date === null).length;
  return {
    kind: "home",
    counts: countsOf(archive),
    span: desk.dates.span(dates),
    opening: openingOf(desk),
    latest: archive.articles
      .filter(({ record }) => record.date !== null)
      .slice(-LATEST)
      .reverse()
      .map((article) => articleLine(desk, article)),
    mostNamed: mostNamed(desk),
    quotedMost: archive.speakers
      .filter(({ named }) => named)
      .slice(0, MOST)
      .map(({ slug, name, quotations }) => ({ path: speakerAddress(slug), name, count: quotations.length })),
    topics: mostOf(archive.topics, topicAddress),
    outlets: mostOf(archive.outlets, outletAddress),
    years: yearBars(dates),
    undated: undated === 0 ? null : { path: UNDATED, name: desk.words.undated, count: undated },
    echoes: [...archive.echoes]
      .sort((a, b) => b.printings.length - a.printings.length)
      .slice(0, ECHOES)
      .flatMap((echo) => echoLine(desk, echo) ?? []),
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
function openingOf(desk: Desk): QuotationLine | null {
  const named = new Map<string, { readonly spoken: Spoken; times: number }>();
  for (const { to, toQuote } of desk.archive.links) {
    if (to === null || toQuote === null) continue;
    const known = named.get(`${to} ${toQuote}`);
    if (known) known.times++;
    else named.set(`${to} ${toQuote}`, { spoken: { article: to, quote: toQuote }, times: 1 });
  }
  const mostNamed = [...named.values()].sort((a, b) => b.times - a.times).map(({ spoken }) => spoken);
  const latest = [...desk.archive.articles]
    .reverse()
    .flatMap(({ record }) =>
      record.date === null ? [] : record.quotes.map(({ id }): Spoken => ({ article: record.id, quote: id })),
    );
  for (const spoken of [...mostNamed, ...latest]) {
    const line = quotationLine(desk, spoken);
    const [text = "", ...more] = line?.paragraphs ?? [];
    const isOurs = line?.language === desk.settings.language;
    const fits = isOurs && more.length === 0 && text.length >= OPENING.least && text.length <= OPENING.most;
    if (line?.voice?.named && fits && /[.!?]$/.test(text) && /^\p{Lu}/u.test(text)) return line;
  }
  return null;
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
  shelves: readonly { readonly slug: string; readonly name: string; readonly articles: readonly string[] }[],
  address: (slug: string) => CountedLink["path"],
): readonly CountedLink[] {
  return byCount(
    shelves.map(({ slug, name, articles }) => ({ path: address(slug), name, count: articles.length })),
  ).slice(0, MOST);
}

export function yearBars(dates: readonly (string | null)[]): readonly Bar[] {
  const counts = new Map<number, number>();
  for (const date of dates) {
    if (date === null) continue;
    const year = Number(date.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  const most = Math.max(...counts.values());
  // One stray date centuries off must not fill the page with empty years.
  const years =
    last - first < 60
      ? Array.from({ length: last - first + 1 }, (_, at) => first + at)
      : [...counts.keys()].sort((a, b) => a - b);
  return years.map((year) => {
    const count = counts.get(year) ?? 0;
    const name = String(year).padStart(4, "0");
    return { path: dateAddress(name), name, count, level: levelOf(count, most) };
  });
}
