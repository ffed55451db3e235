/** The words the search page offers for mistyped ones. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build.ts";
import { wordList } from "../../src/site/word-list.ts";
import { makeRecord } from "./factory.ts";

test("each word once, those in most articles first, without numbers and short words", () => {
  const records = [
    makeRecord({ id: "2020-01-01-a", title: "Harbour vote", body: "The harbour, the harbour, and Bridge 1963 of it." }),
    makeRecord({ id: "2020-01-02-b", title: "Bridge", body: "A ferry." }),
  ];
  const { path, content } = wordList(buildArchive(records, { people: [], outlets: [] }));
  assert.equal(path, "search/words.txt");
  assert.deepEqual(content.split("\n"), ["bridge", "ferry", "harbour", "vote", ""]);
});
