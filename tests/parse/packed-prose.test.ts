/** Packed prose reads like the prose it was packed from, in whatever order it is looked into. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { ROOT } from "../../scripts/root.ts";
import { packProse } from "../../src/parse/packed-prose.ts";
import type { Prose } from "../../src/parse/prose.ts";

const invent = (number: number): Prose => ({
  lead:
    number % 2 === 0 ? [] : [{ runs: [{ kind: "passage", of: `q-${number}`, text: `“Tide ${number}” – naïve 🙂` }] }],
  text: [
    {
      runs: [
        { kind: "text", text: `Article ${number} said: ` },
        { kind: "quotation", id: `q-${number}`, continued: false, text: "‘No \u2028 more.’" },
      ],
    },
  ],
});

test("whatever was packed is there, also where many others were looked into meanwhile", () => {
  const proses = Array.from({ length: 500 }, (_, number) => invent(number));
  const packed = proses.map(packProse);
  const forthAndBack = [...packed.keys(), ...[...packed.keys()].reverse()];
  for (const at of forthAndBack) {
    const { lead, text } = packed[at] ?? invent(0);
    assert.deepEqual({ lead, text }, proses[at]);
  }
});

test("packed twice it is the same, and in JSON it is as if it had never been packed", () => {
  const prose = invent(1);
  const packed = packProse(prose);
  assert.equal(packProse(packed), packed);
  assert.equal(JSON.stringify({ prose: packed }), JSON.stringify({ prose }));
});

/** Looks into four hundred proses, sixty times in turn; says how often old things had to be gone through for room meanwhile. */
const LOOKED_INTO = `
  import { constants, PerformanceObserver } from "node:perf_hooks";
  import { setImmediate as turn } from "node:timers/promises";
  import { packProse } from "./src/parse/packed-prose.ts";
  let collections = 0;
  new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries()) if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) collections += 1;
  }).observe({ entryTypes: ["gc"] });
  const runs = [{ kind: "text", text: "word ".repeat(50) }];
  const all = Array.from({ length: 400 }, () => packProse({ lead: [], text: Array.from({ length: 20 }, () => ({ runs })) }));
  for (let round = 0; round < 60; round += 1) for (const { text } of all) if (text.length !== 20) throw new Error();
  await turn();
  await turn();
  console.log(collections);
`;

test("what was looked into some time ago is kept nowhere", () => {
  const words = ["--max-semi-space-size=4", "--import", "tsx", "--input-type=module", "--eval", LOOKED_INTO];
  // It was five where the last two hundred lay in one map.
  assert.equal(Number(execFileSync(process.execPath, words, { cwd: ROOT, encoding: "utf8" })), 0);
});
