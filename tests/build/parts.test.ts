/** A build on several machines: the parts, put together, are the very bytes of a single build; parts that do not belong together are refused. */
import assert from "node:assert/strict";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assemble } from "../../scripts/assembly.ts";
import { buildPart } from "../../scripts/part-build.ts";
import { readMemo, writeMemo } from "../../scripts/part-folder.ts";
import { buildAndPublish } from "../../scripts/site-build.ts";
import { atATime } from "../../scripts/volumes.ts";
import type { WrittenDates } from "../../src/client/register.ts";
import { cutVolumes } from "../../src/site/volume.ts";
import { clipping } from "./archive-folder.ts";
import { buildParts, compareSites, type Ending, WorkingCopy } from "./working-copies.ts";

const PARTS = 8;
const single = new WorkingCopy();
const joined: WorkingCopy[] = [];
const copies: WorkingCopy[] = [];
let endings: readonly Ending[] = [];
let ending: Ending = { code: null, said: "", seconds: 0 };

before(async () => {
  single.fill(24);
  // An archive with a past: an article that moved, one that is gone, and a file's name that no host would take.
  assert.equal((await single.build()).code, 0);
  const [year = ""] = readdirSync(join(single.content, "clippings"));
  const [first = "", second = ""] = readdirSync(join(single.content, "clippings", year), { recursive: true }).map(
    (name) => join(single.content, "clippings", year, String(name)),
  );
  rmSync(first);
  if (second !== "") writeFileSync(second, `---\ntitle: Another title\n---\n${readFileSync(second, "utf8")}`);
  single.put("clippings/con.txt", clipping("A name for no file"));
  joined.push(new WorkingCopy(single));
  copies.push(...Array.from({ length: PARTS }, () => new WorkingCopy(single)));
  const alone = await single.build("--clean");
  assert.equal(alone.code, 0, alone.said);
  endings = await buildParts(copies, 2);
  // Of an older build, of which nothing is to be left.
  joinedCopy().put("../.archive/records/older.md", "").put("../.archive/records.json", "{}");
  ending = await joinedCopy().assemble(...copies.map(({ parts }) => parts));
});

after(() => {
  for (const copy of [single, ...joined, ...copies]) copy.remove();
});

function joinedCopy(): WorkingCopy {
  const [copy] = joined;
  assert.ok(copy);
  return copy;
}

test("eight parts, each made in a working copy of its own, are together the very bytes of one build", () => {
  for (const { code, said } of endings) assert.equal(code, 0, said);
  assert.equal(ending.code, 0, ending.said);
  assert.deepEqual(compareSites(single, joinedCopy()), []);
  assert.ok(single.digests().size > 300);
});

test("the records are those of one build as well, whatever stood there, and every word of the site is in them", async () => {
  const { code, said } = await joinedCopy().run("verify.ts");
  assert.equal(code, 0, said);
  assert.deepEqual(recordsOf(joinedCopy()), recordsOf(single));
});

function recordsOf({ root }: WorkingCopy) {
  const folder = join(root, ".archive", "records");
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}

test("each part makes its share of the pages and no more, and one of them binds the index", () => {
  const made = endings.map(({ said }) => Number(/(\d+) of them printed/.exec(said)?.[1]));
  const all = Number(/([\d,]+) files, no dead link/.exec(ending.said)?.[1]);
  assert.ok(Math.max(...made) < made.reduce((sum, each) => sum + each, 0) / 4, made.join(" "));
  assert.ok(all > 300);
  assert.equal(endings.filter(({ said }) => said.includes("1 volume bound")).length, 1);
});

test("what was put together is the last build: nothing changed since, and the next one takes it over", async () => {
  const again = await joinedCopy().build();
  assert.equal(again.code, 0, again.said);
  assert.match(again.said, /Nothing changed since the last build/);
  joinedCopy().put("clippings/new.txt", clipping("A later crossing", "March 4, 1999"));
  single.put("clippings/new.txt", clipping("A later crossing", "March 4, 1999"));
  const next = await joinedCopy().build();
  const [, pages = "", printed = ""] = /(\d+) pages, (\d+) of them printed/.exec(next.said) ?? [];
  assert.ok(Number(printed) < Number(pages) / 2, next.said);
  assert.equal((await single.build("--clean")).code, 0);
  assert.deepEqual(compareSites(single, joinedCopy()), []);
});

test("parts that are not those of one build are refused, and the site stays as it was", async () => {
  const copy = joinedCopy();
  const was = copy.digests();
  const folders = copies.map(({ parts }) => parts);
  const [one = "", ...others] = folders;
  const refused = async (words: RegExp, ...given: string[]) => {
    const { code, said } = await copy.assemble(...given);
    assert.equal(code, 1, said);
    assert.match(said, words);
    assert.match(said, /Nothing was published/);
  };
  await refused(/No part of a build lies in/, join(copy.root, "scripts"));
  await refused(/Part 1 of 8 is missing\..*--part 1\/8 makes part 1/, ...others);
  // The clipping that the test before added.
  await refused(/made from other things than lie here, with play: other content, other permalinks\./, ...folders);

  const changed = mkdtempSync(join(tmpdir(), "parts-"));
  try {
    cpSync(one, changed, { recursive: true });
    await refused(/Part 1 of 8 is there twice/, one, changed, ...others);
    const folder = join(changed, "1-of-8");
    const memo = readMemo(folder);
    writeMemo(folder, { ...memo, number: { part: 1, of: 4 } });
    await refused(/Parts of different divisions lie together: part 1 of 4 .*, part 2 of 8/, changed, ...others);
    writeMemo(folder, { ...memo, inputs: { ...memo.inputs, content: "0" } });
    await refused(/Part 2 of 8 .* was made from other things than part 1 of 8 .*: other content/, changed, ...others);
    rmSync(join(folder, "part.json"));
    await refused(/Part 1 of 8 is missing\. Begun and not finished: .*1-of-8/, changed, ...others);
  } finally {
    rmSync(changed, { recursive: true });
  }
  assert.deepEqual(copy.digests(), was);
});

test("without the permalinks of its first part nothing is published, and no address is forgotten", async () => {
  const copy = new WorkingCopy(copies[0]);
  joined.push(copy);
  const remembered = readFileSync(join(copy.content, "permalinks.json"), "utf8");
  const path = join(copies[0]?.parts ?? "", "1-of-8", "permalinks.json");
  const text = readFileSync(path, "utf8");
  rmSync(path);
  const without = await copy.assemble(...copies.map(({ parts }) => parts));
  writeFileSync(path, text);
  assert.equal(without.code, 1);
  assert.match(without.said, /Part 1 of 8 \(.*\): permalinks\.json is missing or not as the part says\./);
  assert.equal(readFileSync(join(copy.content, "permalinks.json"), "utf8"), remembered);
});

test("a page that was damaged on the way, or is a link, is found, and nothing is published", async () => {
  const copy = new WorkingCopy(copies[0]);
  joined.push(copy);
  const path = copies
    .map(({ parts }, at) => join(parts, `${at + 1}-of-8`, "site", "404.html"))
    .find((path) => existsSync(path));
  assert.ok(path);
  const html = readFileSync(path);
  const elsewhere = join(copy.root, "404.html");
  writeFileSync(elsewhere, html);
  for (const damage of [() => writeFileSync(path, html.subarray(1)), () => symlinkSync(elsewhere, path)]) {
    // Not through the link: the site that was put together shares the file.
    rmSync(path);
    damage();
    const { code, said } = await copy.assemble(...copies.map(({ parts }) => parts));
    assert.equal(code, 1);
    assert.match(said, /Part \d of 8 \(.*\): site\/404\.html is missing or not as the part says\. Carry the part here/);
  }
});

test("wrong words about a part are wrong usage", async () => {
  for (const words of ["0/8", "9/8", "two/8", "1/1000", ""]) {
    const { code, said } = await single.build("--part", words);
    assert.equal(code, 2, said);
    assert.match(said, /write it as 2\/8, the second of eight\. There may be 999 at most\./);
  }
});

test("an index of several volumes is bound by several parts, where these are many and where the parts are more", async () => {
  const root = mkdtempSync(join(tmpdir(), "parts-"));
  const content = join(root, "content");
  cpSync(joinedCopy().content, content, { recursive: true });
  appendFileSync(join(content, "site.yml"), "\nfragment: 2\n");
  const options = {
    content,
    baseUrl: null,
    strict: false,
    permalinks: "draft",
    portable: true,
  } as const;
  const quiet = () => {};
  try {
    for (const [of, volume] of [
      [3, 3],
      [5, 7],
    ] as const) {
      const at = (name: string) => join(root, `${of}`, name);
      const whole = { ...options, volume, output: at("one"), archive: at("a") };
      const { articles } = await buildAndPublish(whole, undefined, quiet);
      assert.equal(atATime(cutVolumes(articles, volume).length), of === 3 ? 1 : 2);
      for (let part = 1; part <= of; part += 1)
        await buildPart({ ...options, volume, output: at("none"), archive: at("a") }, { part, of }, quiet);
      await assemble({ parts: [join(at("a"), "parts")], content, output: at("joined"), archive: at("b") }, quiet);
      const manifest = readFileSync(join(at("one"), "manifest-sha256.txt"), "utf8");
      assert.match(manifest, / {2}pagefind\/4\/pagefind-entry\.json$/m);
      const second = join(at("one"), "pagefind/2");
      const { of: dates } = JSON.parse(readFileSync(join(second, "dates.json"), "utf8")) as WrittenDates;
      assert.equal(readdirSync(join(second, "fragment")).length, Math.ceil(dates.length / 2));
      assert.equal(readFileSync(join(at("joined"), "manifest-sha256.txt"), "utf8"), manifest);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});

const WORKFLOW = readFileSync(".github/workflows/publish-in-parts.yml", "utf8");

test("the workflow's jobs run the very Node that its first job found, since parts of another are refused", () => {
  const versions = [...WORKFLOW.matchAll(/node-version: (?:\$\{\{ )?([\w.]+)/g)].map(([, version]) => version);
  assert.deepEqual(versions, ["24", "needs.agreed.outputs.node", "needs.agreed.outputs.node"]);
  assert.match(WORKFLOW, /^ {6}node: \$\{\{ steps\.node\.outputs\.node-version \}\}$/m);
});

test("of the workflow's jobs only the one that publishes may", () => {
  const [before = "", publishing = ""] = WORKFLOW.split(/^ {2}publish:$/m);
  for (const right of ["pages: write", "id-token: write"]) {
    assert.ok(!before.includes(right), right);
    assert.ok(publishing.includes(right), right);
  }
});

test("the workflow's matrix has every part of as many as its commands name, and its commands are there", () => {
  const matrix = /^ +part: \[(.+)\]$/m.exec(WORKFLOW)?.[1]?.split(", ").map(Number) ?? [];
  assert.deepEqual(
    matrix,
    Array.from({ length: matrix.length }, (_, at) => at + 1),
  );
  assert.ok(WORKFLOW.includes(`--part "$PART/${matrix.length}" `));
  assert.ok(WORKFLOW.includes(`"$PART-of-${matrix.length}"`));
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const named = [...WORKFLOW.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
  assert.deepEqual([...new Set(named)], ["build", "assemble"]);
  for (const name of named) assert.ok(name in scripts, name);
});
