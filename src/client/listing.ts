/**
 * What a search puts on the page, articles or quotations: one shape for both, so that the page need not know which.
 */
import type { Archive } from "./answer.ts";
import { countArticles, countQuotations } from "./count.ts";
import type { Match } from "./engine.ts";
import type { Counts } from "./facet.ts";
import { filterOf, needsValues, saidBy, withoutSpeakers } from "./narrow.ts";
import type { Query } from "./query.ts";
import { findCloseSpoken, findSpoken, type Places } from "./spoken.ts";
import type { SearchState, Sort } from "./state.ts";

export interface Listing {
  readonly entries: readonly Entry[];
  /** Under a date sort, how many without a date stand at the end. */
  readonly undated: number;
  /** Words of the query that stand nowhere in the archive. */
  readonly absent: readonly string[];
  /** True where nothing is exactly what was asked for, and `entries` come close. */
  readonly isClosest: boolean;
  /** Counts every facet; fetches the filters on first use. */
  readonly count: () => Promise<Counts>;
}

export interface Entry {
  readonly match: Match;
  /** Which of the article's quotations; null for the article. */
  readonly ordinal: number | null;
  readonly hits: readonly number[];
}

export async function listArticles(archive: Archive, query: Query, state: SearchState): Promise<Listing> {
  const values = needsValues(state, query) ? await archive.values() : {};
  const answer = await archive.answer(query, filterOf(state, query, values), sortOf(query, state));
  return {
    entries: answer.matches.map((match) => ({ match, ordinal: null, hits: match.words })),
    undated: answer.undated,
    absent: answer.absent,
    isClosest: answer.isClosest,
    count: () => countArticles(archive, query, state, answer),
  };
}

export async function listQuotations(
  archive: Archive,
  places: Places,
  query: Query,
  state: SearchState,
): Promise<Listing> {
  const values = needsValues(state, query) ? await archive.values() : {};
  const articles = withoutSpeakers(state, query);
  const filter = filterOf(articles.narrowing, articles.query, values);
  const isSaid = saidBy(state, query);
  const spoken = (await findSpoken(archive, places, query, filter)).filter(({ speaker }) => isSaid(speaker));
  const answer = await archive.answer(query, filter, "relevance");
  const closest =
    spoken.length === 0 && answer.isClosest
      ? findCloseSpoken(places, answer.matches).filter(({ speaker }) => isSaid(speaker))
      : [];
  const isClosest = closest.length > 0;
  const found = isClosest ? closest : spoken;
  const sort = sortOf(query, state);
  const ordered =
    sort === "relevance" || isClosest
      ? { entries: found, undated: 0 }
      : await archive.inDateOrder(found, ({ match }) => match.id, sort);
  const count = (): Promise<Counts> => countQuotations(archive, places, query, state, found);
  return { ...ordered, absent: answer.absent, isClosest, count };
}

/** Without words nothing is more relevant than anything else: the newest comes first. */
function sortOf(query: Query, { sort }: SearchState): Sort {
  return sort === "relevance" && query.clauses.length === 0 ? "newest" : sort;
}
