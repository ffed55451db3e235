/** The ledger of a large site comes back as it was written, and one that was cut short is none. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Made, readLedger, writeLedger } from "../../scripts/ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "ledger-"));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, "ledger.tsv");

const LEDGER: ReadonlyMap<string, Made> = new Map([
  ...Array.from({ length: 25_000 }, (_, at): [string, Made] => [
    `2019/${at}/index.html`,
    {
      key: `k${at}`,
      from: at % 3 === 0 ? "" : `f${at}`,
      sha256: `s${at}`,
      anchors: at % 2 === 0 ? "" : "main p1 q-0a0a0a0a",
      targets: "x1 y2",
    },
  ]),
  ["speakers/žofie\tor\nnot/index.html", { key: "k", from: "", sha256: "s", anchors: "", targets: "" }],
]);

test("as many files as there are, whatever their names", () => {
  writeLedger(path, LEDGER);
  assert.deepEqual(readLedger(path), LEDGER);
});

test("one that was cut short, or is not there, is as if nothing had been made", () => {
  writeLedger(path, LEDGER);
  const whole = readFileSync(path);
  for (const length of [whole.length - 1, whole.length - 30, 20]) {
    writeFileSync(path, whole.subarray(0, length));
    assert.equal(readLedger(path).size, 0);
  }
  rmSync(path);
  assert.equal(readLedger(path).size, 0);
});
