/**
 * How many articles each value of each facet would leave. A facet is counted without its own choice, so that its other
 * values can be added to it.
 */
import type { Answer, Archive } from "./answer.ts";
import { type Counts, FACETS, type Facet } from "./facet.ts";
import { filterOf, type Narrowing } from "./narrow.ts";
import type { Query } from "./query.ts";

/** Values of one facet that are counted one by one, where the engine cannot count: the most frequent ones. */
const MOST_VALUES = 60;

/** `answer` is the one to `query` so narrowed. The filters must be loaded (`Archive.values`). */
export async function countFacets(
  archive: Archive,
  query: Query,
  narrowing: Narrowing,
  answer: Answer,
): Promise<Counts> {
  const values = await archive.values();
  const counts: Partial<Record<Facet, Readonly<Record<string, number>>>> = {};
  for (const facet of FACETS) {
    const chosen = narrowing.selection[facet] ?? [];
    const whole =
      chosen.length > 0 ? await archive.answer(query, filterOf(narrowing, query, values, facet), "relevance") : answer;
    const counted = whole.counts ? (whole.counts[facet] ?? {}) : await countOneByOne(archive, facet, whole, values);
    counts[facet] = withChosen(onlyFound(counted), chosen);
  }
  return counts;
}

/** Where answers were combined: meet them with each value's own articles. */
async function countOneByOne(
  archive: Archive,
  facet: Facet,
  answer: Answer,
  known: Counts,
): Promise<Record<string, number>> {
  const all = known[facet] ?? {};
  const values = Object.keys(all).sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0));
  const counted: Record<string, number> = {};
  for (const value of values.slice(0, MOST_VALUES)) {
    const members = await archive.membersOf(facet, value);
    counted[value] = answer.matches.reduce((sum, match) => sum + (members.has(match.id) ? 1 : 0), 0);
  }
  return counted;
}

function onlyFound(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** A chosen value stays in sight even where nothing is left of it. */
function withChosen(counts: Record<string, number>, chosen: readonly string[]): Record<string, number> {
  for (const value of chosen) counts[value] ??= 0;
  return counts;
}
