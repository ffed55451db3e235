/**
 * Scores of several volumes made comparable. The engine scores a word by how rare it is in its own volume, and the
 * larger that is, the rarer: what came this morning, in a small supplement, would always stand last. So the scores of
 * each volume are multiplied by what its words are worth in all volumes, over what they are worth in it. A phrase
 * scores the same everywhere.
 */
import type { Entry, Part } from "./listing.ts";
import { askedOf, type Query } from "./query.ts";

/** How many articles a volume has, and how many of them hold each word, in the same order for every volume. */
export interface Holding {
  readonly articles: number;
  readonly counts: readonly number[];
}

/** The same parts, with scores to order them by. Nothing is fetched for it: the engine has it all at hand. */
export async function makeComparable(parts: readonly Part[], query: Query): Promise<readonly Part[]> {
  const { words } = askedOf(query);
  if (parts.length < 2 || words.length === 0) return parts;
  const weights = weigh(await Promise.all(parts.map((part) => holdingOf(part, words))));
  return parts.map((part, at) => ({ ...part, kept: part.kept.map((entry) => multiply(entry, weights[at] ?? 1)) }));
}

/** What to multiply the scores of each volume by. Words that it does not hold have no part in them. */
export function weigh(volumes: readonly Holding[]): number[] {
  const articles = sum(volumes.map((volume) => volume.articles));
  return volumes.map((volume) => {
    const held = [...volume.counts.keys()].filter((word) => volume.counts[word]);
    const own = sum(held.map((word) => rarity(volume.articles, volume.counts[word] ?? 0)));
    const whole = sum(held.map((word) => rarity(articles, sum(volumes.map(({ counts }) => counts[word] ?? 0)))));
    return own === 0 ? 1 : whole / own;
  });
}

async function holdingOf({ volume, begun }: Part, words: readonly string[]): Promise<Holding> {
  const asked = words.map((word) => volume.search(begun.has(word) ? word : `"${word}"`));
  const [all, ...found] = await Promise.all([volume.search(null), ...asked]);
  return { articles: all?.length ?? 0, counts: found.map((matches) => matches.length) };
}

function multiply(entry: Entry, weight: number): Entry {
  return { ...entry, match: { ...entry.match, score: entry.match.score * weight } };
}

/** As the engine counts it (BM25). */
function rarity(articles: number, holding: number): number {
  return Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, each) => whole + each, 0);
}
