/**
 * A phrase that stands nowhere as it was given -> the articles that come closest. The phrase is cut into short runs of words
 * without overlap; one wrong word spoils one run, and the others still find the place. Articles are ranked by how many
 * words their runs make.
 */
import type { Archive } from "./answer.ts";
import type { Filter, Match } from "./engine.ts";

/** Phrases of fewer words have no near misses worth showing. */
export const FEWEST_WORDS = 4;

/** At most this many runs are asked for: each is a search. */
const MOST_RUNS = 12;

/** At least this share of the words must be found together. */
const SHARE = 0.4;

export async function findClosest(archive: Archive, pieces: readonly string[], filter: Filter): Promise<Match[]> {
  const words = pieces.join(" ").split(" ");
  if (words.length < FEWEST_WORDS) return [];
  const runs = cutRuns(words);
  const weights = new Map<string, number>();
  const matches = new Map<string, Match>();
  for (const run of runs) {
    const { matches: found } = await archive.search(`"${run.join(" ")}"`, filter);
    for (const match of found) {
      weights.set(match.id, (weights.get(match.id) ?? 0) + run.length);
      const held = matches.get(match.id);
      matches.set(match.id, held ? { ...held, words: merge(held.words, match.words) } : match);
    }
  }
  const asked = runs.reduce((sum, run) => sum + run.length, 0);
  return [...matches.values()]
    .filter((match) => (weights.get(match.id) ?? 0) >= asked * SHARE)
    .map((match) => ({ ...match, score: closeness(match, weights.get(match.id) ?? 0) }))
    .sort((a, b) => b.score - a.score);
}

/** Runs of three words, of two in short phrases; spread over the whole where there are too many. */
export function cutRuns(words: readonly string[]): string[][] {
  const length = words.length < 9 ? 2 : 3;
  const runs: string[][] = [];
  for (let at = 0; at + length <= words.length; at += length) runs.push(words.slice(at, at + length));
  if (runs.length <= MOST_RUNS) return runs;
  return Array.from({ length: MOST_RUNS }, (_, i) => runs[Math.floor((i * runs.length) / MOST_RUNS)] ?? []);
}

/** Words found, and among equals those that stand nearest to one another. */
function closeness(match: Match, weight: number): number {
  const [first = 0] = match.words;
  const last = match.words.at(-1) ?? first;
  return weight + 1 / (2 + last - first);
}

function merge(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}
