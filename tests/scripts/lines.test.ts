import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { inPieces, linesIn, linesOf, readLines, writeLines } from "../../scripts/lines.ts";

const folder = mkdtempSync(join(tmpdir(), "lines-"));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, "lines");
const read = (text: string): string[] => {
  writeFileSync(path, text);
  return [...linesIn(path)];
};

/** Of each length about what is read at once, so that a sign of several bytes stands across the border. */
const LONG = Array.from({ length: 9 }, (_, at) => `${"x".repeat(2 ** 16 - 4 + at)}“–𝄞”`);

test("lines come back as they were written, however long they are and wherever a sign is cut", () => {
  for (const lines of [[], [""], ["", "", "a"], ["Zoë", "𝄞"], LONG, ["x".repeat(300_000), ...LONG, "", "end"]]) {
    const pieces = [...inPieces(lines)];
    assert.deepEqual(read(pieces.join("")), lines);
    assert.deepEqual([...linesOf(Buffer.from(pieces.join("")))], lines);
  }
});

test("lines that were written are read, and where one is another by a letter, gone or new, that is told", () => {
  for (const lines of [[], [""], ["Zoë", "", "𝄞"], [...LONG, "end"]]) {
    writeLines(path, lines);
    assert.deepEqual([...readLines(path)], lines);
    const text = readFileSync(path, "utf8");
    for (const damaged of [
      `y${text.slice(1)}`,
      text.slice(0, -1),
      text.slice(text.indexOf("\n") + 1),
      `new\n${text}`,
      "",
    ]) {
      writeFileSync(path, damaged);
      assert.throws(() => [...readLines(path)], RangeError);
    }
  }
});

test("many lines are written some at a time, none of them cut", () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `line ${at} ${"–".repeat(at % 50)}`);
  const pieces = [...inPieces(lines)];
  assert.ok(pieces.length > 1 && pieces.length < 20);
  assert.ok(pieces.every((piece) => piece.endsWith("\n")));
  assert.deepEqual(read(pieces.join("")), lines);
});

test("a last line without its end is told of, and so is a file that is not there", () => {
  for (const text of ["a", "a\nb", `${LONG.join("\n")}`]) {
    assert.throws(() => read(text), RangeError);
    assert.throws(() => [...linesOf(Buffer.from(text))], RangeError);
  }
  assert.throws(() => [...linesIn(join(folder, "nowhere"))], /ENOENT/);
});
