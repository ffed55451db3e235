/** The rows of the data release that follow from one article: itself, its quotations, Context entries, links and source file. */
import type { Article, Link, Passage, ResolvedEntry } from "../archive/archive.ts";
import { articleAddress, type SitePath, urlOf } from "./address.ts";
import type { ContextRow, Row } from "./data-row.ts";
import { articlesOf, type Desk, echoesOf } from "./desk.ts";
import { passagePath } from "./link.ts";
import { remarkOf } from "./remark.ts";
import { selectorsIn } from "./selector.ts";

/** Other printings in a quotation's row at most: words that a thousand articles print would have a million of them. */
export const MOST_ECHOES = 200;

export function addressOf(desk: Desk, path: SitePath): string {
  return urlOf(path, desk.settings.baseUrl);
}

export function articleRow(desk: Desk, { record, context }: Article): Row<"articles"> {
  return {
    ...record,
    url: addressOf(desk, articleAddress(record)),
    context: context.map((entry) => contextRow(desk, entry)),
  };
}

function contextRow(desk: Desk, { entry, state, confidence, target, candidates }: ResolvedEntry): ContextRow {
  return {
    ...entry,
    state,
    confidence,
    target: target === null ? null : targetRow(desk, target),
    candidates: articlesOf(desk, candidates).map(({ record }) => addressOf(desk, articleAddress(record))),
  };
}

function targetRow(desk: Desk, passage: Passage) {
  const path = passagePath(desk, passage);
  return { article: passage.article, url: path === null ? null : addressOf(desk, path), quote: passage.quote };
}

/** @param from which of the article's quotations, counted from 0, @param to up to which, without it */
export function quoteRows(desk: Desk, { record, prose }: Article, from: number, to: number): readonly Row<"quotes">[] {
  const page = articleAddress(record);
  const selectors = selectorsIn(prose);
  return record.quotes.slice(from, to).map(({ id, text, speaker, basis, cue, ...remark }) => ({
    id: `${record.id}#${id}`,
    url: addressOf(desk, `${page}#${id}` as SitePath),
    article: record.id,
    date: record.date,
    outlet: record.outlet,
    text,
    speaker,
    basis,
    cue,
    status: remarkOf(record, remark)?.status ?? null,
    note: remarkOf(record, remark)?.note ?? null,
    echoes: echoRows(desk, record.id, id),
    selector: selectors.get(id) ?? null,
  }));
}

/** Where else a quotation is printed. */
function echoRows(desk: Desk, article: string, quote: string): Row<"quotes">["echoes"] {
  const rows: Row<"quotes">["echoes"] = [];
  for (const { printings } of echoesOf(desk, article, quote)) {
    for (const { passage, state } of printings) {
      if (rows.length === MOST_ECHOES) return rows;
      const path = passagePath(desk, passage);
      if ((passage.article === article && passage.quote === quote) || path === null) continue;
      rows.push({ url: addressOf(desk, path), article: passage.article, state });
    }
  }
  return rows;
}

/** Context entries as a table of their own, which a CSV file needs. */
export function contextRows(desk: Desk, { record, context }: Article, from: number, to: number) {
  return context
    .slice(from, to)
    .map((entry, at) => ({ article: record.id, entry: from + at + 1, ...contextRow(desk, entry) }));
}

export function linkRow({ from, to, kind, state, confidence, fromQuote, toQuote }: Link): Row<"links"> {
  return { from, to, kind, state, confidence, fromQuote, toQuote };
}

export function sourceRow(desk: Desk, { record }: Article): Row<"sources"> {
  const { path, sha256, bytes } = record.source;
  const place = desk.sources.places.get(path);
  return {
    article: record.id,
    path,
    sha256,
    bytes,
    url: place ? addressOf(desk, place.path) : null,
    name: place?.isBundle ? place.name : null,
  };
}
