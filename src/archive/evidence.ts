/**
 * How sure a link is. The question behind the figure: in how many places of an archive of this size would these words
 * stand by chance? Rare words are worth many bits, common ones few; the size of what was searched takes bits away; facets
 * that agree add some, facets that disagree take some. What is left is the confidence: 1 − 2^−bits, at most the ceiling of
 * the key, times the share of characters that are right.
 */
import type { LinkKey } from "./archive.ts";
import type { Facets, Verdict } from "./facet.ts";

export interface Evidence {
  readonly key: LinkKey;
  /** The words found, in bits: see vocabulary.ts. */
  readonly bits: number;
  /** How many words were found; null where they are the whole of a title line. */
  readonly size: number | null;
  /** In how many places they might have stood by chance. */
  readonly places: number;
  /** Characters that differ, and characters compared. */
  readonly distance: number;
  readonly length: number;
  readonly facets: Facets;
}

/** No link is surer than its key: the title line names one article, words may be printed again, headlines recur. */
const CEILING: Readonly<Record<LinkKey, number>> = { title: 1, words: 0.98, headline: 0.9 };

/** Bits that a facet adds when it agrees and takes when it disagrees: log2 of how many articles share it, roughly. */
const FACET_BITS: Readonly<Record<keyof Facets, number>> = { date: 8, headline: 10, speaker: 6, topics: 4 };

/** Less than this is not asserted. */
export const LEAST_CONFIDENCE = 0.5;

/** Words that are too few to name an article on their own. */
const FEW_WORDS = 3;

/** 0..1, rounded to three places. */
export function weigh({ key, bits, places, distance, length, facets }: Evidence): number {
  const surplus = bits + facetBits(facets) - Math.log2(Math.max(1, places));
  const chance = surplus <= 0 ? 1 : 2 ** -surplus;
  const right = length === 0 ? 1 : 1 - distance / length;
  return Math.round(Math.min(CEILING[key], 1 - chance) * right * 1000) / 1000;
}

/** One to three words need something else that agrees. */
export function isWeakAlone({ size, facets }: Evidence): boolean {
  return size !== null && size <= FEW_WORDS && !verdicts(facets).some(([, verdict]) => verdict > 0);
}

/** How well an article's facets agree: for ordering candidates whose words stand equally well. */
export function agreement(facets: Facets): number {
  return verdicts(facets).reduce((sum, [, verdict]) => sum + verdict, 0);
}

function facetBits(facets: Facets): number {
  return verdicts(facets).reduce((sum, [facet, verdict]) => sum + verdict * FACET_BITS[facet], 0);
}

function verdicts(facets: Facets): readonly (readonly [keyof Facets, Verdict])[] {
  return [
    ["date", facets.date],
    ["headline", facets.headline],
    ["speaker", facets.speaker],
    ["topics", facets.topics],
  ];
}
