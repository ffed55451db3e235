/**
 * The ledger: for every file of a built site what it was made from (its key) and what came of it (its SHA-256), kept beside the
 * release. The next build takes over each file whose key is the same, and knows without reading it what stands in it.
 */
import { readFileSync, writeFileSync } from "node:fs";

export interface Made {
  /** A digest of everything the file was made from. */
  readonly key: string;
  readonly sha256: string;
  /** Of a page: the ids in it, which links may name, parted by spaces; empty for other files. */
  readonly anchors: string;
  /** Of a page: marks of where its links lead, as `markTargets` makes them; empty for other files. */
  readonly targets: string;
}

/** Path from the site's root → what was made there. */
export type Ledger = ReadonlyMap<string, Made>;

export const NOTHING_MADE: Ledger = new Map();

/** A line a file: key, SHA-256, anchors, targets, path, parted by tabs. None of the first four holds one, nor any a line break. */
export function writeLedger(path: string, ledger: Ledger): void {
  const lines: string[] = [];
  for (const [file, { key, sha256, anchors, targets }] of ledger)
    lines.push(`${key}\t${sha256}\t${anchors}\t${targets}\t${JSON.stringify(file)}\n`);
  writeFileSync(path, lines.join(""));
}

/** Nothing where there is no ledger, or none that can be read: then everything is made anew. */
export function readLedger(path: string): Ledger {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return NOTHING_MADE;
  }
  const ledger = new Map<string, Made>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [key, sha256, anchors, targets, file] = line.split("\t");
    if (!key || !sha256 || anchors === undefined || targets === undefined || !file) return NOTHING_MADE;
    ledger.set(JSON.parse(file) as string, { key, sha256, anchors, targets });
  }
  return ledger;
}
