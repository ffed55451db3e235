/**
 * The bytes of a regular file, and of nothing else: a link is not followed and a pipe not waited for, also where one took the
 * file's place after the folder was listed.
 */
import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";

/** What stands there is no regular file, or one too large to be read. */
export class IrregularFile extends Error {
  constructor(
    readonly oddity: "link" | "folder" | "not-regular" | "too-large",
    /** The size in bytes, where it is too large. */
    readonly detail = "",
  ) {
    super(`it is ${WORDS[oddity]}`);
  }
}

const WORDS = {
  link: "a symbolic link, which is not followed",
  folder: "a folder",
  "not-regular": "no regular file",
  "too-large": "too large",
} as const;

/** Windows knows neither. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Throws an IrregularFile or the system's own error. @param largest in bytes */
export function readRegular(path: string, largest = Number.POSITIVE_INFINITY): Buffer {
  return inside(path, largest, (file) => readFileSync(file));
}

/**
 * For bytes that are looked at once and let go: where `shelf` is large enough they lie in there, and hold until it is used again.
 * Memory that was never touched costs more than the reading.
 */
export function readOnto(shelf: Buffer, path: string): Buffer {
  return inside(path, Number.POSITIVE_INFINITY, (file, size) => {
    if (size > shelf.length) return readFileSync(file);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(file, shelf, length, size - length, null);
    return shelf.subarray(0, length);
  });
}

/** SHA-256 of a file of any length. Throws as `readRegular` does. */
export function digestOfRegular(path: string): string {
  return inside(path, Number.POSITIVE_INFINITY, digestOfOpen);
}

const shelf = Buffer.alloc(2 ** 18);

/** Read in pieces: memory that was never touched costs more than the digest. */
export function digestOfOpen(file: number): string {
  const hash = createHash("sha256");
  for (let read = readSync(file, shelf); read > 0; read = readSync(file, shelf)) hash.update(shelf.subarray(0, read));
  return hash.digest("hex");
}

function inside<T>(path: string, largest: number, read: (file: number, size: number) => T): T {
  const file = open(path);
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new IrregularFile("folder");
    if (!stat.isFile()) throw new IrregularFile("not-regular");
    if (stat.size > largest) throw new IrregularFile("too-large", String(stat.size));
    return read(file, stat.size);
  } finally {
    closeSync(file);
  }
}

function open(path: string): number {
  try {
    return openSync(path, FLAGS);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ELOOP") throw new IrregularFile("link");
    // A socket.
    if (code === "ENXIO") throw new IrregularFile("not-regular");
    throw error;
  }
}
