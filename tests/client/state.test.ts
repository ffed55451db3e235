/** A search in the address, there and back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { toggle } from "../../src/client/facet.ts";
import { EMPTY, readState, SIGHTS, SORTS, writeState } from "../../src/client/state.ts";

const read = (address: string) => readState(new URLSearchParams(address));

test("every state comes back from its address as it was", () => {
  const value = fc.string({ minLength: 1, maxLength: 20 });
  const plain = { noNullPrototype: true };
  const state = fc.record(
    {
      text: fc.string({ maxLength: 80 }).filter((text) => text === "" || text.trim() !== ""),
      selection: fc.dictionary(
        fc.constantFrom("speaker", "outlet", "topic", "year", "month", "language"),
        fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
        plain,
      ),
      period: fc.record(
        { from: fc.constantFrom(null, "2021", "2021-03", "2021-03-04"), to: fc.constantFrom(null, "2022-12-31") },
        plain,
      ),
      sort: fc.constantFrom(...SORTS),
      sight: fc.constantFrom(...SIGHTS),
    },
    plain,
  );
  fc.assert(
    fc.property(state, (each) =>
      assert.deepEqual(read(writeState(each)), { ...each, selection: { ...each.selection } }),
    ),
  );
});

test("an empty search has an empty address", () => assert.equal(writeState(EMPTY), ""));

test("unknown, empty and broken parameters are passed over", () => {
  assert.deepEqual(read("?sort=loudest&from=2021-02-30&speaker=&colour=red&__proto__=x&q="), EMPTY);
});

test("a value named twice counts once", () => {
  assert.deepEqual(read("?outlet=A&outlet=A&outlet=B").selection, { outlet: ["A", "B"] });
});

test("choosing twice is choosing not", () => {
  const once = toggle({}, "speaker", "Ana Reyes");
  assert.deepEqual(once, { speaker: ["Ana Reyes"] });
  assert.deepEqual(toggle(once, "speaker", "Ana Reyes"), { speaker: [] });
});

test("leaving a year leaves its months", () => {
  const chosen = { year: ["2020", "2021"], month: ["2020-05", "2021-01"] };
  assert.deepEqual(toggle(chosen, "year", "2020").month, ["2021-01"]);
});
