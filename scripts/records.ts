/**
 * The record files under `.archive/records/`: one Markdown file a clipping, written where its clipping changed, stale ones removed.
 * What is written is read back and compared, so that the next stage works from what stands on disk and from nothing else.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { RecordWithProse } from "../src/archive/build.ts";
import { readRecord, writeRecord } from "../src/parse/front-matter.ts";
import { recordsMemo } from "./archive-folder.ts";
import { linkOrCopy } from "./link-or-copy.ts";
import { readSealed, writeSealed } from "./sealed.ts";
import { writeWhole } from "./whole-file.ts";

export type ArchiveRecord = RecordWithProse;

/** What the record files were made from: the way clippings are read, and for each id the clipping. */
interface Made {
  readonly reader: string;
  readonly from: Readonly<Record<string, string>>;
}

const RECORDS = "records";

/**
 * @param archive the archive folder
 * @param reader a digest of all that decides how a clipping is read, its bytes and path aside
 * @param clean whether to write every file, whatever stands there; the next build knows all the same what was written
 * Returns how many files were written. Throws when a record file does not read as it was written.
 */
export function writeRecords(
  archive: string,
  records: readonly ArchiveRecord[],
  reader: string,
  clean = false,
): number {
  const directory = join(archive, RECORDS);
  mkdirSync(directory, { recursive: true });
  const stale = new Set(readdirSync(directory));
  const memo = recordsMemo(archive);
  const made = clean ? null : readMade(memo);
  const before = made?.reader === reader ? made.from : {};
  // Forgotten first and remembered last: nobody knows what a build that came to no end has written.
  rmSync(memo, { force: true });
  const from: Record<string, string> = {};
  let written = 0;
  for (const record of records) {
    const { id, source } = record.fields;
    const name = `${id}.md`;
    from[id] = `${source.sha256} ${source.path}`;
    if (!stale.delete(name) || before[id] !== from[id]) {
      writeOne(join(directory, name), record);
      written += 1;
    }
  }
  for (const name of stale) rmSync(join(directory, name), { recursive: true });
  writeSealed(memo, JSON.stringify({ reader, from } satisfies Made));
  return written;
}

/**
 * The records of several folders, in place of whatever stood in the archive folder.
 * @param folders each written by `writeRecords` with some of the records of one build
 */
export function gatherRecords(archive: string, folders: readonly string[]): void {
  const gathered = join(archive, `${RECORDS}.new`);
  rmSync(gathered, { recursive: true, force: true });
  mkdirSync(gathered, { recursive: true });
  let made: Made = { reader: "", from: {} };
  for (const folder of folders) {
    const own = readMade(recordsMemo(folder));
    if (own === null) throw new Error(`${recordsMemo(folder)} is not as it was written`);
    for (const id of Object.keys(own.from)) linkOrCopy(join(folder, RECORDS, `${id}.md`), join(gathered, `${id}.md`));
    made = { reader: own.reader, from: { ...made.from, ...own.from } };
  }
  rmSync(recordsMemo(archive), { force: true });
  rmSync(join(archive, RECORDS), { recursive: true, force: true });
  renameSync(gathered, join(archive, RECORDS));
  writeSealed(recordsMemo(archive), JSON.stringify(made));
}

/** The records as they stand on disk, in id order. Throws when a file is not as it was written. */
export function readRecords(directory: string): ArchiveRecord[] {
  return readdirSync(directory)
    .sort()
    .map((name) => readRecord(readFileSync(join(directory, name), "utf8"), join(directory, name)));
}

function writeOne(path: string, { fields, prose }: ArchiveRecord): void {
  writeWhole(path, writeRecord(fields, prose));
  const read = readRecord(readFileSync(path, "utf8"), path);
  const { lead, text } = prose;
  if (!isDeepStrictEqual(read, { fields, prose: { lead, text } }))
    throw new Error(`${path} does not read as it was written: this is a mistake of the program, please report it.`);
}

/** Null where nobody knows. */
function readMade(path: string): Made | null {
  return JSON.parse(readSealed(path) ?? "null") as Made | null;
}
