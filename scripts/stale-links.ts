/**
 * Links of pages that were taken over, to what the last release had and this one has not: files that are gone, anchors that are
 * gone. Only pages in whose bytes the lost name stands are read as HTML.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTargets } from "../src/site/link-check.ts";
import type { Staging } from "./staging.ts";

/** Where so many names were lost, reading every page is quicker than looking for each name. */
const MOST_NAMES = 50;

/** Target → a page that has such a link; nothing where nothing was lost. */
export function findStaleLinks(staging: Staging): ReadonlyMap<string, string> {
  const { made, ledgerBefore } = staging;
  const lost = new Set<string>();
  for (const [file, { anchors }] of ledgerBefore) {
    // No page links into the search index; its own code does.
    if (file.startsWith("pagefind/")) continue;
    const now = made.get(file);
    if (now === undefined) lost.add(nameOf(file));
    else if (now.anchors !== anchors) for (const anchor of anchors) if (!now.anchors.includes(anchor)) lost.add(anchor);
  }
  const asked = new Map<string, string>();
  if (lost.size === 0) return asked;
  const names = [...lost];
  for (const [file, { anchors }] of made) {
    const isTakenOver = ledgerBefore.get(file)?.anchors === anchors;
    if (!isTakenOver || !file.endsWith(".html")) continue;
    const html = readFileSync(join(staging.directory, file), "utf8");
    if (names.length <= MOST_NAMES && !names.some((name) => html.includes(name))) continue;
    for (const target of readTargets(file, html).targets) asked.set(target, file);
  }
  return asked;
}

/** What a link to the file cannot do without: a page's last folder, any other file's name. */
function nameOf(file: string): string {
  const parts = file.split("/");
  const last = parts.pop() ?? "";
  return encodeURI(last === "index.html" ? (parts.pop() ?? "") : last);
}
