import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { openContent, readContent } from "../../scripts/content.ts";
import { type Measurement, measureLinks } from "../../scripts/measure-links.ts";

describe("a thousand references with known answers", () => {
  let measured: Measurement;
  before(() => {
    measured = measureLinks(readContent(openContent("content")).records);
  });

  it("lead to no wrong article", () => {
    assert.equal(
      measured.tallies.reduce((sum, { count }) => sum + count, 0),
      1000,
    );
    assert.equal(measured.wrong, 0);
  });

  it("lead to the right one in 97 of 100 cases where it is held", () => {
    assert.ok(measured.found >= 0.97, `${measured.found}`);
  });

  it("are ambiguous where two articles answer equally well, and never settled by chance", () => {
    const ties = measured.tallies.filter(({ kind }) => kind === "tie" || kind === "tie, damaged");
    assert.ok(ties.length === 2);
    for (const { right, wrong, ambiguous } of ties) assert.deepEqual([right, wrong, ambiguous], [0, 0, 0]);
    for (const { kind, count, tied } of ties) if (kind === "tie") assert.equal(tied, count);
    assert.equal(measured.tied, 1);
  });
});
