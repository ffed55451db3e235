import assert from "node:assert/strict";
import { test } from "node:test";
import { comparable, readWords } from "../../src/client/narrow-list.ts";

test("capitals, accents, marks and white space make no difference to a list's narrowing", () => {
  assert.equal(comparable("  The\u00a0Harbour,\nÉlan "), " the harbour, elan ");
  assert.deepEqual(readWords("“Ferries, HARBOUR” Élan"), ["ferries", "harbour", "elan"]);
  assert.deepEqual(readWords(" … "), []);
});
