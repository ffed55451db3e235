/**
 * A query -> the quotations of one volume that answer it. The engine answers for articles and tells at which words; the build
 * wrote down where every quotation stands in the same count. A quotation answers where all that is asked stands inside it.
 */
import { answerIn } from "./answer.ts";
import type { Match } from "./engine.ts";
import { findPhrase } from "./occurrence.ts";
import type { Clause, Query, Term } from "./query.ts";
import { wordsOf } from "./region.ts";
import type { Places } from "./spoken-places.ts";
import type { Volume } from "./volume.ts";

/** One quotation that answers. */
export interface Spoken {
  readonly match: Match;
  /** Which of the article's quotations, from 0. */
  readonly ordinal: number;
  /** `unknown` where nobody is named. */
  readonly speaker: string;
  readonly hits: readonly number[];
}

export interface SpokenAnswer {
  /** In the order of the articles' relevance, then of the article. */
  readonly spoken: readonly Spoken[];
  readonly absent: readonly string[];
  readonly held: ReadonlySet<string>;
  readonly begun: ReadonlySet<string>;
  /** Articles that were not looked through for all places of a phrase, because there were too many. */
  readonly unread: number;
}

/** The engine tells a phrase's first place only; in at most so many articles the others are looked up. */
const MOST_READ = 150;

/** `whole` as in `answerIn`. */
export async function findSpoken(volume: Volume, query: Query, whole: ReadonlySet<string>): Promise<SpokenAnswer> {
  const positive = query.clauses.filter((clause) => !clause.not);
  const [places, answer] = await Promise.all([
    volume.places(),
    answerIn(volume, { clauses: positive, fields: [] }, whole),
  ]);
  const answering = new Set(answer.matches.map((match) => match.id));
  const hitsOfAll = (clauses: readonly Clause[]) =>
    Promise.all(clauses.map((clause) => hitsOfClause(volume, clause, answering)));
  const [asked, excluded] = await Promise.all([
    // Where a word is looked for inside a quotation, words that begin with it are taken for it: the engine does not tell.
    hitsOfAll(positive),
    hitsOfAll(query.clauses.filter((clause) => clause.not)),
  ]);
  const spoken: Spoken[] = [];
  for (const match of [...answer.matches].sort((a, b) => b.score - a.score)) {
    for (const [ordinal, place] of places(match.id).entries()) {
      const inside = (hits: Hits): readonly number[] =>
        (hits.words.get(match.id) ?? []).filter((word) => word >= place.start && word < place.end);
      const hits = asked.map((terms) => terms.map((parts) => parts.map(inside)));
      const holds = hits.every((terms) => terms.some((parts) => parts.every((each) => each.length > 0)));
      const spoils = excluded.some((terms) => terms.some((parts) => parts.every((each) => inside(each).length > 0)));
      if (holds && !spoils)
        spoken.push({ match, ordinal, speaker: place.speaker, hits: [...new Set(hits.flat(3))].sort((a, b) => a - b) });
    }
  }
  const unread = [...asked, ...excluded].flat(2).reduce((sum, hits) => sum + hits.unread, answer.unread);
  const { absent, held, begun } = answer;
  return { spoken, absent, held, begun, unread };
}

/** For articles that come close to a phrase: the quotation that most of the words found stand in, where one holds most. */
export function findCloseSpoken(places: Places, matches: readonly Match[]): Spoken[] {
  return matches.flatMap((match) => {
    const held = places(match.id).map(({ start, end, speaker }, ordinal) => {
      const hits = match.words.filter((word) => word >= start && word < end);
      return { match, ordinal, speaker, hits };
    });
    const [best] = held.sort((a, b) => b.hits.length - a.hits.length);
    return best && best.hits.length * 2 > match.words.length ? [best] : [];
  });
}

/** Matching places by article. */
interface Hits {
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly unread: number;
}

/** For each alternative, for each thing that must stand in one quotation together, where it stands in `answering`. */
function hitsOfClause(volume: Volume, clause: Clause, answering: ReadonlySet<string>): Promise<Hits[][]> {
  const hitsOfTerm = (term: Term) => Promise.all(partsOf(term).map((part) => hitsOf(volume, part, answering)));
  return Promise.all(clause.any.map(hitsOfTerm));
}

interface Part {
  readonly text: string;
  readonly isPhrase: boolean;
}

/** Words one by one, so that it is known which stands where; the pieces of a phrase each whole. */
function partsOf(term: Term): readonly Part[] {
  if (term.kind === "phrase") return term.pieces.map((text) => ({ text, isPhrase: true }));
  return term.text.split(" ").map((text) => ({ text, isPhrase: false }));
}

async function hitsOf(volume: Volume, part: Part, answering: ReadonlySet<string>): Promise<Hits> {
  const found = await volume.search(part.isPhrase ? `"${part.text}"` : part.text);
  const matches = found.filter((match) => answering.has(match.id));
  const words = new Map(matches.map((match) => [match.id, match.words]));
  if (!part.isPhrase) return { words, unread: 0 };
  const read = [...matches].sort((a, b) => b.score - a.score).slice(0, MOST_READ);
  await Promise.all(
    read.map(async (match) => {
      const all = findPhrase(wordsOf(await match.load()), part.text);
      if (all.length > 0) words.set(match.id, all);
    }),
  );
  return { words, unread: matches.length - read.length };
}
