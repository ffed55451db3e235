/**
 * The ledger: for every file of a built site what it was made from (its key) and what came of it (its SHA-256), kept beside the
 * release. The next build takes over each file whose key is the same, and knows without reading it what stands in it.
 */
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import type { AnchorsIn } from "../src/site/link-check.ts";
import { stretchesOf } from "./long-text.ts";

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

/** Lines written at once: those of a hundred thousand articles are longer together than a string can be. */
const AT_ONCE = 10_000;

/** A line a file: path, key, from, SHA-256, anchors, targets, parted by tabs. None of them holds one, nor a line break. */
export function writeLedger(path: string, ledger: Ledger): void {
  const out = openSync(path, "w");
  let lines: string[] = [];
  const flush = (): void => {
    writeFileSync(out, lines.join(""));
    lines = [];
  };
  try {
    for (const [file, { key, from, sha256, anchors, targets }] of ledger) {
      lines.push(`${JSON.stringify(file)}\t${key}\t${from}\t${sha256}\t${anchors}\t${targets}\n`);
      if (lines.length === AT_ONCE) flush();
    }
    flush();
  } finally {
    closeSync(out);
  }
}

/** Nothing where there is no ledger, or none that can be read: then everything is made anew. */
export function readLedger(path: string): Ledger {
  const ledger = new Map<string, Made>();
  try {
    for (const lines of stretchesOf(readFileSync(path))) if (!readLines(lines, ledger)) return NOTHING_MADE;
  } catch {
    return NOTHING_MADE;
  }
  return ledger;
}

/** Parts of one long string cost next to nothing until somebody asks what is in them. False where a line is none. */
function readLines(lines: string, into: Map<string, Made>): boolean {
  let at = 0;
  const next = (sign: string): string => {
    const end = lines.indexOf(sign, at);
    const part = lines.slice(at, end);
    at = end < 0 ? lines.length : end + 1;
    return end < 0 ? "" : part;
  };
  while (at < lines.length) {
    const [file, key, from, sha256] = [next("\t"), next("\t"), next("\t"), next("\t")];
    const made = { key, from, sha256, anchors: next("\t"), targets: next("\n") };
    if (file === "" || key === "" || sha256 === "") return false;
    into.set(JSON.parse(file) as string, made);
  }
  return true;
}
