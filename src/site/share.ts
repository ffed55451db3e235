/**
 * A share of the site, for a build on several machines: which pages, files and volumes of the search index one of so many parts
 * makes. Articles go by where they stand in the archive's order, so that a part makes the pages of the articles it indexes; all
 * else by a hash of its address, which every machine works out alike.
 */
import { sha256 } from "../parse/hash.ts";

/** Part 2 of 8 is `{ part: 2, of: 8 }`. */
export interface PartNumber {
  readonly part: number;
  readonly of: number;
}

export interface Share {
  /** False for the share that is everything. */
  readonly isPart: boolean;
  /** Whether it makes what stands at an address, or belongs to what stands there. */
  has(address: string): boolean;
  /** Whether it makes the page of the article at this place in the archive's order. */
  hasArticle(at: number): boolean;
  /** Whether it binds the volume of the search index that this article is in. */
  bindsArticle(at: number): boolean;
  /** Whether it binds this volume, counted from 0. */
  bindsVolume(volume: number): boolean;
}

const all = () => true;
export const WHOLE: Share = { isPart: false, has: all, hasArticle: all, bindsArticle: all, bindsVolume: all };

/**
 * @param articles how many the archive holds
 * @param volumes for each volume of the search index, the place of the first article that is no longer in it
 */
export function shareOf({ part, of }: PartNumber, articles: number, volumes: readonly number[]): Share {
  const isOurs = (place: number, places: number): boolean => Math.floor((place * of) / places) === part - 1;
  const bindsVolume = (volume: number): boolean => isOurs(volume + 0.5, volumes.length);
  const slots = slotsOf(of, volumes.length);
  return {
    isPart: true,
    has: (address) => slots[Number.parseInt(sha256(address).slice(0, 8), 16) % slots.length] === part - 1,
    hasArticle: (at) => isOurs(at, articles),
    bindsArticle: (at) =>
      volumes.some((end, volume) => bindsVolume(volume) && at < end && at >= (volumes[volume - 1] ?? 0)),
    bindsVolume,
  };
}

/** The parts that addresses are dealt to, each once, or twice where it binds no volume while others do. */
function slotsOf(of: number, volumes: number): readonly number[] {
  const binding = new Set(Array.from({ length: volumes }, (_, volume) => Math.floor(((volume + 0.5) * of) / volumes)));
  return Array.from({ length: of }, (_, part) => (binding.has(part) ? [part] : [part, part])).flat();
}

export const MOST_PARTS = 999;

/** `2/8`; null where the words are no part. */
export function readPartNumber(words: string): PartNumber | null {
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(words)?.map(Number) ?? [];
  if (part === undefined || of === undefined) return null;
  return part < 1 || part > of || of > MOST_PARTS ? null : { part, of };
}

/** `part 2 of 8`. */
export function sayPart({ part, of }: PartNumber): string {
  return `part ${part} of ${of}`;
}
