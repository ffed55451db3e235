/**
 * Pairs that stood side by side once: yesterday's permalinks in, the pairs of today's archive out. A pair that was published goes
 * on being made, also where it would not be chosen any more, so that its address never dies.
 */
import type { Archive } from "../archive/archive.ts";
import { type Pair, pairOf, pairsIn } from "../archive/companion.ts";
import type { Permalinks } from "../archive/permalink.ts";
import { besideAddress, outletAddress, readBesideAddress, type SitePath, speakerAddress } from "./address.ts";

/** The slug that a speaker or an outlet of former days has today; null where there is none. */
export type SlugToday = (list: "speakers" | "outlets", slug: string) => string | null;

/** Those that were published and are not among the pairs that the archive chooses by itself. */
export function keptPairs(
  archive: Archive,
  { pages }: Pick<Permalinks, "pages">,
  slugToday: SlugToday,
): readonly Pair[] {
  const known = new Set(pairsIn(archive).map(({ company, slugs }) => besideAddress(company, slugs) as string));
  const kept: Pair[] = [];
  for (const address of Object.keys(pages)) {
    const pair = pairToday(archive, address, slugToday);
    if (pair === null) continue;
    const today = besideAddress(pair.company, pair.slugs);
    if (!known.has(today)) kept.push(pair);
    known.add(today);
  }
  return kept;
}

/** Where two that stood side by side at an address stand now: side by side, or the one of them that is left. */
export function pairSuccessor(archive: Archive, address: string, slugToday: SlugToday): SitePath | null {
  const pair = pairToday(archive, address, slugToday);
  if (pair !== null) return besideAddress(pair.company, pair.slugs);
  const read = readBesideAddress(address);
  const left = read?.slugs.map((slug) => slugToday(read.list, slug)).find((slug) => slug !== null);
  if (!read || left === undefined || left === null) return null;
  return read.list === "speakers" ? speakerAddress(left) : outletAddress(left);
}

function pairToday(archive: Archive, address: string, slugToday: SlugToday): Pair | null {
  const read = readBesideAddress(address);
  if (read === null) return null;
  const [one, other] = read.slugs.map((slug) => slugToday(read.list, slug));
  return one && other ? pairOf(archive, read.list, one, other) : null;
}
