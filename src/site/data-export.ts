/**
 * The data release: the archive as flat JSON files, one array of objects each, in the archive's order; the same tables as CSV;
 * their schemas; and a description of it all. The fields are documented in the README and change only on purpose.
 */
import type { Archive, Article, Echo, Passage, ResolvedEntry } from "../archive/archive.ts";
import { articleAddress, outletAddress, type SitePath, speakerAddress, topicAddress, urlOf } from "./address.ts";
import { type Cell, formatCsv } from "./csv.ts";
import { cellOf, columnsOf } from "./data-column.ts";
import { writeDescription } from "./data-description.ts";
import { type Described, dataPackage, describe } from "./data-package.ts";
import { type ContextRow, type ROWS, type Row, schemaOf, TABLES, type Table } from "./data-row.ts";
import { articlesOf, type Desk, passagePath } from "./desk.ts";
import { remarkOf } from "./remark.ts";
import { selectorsIn } from "./selector.ts";
import type { SiteFile } from "./view.ts";

/** Everything under `data/` but the citations, table by table. */
export function* dataFiles(desk: Desk): Generator<SiteFile, void, undefined> {
  const described: Described[] = [];
  for (const table of TABLES) {
    const rows = rowsOf(desk, table);
    yield note({ path: `data/${table}.json`, content: writeRows(rows) });
    yield note({ path: `data/${table}.csv`, content: writeTable(table, rows) });
    if (table === "articles")
      yield note({ path: "data/context.csv", content: writeTable("context", contextRows(desk)) });
  }
  for (const table of TABLES)
    yield { path: `data/schema/${table}.json`, content: writeDescription(schemaOf(table), desk.words) };
  yield dataPackage(desk, described);

  function note(file: SiteFile): SiteFile {
    described.push(describe(file));
    return file;
  }
}

function rowsOf(desk: Desk, table: Table): readonly Row<Table>[] {
  switch (table) {
    case "articles":
      return desk.archive.articles.map((article) => articleRow(desk, article));
    case "quotes":
      return desk.archive.articles.flatMap((article) => quoteRows(desk, article));
    case "speakers":
      return speakerRows(desk);
    case "outlets":
      return shelfRows(desk, desk.archive.outlets, outletAddress);
    case "topics":
      return shelfRows(desk, desk.archive.topics, topicAddress);
    case "links":
      return linkRows(desk.archive);
    case "sources":
      return desk.archive.articles.map((article) => sourceRow(desk, article));
  }
}

/** Context entries as a table of their own, which a CSV file needs. */
function contextRows(desk: Desk): readonly Row<"context">[] {
  return desk.archive.articles.flatMap(({ record, context }) =>
    context.map((entry, at) => ({ article: record.id, entry: at + 1, ...contextRow(desk, entry) })),
  );
}

/** One object a line: small, and a change in one article is a change in one line. */
function writeRows(rows: readonly unknown[]): string {
  return rows.length === 0 ? "[]\n" : `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

function writeTable(table: keyof typeof ROWS, rows: readonly object[]): string {
  const columns = columnsOf(table);
  const cells = rows.map((row) => columns.map((column): Cell => cellOf(row, column)));
  return formatCsv(
    columns.map(({ name }) => name),
    cells,
  );
}

function url(desk: Desk, path: SitePath): string {
  return urlOf(path, desk.settings.baseUrl);
}

function articleRow(desk: Desk, { record, context }: Article): Row<"articles"> {
  return {
    ...record,
    url: url(desk, articleAddress(record)),
    context: context.map((entry) => contextRow(desk, entry)),
  };
}

function contextRow(desk: Desk, { entry, state, confidence, target, candidates }: ResolvedEntry): ContextRow {
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

function quoteRows(desk: Desk, { record, prose }: Article): readonly Row<"quotes">[] {
  const page = articleAddress(record);
  const selectors = selectorsIn(prose);
  return record.quotes.map(({ id, text, speaker, basis, cue, ...remark }) => ({
    id: `${record.id}#${id}`,
    url: url(desk, `${page}#${id}` as SitePath),
    article: record.id,
    date: record.date,
    outlet: record.outlet,
    text,
    speaker,
    basis,
    cue,
    status: remarkOf(record, remark)?.status ?? null,
    note: remarkOf(record, remark)?.note ?? null,
    echoes: (desk.echoesIn.get(record.id) ?? []).flatMap((echo) => echoRows(desk, echo, record.id, id)),
    selector: selectors.get(id) ?? null,
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

function sourceRow(desk: Desk, { record }: Article): Row<"sources"> {
  const { path, sha256, bytes } = record.source;
  const place = desk.sources.places.get(path);
  return {
    article: record.id,
    path,
    sha256,
    bytes,
    url: place ? url(desk, place.path) : null,
    name: place?.isBundle ? place.name : null,
  };
}

function speakerRows(desk: Desk): readonly Row<"speakers">[] {
  return desk.archive.speakers.map(({ slug, name, spellings, quotations, articles }) => ({
    id: slug,
    url: url(desk, speakerAddress(slug)),
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
    url: url(desk, address(slug)),
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

function linkRows({ links }: Archive): readonly Row<"links">[] {
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
