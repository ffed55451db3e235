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

/** In a search for quotations the speaker is who says them: what narrows by speaker leaves the filter… */
export function withoutSpeakers(
  narrowing: Narrowing,
  query: Query,
): { readonly narrowing: Narrowing; readonly query: Query } {
  const { speaker: _, ...selection } = narrowing.selection;
  const fields = query.fields.filter((term) => term.field !== "speaker");
  return { narrowing: { ...narrowing, selection }, query: { ...query, fields } };
}

/** …and is asked of each quotation. */
export function saidBy(narrowing: Narrowing, query: Query): (speaker: string) => boolean {
  const chosen = narrowing.selection.speaker ?? [];
  const terms = query.fields.filter((term) => term.field === "speaker");
  return (speaker) =>
    (chosen.length === 0 || chosen.includes(speaker)) &&
    terms.every((term) => isNamed(speaker, term.value) !== term.not);
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
  const named = Object.keys(values[facet] ?? {}).filter((known) => isNamed(known, value));
  return { [facet]: { any: named.length > 0 ? named : [NOTHING] } };
}

/** All words of what is asked are words of the name. */
function isNamed(name: string, asked: string): boolean {
  const own = fold(name).split(/[\s,.]+/);
  return fold(asked)
    .split(" ")
    .every((word) => own.includes(word));
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
