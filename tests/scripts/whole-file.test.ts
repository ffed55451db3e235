import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { writeWhole } from "../../scripts/whole-file.ts";

const folder = mkdtempSync(join(tmpdir(), "whole-"));
after(() => rmSync(folder, { recursive: true }));

test("what stood there is replaced, and no draft is left", () => {
  const path = join(folder, "memo.json");
  writeWhole(path, "first");
  writeWhole(path, "second");
  assert.equal(readFileSync(path, "utf8"), "second");
  assert.deepEqual(readdirSync(folder), ["memo.json"]);
});

test("where it cannot be put in place, what stood there stays and no draft is left", () => {
  const path = join(folder, "taken");
  mkdirSync(join(path, "full"), { recursive: true });
  assert.throws(() => writeWhole(path, "never"));
  assert.deepEqual(readdirSync(folder).sort(), ["memo.json", "taken"]);
  assert.deepEqual(readdirSync(path), ["full"]);
});

test("a long text is written as it is, wherever a sign of two halves stands in it", () => {
  const path = join(folder, "long");
  for (let before = 0; before < 4; before += 1) {
    const text = `${"x".repeat(2 ** 16 - before)}${"𝄞".repeat(70_000)}–`;
    writeWhole(path, text);
    assert.equal(readFileSync(path, "utf8"), text);
  }
  writeWhole(path, "");
  assert.equal(readFileSync(path, "utf8"), "");
});
