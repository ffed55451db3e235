/**
 * What `build` and `check` do alike once the clippings are read: ids settled by the permalinks, the archive built, its slugs
 * settled too, tomorrow's permalinks worked out, and the links and names that somebody should look at complained of.
 */
import { join } from "node:path";
import type { Archive } from "../src/archive/archive.ts";
import { linkArchive } from "../src/archive/build.ts";
import { type Settled, settleIds } from "../src/archive/identity.ts";
import { complainOfLinks } from "../src/archive/link-complaint.ts";
import { complainOfNames } from "../src/archive/name-complaint.ts";
import { idOf, type Override } from "../src/archive/override.ts";
import { type Changes, nextPermalinks, type Permalinks } from "../src/archive/permalink.ts";
import type { Complained, Complaint } from "../src/parse/complaint.ts";
import { readSource } from "../src/parse/source.ts";
import { articleAddress } from "../src/site/address.ts";
import { claimSlugs } from "../src/site/claim.ts";
import { buildFinder } from "../src/site/finder.ts";
import { standingToday } from "../src/site/standing.ts";
import { type Content, named } from "./content.ts";
import type { LinkingMemory } from "./linking-memory.ts";
import { refuseWhereLost } from "./permalinks.ts";
import type { ArchiveRecord } from "./records.ts";
import { readRegular } from "./regular-file.ts";

export interface Linked {
  readonly archive: Archive;
  readonly permalinks: Permalinks;
  readonly changes: Changes;
  /** About links and names; paths as the user could type them. */
  readonly complaints: readonly Complaint[];
}

export function settle({ records }: Pick<Content, "records">, previous: Permalinks): Settled {
  return settleIds(previous, records, articleAddress);
}

/**
 * @param records the settled ones, as they were read back
 * @param memory what the last build left; without one, all is looked for anew
 * Throws a PermalinksError where the permalinks hold together no more.
 */
export function link(
  directory: string,
  content: Content,
  settled: Settled,
  records: readonly ArchiveRecord[],
  previous: Permalinks,
  memory: LinkingMemory | null = null,
): Linked {
  const overrides = follow(content.overrides, previous, settled);
  const { archive: built, leave } = linkArchive(records, { ...content, overrides }, memory?.find() ?? null);
  memory?.keep(leave());
  const archive = claimSlugs(built, previous, buildFinder(built, settled, previous, content));
  const finder = buildFinder(archive, settled, previous, content);
  const today = standingToday(archive, settled, finder, content.pages);
  const { next, changes } = nextPermalinks(previous, today);
  refuseWhereLost(next);
  const complaints = [
    ...complainOfLinks(archive, overrides, (path) => readAgain(directory, path)),
    ...complainOfNames(archive, content.people),
  ];
  return {
    archive,
    permalinks: next,
    changes,
    // Copied, since the words that are shown would keep the whole clipping in memory that they are cut from.
    complaints: complaints.map((complaint) => named(directory, structuredClone(complaint))),
  };
}

/** An override that names an article by an id or address of former days means the article. */
function follow(
  overrides: readonly Override[],
  { articles, moved }: Permalinks,
  { was }: Settled,
): readonly Override[] {
  if (overrides.length === 0) return [];
  const standing = new Map(Object.entries(moved).map(([from, to]) => [idOf(from), to]));
  for (const address of Object.keys(articles)) standing.set(idOf(address), address);
  const today = new Map([...was].map(([id, before]) => [before, id]));
  return overrides.map((override) => {
    const [target = "", fragment] = override.target.trim().split("#");
    const id = today.get(standing.get(idOf(target)) ?? "");
    return id === undefined ? override : { ...override, target: fragment === undefined ? id : `${id}#${fragment}` };
  });
}

function readAgain(directory: string, path: string): Complained | null {
  try {
    return readSource({ path, bytes: readRegular(join(directory, path)) }).source;
  } catch {
    return null;
  }
}
