/** What linking leaves comes back as it was kept, or not at all. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { runPress } from "../../scripts/invented/press.ts";
import { writeRecord } from "../../scripts/invented/record.ts";
import { LinkingMemory, linkingPath } from "../../scripts/linking-memory.ts";
import { linkArchive } from "../../src/archive/build.ts";

const records = Array.from(runPress(20, 1).articles, writeRecord);
const linking = linkArchive(records, { people: [], outlets: [] }, null).leave();

const folder = mkdtempSync(join(tmpdir(), "linking-"));
after(() => rmSync(folder, { recursive: true }));

function keep(): string {
  const path = linkingPath("/content", folder);
  new LinkingMemory(path, "key").keep(linking);
  return path;
}

describe("the memory of the last linking", () => {
  test("gives back what was kept", () => {
    const found = new LinkingMemory(keep(), "key").find();
    assert.ok(found !== null && linking !== null);
    const { vocabulary: _, articles: __, ...row } = linking.row as typeof linking.row & Record<string, unknown>;
    assert.deepEqual(found, { ...linking, row });
  });

  test("is as if it were not there for another program or reading, for a clean build, or where it is damaged", () => {
    const path = keep();
    assert.equal(new LinkingMemory(path, "another key").find(), null);
    assert.equal(new LinkingMemory(path, "key", true).find(), null);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    writeFileSync(path, bytes);
    assert.equal(new LinkingMemory(path, "key").find(), null);
    truncateSync(path, 10);
    assert.equal(new LinkingMemory(path, "key").find(), null);
    new LinkingMemory(path, "key").keep(null);
    assert.equal(new LinkingMemory(path, "key").find(), null);
  });
});
