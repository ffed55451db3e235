import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ArchiveFolder, clipping, type Outcome } from "./archive-folder.ts";

const folder = new ArchiveFolder();
let outcome: Outcome = { code: null, said: "" };

/** Each bad file with the line its complaint begins with. */
const BAD: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["empty.txt", "", /content\/empty\.txt: error: .*\[file-empty\]/],
  [
    "picture.txt",
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    /content\/picture\.txt:\d+:\d+: error: .*\[(binary|not-utf8)\]/,
  ],
  ["latin1.txt", new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]), /content\/latin1\.txt:1:4: error: .*E9.*\[not-utf8\]/],
  ["endless.txt", "x".repeat(10 * 1024 * 1024), /content\/endless\.txt: error: .*\[file-too-large\]/],
  ["long-line.txt", `'${"word ".repeat(200_000)}'`, /content\/long-line\.txt:1:\d+: error: .*\[line-too-long\]/],
  [
    "script.txt",
    "---js\nglobalThis.owned = true\n---\nwords",
    /content\/script\.txt:1:4: error: .*\[front-matter-language\]/,
  ],
  [
    "bad-date.txt",
    clipping("Lamps on the quay", "Febuary 31, 2019"),
    /content\/bad-date\.txt:8:\d+: error: .*Febuary 31, 2019.*\[date-unreadable\]/,
  ],
];

before(() => {
  folder.put("good.txt", clipping("Lamps on the quay"));
  folder.put("twin-a.txt", clipping("The tide tables", "May 2, 2020", "We printed the tide twice"));
  folder.put("twin-b.txt", clipping("The tide tables", "May 2, 2020", "We printed the moon twice"));
  for (const [path, content] of BAD) folder.put(path, content);
  mkdirSync(join(folder.content, "folder.txt"));
  writeFileSync(join(folder.content, "folder.txt", "inside.txt"), clipping("Never read"));
  symlinkSync("/etc/hostname", join(folder.content, "link.txt"));
  outcome = folder.build();
});
after(() => folder.remove());

test("the neighbours of bad files are published, and the exit code says that there were errors", () => {
  assert.equal(outcome.code, 1, outcome.said);
  assert.ok(folder.has("2019/03/04/lamps-on-the-quay/index.html"));
  assert.ok(folder.has("2020/05/02/the-tide-tables/index.html"));
  assert.equal(folder.data("articles").length, 2);
});

for (const [path, , complaint] of BAD)
  test(`${path} is held back with a complaint that has a place`, () => assert.match(outcome.said, complaint));

test("a link and a folder with a clipping's name are named, and neither is read", () => {
  assert.match(outcome.said, /content\/link\.txt: error: .*\[file-link\]/);
  assert.match(outcome.said, /content\/folder\.txt: error: .*\[file-folder\]/);
});

test("of two clippings with one title and one day the first is published, and the other's complaint names it", () => {
  assert.match(outcome.said, /content\/twin-b\.txt: error: .*twin-a\.txt.*\[id-taken\]/);
  assert.match(folder.read("2020/05/02/the-tide-tables/index.html"), /We printed the tide twice/);
});

test("every complaint comes with its remedy on a line of its own", () => {
  const complaints = outcome.said.split("\n\n").filter((block) => /: error: /.test(block));
  for (const block of complaints) assert.match(block, /\n {2}[A-Z].*\.$/m, block);
});

test("check says the same without building, and as JSON", () => {
  const { code, said } = folder.run("check.ts", "--content", "content", "--json");
  const { errors, articles, complaints } = JSON.parse(said) as {
    errors: number;
    articles: number;
    complaints: { severity: string }[];
  };
  assert.equal(code, 1);
  assert.equal(articles, 2);
  assert.equal(errors, complaints.filter(({ severity }) => severity === "error").length);
  assert.equal(errors, BAD.length + 3);
});

test("an archive with more clippings than it may have is refused whole, with how many there are, and its site stays", () => {
  const many = new ArchiveFolder();
  after(() => many.remove());
  many.put("a.txt", clipping("Lamps on the quay")).put("b.txt", clipping("The tide tables", "May 2, 2020"));
  many.put("site.yml", "archive-limit: 1\n");
  const { code, said } = many.build();
  assert.equal(code, 1);
  assert.match(said, /content\/b\.txt: error: .* more than the 1 clippings it may: there are 2.*\[archive-too-large\]/);
  assert.equal(many.has("index.html"), false);
});
