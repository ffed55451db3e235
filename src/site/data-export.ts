/**
 * The data release: the archive as flat JSON files, arrays of one object each, in the archive's order; the same tables as CSV; their
 * schemas; citations of everything; and a description of it all. The fields are documented in the README and change only on
 * purpose. Rows are made article by article, and none is held longer than until its part of the file is full.
 */
import type { Archive, Article, Link } from "../archive/archive.ts";
import { outletAddress, type SitePath, speakerAddress, topicAddress } from "./address.ts";
import { formalCitationOf } from "./citation.ts";
import { CITATION_FORMS } from "./citation-export.ts";
import { addressOf, articleRow, contextRows, linkRow, quoteRows, sourceRow } from "./data-article.ts";
import { writeDescription } from "./data-description.ts";
import { csvForm, jsonForm } from "./data-form.ts";
import { dataPackage } from "./data-package.ts";
import { type Row, schemaOf, TABLES, type Table } from "./data-row.ts";
import { articlesOf, type Desk } from "./desk.ts";
import { cutParts, PART_LIMITS, type PartLimits, type Sheaf } from "./part.ts";
import { NO_ROWS, type RowMemory } from "./row-memory.ts";
import { type StampOf, stampsFor } from "./stamp.ts";
import type { MadeFile, SiteFile, ToldFile } from "./view.ts";

/** `quotes.json` → the paths of its parts from the site's root, itself first. */
export type DataParts = ReadonlyMap<string, readonly string[]>;

/** Rows of one article that are made at once: one with more has several sheaves. */
const MOST_AT_ONCE = 1000;
/** Of citations it is the JSON that is the shortest: the other forms have room for their escapes. */
const HALF = ({ from, most }: PartLimits): PartLimits => ({ from: from / 2, most: most / 2 });

/** Everything under `data/` but the citations of each speaker, table by table; at last, which parts each file has. */
export function* dataFiles(
  desk: Desk,
  memory: RowMemory = NO_ROWS,
  limits: PartLimits = PART_LIMITS,
): Generator<MadeFile | SiteFile | ToldFile, DataParts, undefined> {
  const stampOf = stampsFor(desk, memory.ground);
  const { articles } = desk.archive;
  const parts = new Map<string, readonly string[]>();
  for (const table of TABLES) {
    const forms = [jsonForm, csvForm(table)];
    yield* noted(cutParts<object>(table, forms, sheavesOf(desk, table, stampOf), memory, limits));
    if (table !== "articles") continue;
    const entries = stretches(articles, stampOf, ({ context }) => context, contextRowsOf(desk));
    yield* noted(cutParts<object>("context", [csvForm("context")], entries, memory, limits));
  }
  for (const table of TABLES)
    yield { path: `data/schema/${table}.json`, content: writeDescription(schemaOf(table), desk.words) };
  yield dataPackage(desk, new Map(parts));
  const cited = each(articles, stampOf, (article) => formalCitationOf(desk, article.record));
  yield* noted(cutParts("citations", CITATION_FORMS, cited, memory, HALF(limits)));
  return parts;

  function* noted(files: ReturnType<typeof cutParts>): Generator<MadeFile, void, undefined> {
    for (const [file, paths] of yield* files) parts.set(file, paths);
  }
}

function sheavesOf(desk: Desk, table: Table, stampOf: StampOf): Iterable<Sheaf<object>> {
  const { archive } = desk;
  switch (table) {
    case "articles":
      return each(archive.articles, stampOf, (article) => articleRow(desk, article));
    case "quotes":
      return stretches(
        archive.articles,
        stampOf,
        ({ record }) => record.quotes,
        (article, from, to) => quoteRows(desk, article, from, to),
      );
    case "links": {
      const links = linksFrom(archive);
      const own = ({ record }: Article) => links.get(record.id) ?? [];
      return stretches(archive.articles, stampOf, own, (article, from, to) =>
        own(article).slice(from, to).map(linkRow),
      );
    }
    case "sources":
      return each(archive.articles, stampOf, (article) => sourceRow(desk, article));
    case "speakers":
      return unstamped(speakerRows(desk));
    case "outlets":
      return unstamped(shelfRows(desk, archive.outlets, outletAddress));
    case "topics":
      return unstamped(shelfRows(desk, archive.topics, topicAddress));
  }
}

/** One row an article. */
function* each<T>(
  articles: readonly Article[],
  stampOf: StampOf,
  rowOf: (article: Article) => T,
): Generator<Sheaf<T>, void, undefined> {
  for (const article of articles)
    yield { id: article.record.id, stamp: stampOf(article), rows: () => [rowOf(article)] };
}

/** Any number of rows an article, one for each of what `listOf` lists. */
function* stretches<T>(
  articles: readonly Article[],
  stampOf: StampOf,
  listOf: (article: Article) => readonly unknown[],
  rowsOf: (article: Article, from: number, to: number) => readonly T[],
): Generator<Sheaf<T>, void, undefined> {
  for (const article of articles) {
    const { id } = article.record;
    const { length } = listOf(article);
    for (let from = 0; from < length; from += MOST_AT_ONCE) {
      const stamp = stampOf(article);
      const rows = () => rowsOf(article, from, from + MOST_AT_ONCE);
      yield { id, stamp: stamp === null || from === 0 ? stamp : `${stamp}-${from}`, rows };
    }
  }
}

function* unstamped<T extends { readonly id: string }>(rows: readonly T[]): Generator<Sheaf<T>, void, undefined> {
  for (const row of rows) yield { id: row.id, stamp: null, rows: () => [row] };
}

function contextRowsOf(desk: Desk) {
  return (article: Article, from: number, to: number) => contextRows(desk, article, from, to);
}

function linksFrom({ links }: Archive): ReadonlyMap<string, readonly Link[]> {
  const byArticle = new Map<string, Link[]>();
  for (const link of links) {
    const known = byArticle.get(link.from);
    if (known) known.push(link);
    else byArticle.set(link.from, [link]);
  }
  return byArticle;
}

function speakerRows(desk: Desk): readonly Row<"speakers">[] {
  return desk.archive.speakers.map(({ slug, name, spellings, quotations, articles }) => ({
    id: slug,
    url: addressOf(desk, speakerAddress(slug)),
    name,
    spellings: [...spellings],
    quotes: quotations.length,
    articles: articles.length,
    ...firstAndLast(desk, articles),
  }));
}

function shelfRows(desk: Desk, shelves: Archive["outlets"] | Archive["topics"], address: (slug: string) => SitePath) {
  return shelves.map(({ slug, name, spellings, articles }) => ({
    id: slug,
    url: addressOf(desk, address(slug)),
    name,
    spellings: [...spellings],
    quotes: articlesOf(desk, articles).reduce((sum, { record }) => sum + record.quotes.length, 0),
    articles: articles.length,
    ...firstAndLast(desk, articles),
  }));
}

function firstAndLast(desk: Desk, articles: readonly string[]) {
  const span = desk.dates.span(articlesOf(desk, articles).map(({ record }) => record.date));
  return { first: span?.first.iso ?? null, last: span?.last.iso ?? null };
}
