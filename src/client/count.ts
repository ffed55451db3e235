/**
 * How many results each value of each facet would leave. A facet is counted without its own choice, so that its other values
 * can be added to it.
 */
import type { Answer, Archive } from "./answer.ts";
import type { Match } from "./engine.ts";
import { type Counts, FACETS, type Facet } from "./facet.ts";
import { filterOf, type Narrowing, saidBy, withoutSpeakers } from "./narrow.ts";
import type { Query } from "./query.ts";
import { findSpoken, type Places, type Spoken } from "./spoken.ts";

type Counted = Record<string, number>;

/** Values of one facet that are counted one by one, where the engine cannot count: the most frequent ones. */
const MOST_VALUES = 60;

/** `answer` is the one to `query` so narrowed. */
export async function countArticles(
  archive: Archive,
  query: Query,
  narrowing: Narrowing,
  answer: Answer,
): Promise<Counts> {
  const values = await archive.values();
  const filter = filterOf(narrowing, query, values);
  const closed = answer.elementary === undefined ? null : await archive.count(answer.elementary, filter);
  return countEach(narrowing, async (facet, isOpen) => {
    const own = isOpen ? filterOf(narrowing, query, values, facet) : filter;
    if (answer.elementary === undefined)
      return countOneByOne(
        archive,
        facet,
        isOpen ? (await archive.answer(query, own, "relevance")).matches : answer.matches,
      );
    return { ...(isOpen ? await archive.count(answer.elementary, own) : closed)?.[facet] };
  });
}

/** `spoken` are the quotations that answer `query` so narrowed. */
export async function countQuotations(
  archive: Archive,
  places: Places,
  query: Query,
  narrowing: Narrowing,
  spoken: readonly Spoken[],
): Promise<Counts> {
  const values = await archive.values();
  const isSaid = saidBy(narrowing, query);
  const articles = withoutSpeakers(narrowing, query);
  const find = (except: Facet | null): Promise<Spoken[]> =>
    findSpoken(archive, places, query, filterOf(articles.narrowing, articles.query, values, except));
  return countEach(narrowing, async (facet, isOpen) => {
    if (facet === "speaker") {
      const counted: Counted = {};
      for (const { speaker } of isOpen ? await find(null) : spoken) counted[speaker] = (counted[speaker] ?? 0) + 1;
      return counted;
    }
    const whole = isOpen ? (await find(facet)).filter(({ speaker }) => isSaid(speaker)) : spoken;
    return countOneByOne(
      archive,
      facet,
      whole.map(({ match }) => match),
    );
  });
}

/** A chosen value stays in sight even where nothing is left of it. */
async function countEach(
  narrowing: Narrowing,
  count: (facet: Facet, isOpen: boolean) => Promise<Counted>,
): Promise<Counts> {
  const counts: Partial<Record<Facet, Counted>> = {};
  for (const facet of FACETS) {
    const chosen = narrowing.selection[facet] ?? [];
    const found = Object.entries(await count(facet, chosen.length > 0)).filter(([, n]) => n > 0);
    counts[facet] = { ...Object.fromEntries(chosen.map((value) => [value, 0])), ...Object.fromEntries(found) };
  }
  return counts;
}

/** Meets the matches with each value's own articles. */
async function countOneByOne(archive: Archive, facet: Facet, matches: readonly Match[]): Promise<Counted> {
  const all = (await archive.values())[facet] ?? {};
  const values = Object.keys(all).sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0));
  const counted: Counted = {};
  for (const value of values.slice(0, MOST_VALUES)) {
    const members = await archive.membersOf(facet, value);
    counted[value] = matches.reduce((sum, match) => sum + (members.has(match.id) ? 1 : 0), 0);
  }
  return counted;
}
