/** Packed prose reads like the prose it was packed from, in whatever order it is looked into. */
import assert from "node:assert/strict";
import { test } from "node:test";
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
