/**
 * What the last build's linking left to the next, kept in the archive folder as one file: whole and made by this very program, or
 * as if it were not there. It is written and read piece by piece: that of a large archive would take its size in memory twice.
 *
 *     sections of numbers, four bytes each; sections of texts, a line each; where each section ends; a SHA-256 of all that, and of the key
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LastLinking } from "../src/archive/last-linking.ts";
import { folderMark } from "./archive-folder.ts";
import { inPieces, linesOf } from "./lines.ts";
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

  *#seal(sections: Readonly<Record<Section, Iterable<Uint8Array>>>): Generator<Uint8Array, void, undefined> {
    const hash = createHash("sha256").update(this.#key);
    const ends = new Map<string, number>();
    let at = 0;
    for (const [name, section] of Object.entries(sections)) {
      for (const bytes of section) {
        hash.update(bytes);
        at += bytes.length;
        yield bytes;
      }
      ends.set(name, at);
    }
    const account = Buffer.from(JSON.stringify([...ends]).padEnd(ACCOUNT));
    yield account;
    yield hash.update(account).digest();
  }
}

/** Bytes of a SHA-256, and of the account of where sections end. */
const DIGEST = 32;
const ACCOUNT = 1024;

type Section = keyof Omit<LastLinking, "row"> | keyof LastLinking["row"];

function writeSections({ row, ...linking }: LastLinking): Readonly<Record<Section, Iterable<Uint8Array>>> {
  return {
    // Numbers come first, so that each begins at a fourth byte.
    words: bytesOf(row.words),
    fieldStart: bytesOf(row.fieldStart),
    runStart: bytesOf(row.runStart),
    runParagraph: bytesOf(row.runParagraph),
    counts: bytesOf(linking.counts),
    asked: bytesOf(linking.asked),
    askedStart: bytesOf(linking.askedStart),
    // No word and no id holds a line end.
    spelled: writeLines(linking.spelled, String),
    runQuote: writeLines(row.runQuote, (id) => id ?? ""),
    size: writeLines([linking.size], String),
    keys: writeLines(linking.keys, JSON.stringify),
    titles: writeLines(linking.titles, JSON.stringify),
    answers: writeLines(linking.answers, JSON.stringify),
  };
}

/** Throws where a section is missing. */
function readSections(sections: ReadonlyMap<string, Uint8Array>): LastLinking {
  const bytes = (name: Section): Uint8Array => {
    const section = sections.get(name);
    if (section === undefined) throw new RangeError(`no section ${name} was written`);
    return section;
  };
  const numbers = (name: Section): Int32Array => numbersOf(bytes(name));
  return {
    row: {
      words: numbers("words"),
      fieldStart: numbers("fieldStart"),
      runStart: numbers("runStart"),
      runParagraph: numbers("runParagraph"),
      runQuote: readLines(bytes("runQuote"), (id) => (id === "" ? null : id)),
    },
    counts: numbers("counts"),
    asked: numbers("asked"),
    askedStart: numbers("askedStart"),
    spelled: readLines(bytes("spelled"), String),
    size: readLines(bytes("size"), String)[0] ?? "",
    keys: readLines(bytes("keys"), JSON.parse),
    titles: readLines(bytes("titles"), JSON.parse),
    answers: readLines(bytes("answers"), JSON.parse),
  };
}

function cutSections(body: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const ends = JSON.parse(Buffer.from(body.subarray(-ACCOUNT)).toString()) as readonly (readonly [string, number])[];
  return new Map(ends.map(([name, end], at) => [name, body.subarray(ends[at - 1]?.[1] ?? 0, end)]));
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): readonly Uint8Array[] {
  return [new Uint8Array(buffer, byteOffset, byteLength)];
}

/** A view of these bytes. */
function numbersOf({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array {
  return new Int32Array(buffer, byteOffset, byteLength / 4);
}

function* writeLines<T>(values: readonly T[], write: (value: T) => string): Generator<Uint8Array, void, undefined> {
  for (const piece of inPieces(mapped(values, write))) yield Buffer.from(piece);
}

function readLines<T>(bytes: Uint8Array, read: (line: string) => T): readonly T[] {
  return [...mapped(linesOf(bytes), read)];
}

function* mapped<T, U>(values: Iterable<T>, work: (value: T) => U): Generator<U, void, undefined> {
  for (const value of values) yield work(value);
}
