import assert from "node:assert/strict";
import fs, {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { afterwards, laidBy, layBy, openStage, PublishError, publishStage, releasesOf } from "../../scripts/publish.ts";

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

test("an older release is used up: it becomes the staging folder as it stands", () => {
  publish("first", "aaaa");
  const output = publish("second", "bbbb");
  const directory = join(releasesOf(output), "aaaa");
  const stage = openStage(output, { directory, differing: [] });
  assert.equal(readFileSync(join(stage, "index.html"), "utf8"), "first");
  assert.deepEqual(readdirSync(releasesOf(output)).sort(), ["bbbb", "staging"]);
});

test("a copy that is laid by shares its files with the site, and goes with the next publication", () => {
  const output = publish("first", "aaaa");
  layBy(output);
  layBy(output);
  const copy = join(releasesOf(output), laidBy("aaaa"), "index.html");
  assert.equal(statSync(copy).ino, statSync(join(output, "index.html")).ino);
  publish("second", "bbbb");
  assert.deepEqual(readdirSync(releasesOf(output)).sort(), ["aaaa", "bbbb"]);
});

test("what goes does not bear its name while it goes", () => {
  publish("first", "aaaa");
  publish("second", "bbbb");
  const remove = fs.rmSync;
  // Stopped while it removes: a folder that is there does not go.
  fs.rmSync = (path, options) => {
    if (String(path).endsWith("aaaa") || (String(path).endsWith("aaaa.going") && existsSync(path)))
      throw new Error("stopped");
    remove(path, options);
  };
  syncBuiltinESMExports();
  const output = publish("third", "cccc");
  fs.rmSync = remove;
  syncBuiltinESMExports();
  assert.deepEqual(readdirSync(releasesOf(output)).sort(), ["aaaa.going", "bbbb", "cccc"]);
  publish("fourth", "dddd");
  assert.deepEqual(readdirSync(releasesOf(output)).sort(), ["cccc", "dddd"]);
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

test("others may read what is published, whatever the umask; nothing that was allowed is taken away", () => {
  const umask = process.umask(0o077);
  try {
    const output = join(folder, "site");
    const stage = openStage(output);
    mkdirSync(join(stage, "data"));
    writeFileSync(join(stage, "data", "a.json"), "[]", { mode: 0o600 });
    publishStage(stage, output, "aaaa");
    const modes = ["", "data", "data/a.json"].map((path) => statSync(join(output, path)).mode & 0o777);
    assert.deepEqual(
      modes.map((mode) => mode.toString(8)),
      ["755", "755", "644"],
    );
    assert.equal(statSync(releasesOf(output)).mode & 0o777, 0o755);
  } finally {
    process.umask(umask);
  }
});

test("what is to be done once a site is published cannot fail: it is said", () => {
  const said: string[] = [];
  afterwards(
    ["/srv/old"],
    (line) => said.push(line),
    () => {
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { path: "/srv/links.txt" });
    },
  );
  assert.equal(said.length, 2);
  assert.match(said[0] ?? "", /\/srv\/old could not be removed/);
  assert.match(said[1] ?? "", /site is published.*\/srv\/links\.txt/);
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
