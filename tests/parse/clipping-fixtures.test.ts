/**
 * Every construct of the source format as a pair that a person can read: `x.txt` with `x.md` (the record) and, where something
 * is complained of, `x.log` (the exact complaints). A new case is two new files; there is no list to keep.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type ClippingOptions, readClipping } from "../../src/parse/clipping/clipping.ts";
import { formatComplaint } from "../../src/parse/complaint.ts";
import { readRecord, writeRecord } from "../../src/parse/front-matter.ts";
import { readOutlets } from "../../src/parse/outlets.ts";
import { readPeople } from "../../src/parse/people.ts";
import { DEFAULT_LIMITS } from "../../src/parse/source.ts";
import { compareGolden } from "./golden.ts";

const FOLDER = "tests/fixtures/clippings";
const read = (path: string) => ({ path, bytes: new Uint8Array(readFileSync(join(FOLDER, path))) });
const options: ClippingOptions = {
  language: "en",
  people: readPeople(read("people.yml")).people,
  outlets: readOutlets(read("outlets.yml")).outlets,
  limits: DEFAULT_LIMITS,
};
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -4));

for (const name of names) {
  test(`clipping fixture: ${name}`, () => {
    const reading = readClipping(read(`${name}.txt`), options);
    const { fields, prose, complaints } = reading;
    assert.equal(
      fields === null,
      complaints.some(({ severity }) => severity === "error"),
      "held back if, and only if, there is an error",
    );
    const record = fields && prose && writeRecord(fields, prose);
    if (record !== null) assert.deepEqual(readRecord(record, name), { fields, prose });
    compareGolden(join(FOLDER, `${name}.md`), record);
    compareGolden(
      join(FOLDER, `${name}.log`),
      complaints.length === 0 ? null : `${complaints.map(formatComplaint).join("\n")}\n`,
    );
  });
}

test("no golden file stands without its clipping", () => {
  const strays = readdirSync(FOLDER).filter(
    (file) => /\.(md|log)$/.test(file) && !names.includes(file.replace(/\.\w+$/, "")),
  );
  assert.deepEqual(strays, []);
});
