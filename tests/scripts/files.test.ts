import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { readContentFiles } from "../../scripts/files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "content-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text = "words"): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test("a content folder gives its clippings in path order, its pages and its own files", () => {
  for (const path of [
    "clippings/2022/b.txt",
    "clippings/2022/a.txt",
    "clippings/Z.txt",
    "pages/about.md",
    "site.yml",
    "people.yml",
  ])
    put(path);
  const files = readContentFiles(folder);
  assert.deepEqual(
    files.clippings.map(({ path }) => path),
    ["clippings/2022/a.txt", "clippings/2022/b.txt", "clippings/Z.txt"],
  );
  assert.deepEqual(
    files.pages.map(({ path }) => path),
    ["pages/about.md"],
  );
  assert.ok(files.site && files.people);
  assert.equal(files.outlets, null);
  assert.deepEqual(files.odd, []);
});

test("a bare folder of clippings will do, with or without a site.yml", () => {
  put("one.txt");
  put("deeper/two.txt");
  put("site.yml");
  const files = readContentFiles(folder);
  assert.deepEqual(
    files.clippings.map(({ path }) => path),
    ["deeper/two.txt", "one.txt"],
  );
  assert.deepEqual(files.odd, []);
});

test("links, folders named like clippings, pipes and other endings are named and not read; hidden files are nobody's business", () => {
  put("good.txt");
  put("x.txt/inside.txt");
  put("scan.jpg");
  put(".DS_Store");
  symlinkSync("/etc/hostname", join(folder, "link.txt"));
  execFileSync("mkfifo", [join(folder, "pipe.txt")]);
  const files = readContentFiles(folder);
  assert.deepEqual(
    files.clippings.map(({ path }) => path),
    ["good.txt"],
  );
  assert.deepEqual(
    files.odd.map(({ path, oddity }) => `${path} ${oddity}`),
    ["link.txt link", "pipe.txt not-regular", "scan.jpg not-text-file", "x.txt folder"],
  );
});

test("the folder that is named may be a link; a link in the place of its clippings or pages is named, and not taken for an empty folder", () => {
  put("kept/one.txt");
  put("kept/pages.md");
  symlinkSync(join(folder, "kept"), join(folder, "bare"));
  assert.deepEqual(
    readContentFiles(join(folder, "bare")).clippings.map(({ path }) => path),
    ["one.txt"],
  );
  put("content/site.yml");
  for (const name of ["clippings", "pages"]) symlinkSync(join(folder, "kept"), join(folder, "content", name));
  const { clippings, odd } = readContentFiles(join(folder, "content"));
  assert.deepEqual(clippings, []);
  assert.deepEqual(
    odd.map(({ path, oddity }) => `${path} ${oddity}`),
    ["clippings link", "pages link"],
  );
});
