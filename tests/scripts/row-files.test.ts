/** Rows that are kept come into a file as the bytes they were, whether they stand side by side or not. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { RowFiles } from "../../scripts/row-files.ts";
import { Staging } from "../../scripts/staging.ts";

const root = mkdtempSync(join(tmpdir(), "rows-"));
after(() => rmSync(root, { recursive: true }));

const [head, between, foot] = ["[\n", ",\n", "\n]\n"];
const PATH = "data/quotes.json";
const ROWS = [
  ["a", '{"text": "Žofie"}'],
  ["b", '{"text": "two"}'],
  ["c", '{"text": "three ‘and’"}'],
  ["d", "{}"],
] as const;
const write = (rows: readonly string[]): string => `${head}${rows.join(between)}${foot}`;
const textOf = (wanted: string): string => ROWS.find(([stamp]) => stamp === wanted)?.[1] ?? assert.fail(wanted);

/** What a release with these rows leaves to the next build. */
function remember(meanwhile: (release: string) => void = () => {}): RowFiles {
  const [release, next, folder] = [join(root, "release"), join(root, "next"), join(root, "rows")];
  for (const each of [release, next]) mkdirSync(each, { recursive: true });
  const staging = new Staging(release, null);
  const first = new RowFiles("ground", staging, folder);
  staging.write(PATH, write(ROWS.map(([, text]) => text)));
  const rows = ROWS.map(([stamp, text]) => ({ stamp, bytes: Buffer.byteLength(text) }));
  first.keep({ path: PATH, file: PATH, head: head.length, between: between.length, rows });
  first.save();
  meanwhile(release);
  return new RowFiles("ground", new Staging(next, { directory: release, ledger: staging.made }), folder);
}

test("in any order, with new ones before, between and after them", () => {
  const memory = remember();
  for (const order of ["abcd", "bcd", "abd", "dcba", "Xabcd", "abXcd", "abcdX", "XaXbXcXdX", "c"]) {
    const rows = [...order].map((stamp) => {
      const isKept = memory.find(PATH, stamp) !== null;
      return { stamp: isKept ? stamp : null, text: isKept ? null : '"new"' };
    });
    const expected = write([...order].map((stamp) => (stamp === "X" ? '"new"' : textOf(stamp))));
    assert.equal(Buffer.from(memory.assemble({ file: PATH, head, between, foot, rows })).toString(), expected, order);
  }
});

test("what is not remembered is not made up", () => {
  const rows = [{ stamp: "z", text: null }];
  const memory = new RowFiles("ground", new Staging(join(root, "release"), null), join(root, "rows"));
  assert.throws(() => memory.assemble({ file: PATH, head, between, foot, rows }), /is gone/);
});

test("nothing is remembered of a file that the release no longer has", () => {
  const { find } = remember((release) => rmSync(join(release, PATH)));
  assert.equal(find(PATH, "a"), null);
});

test("nothing is remembered of a file that was changed in the release: rows cut out of it would get a digest that fits", () => {
  const { find } = remember((release) => writeFileSync(join(release, PATH), write(["{}", "{}", "{}", "{}"])));
  assert.equal(find(PATH, "a"), null);
});
