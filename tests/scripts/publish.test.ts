import assert from "node:assert/strict";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { openStage, PublishError, publishStage, releasesOf } from "../../scripts/publish.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "publish-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function publish(words: string, digest: string): string {
  const output = join(folder, "site");
  const stage = openStage(output);
  writeFileSync(join(stage, "index.html"), words);
  publishStage(stage, output, digest);
  return output;
}

test("a published site is read through a link", () => {
  const output = publish("first", "aaaa");
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "first");
  assert.ok(lstatSync(output).isSymbolicLink());
});

test("a second publication replaces the first and keeps only the one before it", () => {
  publish("first", "aaaa");
  publish("second", "bbbb");
  const output = publish("third", "cccc");
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "third");
  assert.deepEqual(readdirSync(releasesOf(output)).sort(), ["bbbb", "cccc"]);
});

test("the same site published twice stands, whole", () => {
  publish("first", "aaaa");
  const output = publish("first", "aaaa");
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "first");
});

test("a stage that is never published leaves the site as it was, and nothing of it reaches the next", () => {
  const output = publish("first", "aaaa");
  writeFileSync(join(openStage(output), "half.html"), "half");
  assert.deepEqual(readdirSync(output), ["index.html"]);
  publish("second", "bbbb");
  assert.deepEqual(readdirSync(output), ["index.html"]);
});

test("an empty folder may become the site; one with files in it is refused and left alone", () => {
  const output = join(folder, "site");
  mkdirSync(output);
  publish("first", "aaaa");
  assert.ok(existsSync(join(output, "index.html")));

  const theirs = join(folder, "theirs");
  mkdirSync(theirs);
  writeFileSync(join(theirs, "thesis.txt"), "years of work");
  assert.throws(() => openStage(theirs), PublishError);
  assert.equal(readFileSync(join(theirs, "thesis.txt"), "utf8"), "years of work");
});

test("a file or a foreign link in the way is refused", () => {
  writeFileSync(join(folder, "note"), "x");
  assert.throws(() => openStage(join(folder, "note")), PublishError);
});
