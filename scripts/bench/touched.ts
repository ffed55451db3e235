/**
 * What a build did to the published site, seen from outside: two releases are gone through file by file. A file that is not the very
 * file of the release before (another inode) was touched; a page of other bytes has really changed.
 */
import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { extname, join, sep } from "node:path";

export interface Touched {
  /** Of the site as it now is. */
  readonly files: number;
  readonly megabytes: number;
  /** Written, not taken over. */
  readonly touched: number;
  readonly megabytesTouched: number;
  /** Pages among them that are new or have other bytes than before. */
  readonly pages: number;
  /** Touched, and none of these pages. */
  readonly beyond: number;
  /** Written again with the bytes they had. */
  readonly same: number;
  /** The files beyond by what they are, first folder and ending: how many have other bytes than before, how many the same. */
  readonly beyondBy: Readonly<Record<string, { readonly other: number; readonly same: number }>>;
  /** Of the release before, gone now. */
  readonly removed: number;
}

/** @param before null where there was none; @param now may be the same folder */
export function compareReleases(before: string | null, now: string): Touched {
  let [files, bytes, touched, bytesTouched, pages, same, removed] = [0, 0, 0, 0, 0, 0, 0];
  const beyondBy: Record<string, { other: number; same: number }> = {};
  for (const path of listFiles(now)) {
    const stat = lstatSync(join(now, path));
    files += 1;
    bytes += stat.size;
    const last = before === null ? undefined : lstatSync(join(before, path), { throwIfNoEntry: false });
    if (last?.ino === stat.ino) continue;
    touched += 1;
    bytesTouched += stat.size;
    const isSame =
      last !== undefined && before !== null && haveSameBytes(join(before, path), last, join(now, path), stat);
    if (isSame) same += 1;
    if (!isSame && path.endsWith(".html")) {
      pages += 1;
      continue;
    }
    const { other, same: again } = beyondBy[kindOf(path)] ?? { other: 0, same: 0 };
    beyondBy[kindOf(path)] = isSame ? { other, same: again + 1 } : { other: other + 1, same: again };
  }
  if (before !== null && before !== now)
    for (const path of listFiles(before))
      if (lstatSync(join(now, path), { throwIfNoEntry: false }) === undefined) removed += 1;
  return {
    ...{ files, megabytes: bytes / 1e6, touched, megabytesTouched: bytesTouched / 1e6 },
    ...{ pages, beyond: touched - pages, same, beyondBy, removed },
  };
}

function haveSameBytes(one: string, oneStat: Stats, other: string, otherStat: Stats): boolean {
  return oneStat.size === otherStat.size && readFileSync(one).equals(readFileSync(other));
}

/** @example kindOf("speakers/ana-reyes/feed.xml") → "speakers/*.xml" */
function kindOf(path: string): string {
  const [first = path, ...rest] = path.split(sep);
  return rest.length === 0 ? first : `${first}/*${extname(path)}`;
}

function* listFiles(root: string, folder = ""): Generator<string, void, undefined> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* listFiles(root, path);
    else yield path;
  }
}
