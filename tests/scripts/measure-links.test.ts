import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { readContent } from "../../scripts/content.ts";
import { type Measurement, measureLinks } from "../../scripts/measure-links.ts";

describe("a thousand references with known answers", () => {
  let measured: Measurement;
  before(() => {
    measured = measureLinks(readContent("content").records);
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
    const ties = measured.tallies.filter(({ kind }) => kind.startsWith("tie") && !kind.includes("settled"));
    assert.ok(ties.length > 0);
    for (const { kind, right, wrong } of ties) assert.deepEqual([right, wrong], [0, 0], kind);
    assert.equal(ties.find(({ kind }) => kind === "tie")?.tied, ties.find(({ kind }) => kind === "tie")?.count);
    assert.ok(measured.tied >= 0.97, `${measured.tied}`);
  });
});
