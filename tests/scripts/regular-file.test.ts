import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { IrregularFile, readOnto, readRegular } from "../../scripts/regular-file.ts";

const folder = mkdtempSync(join(tmpdir(), "regular-"));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

test("a regular file is read", () => {
  writeFileSync(at("one.txt"), "words");
  assert.equal(readRegular(at("one.txt"), 5).toString(), "words");
});

test("a file is read onto a shelf that has room for it, and beside one that has not", () => {
  const shelf = Buffer.alloc(5);
  for (const words of ["words", "", "two", "more than five"]) {
    writeFileSync(at("any.txt"), words);
    const read = readOnto(shelf, at("any.txt"));
    assert.equal(read.toString(), words);
    assert.equal(read.buffer === shelf.buffer && read.byteOffset === shelf.byteOffset, words.length <= 5, words);
  }
});

test("a link, a loop of links, a folder, a pipe and too large a file are named for what they are, and none is read or waited for", () => {
  symlinkSync(at("one.txt"), at("link.txt"));
  symlinkSync(at("loop-b.txt"), at("loop-a.txt"));
  symlinkSync(at("loop-a.txt"), at("loop-b.txt"));
  mkdirSync(at("folder.txt"));
  execFileSync("mkfifo", [at("pipe.txt")]);
  writeFileSync(at("large.txt"), "word by word");
  for (const [name, oddity] of [
    ["link.txt", "link"],
    ["loop-a.txt", "link"],
    ["folder.txt", "folder"],
    ["pipe.txt", "not-regular"],
    ["large.txt", "too-large"],
  ])
    assert.throws(
      () => readRegular(at(name ?? ""), 5),
      (error) => error instanceof IrregularFile && error.oddity === oddity,
      name,
    );
});

test("what is not there is the system's own error", () => {
  assert.throws(() => readRegular(at("none.txt")), { code: "ENOENT" });
});
