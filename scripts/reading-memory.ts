/**
 * What earlier builds read, by clipping: a file whose bytes are the same is not read again. Kept in `.archive/readings/`, in parts,
 * so that a change in one clipping writes one small file anew. Forgotten as a whole when the code that reads, or what surrounds
 * the clippings, is another.
 */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Override } from "../src/archive/override.ts";
import type { Complaint } from "../src/parse/complaint.ts";
import { packProse, readProse, writeProse } from "../src/parse/packed-prose.ts";
import type { Prose } from "../src/parse/prose.ts";
import type { RecordFields } from "../src/parse/record.ts";
import type { Sketches } from "../src/parse/sketch.ts";
import { readLines, writeLines } from "./lines.ts";

/** What the build needs of a reading; plain values that stand in JSON as they are. */
export interface KeptReading {
  /** All null when an error holds the clipping back. */
  readonly fields: RecordFields | null;
  readonly prose: Prose | null;
  readonly sketches: Sketches | null;
  readonly complaints: readonly Complaint[];
  readonly overrides: readonly Override[];
}

export interface ReadingMemory {
  /** The reading of a file with these bytes at this path; null where there was none. */
  find(path: string, sha256: string): KeptReading | null;
  keep(path: string, sha256: string, reading: KeptReading): void;
}

export const NO_MEMORY: ReadingMemory = { find: () => null, keep: () => {} };

interface Kept {
  readonly sha256: string;
  readonly reading: KeptReading;
}

/** As it stands on disk, a line of JSON: prose as a text, which is not taken apart before somebody looks into it. */
type WrittenReading = readonly [
  key: string,
  path: string,
  sha256: string,
  reading: Omit<KeptReading, "prose"> & { readonly prose: string | null },
];

const PARTS = 64;

export class Readings implements ReadingMemory {
  /** A digest of all that decides how a clipping is read, its bytes and path aside. */
  readonly key: string;
  readonly #folder: string;
  readonly #before: (ReadonlyMap<string, Kept> | undefined)[] = [];
  readonly #now: Map<string, Kept>[] = Array.from({ length: PARTS }, () => new Map());
  readonly #changed = new Set<number>();

  /** @param forgets nothing that was kept is found */
  constructor(folder: string, key: string, forgets = false) {
    this.#folder = folder;
    this.key = key;
    if (forgets) for (let part = 0; part < PARTS; part += 1) this.#before[part] = new Map();
  }

  /** True where nothing was kept. */
  get isEmpty(): boolean {
    return this.#now.every((readings, part) => readings.size === 0 && this.#load(part).size === 0);
  }

  find(path: string, sha256: string): KeptReading | null {
    const part = partOf(path);
    const kept = this.#now[part]?.get(path) ?? this.#load(part).get(path);
    if (kept?.sha256 !== sha256) return null;
    this.#now[part]?.set(path, kept);
    return kept.reading;
  }

  keep(path: string, sha256: string, reading: KeptReading): void {
    const part = partOf(path);
    this.#now[part]?.set(path, { sha256, reading: pack(reading) });
    this.#changed.add(part);
  }

  /** Writes what changed, and drops what was neither found nor kept. */
  save(): void {
    mkdirSync(this.#folder, { recursive: true });
    const wanted = new Set<string>();
    this.#now.forEach((readings, part) => {
      const path = partPath(this.#folder, part);
      if (readings.size > 0) wanted.add(path);
      if (readings.size === 0 || (!this.#changed.has(part) && readings.size === this.#load(part).size)) return;
      writeLines(path, writePart(this.key, readings));
    });
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      if (!wanted.has(path)) rmSync(path);
    }
  }

  #load(part: number): ReadonlyMap<string, Kept> {
    const known = this.#before[part] ?? loadPart(partPath(this.#folder, part), this.key);
    this.#before[part] = known;
    return known;
  }
}

function* writePart(key: string, readings: ReadonlyMap<string, Kept>): Generator<string, void, undefined> {
  for (const [path, { sha256, reading }] of readings) {
    const prose = reading.prose === null ? null : writeProse(reading.prose);
    yield JSON.stringify([key, path, sha256, { ...reading, prose }] satisfies WrittenReading);
  }
}

function loadPart(file: string, key: string): Map<string, Kept> {
  const part = new Map<string, Kept>();
  try {
    for (const line of readLines(file)) {
      const [madeFor, path, sha256, reading] = JSON.parse(line) as WrittenReading;
      if (madeFor !== key) return new Map();
      const prose = reading.prose === null ? null : readProse(reading.prose);
      part.set(path, { sha256, reading: { ...reading, prose } });
    }
  } catch {
    return new Map();
  }
  return part;
}

function pack(reading: KeptReading): KeptReading {
  return reading.prose === null ? reading : { ...reading, prose: packProse(reading.prose) };
}

function partPath(folder: string, part: number): string {
  return join(folder, `${String(part).padStart(2, "0")}.jsonl`);
}

/** The same part for the same path, on every machine. */
function partOf(path: string): number {
  let hash = 0;
  for (let i = 0; i < path.length; i += 1) hash = (Math.imul(hash, 31) + path.charCodeAt(i)) >>> 0;
  return hash % PARTS;
}
