/**
 * The ledger: for every file of a built site what it was made from (its key) and what came of it (its SHA-256), kept beside the
 * release. The next build takes over each file whose key is the same, and knows without reading it what stands in it.
 */
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";

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

/** Lines written at once: those of a hundred thousand articles are longer together than a string can be. */
const AT_ONCE = 10_000;

/** A line a file: key, SHA-256, anchors, targets, path, parted by tabs. None of the first four holds one, nor any a line break. */
export function writeLedger(path: string, ledger: Ledger): void {
  const out = openSync(path, "w");
  let lines: string[] = [];
  const flush = (): void => {
    writeFileSync(out, lines.join(""));
    lines = [];
  };
  try {
    for (const [file, { key, sha256, anchors, targets }] of ledger) {
      lines.push(`${key}\t${sha256}\t${anchors}\t${targets}\t${JSON.stringify(file)}\n`);
      if (lines.length === AT_ONCE) flush();
    }
    flush();
  } finally {
    closeSync(out);
  }
}

/** Nothing where there is no ledger, or none that can be read: then everything is made anew. */
export function readLedger(path: string): Ledger {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return NOTHING_MADE;
  }
  const ledger = new Map<string, Made>();
  for (let at = 0, end = 0; at < bytes.length; at = end + 1) {
    end = bytes.indexOf("\n", at);
    // A last line without its end was not written to it.
    if (end < 0) return NOTHING_MADE;
    const line = bytes.toString("utf8", at, end);
    const [key, sha256, anchors, targets, file] = line.split("\t");
    if (!key || !sha256 || anchors === undefined || targets === undefined || !file) return NOTHING_MADE;
    ledger.set(JSON.parse(file) as string, { key, sha256, anchors, targets });
  }
  return ledger;
}
