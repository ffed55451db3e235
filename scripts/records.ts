/**
 * The record files under `.archive/records/`: one Markdown file a clipping, written only where it changed, stale ones removed,
 * and read back, so that the next stage works from what stands on disk and from nothing else.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRecord, writeRecord } from "../src/parse/front-matter.ts";
import type { Prose } from "../src/parse/prose.ts";
import type { RecordFields } from "../src/parse/record.ts";

export interface ArchiveRecord {
  readonly fields: RecordFields;
  readonly prose: Prose;
}

export function writeRecords(directory: string, records: readonly ArchiveRecord[]): void {
  mkdirSync(directory, { recursive: true });
  const stale = new Set(readdirSync(directory));
  for (const { fields, prose } of records) {
    const name = `${fields.id}.md`;
    const path = join(directory, name);
    const text = writeRecord(fields, prose);
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
    stale.delete(name);
  }
  for (const name of stale) rmSync(join(directory, name), { recursive: true });
}

/** In id order. Throws when a record file is not as it was written. */
export function readRecords(directory: string): ArchiveRecord[] {
  return readdirSync(directory)
    .sort()
    .map((name) => readRecord(readFileSync(join(directory, name), "utf8"), join(directory, name)));
}
