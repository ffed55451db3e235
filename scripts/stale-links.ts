/**
 * Links of pages that were taken over, to what the last release had and this one has not: files that are gone, anchors that are
 * gone. The ledger marks where every page's links lead; only a page with the mark of something lost is read.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPrinted } from "../src/site/printed-link.ts";
import type { Staging } from "./staging.ts";

/** Target → a page that has such a link; nothing where nothing was lost. */
export function findStaleLinks(staging: Staging): ReadonlyMap<string, string> {
  const { made, ledgerBefore } = staging;
  const lost = new Set<string>();
  for (const [file, { anchors }] of ledgerBefore) {
    // No page links into the search index; its own code does.
    if (file.startsWith("pagefind/")) continue;
    const now = made.get(file);
    if (now?.anchors === anchors) continue;
    const standing = new Set(now?.anchors.split(" "));
    if (now === undefined) lost.add(markOf(file));
    for (const anchor of anchors.split(" ")) if (!standing.has(anchor)) lost.add(markOf(`${file}#${anchor}`));
  }
  const asked = new Map<string, string>();
  if (lost.size === 0) return asked;
  for (const [file, { anchors, targets }] of made) {
    const isTakenOver = ledgerBefore.get(file)?.anchors === anchors;
    if (!isTakenOver || targets === "" || !targets.split(" ").some((mark) => lost.has(mark))) continue;
    const html = readFileSync(join(staging.directory, file), "utf8");
    for (const target of readPrinted(file, html).targets) asked.set(target, file);
  }
  return asked;
}

/** Marks of a page's targets, for the ledger: parted by spaces, each of seven letters at most, so that two may share one. */
export function markTargets(targets: readonly string[]): string {
  return targets.map(markOf).join(" ");
}

/** FNV-1a, 32 bits. */
function markOf(target: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < target.length; at += 1) hash = Math.imul(hash ^ target.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
