/**
 * Facets: what results can be narrowed by. Values of one facet are alternatives, facets together must all hold. A value that
 * is not known is a value like any other, `unknown`.
 */
import { formatDate } from "./format.ts";
import { LANGUAGE, TEXT } from "./text.ts";

export const FACETS = ["speaker", "outlet", "topic", "year", "month", "language"] as const;
export type Facet = (typeof FACETS)[number];

export const UNKNOWN = "unknown";

const COLLATOR = new Intl.Collator(LANGUAGE);

/** Chosen values by facet. */
export type Selection = { readonly [F in Facet]?: readonly string[] };

/** Articles by value, by facet. */
export type Counts = { readonly [F in Facet]?: Readonly<Record<string, number>> };

export function isFacet(name: string): name is Facet {
  return FACETS.some((facet) => facet === name);
}

export function titleOf(facet: Facet): string {
  return TEXT.facets[facet];
}

/** A value as people read it: `2022-02` as February 2022, `unknown` in words. `locale` is the site's language. */
export function labelOf(facet: Facet, value: string, locale: string): string {
  if (value === UNKNOWN) return TEXT.unknown[facet];
  if (facet === "month") return formatDate(value, locale);
  if (facet === "language") return languageName(value, locale);
  return value;
}

function languageName(value: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(value) ?? value;
  } catch {
    return value;
  }
}

/** Adds the value where it is absent, takes it off where it is chosen. Leaving a year leaves its months. */
export function toggle(selection: Selection, facet: Facet, value: string): Selection {
  const chosen = selection[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  const changed: Selection = { ...selection, [facet]: next };
  if (facet !== "year") return changed;
  const months = (changed.month ?? []).filter((month) => next.length === 0 || next.includes(month.slice(0, 4)));
  return { ...changed, month: next.length === 0 ? [] : months };
}

/** Years and months newest first; the others by count, then by name; what is not known always last. */
export function orderValues(facet: Facet, counts: Readonly<Record<string, number>>): string[] {
  const isTime = facet === "year" || facet === "month";
  return Object.keys(counts).sort((a, b) => {
    if ((a === UNKNOWN) !== (b === UNKNOWN)) return a === UNKNOWN ? 1 : -1;
    if (isTime) return a < b ? 1 : -1;
    return (counts[b] ?? 0) - (counts[a] ?? 0) || COLLATOR.compare(a, b);
  });
}

export function isChosen(selection: Selection, facet: Facet, value: string): boolean {
  return selection[facet]?.includes(value) ?? false;
}

export function countChosen(selection: Selection): number {
  return FACETS.reduce((sum, facet) => sum + (selection[facet]?.length ?? 0), 0);
}
