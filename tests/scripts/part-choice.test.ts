/** Parts that are not as they were written are refused, in words that name the part and the file. */
import assert from "node:assert/strict";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { madeFile } from "../../scripts/ledger.ts";
import { chooseParts } from "../../scripts/part-choice.ts";
import { PartsRefused, partName, readAsked, readListed, readWhole, writePart } from "../../scripts/part-folder.ts";
import { NO_PERMALINKS } from "../../src/archive/permalink.ts";
import { writePermalinks } from "../../src/archive/permalink-file.ts";
import type { SitePath } from "../../src/site/address.ts";

const root = mkdtempSync(join(tmpdir(), "parts-"));
after(() => rmSync(root, { recursive: true }));
const [parts, first, second] = [join(root, "parts"), join(root, "parts/1-of-2"), join(root, "parts/2-of-2")];

beforeEach(() => {
  rmSync(parts, { recursive: true, force: true });
  for (const part of [1, 2]) write(part);
});

const ASKED = [
  ["/about/", "index.html"],
  ["/", "about/index.html"],
] as const;

function write(part: number): void {
  const number = { part, of: 2 };
  const folder = join(parts, partName(number));
  mkdirSync(join(folder, "records"), { recursive: true });
  writeFileSync(join(folder, "records/one.md"), "a record");
  const changes = { added: [], moved: [], removed: [] };
  writePart(folder, {
    memo: {
      number,
      request: { baseUrl: null, strict: false, permalinks: "kept", portable: false },
      inputs: { program: "p", request: "r", content: "c", permalinks: "" },
      baseUrl: null,
      outcome: { articles: 2, errors: 0, warnings: 0, held: [], counts: [] },
      binding: "b",
      volumes: [],
    },
    ledger: new Map([
      ["index.html", madeFile("key", "digest")],
      ["about/index.html", madeFile("key", "digest")],
    ]),
    asked: new Map(ASKED),
    listed: ["/" as SitePath, "/about/" as SitePath],
    whole: part === 1 ? { account: { changes, strangers: [], links: [] }, permalinks: NO_PERMALINKS } : null,
  });
}

function refused(words: RegExp, ...folders: readonly string[]): void {
  assert.throws(
    () => chooseParts(folders.length === 0 ? [parts] : folders),
    (error) => error instanceof PartsRefused && words.test(error.message),
    String(words),
  );
}

test("parts as they were written are taken, and read as they were written", () => {
  assert.deepEqual(
    chooseParts([parts]).map(({ folder }) => folder),
    [first, second],
  );
  assert.deepEqual([...readAsked(second)], ASKED);
  assert.deepEqual(readListed(second), ["/", "/about/"]);
  const { permalinks, account } = readWhole(first);
  assert.equal(writePermalinks(permalinks), writePermalinks(NO_PERMALINKS));
  assert.deepEqual(account.strangers, []);
});

test("a part is taken once, however many names lead to it, and found where a link leads to its folder", () => {
  const links = join(root, "links");
  mkdirSync(links);
  for (const part of [first, second]) symlinkSync(part, join(links, basename(part)));
  assert.equal(chooseParts([links]).length, 2);
  assert.equal(chooseParts([parts, first, links, second]).length, 2);
  writeFileSync(join(parts, "part.txt"), "no folder");
  symlinkSync(join(root, "nowhere"), join(links, "3-of-2"));
  assert.equal(chooseParts([parts, links]).length, 2);
  const copy = join(root, "copy");
  cpSync(first, copy, { recursive: true });
  refused(/^Part 1 of 2 is there twice: .*1-of-2 and .*copy\. Name one of them/, parts, copy);
});

const OWN = ["ledger.tsv", "targets.txt", "listed.txt", "permalinks.json", "account.json", "records/one.md"];

for (const file of OWN)
  test(`a part is refused whose ${file} is missing, cut short, emptied, changed or a link`, () => {
    const path = join(first, file);
    const bytes = readFileSync(path);
    const elsewhere = join(root, "elsewhere");
    writeFileSync(elsewhere, bytes);
    const damages = [
      () => {},
      // At the end of a line, where there are several.
      () => writeFileSync(path, bytes.subarray(0, bytes.indexOf(10) + 1)),
      () => writeFileSync(path, ""),
      () => writeFileSync(path, bytes.toString().replace(/\w/, "x")),
      () => symlinkSync(elsewhere, path),
      () => mkdirSync(path),
    ];
    for (const damage of damages) {
      rmSync(path);
      damage();
      const words = `^Part 1 of 2 \\(.*1-of-2\\): ${file} is missing or not as the part says\\. Carry the part here again`;
      refused(new RegExp(words));
      rmSync(path, { recursive: true, force: true });
      writeFileSync(path, bytes);
    }
    assert.equal(chooseParts([parts]).length, 2);
  });

test("a part is refused whose part.json is cut short, changed, of another program or no file", () => {
  const path = join(second, "part.json");
  const text = readFileSync(path, "utf8");
  const damages = [
    () => truncateSync(path, text.length - 1),
    () => truncateSync(path, 0),
    () => writeFileSync(path, text.replace('"articles":2', '"articles":3')),
    () => writeFileSync(path, "null"),
    () => writeFileSync(path, '{"number":{"part":2,"of":2}}'),
    () => {
      rmSync(path);
      mkdirSync(path);
    },
  ];
  for (const damage of damages) {
    damage();
    refused(/2-of-2\/part\.json is damaged, or was written by another state of the program\. Carry/);
    rmSync(path, { recursive: true });
    writeFileSync(path, text);
  }
});
