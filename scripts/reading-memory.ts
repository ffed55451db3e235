/**
 * What earlier builds read, by clipping: a file whose bytes are the same is not read again. Kept in `.archive/readings/`, in parts,
 * so that a change in one clipping writes one small file anew. Forgotten as a whole when the code that reads, or what surrounds
 * the clippings, is another.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Override } from "../src/archive/override.ts";
import type { Complaint } from "../src/parse/complaint.ts";
import type { Prose } from "../src/parse/prose.ts";
import type { RecordFields } from "../src/parse/record.ts";

/** What the build needs of a reading; plain values that stand in JSON as they are. */
export interface KeptReading {
  /** Both null when an error holds the clipping back. */
  readonly fields: RecordFields | null;
  readonly prose: Prose | null;
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

interface Part {
  readonly key: string;
  readonly readings: Readonly<Record<string, Kept>>;
}

const PARTS = 64;

/** @param key a digest of all that decides how a clipping is read, its bytes and path aside */
export function openReadings(folder: string, key: string): ReadingMemory & { save(): void } {
  const parts: (Map<string, Kept> | undefined)[] = [];
  const now: Map<string, Kept>[] = Array.from({ length: PARTS }, () => new Map());
  const changed = new Set<number>();
  const before = (part: number): Map<string, Kept> => {
    parts[part] ??= loadPart(partPath(folder, part), key);
    return parts[part];
  };
  return {
    find(path, sha256) {
      const part = partOf(path);
      const kept = before(part).get(path);
      if (kept?.sha256 !== sha256) return null;
      now[part]?.set(path, kept);
      return kept.reading;
    },
    keep(path, sha256, reading) {
      const part = partOf(path);
      now[part]?.set(path, { sha256, reading });
      changed.add(part);
    },
    save() {
      mkdirSync(folder, { recursive: true });
      const wanted = new Set<string>();
      now.forEach((readings, part) => {
        const path = partPath(folder, part);
        if (readings.size > 0) wanted.add(path);
        if (readings.size === 0 || (!changed.has(part) && readings.size === before(part).size)) return;
        const content: Part = { key, readings: Object.fromEntries(readings) };
        writeFileSync(path, JSON.stringify(content));
      });
      for (const name of readdirSync(folder)) if (!wanted.has(join(folder, name))) rmSync(join(folder, name));
    },
  };
}

function loadPart(path: string, key: string): Map<string, Kept> {
  try {
    const part = JSON.parse(readFileSync(path, "utf8")) as Part;
    return part.key === key ? new Map(Object.entries(part.readings)) : new Map();
  } catch {
    return new Map();
  }
}

function partPath(folder: string, part: number): string {
  return join(folder, `${String(part).padStart(2, "0")}.json`);
}

/** The same part for the same path, on every machine. */
function partOf(path: string): number {
  let hash = 0;
  for (let i = 0; i < path.length; i += 1) hash = (Math.imul(hash, 31) + path.charCodeAt(i)) >>> 0;
  return hash % PARTS;
}
