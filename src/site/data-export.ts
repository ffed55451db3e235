/**
 * The data release: the archive as flat JSON files, one array of objects each, in the archive's order. Their fields are
 * documented in the README and change only on purpose.
 */
import type { Archive, Article, Echo, Passage, ResolvedEntry } from "../archive/archive.ts";
import { articleAddress, outletAddress, type SitePath, speakerAddress, topicAddress, urlOf } from "./address.ts";
import { articlesOf, type Desk, passagePath } from "./desk.ts";
import type { SiteFile } from "./view.ts";

export const DATA_FILES = [
  "articles.json",
  "quotes.json",
  "speakers.json",
  "outlets.json",
  "topics.json",
  "links.json",
] as const;

type DataFile = (typeof DATA_FILES)[number];

/** One file each of `DATA_FILES`, under `data/`. */
export function dataFiles(desk: Desk): readonly SiteFile[] {
  const rows: Readonly<Record<DataFile, readonly unknown[]>> = {
    "articles.json": desk.archive.articles.map((article) => articleRow(desk, article)),
    "quotes.json": desk.archive.articles.flatMap((article) => quoteRows(desk, article)),
    "speakers.json": speakerRows(desk),
    "outlets.json": shelfRows(desk, desk.archive.outlets, outletAddress),
    "topics.json": shelfRows(desk, desk.archive.topics, topicAddress),
    "links.json": linkRows(desk.archive),
  };
  return DATA_FILES.map((name) => ({ path: `data/${name}`, content: writeRows(rows[name]) }));
}

/** One object a line: small, and a change in one article is a change in one line. */
function writeRows(rows: readonly unknown[]): string {
  return rows.length === 0 ? "[]\n" : `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

function url(desk: Desk, path: SitePath): string {
  return urlOf(path, desk.settings.baseUrl);
}

function articleRow(desk: Desk, { record, context }: Article) {
  return {
    ...record,
    url: url(desk, articleAddress(record)),
    context: context.map((entry) => contextRow(desk, entry)),
  };
}

function contextRow(desk: Desk, { entry, state, confidence, target, candidates }: ResolvedEntry) {
  return {
    ...entry,
    state,
    confidence,
    target: target === null ? null : targetRow(desk, target),
    candidates: articlesOf(desk, candidates).map(({ record }) => url(desk, articleAddress(record))),
  };
}

function targetRow(desk: Desk, passage: Passage) {
  const path = passagePath(desk, passage);
  return { article: passage.article, url: path === null ? null : url(desk, path), quote: passage.quote };
}

function quoteRows(desk: Desk, { record }: Article) {
  const page = articleAddress(record);
  return record.quotes.map(({ id, text, speaker, basis, cue }) => ({
    id: `${record.id}#${id}`,
    url: url(desk, `${page}#${id}` as SitePath),
    article: record.id,
    date: record.date,
    outlet: record.outlet,
    text,
    speaker,
    basis,
    cue,
    echoes: (desk.echoesIn.get(record.id) ?? []).flatMap((echo) => echoRows(desk, echo, record.id, id)),
  }));
}

/** The other printings of an echo this quotation is one of. */
function echoRows(desk: Desk, echo: Echo, article: string, quote: string) {
  const isHere = ({ passage }: Echo["printings"][number]) => passage.article === article && passage.quote === quote;
  if (!echo.printings.some(isHere)) return [];
  return echo.printings.flatMap((printing) => {
    const path = passagePath(desk, printing.passage);
    if (isHere(printing) || path === null) return [];
    return [{ url: url(desk, path), article: printing.passage.article, state: printing.state }];
  });
}

function speakerRows(desk: Desk) {
  return desk.archive.speakers.map(({ slug, name, spellings, quotations, articles }) => ({
    id: slug,
    url: url(desk, speakerAddress(slug)),
    name,
    spellings,
    quotes: quotations.length,
    articles: articles.length,
    ...firstAndLast(desk, articles),
  }));
}

function shelfRows(desk: Desk, shelves: Archive["outlets"] | Archive["topics"], address: (slug: string) => SitePath) {
  return shelves.map(({ slug, name, spellings, articles }) => ({
    id: slug,
    url: url(desk, address(slug)),
    name,
    spellings,
    quotes: articlesOf(desk, articles).reduce((sum, { record }) => sum + record.quotes.length, 0),
    articles: articles.length,
    ...firstAndLast(desk, articles),
  }));
}

function firstAndLast(desk: Desk, articles: readonly string[]) {
  const span = desk.dates.span(articlesOf(desk, articles).map(({ record }) => record.date));
  return { first: span?.first.iso ?? null, last: span?.last.iso ?? null };
}

function linkRows({ links }: Archive) {
  return links.map(({ from, to, kind, state, confidence, fromQuote, toQuote }) => ({
    from,
    to,
    kind,
    state,
    confidence,
    fromQuote,
    toQuote,
  }));
}
