/**
 * Lines of large files. They may be longer together than a string can be, and memory that was never touched costs more than the
 * reading or writing of what comes to stand in it: so they come and go through a little of it, used again and again.
 */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { writeWhole } from "./whole-file.ts";

/** Bytes read at once, and characters written. */
const SHELF = 2 ** 16;
const LINE_END = 10;

/** Under the lines comes one with their SHA-256. None of them may hold a line end. */
export function writeLines(path: string, lines: Iterable<string>): void {
  writeWhole(path, inPieces(sealed(lines)));
}

function* sealed(lines: Iterable<string>): Generator<string, void, undefined> {
  const hash = createHash("sha256");
  for (const line of lines) {
    hash.update(`${line}\n`);
    yield line;
  }
  yield hash.digest("hex");
}

/**
 * Lines as `writeLines` wrote them. Throws the system's own error; and a RangeError, when the last line was given out, where one of
 * them is not as it was written.
 */
export function* readLines(path: string): Generator<string, void, undefined> {
  const hash = createHash("sha256");
  let last: string | null = null;
  for (const line of linesIn(path)) {
    if (last !== null) {
      hash.update(`${last}\n`);
      yield last;
    }
    last = line;
  }
  if (last !== hash.digest("hex")) throw new RangeError(`${path} is not as it was written`);
}

/** Without their ends. Throws the system's own error, and a RangeError where the last line has no end. */
export function* linesIn(path: string): Generator<string, void, undefined> {
  const file = openSync(path, "r");
  try {
    let shelf = Buffer.alloc(SHELF);
    let kept = 0;
    for (;;) {
      const read = readSync(file, shelf, kept, shelf.length - kept, null);
      if (read === 0) break;
      const filled = shelf.subarray(0, kept + read);
      const whole = filled.lastIndexOf(LINE_END) + 1;
      yield* linesOf(filled.subarray(0, whole));
      kept = filled.copy(shelf, 0, whole);
      if (kept === shelf.length) shelf = Buffer.concat([shelf], 2 * kept);
    }
    if (kept > 0) throw endless();
  } finally {
    closeSync(file);
  }
}

/** The same of bytes that are there already. */
export function* linesOf({ buffer, byteOffset, byteLength }: Uint8Array): Generator<string, void, undefined> {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, at);
    if (end < 0) throw endless();
    yield bytes.toString("utf8", at, end);
    at = end + 1;
  }
}

function endless(): RangeError {
  return new RangeError("the last line has no end");
}

/** Lines with their ends, some at a time, to be written one after another. None of them may hold a line end. */
export function* inPieces(lines: Iterable<string>): Generator<string, void, undefined> {
  let piece = "";
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < SHELF) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
