/** A folder is listed as it lies there: links are not followed, and what is no file to be read is named with the reason. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { listAll } from "../../scripts/listing.ts";

const folder = mkdtempSync(join(tmpdir(), "listing-"));
after(() => rmSync(folder, { recursive: true }));

test("files come in path order, hidden ones too; a backslash is a letter of a name where it may be one", () => {
  mkdirSync(join(folder, "b/c"), { recursive: true });
  for (const path of ["z.txt", "b/c/a.txt", ".hidden", "b\\c.txt"]) writeFileSync(join(folder, path), "");
  assert.deepEqual(listAll(folder), { files: [".hidden", "b/c/a.txt", "b\\c.txt", "z.txt"], odd: new Map() });
  assert.deepEqual(listAll(join(folder, "nowhere")), { files: [], odd: new Map() });
});

test("links to a file, to a folder and to nothing, a pipe, and names that are not UTF-8", () => {
  const inside = join(folder, "odd");
  mkdirSync(inside);
  for (const [name, target] of [
    ["file", "../z.txt"],
    ["folder", "../b"],
    ["nothing", "nowhere"],
  ] as const)
    symlinkSync(target, join(inside, name));
  execFileSync("mkfifo", [join(inside, "pipe")]);
  mkdirSync(Buffer.concat([Buffer.from(`${inside}/bytes`), Buffer.from([0xff])]));
  const { files, odd } = listAll(folder);
  assert.equal(files.filter((path) => path.startsWith("odd")).length, 0);
  assert.deepEqual(Object.fromEntries(odd), {
    "odd/file": "is a link",
    "odd/folder": "is a link",
    "odd/nothing": "is a link",
    "odd/pipe": "is neither a file nor a folder",
    "odd/bytes\ufffd": "has a name that is not UTF-8",
  });
});
