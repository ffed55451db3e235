/** What a build changed, in words for the terminal: pages added, moved and gone, links gained and lost. */
import type { Settled } from "../src/archive/identity.ts";
import type { Changes, Permalinks } from "../src/archive/permalink.ts";
import type { LinkChanges } from "./link-memory.ts";
import { count } from "./progress.ts";

/** So many addresses of a kind are named; the rest are counted. */
const MOST_NAMED = 10;

/** No lines where nothing changed. */
export function reportChanges({ added, moved, removed }: Changes, links: LinkChanges | null): readonly string[] {
  const counts = [
    added.length > 0 ? `${count(added.length, "address", "addresses")} added` : null,
    moved.length > 0 ? `${moved.length} moved` : null,
    removed.length > 0 ? `${removed.length} gone` : null,
    links !== null && links.gained.length > 0 ? `${count(links.gained.length, "link")} gained` : null,
    links !== null && links.lost.length > 0 ? `${count(links.lost.length, "link")} lost` : null,
  ].filter((words) => words !== null);
  if (counts.length === 0) return [];
  return [
    `Since the last build: ${counts.join(", ")}.`,
    ...some(moved.map(({ from, to }) => `  moved: ${from} now stands at ${to}`)),
    ...some(removed.map((address) => `  gone:  ${address}`)),
    ...some((links?.gained ?? []).map((link) => `  link gained: ${sayLink(link)}`)),
    ...some((links?.lost ?? []).map((link) => `  link lost:   ${sayLink(link)}`)),
  ];
}

/** `context /a/ /b/` → `/a/ names /b/`. */
function sayLink(link: string): string {
  const [kind, from, to] = link.split(" ");
  return kind === "context" ? `${from} names ${to}` : `${from} prints words of ${to}`;
}

/** Where nothing of what was published is left, this is likely another archive, which need not answer for the last one. */
export function warnOfStrangers(path: string, { articles }: Permalinks, { was }: Settled): readonly string[] {
  if (was.size > 0 || Object.keys(articles).length === 0) return [];
  return [`No article of earlier builds is left. If this is another archive, remove ${path} and build again.`];
}

/** Everything that would change, for a build that must not change it. */
export function listChanges({ added, moved, removed }: Changes): readonly string[] {
  return [
    ...some(added.map((address) => `  added: ${address}`)),
    ...some(moved.map(({ from, to }) => `  moved: ${from} to ${to}`)),
    ...some(removed.map((address) => `  gone:  ${address}`)),
  ];
}

function some(lines: readonly string[]): readonly string[] {
  const rest = lines.length - MOST_NAMED;
  return rest <= 0 ? lines : [...lines.slice(0, MOST_NAMED), `  … and ${rest} more like it`];
}
