/** The links of the last build, kept in the archive folder, so that a build can say which it gained and which it lost. */
import { join } from "node:path";
import type { Archive } from "../src/archive/archive.ts";
import type { Permalinks } from "../src/archive/permalink.ts";
import { articleAddress } from "../src/site/address.ts";
import { folderMark } from "./archive-folder.ts";
import { readLines, writeLines } from "./lines.ts";

export interface LinkChanges {
  /** `context /2019/…/ /2018/…/`, in order. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** @param content the content folder's absolute path */
export function linksPath(content: string, archive: string): string {
  return join(archive, `links-${folderMark(content)}.txt`);
}

/** Null at the first build, and where what it left cannot be read. Links between articles that moved are the same links. */
export function compareLinks(
  path: string,
  links: readonly string[],
  { moved }: Pick<Permalinks, "moved">,
): LinkChanges | null {
  const today = new Set(links);
  const before = readLinks(path);
  if (before === null) return null;
  // Most stand as they stood; only of the others need be asked whether they moved.
  const followed = new Set(
    [...before]
      .filter((link) => !today.has(link))
      .map((link) =>
        link
          .split(" ")
          .map((word) => moved[word] ?? word)
          .join(" "),
      ),
  );
  return {
    gained: links.filter((link) => !before.has(link) && !followed.has(link)).sort(),
    lost: [...followed].filter((link) => !today.has(link)).sort(),
  };
}

function readLinks(path: string): ReadonlySet<string> | null {
  try {
    return new Set(readLines(path));
  } catch {
    return null;
  }
}

export function rememberLinks(path: string, links: readonly string[]): void {
  writeLines(path, links);
}

/** `context /2019/…/ /2018/…/`, each once, in the archive's order. */
export function linksOf({ links, byId }: Archive): readonly string[] {
  const addresses = new Map([...byId].map(([id, { record }]) => [id, articleAddress(record)]));
  const addressOf = (id: string): string => addresses.get(id) ?? id;
  const lines = links.flatMap(({ kind, from, to }) =>
    to === null ? [] : [`${kind} ${addressOf(from)} ${addressOf(to)}`],
  );
  return [...new Set(lines)];
}
