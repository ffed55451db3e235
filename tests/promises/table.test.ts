/** The table of promises: what was run is renewed, the rest stays, and nothing that broke passes for kept. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isKept, type Proof } from "./promise.ts";
import { placeRows, writeRow, writeTable } from "./table.ts";

const proof = (given: Partial<Proof>): Proof => ({
  promise: "Nothing is lost",
  tried: 1200,
  of: "clippings",
  broke: [],
  ...given,
});

test("a promise that was never tried is not kept, nor is one that broke", () => {
  assert.equal(isKept(proof({})), true);
  assert.equal(isKept(proof({ tried: 0 })), false);
  assert.equal(isKept(proof({ broke: ["a.txt: a word is gone"] })), false);
});

test("a row says how many were tried of what, and how many broke it, in one line of five cells", () => {
  const row = writeRow(proof({ promise: "a | b\nc", broke: ["one"] }), "text", "today");
  assert.equal(row, "| a \\| b c | 1,200 clippings | 1 | `text` | today |");
});

test("the rows of subjects that were run are put into the README, and those of others stay", () => {
  const [text, kills] = [writeRow(proof({}), "text", "then"), writeRow(proof({ of: "kills" }), "kills", "then")];
  const readme = `before\n<!-- promises -->\n${writeTable([kills, writeRow(proof({}), "dropped", "then"), text])}\n<!-- /promises -->\nafter\n`;
  const again = writeRow(proof({ promise: "It costs $& and $1" }), "text", "now");
  assert.equal(
    placeRows(readme, new Map([["text", [again]]]), ["text", "kills"]),
    `before\n<!-- promises -->\n${writeTable([again, kills])}\n<!-- /promises -->\nafter\n`,
  );
  assert.throws(() => placeRows("no place", new Map(), []), /promises/);
});
