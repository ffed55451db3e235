/** A build takes over what the last one made: the site must be the one that a build from nothing makes, whatever was edited. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { playHistory } from "./played-history.ts";

test("after every edit the site is that of a build from nothing, byte for byte", () => {
  for (const { edit, differences } of playHistory({ seed: 7, edits: 8, clippings: 12 }))
    assert.deepEqual(differences, [], edit);
});

test("an edit writes what it changes and little else; nothing edited, nothing written", () => {
  const steps = [...playHistory({ seed: 3, edits: 1, clippings: 12, kinds: ["rename"] })];
  const [begin, renamed] = steps;
  assert.ok(begin && renamed);
  assert.ok(renamed.written < begin.written / 3, `${renamed.written} of ${begin.written} files written`);
});
