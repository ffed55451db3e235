/** Manifests: written and read back, whatever the files are called; what is no line of one is said. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readManifest, writeManifest } from "../../src/site/fixity.ts";

const HASH = "0".repeat(64);
const NAMES = [
  "plain.txt",
  "100%.txt",
  "%0A.txt",
  "a\nb.txt",
  "a\r\nb.txt",
  "%250D",
  "two  spaces",
  "caf\u00e9",
  "cafe\u0301",
  "line\u2028end",
  "#?&",
];

test("every name comes back as it was, and each stands on one line", () => {
  const text = writeManifest(NAMES.map((path) => ({ path, sha256: HASH })));
  const { listed, odd } = readManifest(text);
  assert.deepEqual([...listed.keys()].sort(), [...NAMES].sort());
  assert.deepEqual(odd, []);
  assert.equal(text.split("\n").length - 1, NAMES.length);
});

test("a cut line, another digest and a file named twice are no lines of a manifest", () => {
  const good = `${HASH}  a.txt`;
  const bad = [`${HASH.slice(1)}  b.txt`, `${HASH} b.txt`, `${HASH}  `, `${HASH}  a.txt`];
  const { listed, odd } = readManifest([good, ...bad, ""].join("\n"));
  assert.deepEqual([...listed.keys()], ["a.txt"]);
  assert.deepEqual(odd, bad);
});
