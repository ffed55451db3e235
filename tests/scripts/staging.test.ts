/** A staged site that begins as an older release: it takes over what the last one has, and never writes into either. */
import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { type Made, madeFile } from "../../scripts/ledger.ts";
import { Staging } from "../../scripts/staging.ts";
import { sha256 } from "../../src/parse/hash.ts";

const root = mkdtempSync(join(tmpdir(), "staging-"));
after(() => rmSync(root, { recursive: true }));

type Files = Readonly<Record<string, string>>;

const FIRST: Files = { "index.html": "home", "a/index.html": "a", "gone/deep/index.html": "gone", "c/index.html": "c" };
const SECOND: Files = { "index.html": "home", "a/index.html": "a, edited", "b/index.html": "b", "c/index.html": "c" };

/** Each file by itself decides whether it is made anew. */
function make(staging: Staging, files: Files): Staging {
  for (const [file, content] of Object.entries(files)) staging.write(file, content);
  staging.sweep();
  return staging;
}

function stage(name: string): string {
  const directory = join(root, name);
  mkdirSync(directory);
  return directory;
}

function read(directory: string): Files {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(directory, path), "utf8")]));
}

/** Two releases; then the first, used up for a third. */
function useUp(name: string): { first: Staging; second: Staging; third: Staging } {
  const first = make(new Staging(stage(`${name}-1`), null), FIRST);
  const second = make(new Staging(stage(`${name}-2`), { directory: first.directory, ledger: first.made }), SECOND);
  const before = { directory: second.directory, ledger: second.made };
  return { first, second, third: new Staging(first.directory, before, second.differing()) };
}

test("two releases differ in what was written, and in what is gone", () => {
  const { second } = useUp("differing");
  assert.deepEqual([...second.differing()].sort(), ["a/index.html", "b/index.html", "gone/deep/index.html"]);
});

test("an older release that is used up becomes the last one, by links, and folders that are empty go", () => {
  const { second, third } = useUp("brought-up");
  assert.deepEqual(read(third.directory), SECOND);
  assert.ok(!existsSync(join(third.directory, "gone")));
  make(third, SECOND);
  assert.deepEqual(read(third.directory), SECOND);
  assert.deepEqual(third.differing(), []);
  for (const file of Object.keys(SECOND))
    assert.equal(statSync(join(third.directory, file)).ino, statSync(join(second.directory, file)).ino, file);
});

test("what is written, by itself or by others, and what is taken out leaves the last release as it was", () => {
  const { second, third } = useUp("written");
  third.free("c/index.html");
  writeFileSync(join(third.directory, "c/index.html"), "printed");
  third.note("c/index.html", madeFile("printed", sha256("printed")));
  third.remove("b");
  make(third, { "index.html": "another home", "a/index.html": "a, edited" });
  assert.deepEqual(read(third.directory), {
    "a/index.html": "a, edited",
    "c/index.html": "printed",
    "index.html": "another home",
  });
  assert.deepEqual(read(second.directory), SECOND);
  assert.deepEqual([...third.differing()].sort(), ["b/index.html", "c/index.html", "index.html"]);
});

test("a file that was written elsewhere is moved in, unless the last release has the same", () => {
  const { second, third } = useUp("adopted");
  const elsewhere = stage("elsewhere");
  for (const [name, words] of Object.entries({ b: "b", c: "another c" })) {
    writeFileSync(join(elsewhere, name), words);
    third.adopt(join(elsewhere, name), `${name}/index.html`, "key");
  }
  assert.deepEqual(read(elsewhere), { b: "b" });
  assert.deepEqual(third.made.get("b/index.html"), madeFile("key", sha256("b")));
  const inode = (staging: Staging, file: string) => statSync(join(staging.directory, file)).ino;
  assert.equal(inode(third, "b/index.html"), inode(second, "b/index.html"));
  assert.equal(readFileSync(join(third.directory, "c/index.html"), "utf8"), "another c");
  assert.deepEqual(read(second.directory), SECOND);
});

test("what was lost from the last release is made anew", () => {
  const first = make(new Staging(stage("lost-1"), null), FIRST);
  const second = make(new Staging(stage("lost-2"), { directory: first.directory, ledger: first.made }), SECOND);
  const ledger: ReadonlyMap<string, Made> = second.made;
  rmSync(join(second.directory, "b/index.html"));
  const third = new Staging(first.directory, { directory: second.directory, ledger }, second.differing());
  assert.equal(third.takeOver("b/index.html", sha256("b")), false);
  assert.ok(third.takeOver("a/index.html", sha256("a, edited")));
  mkdirSync(dirname(join(third.directory, "b/index.html")), { recursive: true });
  make(third, SECOND);
  assert.deepEqual(read(third.directory), SECOND);
});

test("what somebody took out of an older release, or put into it, is in the next one as it is in the last", () => {
  const first = make(new Staging(stage("touched-1"), null), FIRST);
  const second = make(new Staging(stage("touched-2"), { directory: first.directory, ledger: first.made }), SECOND);
  rmSync(join(first.directory, "c"), { recursive: true });
  writeFileSync(join(first.directory, "a", "draft.html"), "draft");
  const before = { directory: second.directory, ledger: second.made };
  const third = make(new Staging(first.directory, before, second.differing()), SECOND);
  assert.deepEqual(read(third.directory), SECOND);
});
