/**
 * What narrows a search (chosen values, a period, `field:value` in the query) -> one filter for the engine. A value in the
 * query is looked up among the archive's own: `speaker:ivashov` means every speaker with that word in the name.
 */
import type { Filter } from "./engine.ts";
import { type Counts, FACETS, type Facet, isFacet, type Selection } from "./facet.ts";
import { type Cover, coverPeriod, type Period, readDate } from "./period.ts";
import type { FieldTerm, Query } from "./query.ts";

export interface Narrowing {
  readonly selection: Selection;
  readonly period: Period;
}

/** Matches nothing: for a field whose value the archive does not know. */
const NOTHING = "\u0000";

/** `values` are all the archive has, by facet; needed only where `needsValues` says so. The choice in `except` is left out. */
export function filterOf(narrowing: Narrowing, query: Query, values: Counts, except: Facet | null = null): Filter {
  const years = Object.keys(values.year ?? {});
  const all: Filter[] = [];
  for (const facet of FACETS) {
    const chosen = narrowing.selection[facet] ?? [];
    if (facet !== except && chosen.length > 0) all.push({ [facet]: { any: chosen } });
  }
  const cover = coverPeriod(narrowing.period, years);
  if (cover) all.push(filterOfCover(cover));
  for (const term of query.fields) all.push(filterOfField(term, values, years));
  return all.length === 0 ? {} : { all };
}

export function needsValues(narrowing: Narrowing, query: Query): boolean {
  return query.fields.length > 0 || narrowing.period.from !== null || narrowing.period.to !== null;
}

function filterOfField(term: FieldTerm, values: Counts, years: readonly string[]): Filter {
  const filter = isFacet(term.field) ? filterOfValue(term.field, term.value, values) : filterOfEdge(term, years);
  return term.not ? { none: [filter] } : filter;
}

function filterOfEdge(term: FieldTerm, years: readonly string[]): Filter {
  const date = readDate(term.value);
  if (date === null) return { year: NOTHING };
  const cover = coverPeriod(term.field === "from" ? { from: date, to: null } : { from: null, to: date }, years);
  return cover ? filterOfCover(cover) : {};
}

function filterOfValue(facet: Facet, value: string, values: Counts): Filter {
  const words = fold(value).split(" ");
  const named = Object.keys(values[facet] ?? {}).filter((known) => {
    const own = fold(known).split(/[\s,.]+/);
    return words.every((word) => own.includes(word));
  });
  return { [facet]: { any: named.length > 0 ? named : [NOTHING] } };
}

function filterOfCover(cover: Cover): Filter {
  const any: Filter[] = [];
  if (cover.years.length > 0) any.push({ year: { any: cover.years } });
  if (cover.months.length > 0) any.push({ month: { any: cover.months } });
  if (cover.days.length > 0) any.push({ day: { any: cover.days } });
  return any.length > 0 ? { any } : { year: NOTHING };
}

/** Accents and case do not count. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
