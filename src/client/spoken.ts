/**
 * A query -> the quotations that answer it. The engine answers for articles and tells at which words; the build wrote down
 * where every quotation stands in the same count. A quotation answers where all that is asked stands inside it.
 */
import type { Archive } from "./answer.ts";
import type { Filter, Match } from "./engine.ts";
import { UNKNOWN } from "./facet.ts";
import { findPhrase } from "./occurrence.ts";
import type { Clause, Query, Term } from "./query.ts";
import { wordsOf } from "./region.ts";

/** One quotation that answers. */
export interface Spoken {
  readonly match: Match;
  /** Which of the article's quotations, from 0. */
  readonly ordinal: number;
  /** `unknown` where nobody is named. */
  readonly speaker: string;
  readonly hits: readonly number[];
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

/** Article id -> its quotations, in order. */
export type Places = ReadonlyMap<string, readonly Place[]>;

/** The engine tells a phrase's first place only; in at most so many articles the others are looked up. */
const MOST_READ = 150;

/** Fetches where the quotations stand, from beside the index. Rejects where that is not there. */
export async function loadPlaces(root: string): Promise<Places> {
  // It must be of the same build as the index, whose own files bear the hash of what is in them.
  const response = await fetch(new URL("pagefind/quotations.json", root), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status}: the places of quotations could not be fetched`);
  return readPlaces(await response.json());
}

/** From `{speakers: [name or null…], places: {id: [start, length, speaker…]}}`. */
export function readPlaces(written: {
  readonly speakers: readonly (string | null)[];
  readonly places: Readonly<Record<string, readonly number[]>>;
}): Places {
  const places = new Map<string, Place[]>();
  for (const [id, numbers] of Object.entries(written.places)) {
    const own: Place[] = [];
    for (let at = 0; at + 2 < numbers.length; at += 3) {
      const [start = 0, length = 0, speaker = 0] = numbers.slice(at, at + 3);
      own.push({ start, end: start + length, speaker: written.speakers[speaker] ?? UNKNOWN });
    }
    places.set(id, own);
  }
  return places;
}

/** Matching places by article. */
type Hits = ReadonlyMap<string, { readonly match: Match; readonly words: readonly number[] }>;

/** In the order of the articles' relevance, then of the article. `filter` is about articles, whoever speaks in them. */
export async function findSpoken(archive: Archive, places: Places, query: Query, filter: Filter): Promise<Spoken[]> {
  const asked = await Promise.all(
    query.clauses.filter((clause) => !clause.not).map((clause) => hitsOfClause(archive, clause, filter)),
  );
  const excluded = await Promise.all(
    query.clauses.filter((clause) => clause.not).map((clause) => hitsOfClause(archive, clause, filter)),
  );
  const { matches } = await archive.answer(
    { clauses: query.clauses.filter(({ not }) => !not), fields: [] },
    filter,
    "relevance",
  );
  const found: Spoken[] = [];
  for (const match of matches) {
    for (const [ordinal, place] of (places.get(match.id) ?? []).entries()) {
      const inside = (hits: Hits): readonly number[] =>
        (hits.get(match.id)?.words ?? []).filter((word) => word >= place.start && word < place.end);
      const hits = asked.map((terms) => terms.map((words) => words.map(inside)));
      const holds = hits.every((terms) => terms.some((words) => words.every((each) => each.length > 0)));
      const spoils = excluded.some((terms) => terms.some((words) => words.every((each) => inside(each).length > 0)));
      if (holds && !spoils)
        found.push({ match, ordinal, speaker: place.speaker, hits: [...new Set(hits.flat(3))].sort((a, b) => a - b) });
    }
  }
  return found;
}

/** For articles that come close to a phrase: the quotation that most of the words found stand in, where one holds most. */
export function findCloseSpoken(places: Places, matches: readonly Match[]): Spoken[] {
  return matches.flatMap((match) => {
    const held = (places.get(match.id) ?? []).map(({ start, end, speaker }, ordinal) => {
      const hits = match.words.filter((word) => word >= start && word < end);
      return { match, ordinal, speaker, hits };
    });
    const [best] = held.sort((a, b) => b.hits.length - a.hits.length);
    return best && best.hits.length * 2 > match.words.length ? [best] : [];
  });
}

/** For each alternative, for each thing that must stand in one quotation together, where it stands. */
function hitsOfClause(archive: Archive, clause: Clause, filter: Filter): Promise<Hits[][]> {
  return Promise.all(clause.any.map((term) => Promise.all(partsOf(term).map((part) => hitsOf(archive, part, filter)))));
}

/** Words one by one, so that it is known which stands where; the pieces of a phrase each whole. */
function partsOf(term: Term): readonly { readonly text: string; readonly isPhrase: boolean }[] {
  if (term.kind === "phrase") return term.pieces.map((text) => ({ text, isPhrase: true }));
  return term.text.split(" ").map((text) => ({ text, isPhrase: false }));
}

async function hitsOf(
  archive: Archive,
  part: { readonly text: string; readonly isPhrase: boolean },
  filter: Filter,
): Promise<Hits> {
  const { matches } = await archive.search(part.isPhrase ? `"${part.text}"` : part.text, filter);
  const read = part.isPhrase && matches.length <= MOST_READ;
  const hits = await Promise.all(
    matches.map(async (match) => {
      const words = read ? findPhrase(wordsOf(await match.load()), part.text) : match.words;
      return [match.id, { match, words: words.length > 0 ? words : match.words }] as const;
    }),
  );
  return new Map(hits);
}
