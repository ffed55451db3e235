/**
 * The ledger: for every file of a built site what it was made from (its key) and what came of it (its SHA-256), kept beside the
 * release. The next build takes over each file whose key is the same, and knows without reading it what stands in it.
 */
import type { AnchorsIn } from "../src/site/link-check.ts";
import { readLines, writeLines } from "./lines.ts";

export interface Made {
  /** A digest of everything the file was made from. */
  readonly key: string;
  /** Of a page: a digest of what its view was made from; empty where that is not known, and for other files. */
  readonly from: string;
  readonly sha256: string;
  /** Of a page: the ids in it, which links may name, parted by spaces; empty for other files. */
  readonly anchors: string;
  /** Of a page: marks of where its links lead, as `markTargets` makes them; empty for other files. */
  readonly targets: string;
}

/** Path from the site's root → what was made there. */
export type Ledger = ReadonlyMap<string, Made>;

export const NOTHING_MADE: Ledger = new Map();

/** Of a file that is no page. */
export function madeFile(key: string, sha256: string): Made {
  return { key, from: "", sha256, anchors: "", targets: "" };
}

/** They stand there as one text, which to cut up for every link that is asked for would take longer. */
export function anchorsIn(ledger: Ledger, file: string): ReturnType<AnchorsIn> {
  const anchors = ledger.get(file)?.anchors;
  return anchors === undefined ? null : { has: (anchor) => ` ${anchors} `.includes(` ${anchor} `) };
}

/** A line a file: path, key, from, SHA-256, anchors, targets, parted by tabs. None of them holds one, nor a line break. */
export function writeLedger(path: string, ledger: Ledger): void {
  writeLines(path, linesOfLedger(ledger));
}

function* linesOfLedger(ledger: Ledger): Generator<string, void, undefined> {
  for (const [file, { key, from, sha256, anchors, targets }] of ledger)
    yield [JSON.stringify(file), key, from, sha256, anchors, targets].join("\t");
}

/** Nothing where there is no ledger, or none that can be read: then everything is made anew. */
export function readLedger(path: string): Ledger {
  try {
    return readWholeLedger(path);
  } catch {
    return NOTHING_MADE;
  }
}

/** Throws where there is no ledger, or none that can be read. */
export function readWholeLedger(path: string): Ledger {
  const ledger = new Map<string, Made>();
  for (const line of readLines(path)) {
    const [file = "", key = "", from = "", sha256 = "", anchors = "", targets = ""] = line.split("\t");
    if (key === "" || sha256 === "") throw new SyntaxError(`a line of ${path} is too short`);
    ledger.set(JSON.parse(file) as string, { key, from, sha256, anchors, targets });
  }
  return ledger;
}
