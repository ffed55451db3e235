/** What the system refuses is said in words: which file, what happened, what to do. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { explainFault } from "../../scripts/fault.ts";

const refused = (code: string, says: string, path: string): Error =>
  Object.assign(new Error(`${code}: ${says}, open '${path}'`), { code, path });

test("a full disk is told with the file, also where another error is wrapped around it", () => {
  const full = refused("ENOSPC", "no space left on device", "/srv/site/a.html");
  for (const error of [full, new Error("Having trouble writing", { cause: full })])
    assert.match(explainFault(error) ?? "", /^The disk is full: \/srv\/site\/a\.html could not be written\. Make room/);
  const bundler = new Error("Failed to write to output file: open /srv/site/a.css: no space left on device");
  assert.match(explainFault(bundler) ?? "", /\/srv\/site\/a\.css/);
  assert.match(explainFault(new Error("No space left on device (os error 28)")) ?? "", /disk is full/);
});

test("a read-only disk and a want of permission are told apart", () => {
  assert.match(explainFault(refused("EROFS", "read-only file system", "/mnt/x")) ?? "", /\/mnt\/x .*read-only/);
  assert.match(explainFault(refused("EACCES", "permission denied", "/mnt/x")) ?? "", /permissions/);
});

test("a name too long, and a folder that would stand below a file", () => {
  assert.match(explainFault(refused("ENAMETOOLONG", "name too long", "/mnt/x")) ?? "", /name of \/mnt\/x is longer/);
  const removed = Object.assign(new Error(", Unknown error: File name too long '/mnt/x'"), { path: "/mnt/x" });
  assert.match(explainFault(removed) ?? "", /name of \/mnt\/x is longer/, "as Node 24 says it where it removes");
  assert.match(explainFault(refused("ENOTDIR", "not a directory", "/mnt/x/y")) ?? "", /^\/mnt\/x\/y .* no folder/);
  const made = Object.assign(new Error("EEXIST: file already exists, mkdir '/mnt/x'"), { path: "/mnt/x" });
  assert.match(explainFault(made) ?? "", /^\/mnt\/x cannot be reached/);
});

test("any other error is left to speak for itself", () => {
  assert.equal(explainFault(new TypeError("x is not a function")), null);
  assert.equal(explainFault("a word"), null);
});
