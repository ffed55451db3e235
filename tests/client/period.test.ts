/** Stretches of days: a date is inside where all of it is, whatever its precision. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { firstDay, isWithin, lastDay, meets, readDate } from "../../src/client/period.ts";

const day = fc
  .date({ min: new Date("2018-06-01T00:00:00Z"), max: new Date("2023-06-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = day.chain((full) => fc.constantFrom(full, full.slice(0, 7), full.slice(0, 4)));

/** Every day that a date of any precision may mean. */
function daysOf(precise: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(firstDay(precise)); at <= Date.parse(lastDay(precise)); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

test("a date is inside exactly where every day it may mean is", () => {
  fc.assert(
    fc.property(fc.option(day), fc.option(day), date, (from, to, article) => {
      const inside = daysOf(article).every((each) => (from === null || each >= from) && (to === null || each <= to));
      assert.equal(isWithin({ from, to }, article), inside);
    }),
    { numRuns: 2000 },
  );
});

test("an end given as a year or a month means all of it", () => {
  assert.ok(isWithin({ from: "2020", to: "2020" }, "2020-12-31"));
  assert.ok(isWithin({ from: "2020-02", to: "2020-02" }, "2020-02-29"));
  assert.ok(!isWithin({ from: "2020-02", to: null }, "2020"));
});

test("what has no date is inside no period", () => assert.ok(!isWithin({ from: null, to: "2999" }, "")));

test("two periods meet exactly where they share a day", () => {
  fc.assert(
    fc.property(fc.tuple(day, day), fc.tuple(day, day), ([a, b], [c, d]) => {
      const [from = a, to = b] = [a, b].sort();
      const [since = c, until = d] = [c, d].sort();
      const [one, other] = [
        { from, to },
        { from: since, to: until },
      ];
      assert.equal(meets(one, other), one.from <= other.to && other.from <= one.to);
      assert.ok(meets({ from: one.from, to: null }, one));
    }),
  );
});

test("dates are read as precisely as they are written", () => {
  assert.equal(readDate("2021"), "2021");
  assert.equal(readDate(" 2021-02 "), "2021-02");
  assert.equal(readDate("2020-02-29"), "2020-02-29");
});

test("what is no date is none", () => {
  for (const text of ["", "21", "2021-13", "2021-00", "2021-02-29", "2021-2-3", "x2021", "2021-02-03T00:00"])
    assert.equal(readDate(text), null, text);
});
