/** How the search index is cut into volumes, and when a change goes to the supplement. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { planVolumes } from "../../src/site/volume.ts";

const entries = (count: number, changes: Readonly<Record<string, string | null>> = {}) => {
  const all = new Map(Array.from({ length: count }, (_, at) => [`/${String(at).padStart(5, "0")}/`, `d${at}`]));
  for (const [path, digest] of Object.entries(changes)) {
    if (digest === null) all.delete(path);
    else all.set(path, digest);
  }
  return all;
};

test("volumes hold at most so many articles, in order, evenly", () => {
  const { volumes, supplement } = planVolumes(entries(1001), null, 400);
  assert.deepEqual(
    volumes.map(({ size }) => size),
    [333, 334, 334],
  );
  assert.deepEqual([...volumes.flatMap((volume) => [...volume.keys()])], [...entries(1001).keys()]);
  assert.equal(supplement.size, 0);
});

test("a small archive has one volume, and it is bound whole after every change, and only then", () => {
  const { volumes } = planVolumes(entries(200), null, 5000);
  assert.equal(volumes.length, 1);
  const next = planVolumes(entries(200, { "/00007/": "new" }), volumes, 5000);
  assert.equal(next.areKept, false);
  assert.equal(next.supplement.size, 0);
  assert.equal(planVolumes(entries(200), volumes, 5000).areKept, true);
});

test("what is new, changed or gone goes to the supplement or is superseded, and the volumes stay", () => {
  const { volumes } = planVolumes(entries(1000), null, 500);
  const today = entries(1000, { "/00007/": "changed", "/00700/": null, "/x/": "added" });
  const next = planVolumes(today, volumes, 500);
  assert.equal(next.areKept, true);
  assert.deepEqual(Object.fromEntries(next.supplement), { "/00007/": "changed", "/x/": "added" });
  assert.deepEqual(next.superseded, [["/00007/"], ["/00700/"]]);
});

test("nothing changed: nothing is in the supplement", () => {
  const { volumes } = planVolumes(entries(1000), null, 500);
  const next = planVolumes(entries(1000), volumes, 500);
  assert.deepEqual([next.areKept, next.supplement.size, next.superseded], [true, 0, [[], []]]);
});

test("what went back to what was bound is found in its volume again", () => {
  const { volumes } = planVolumes(entries(1000), null, 500);
  planVolumes(entries(1000, { "/00007/": "changed" }), volumes, 500);
  assert.equal(planVolumes(entries(1000), volumes, 500).supplement.size, 0);
});

test("where a twentieth is new or changed all is bound anew", () => {
  const { volumes } = planVolumes(entries(1000), null, 500);
  const changes = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`/${String(at).padStart(5, "0")}/`, "x"]));
  assert.equal(planVolumes(entries(1000, changes), volumes, 500).areKept, false);
});

test("where a volume holds more than it may by now, all is bound anew", () => {
  const { volumes } = planVolumes(entries(1000), null, 500);
  assert.equal(planVolumes(entries(1000), volumes, 400).areKept, false);
});
