/** Bounds are kept, in the short form; and an expression, a reader or a command that breaks one is noticed. */
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readExpressions } from "../bounds/expression.ts";
import { growthOf, isSteep, processorTime } from "../bounds/growth.ts";
import { proveAnswered } from "../bounds/memory.ts";
import { PATHOLOGICAL, PATHOLOGICAL_YAML } from "../bounds/pathological.ts";
import { READERS, YAML_READERS } from "../bounds/reader.ts";
import { judgeAll, proveBounds, proveGrowth } from "./bounds.ts";
import { isKept } from "./promise.ts";

test("no expression blows up, whatever is read takes linear time, and 10 MB are answered in little memory", async () => {
  assert.deepEqual(
    (await proveBounds("short")).filter((proof) => !isKept(proof)),
    [],
  );
});

test("empty lines in front matter, which its library goes through again from each, take a linear time", () => {
  const [reader, input] = ["the reader of front matter", "empty lines"];
  const trial = { reader, read: YAML_READERS[reader]!, input, grow: PATHOLOGICAL_YAML[input]! };
  assert.deepEqual(proveGrowth([trial], [2_000, 56_000]).broke, []);
});

test("a paragraph of many quotations, each led in by what stands left of it, takes a linear time", () => {
  const [reader, input] = ["the clipping reader", "blocks glued"];
  const trial = { reader, read: READERS[reader]!, input, grow: PATHOLOGICAL[input]! };
  assert.deepEqual(proveGrowth([trial], [40_000, 400_000]).broke, []);
});

const judgeText = async (source: string) =>
  (await judgeAll({ expressions: [{ source, flags: "u", files: ["planted.ts"] }], late: [] }, {}, 10_000)).proof.broke;

test("an expression that takes a time beyond all bounds, or the square of its text's length, is noticed", async () => {
  for (const planted of ["^(a+)+$", "-+$", "^\\s*(.*)\\s*x$"]) {
    const broke = await judgeText(planted);
    assert.equal(broke.length, 1, planted);
    assert.match(broke[0] ?? "", /^planted\.ts: /);
  }
  assert.deepEqual(await judgeText("^a+b$"), []);
});

test("every expression of a file is found, and one that is built as it runs is named", async () => {
  const { literals, early, late } = await readExpressions(
    "planted.tsx",
    "const A: RegExp = /a+/g;\nconst B = new RegExp('b');\nexport const c = (x: string) => <p>{new RegExp(x).test('/d/') && x.match(/e/)}</p>;\n",
  );
  assert.deepEqual(
    literals.map(({ source, flags }) => `/${source}/${flags}`),
    ["/a+/g", "/e/"],
  );
  assert.equal(early, 1);
  assert.deepEqual(late, ["planted.tsx: new RegExp(x)"]);
  const { proof } = await judgeAll({ expressions: [], late }, {}, 1);
  assert.equal(isKept(proof), false);
});

/** So many milliseconds of the processor. */
function spend(milliseconds: number): void {
  const until = processorTime() + milliseconds;
  while (processorTime() < until);
}

test("a reader that takes the square of the time is noticed; one that goes through its text often, or knows a step, is not", () => {
  const grow = (length: number) => "a".repeat(length);
  const sizes = [1_000, 20_000] as const;
  const square = (text: string) => spend(70 * (text.length / sizes[1]) ** 2);
  const trial = { reader: "a planted reader", read: square, input: "one word", grow };
  assert.equal(proveGrowth([trial], sizes).broke.length, 1);
  const often = (text: string) => {
    for (let times = 0; times < 8_000; times++) text.lastIndexOf("b");
  };
  assert.equal(isSteep(growthOf((length) => () => often(grow(length)), sizes)), false);
  const step = (length: number) => () => spend(length < sizes[1] ? 1 : 200);
  assert.equal(isSteep(growthOf(step, sizes)), false);
});

test("a command that keeps more than it may is noticed", (t) => {
  const script = join(import.meta.dirname, "../bounds", `hoard-${process.pid}.mjs`);
  writeFileSync(script, "const kept = []; for (;;) kept.push(new Array(1e5).fill({}));\n");
  t.after(() => rmSync(script));
  assert.equal(isKept(proveAnswered([["a", (length) => "a".repeat(length)]], 10, 64, "planted", script)), false);
});
