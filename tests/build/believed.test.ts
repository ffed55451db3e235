/** What a build believes of what earlier ones left, and of files somebody could have changed: never more than is so. */
import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import type { BuildOptions } from "../../scripts/build-options.ts";
import { readGiven } from "../../scripts/inputs.ts";
import { lookBack } from "../../scripts/last-build.ts";
import { readSealed, writeSealed } from "../../scripts/sealed.ts";
import { buildAndPublish } from "../../scripts/site-build.ts";
import { ArchiveFolder, clipping } from "./archive-folder.ts";

const FIRST = "2019/03/04/lamps-on-the-quay/index.html";
const SECOND = "2020/05/02/the-tide-tables/index.html";

let folder = new ArchiveFolder();
beforeEach(() => {
  folder = new ArchiveFolder().put("clippings/one.txt", clipping("Lamps on the quay"));
});
afterEach(() => folder.remove());

/** Builds, and says what was said where it did not end well. */
function succeed(...words: string[]): void {
  const { code, said } = folder.build(...words);
  assert.equal(code, 0, said);
}

function addSecond(): void {
  folder.put("clippings/two.txt", clipping("The tide tables", "May 2, 2020", "The tide is printed twice"));
}

/** Files of the archive folder whose path ends so. */
function remembered(ending: string): readonly string[] {
  const archive = join(folder.root, "archive");
  return readdirSync(archive, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.endsWith(ending));
}

/** Its last digit is another, and nothing else. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.findLastIndex((byte) => byte >= 0x30 && byte <= 0x39);
  bytes[at] = 0x30 + (((bytes[at] ?? 0) - 0x30 + 1) % 10);
  writeFileSync(path, bytes);
}

test("the release that readers have is never used up, whatever is remembered of one that was not published", () => {
  succeed();
  const [memo = ""] = remembered("built.json");
  const built = JSON.parse(readSealed(memo) ?? assert.fail("nothing was remembered"));
  writeSealed(memo, JSON.stringify({ ...built, spare: { ...built.spare, name: basename(readlinkSync(folder.site)) } }));
  addSecond();
  succeed();
  assert.ok(folder.has(FIRST) && folder.has(SECOND));
});

test("memory of which one digit is another is none", () => {
  succeed();
  const memory = remembered("").filter((path) => !/\/(?:records|search)\//.test(path));
  assert.ok(memory.length > 7, memory.join("\n"));
  for (const path of memory) damage(path);
  addSecond();
  succeed();
  const incremental = folder.read("manifest-sha256.txt");
  succeed("--clean");
  assert.equal(folder.read("manifest-sha256.txt"), incremental);
});

test("a search entry that is damaged is named, and written anew by a clean build", () => {
  addSecond();
  succeed();
  const entry = remembered(".html").find((path) => readFileSync(path, "utf8").includes("Lamps on the quay"));
  writeFileSync(entry ?? assert.fail("no entry"), "");
  // No neighbour of the first, and without a word of it: its page stays as it is.
  folder.put(
    "clippings/three.txt",
    "---\ntitle: A net of copper\ndate: 2021-06-09\n---\nThe nets are made of copper now.\n",
  );
  const { code, said } = folder.build();
  assert.equal(code, 1);
  assert.match(said, /is damaged\. Build again with --clean/);
  succeed("--clean");
  assert.equal(folder.run("verify.ts", "site", "--content", "content", "--archive", "archive").code, 0);
});

test("where something was saved while the site was built, the next build does not say that nothing changed", async () => {
  const options: BuildOptions = {
    ...{ content: folder.content, output: folder.site, archive: join(folder.root, "archive"), baseUrl: null },
    ...{ strict: false, clean: false, permalinks: "kept", portable: false },
  };
  const before = readGiven(options);
  addSecond();
  await buildAndPublish(options, before, () => {});
  assert.ok(folder.has(SECOND));
  rmSync(join(folder.content, "clippings/two.txt"));
  assert.equal(lookBack(options).outcome, null);
  await buildAndPublish(options, readGiven(options), () => {});
  assert.notEqual(lookBack(options).outcome, null);
});

test("records that another build has put in the place of its own are put back, though nothing else changed", () => {
  succeed();
  const other = new ArchiveFolder().put("clippings/other.txt", clipping("The tide tables"));
  try {
    succeed("--content", other.content, "--output", other.site);
  } finally {
    other.remove();
  }
  succeed();
  assert.equal(folder.run("verify.ts", "site", "--content", "content", "--archive", "archive").code, 0);
});

test("the account of the site stays where the maintainers' own is taken away", () => {
  folder.put("pages/about.md", "# About\n\nWho collects here.\n");
  succeed();
  rmSync(join(folder.content, "pages/about.md"));
  succeed();
  assert.doesNotMatch(folder.read("about/index.html"), /Who collects here/);
  assert.match(folder.read("about/index.html"), /articles\.json/);
});

test("an address that leads out of the site is refused, and nothing is written there", () => {
  mkdirSync(join(folder.root, "victim"));
  const moved = { "/../../victim/": "/about/" };
  folder.put("permalinks.json", JSON.stringify({ version: 1, articles: {}, pages: {}, moved }));
  const { code, said } = folder.build();
  assert.equal(code, 1);
  assert.match(said, /permalinks\.json cannot be read: moved.*no address within the site/);
  assert.deepEqual(readdirSync(join(folder.root, "victim")), []);
});

test("permalinks out of which a line was taken that others lead to are refused in words, and mended by taking those out too", () => {
  const addresses = (articles: string) => `{"version":1,"articles":{},"pages":{},"moved":{${articles}}}`;
  folder.put("permalinks.json", addresses('"/2001/02/03/old/":"/2002/02/03/new/","/quotes/q-1/":"/quotes/"'));
  const { code, said } = folder.build();
  assert.equal(code, 1);
  assert.match(said, /^The permalinks lead from \/2001\/02\/03\/old\/ to \/2002\/02\/03\/new\/, and have no line/m);
  folder.put("permalinks.json", addresses('"/quotes/q-1/":"/quotes/"'));
  succeed();
});

test("a link in the place of the permalinks is refused: it could be replaced, and what it led to forgotten", () => {
  symlinkSync(join(folder.root, "elsewhere.json"), join(folder.content, "permalinks.json"));
  const { code, said } = folder.build();
  assert.equal(code, 1);
  assert.match(said, /permalinks\.json is a link\. Put the file itself there/);
  assert.ok(!existsSync(join(folder.root, "elsewhere.json")));
});
