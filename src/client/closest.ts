/**
 * A phrase that stands nowhere as it was given -> the passages that come closest. The phrase is cut into short runs of words;
 * one wrong word spoils one run, and the others still name the articles. Those are read, and ranked by the stretch of the
 * phrase's length that holds most of its words.
 */
import type { Match } from "./engine.ts";
import { foldWord, isForm } from "./occurrence.ts";
import type { Query } from "./query.ts";
import { regionsOf, wordsOf } from "./region.ts";
import type { Volume } from "./volume.ts";

/** Phrases of fewer words have no near misses worth showing. */
const FEWEST_WORDS = 4;

/** At most this many runs are asked for. */
const MOST_RUNS = 14;

/** So many articles of a volume are read, and so many entries shown of the whole archive. */
export const MOST_CLOSE = 20;

/** A stretch must hold at least this share of the phrase's words. */
const SHARE = 0.5;

/** The pieces of a query that is one phrase and nothing else; null for any other. */
export function onlyPhrase({ clauses }: Query): readonly string[] | null {
  const [clause] = clauses;
  const term = clauses.length === 1 && clause?.any.length === 1 && !clause.not ? clause.any[0] : undefined;
  return term?.kind === "phrase" ? term.pieces : null;
}

/** Those of a volume that `keeps` lets pass, best first; their score is the number of words that stand together. */
export async function findClosest(
  volume: Volume,
  pieces: readonly string[],
  keeps: (match: Match) => boolean,
): Promise<Match[]> {
  const words = pieces.flatMap((piece) => piece.split(" ")).filter((word) => foldWord(word) !== "");
  if (words.length < FEWEST_WORDS) return [];
  const votes = new Map<string, { match: Match; words: number }>();
  for (const run of cutRuns(words)) {
    for (const match of await volume.search(`"${run.join(" ")}"`)) {
      const held = votes.get(match.id)?.words ?? 0;
      votes.set(match.id, { match, words: held + run.length });
    }
  }
  const candidates = [...votes.values()].filter(({ match }) => keeps(match));
  const likely = candidates.sort((a, b) => b.words - a.words).slice(0, MOST_CLOSE);
  const read = await Promise.all(likely.map(({ match }) => readClosest(match, words)));
  return read.filter((match) => match.score >= words.length * SHARE).sort((a, b) => b.score - a.score);
}

/** Runs of three words, of two in short phrases, each half over the one before; spread over the whole where too many. */
export function cutRuns(words: readonly string[]): string[][] {
  const length = words.length < 12 ? 2 : 3;
  const step = words.length < 12 ? 1 : 2;
  const runs: string[][] = [];
  for (let at = 0; at + length <= words.length; at += step) runs.push(words.slice(at, at + length));
  if (runs.length <= MOST_RUNS) return runs;
  return Array.from({ length: MOST_RUNS }, (_, i) => runs[Math.floor((i * runs.length) / MOST_RUNS)] ?? []);
}

async function readClosest(match: Match, phrase: readonly string[]): Promise<Match> {
  const page = await match.load();
  const words = wordsOf(page);
  // A title often has the words as well; a reader wants the place where they stand.
  const first = regionsOf(page, words.length)[0]?.start ?? 0;
  const [inText, anywhere] = [closestStretch(words.slice(first), phrase), closestStretch(words, phrase)];
  if (inText.score < anywhere.score) return { ...match, score: anywhere.score, words: anywhere.hits };
  return { ...match, score: inText.score, words: inText.hits.map((hit) => hit + first) };
}

/**
 * The stretch with most of the phrase's words, each counted as often as the phrase has it. Its length is that of the phrase
 * and a few words for what was changed; elided phrases are met where their largest part stands.
 */
export function closestStretch(
  words: readonly string[],
  phrase: readonly string[],
): { readonly hits: number[]; readonly score: number } {
  const wanted = phrase.map(foldWord);
  const kinds = words.map((word) => kindOf(foldWord(word), wanted));
  const asked = new Map<number, number>();
  for (const word of wanted) {
    const kind = wanted.indexOf(word);
    asked.set(kind, (asked.get(kind) ?? 0) + 1);
  }
  const length = phrase.length + 3;
  const held = new Map<number, number>();
  let score = 0;
  let best = { score: 0, end: 0 };
  const change = (kind: number, by: 1 | -1): void => {
    if (kind < 0) return;
    const before = held.get(kind) ?? 0;
    const most = asked.get(kind) ?? 0;
    held.set(kind, before + by);
    score += Math.min(before + by, most) - Math.min(before, most);
  };
  for (let end = 0; end < kinds.length; end++) {
    change(kinds[end] ?? -1, 1);
    if (end >= length) change(kinds[end - length] ?? -1, -1);
    if (score > best.score) best = { score, end };
  }
  const from = Math.max(0, best.end - length + 1);
  const inside = kinds.flatMap((kind, place) => (kind >= 0 && place >= from && place <= best.end ? [place] : []));
  return { hits: dropSpare(inside, kinds, asked), score: best.score };
}

/** Words at the beginning that stand again further on are not part of the passage. */
function dropSpare(places: readonly number[], kinds: readonly number[], asked: ReadonlyMap<number, number>): number[] {
  let first = 0;
  const countFrom = (at: number, kind: number): number =>
    places.slice(at).filter((place) => kinds[place] === kind).length;
  while (first < places.length) {
    const kind = kinds[places[first] ?? -1] ?? -1;
    if (countFrom(first, kind) <= (asked.get(kind) ?? 0)) break;
    first++;
  }
  return places.slice(first);
}

/** Which word of the phrase this is, in one of its forms; -1 for none. */
function kindOf(word: string, wanted: readonly string[]): number {
  if (word === "") return -1;
  const same = wanted.indexOf(word);
  return same >= 0 ? same : wanted.findIndex((each) => isForm(word, each));
}
