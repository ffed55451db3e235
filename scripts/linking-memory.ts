/**
 * What the last build's linking left to the next, kept in the archive folder as one file: whole and made by this very program, or
 * as if it were not there. It is written and read piece by piece: that of a large archive would take its size in memory twice.
 *
 *     numbers, four bytes each; then texts, a line each; where each of these sections ends; a SHA-256 of all that, and of the key
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LastLinking } from "../src/archive/last-linking.ts";
import { folderMark } from "./permalinks.ts";
import { writeWhole } from "./whole-file.ts";

/** @param content the content folder's absolute path */
export function linkingPath(content: string, archive: string): string {
  return join(archive, `linking-${folderMark(content)}.bin`);
}

export class LinkingMemory {
  readonly #path: string;
  readonly #key: string;
  readonly #forgets: boolean;

  /**
   * @param key a digest of all that decides how clippings are read and linked, themselves aside
   * @param forgets nothing that was kept is found
   */
  constructor(path: string, key: string, forgets = false) {
    this.#path = path;
    this.#key = key;
    this.#forgets = forgets;
  }

  find(): LastLinking | null {
    if (this.#forgets || !existsSync(this.#path)) return null;
    try {
      const bytes = readFileSync(this.#path);
      const body = bytes.subarray(0, -DIGEST);
      const digest = createHash("sha256").update(this.#key).update(body).digest();
      return digest.equals(bytes.subarray(-DIGEST)) ? readSections(cutSections(body)) : null;
    } catch {
      return null;
    }
  }

  keep(linking: LastLinking | null): void {
    if (linking === null) rmSync(this.#path, { force: true });
    else writeWhole(this.#path, this.#seal(writeSections(linking)));
  }

  *#seal(sections: readonly Iterable<Uint8Array>[]): Generator<Uint8Array, void, undefined> {
    const hash = createHash("sha256").update(this.#key);
    const ends: number[] = [];
    let at = 0;
    for (const section of sections) {
      for (const bytes of section) {
        hash.update(bytes);
        at += bytes.length;
        yield bytes;
      }
      ends.push(at);
    }
    const account = Buffer.from(JSON.stringify(ends).padEnd(ACCOUNT));
    yield account;
    yield hash.update(account).digest();
  }
}

/** Bytes of a SHA-256, and of the account of where sections end. */
const DIGEST = 32;
const ACCOUNT = 256;
/** Lines that become bytes at once. */
const AT_ONCE = 10_000;

function writeSections({ row, ...linking }: LastLinking): readonly Iterable<Uint8Array>[] {
  return [
    ...[row.words, row.fieldStart, row.runStart, row.runParagraph].map(bytesOf),
    ...[linking.counts, linking.asked, linking.askedStart].map(bytesOf),
    // No word and no id holds a line end.
    writeLines(linking.spelled, String),
    writeLines(row.runQuote, (id) => id ?? ""),
    writeLines([linking.size], String),
    writeLines(linking.keys, JSON.stringify),
    writeLines(linking.titles, JSON.stringify),
    writeLines(linking.answers, JSON.stringify),
  ];
}

function readSections(sections: readonly Uint8Array[]): LastLinking {
  const [words, fieldStart, runStart, runParagraph, counts, asked, askedStart] = sections
    .slice(0, 7)
    .map(numbersOf) as [...[Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]];
  const [spelled, runQuote, size, keys, titles, answers] = sections.slice(7) as [
    ...[Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array],
  ];
  return {
    row: { words, fieldStart, runStart, runParagraph, runQuote: readLines(runQuote, (id) => (id === "" ? null : id)) },
    ...{ counts, asked, askedStart },
    spelled: readLines(spelled, String),
    size: readLines(size, String)[0] ?? "",
    keys: readLines(keys, JSON.parse),
    titles: readLines(titles, JSON.parse),
    answers: readLines(answers, JSON.parse),
  };
}

function cutSections(body: Uint8Array): readonly Uint8Array[] {
  const ends = JSON.parse(Buffer.from(body.subarray(-ACCOUNT)).toString()) as readonly number[];
  return ends.map((end, at) => body.subarray(ends[at - 1] ?? 0, end));
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): readonly Uint8Array[] {
  return [new Uint8Array(buffer, byteOffset, byteLength)];
}

/** A view of these bytes: sections of numbers come first, so that each begins at a fourth byte. */
function numbersOf({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array {
  return new Int32Array(buffer, byteOffset, byteLength / 4);
}

function* writeLines<T>(values: readonly T[], write: (value: T) => string): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < values.length; at += AT_ONCE)
    yield Buffer.from(
      values
        .slice(at, at + AT_ONCE)
        .map((value) => `${write(value)}\n`)
        .join(""),
    );
}

function readLines<T>(bytes: Uint8Array, read: (line: string) => T): readonly T[] {
  const values: T[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < text.length; ) {
    const end = text.lastIndexOf(LINE_END, at + STRETCH) + 1;
    if (end <= at) throw new RangeError("a line is longer than any that was written");
    for (const line of text.toString("utf8", at, end - 1).split("\n")) values.push(read(line));
    at = end;
  }
  return values;
}

const LINE_END = 10;
/** Bytes that become lines at once. */
const STRETCH = 2 ** 25;
