/** Record files are written where their clippings changed, and wherever nobody knows what stands there. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { openContent, readContent } from "../../scripts/content.ts";
import { gatherRecords, readRecords, writeRecords } from "../../scripts/records.ts";

const records = readContent(openContent("content")).records.slice(0, 3);

describe("record files", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "records-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("are written once, and read back as they were", () => {
    assert.equal(writeRecords(folder, records, "reader"), 3);
    assert.equal(writeRecords(folder, records, "reader"), 0);
    assert.equal(readRecords(join(folder, "records")).length, 3);
  });

  test("are all written by a clean build, after which the next knows them", () => {
    writeRecords(folder, records, "reader");
    assert.equal(writeRecords(folder, records, "reader", true), 3);
    assert.equal(writeRecords(folder, records, "reader"), 0);
  });

  test("are all written where clippings are read in another way, or nobody knows what stands there", () => {
    writeRecords(folder, records, "reader");
    assert.equal(writeRecords(folder, records, "another reader"), 3);
    writeFileSync(join(folder, "records.json"), "{");
    assert.equal(writeRecords(folder, records, "another reader"), 3);
  });

  test("go where their clipping is gone", () => {
    writeRecords(folder, records, "reader");
    assert.equal(writeRecords(folder, records.slice(1), "reader"), 0);
    assert.equal(readRecords(join(folder, "records")).length, 2);
  });

  test("of several folders take the place of older ones, and the next build knows them", () => {
    const parts = [records.slice(0, 2), records.slice(2), []].map((some, at) => {
      const part = join(folder, `part-${at}`);
      writeRecords(part, some, "reader");
      return part;
    });
    writeRecords(join(folder, "whole"), records, "reader");
    const archive = join(folder, "archive");
    for (const round of ["where there were none", "in place of older ones"]) {
      gatherRecords(archive, parts);
      assert.deepEqual(readRecords(join(archive, "records")), readRecords(join(folder, "whole", "records")), round);
      assert.equal(writeRecords(archive, records, "reader"), 0);
      writeRecords(archive, records.slice(1), "older reader");
      writeFileSync(join(archive, "records", "gone.md"), "");
    }
  });
});
