import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { digestOfContent, digestOfPermalinks, lookOfContent, readGiven } from "../../scripts/inputs.ts";
import { sha256 } from "../../src/parse/hash.ts";

const folder = mkdtempSync(join(tmpdir(), "inputs-"));
after(() => rmSync(folder, { recursive: true }));
const content = join(folder, "content");
const at = (name: string): string => join(content, name);
mkdirSync(at("clippings"), { recursive: true });
const options = {
  content,
  output: join(folder, "site"),
  archive: join(folder, "archive"),
  ...{ baseUrl: null, strict: false, permalinks: "kept" as const, portable: false },
};
/** So late that nothing that was just written changed just now. */
const later = (): number => Date.now() + 60_000;
const look = (): string => {
  const found = lookOfContent(content, later());
  assert.ok(found !== null);
  return found;
};

test("a folder that nobody changed looks as it did; a file that came, went, moved or became another is seen", () => {
  const [one, two] = [at("clippings/one.txt"), at("clippings/two.txt")];
  writeFileSync(one, "words");
  const looks = [look()];
  const changes = [
    () => writeFileSync(two, "words"),
    () => renameSync(two, at("clippings/three.txt")),
    () => rmSync(at("clippings/three.txt")),
    () => writeFileSync(one, "other words"),
    () => symlinkSync(one, two),
    () => mkdirSync(at("pages")),
    () => writeFileSync(at("pages/about.md"), ""),
  ];
  for (const change of changes) {
    assert.equal(look(), looks.at(-1));
    change();
    looks.push(look());
  }
  // A folder is seen by what is in it, and what had gone looks as if it had never been there.
  const [first, added, moved, removed, written, linked, emptyFolder, page] = looks;
  assert.equal(removed, first);
  assert.equal(emptyFolder, linked);
  assert.equal(new Set([first, added, moved, written, linked, page]).size, 6);
});

test("a file of the same length that was given its former time is seen", () => {
  const path = at("clippings/dated.txt");
  writeFileSync(path, "before");
  const { atime, mtime } = statSync(path);
  const before = look();
  const digest = digestOfContent(content);
  writeFileSync(path, "behind");
  utimesSync(path, atime, mtime);
  assert.notEqual(look(), before);
  assert.notEqual(digestOfContent(content), digest);
});

test("permalinks.json, which a build writes, is not looked at; a folder that is not there has no look", () => {
  const before = look();
  writeFileSync(at("permalinks.json"), "{}");
  assert.equal(look(), before);
  assert.equal(lookOfContent(join(folder, "nowhere"), later()), null);
});

test("hidden files are not looked at, nor whatever lies in a hidden folder: a clone's .git is other than the next one's", () => {
  const [before, digest] = [look(), digestOfContent(content)];
  writeFileSync(at(".hidden"), "words");
  for (const folder of [".git/objects", "clippings/.archive"]) {
    mkdirSync(at(folder), { recursive: true });
    writeFileSync(at(`${folder}/one.txt`), "words");
  }
  assert.equal(look(), before);
  assert.equal(digestOfContent(content), digest);
});

test("a file that changed just now has no look: a later change could bear the same time", () => {
  const path = at("clippings/now.txt");
  writeFileSync(path, "words");
  const { ctimeMs } = statSync(path);
  assert.equal(lookOfContent(content, ctimeMs + 50), null);
  const [justNow, then] = [50, 60_000].map((after) => readGiven(options, null, ctimeMs + after)?.content.look);
  assert.equal(justNow, null);
  assert.equal(then, look());
});

test("what looks as it did is not read again; what looks otherwise, or was never looked at, is", () => {
  const known = { digest: "as it was then", look: look() };
  const digest = digestOfContent(content);
  assert.deepEqual(readGiven(options, known, later())?.content, known);
  for (const look of ["otherwise", null])
    assert.equal(readGiven(options, { ...known, look }, later())?.content.digest, digest);
});

test("permalinks of any length have the digest of their bytes, and none have an empty one", () => {
  const path = at("permalinks.json");
  assert.equal(digestOfPermalinks(join(folder, "nowhere.json")), "");
  for (const length of [0, 1, 2 ** 18, 700_001]) {
    const bytes = Buffer.alloc(length, "permalinks");
    writeFileSync(path, bytes);
    assert.equal(digestOfPermalinks(path), sha256(bytes));
  }
});
