import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { ROOT } from "../../scripts/root.ts";

/** Makes very many small things and keeps one in fifty, then gives back; says how much space there was and is, in bytes. */
const SCATTERED = `
  import { giveMemoryBack } from "./scripts/heap.ts";
  const all = Array.from({ length: 1_000_000 }, (_, at) => ({ at, text: [at, at] }));
  const kept = all.filter(({ at }) => at % 50 === 0);
  all.length = 0;
  globalThis.gc?.();
  const before = process.memoryUsage().heapTotal;
  giveMemoryBack();
  console.log(JSON.stringify([before, process.memoryUsage().heapTotal, kept.every(({ at, text }) => text[1] === at)]));
`;

function run(...flags: string[]): [before: number, after: number, isWhole: boolean] {
  const words = [...flags, "--import", "tsx", "--input-type=module", "--eval", SCATTERED];
  return JSON.parse(execFileSync(process.execPath, words, { cwd: ROOT, encoding: "utf8" }));
}

test("space in which little is left goes back, and what is left is as it was", () => {
  const [before, after, isWhole] = run("--expose-gc");
  assert.ok(after < before / 2, `${before} bytes before, ${after} after`);
  assert.ok(isWhole);
});

test("where nobody may ask for a collection, nothing is done", () => {
  assert.equal(run()[2], true);
});
