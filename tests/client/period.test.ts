/** A range of days, covered by years, months and days: exactly, for every range. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { coverPeriod, firstDay, lastDay, readDate } from "../../src/client/period.ts";

const YEARS = ["2019", "2020", "2021", "2022", "unknown"];

/** Whether an article of this date, with the precision it has, is inside what was covered. */
function holds(cover: ReturnType<typeof coverPeriod>, date: string): boolean {
  if (cover === null) return true;
  if (cover.years.includes(date.slice(0, 4))) return true;
  if (date.length >= 7 && cover.months.includes(date.slice(0, 7))) return true;
  return date.length === 10 && cover.days.includes(date);
}

const day = fc
  .date({ min: new Date("2018-06-01T00:00:00Z"), max: new Date("2023-06-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = day.chain((full) => fc.constantFrom(full, full.slice(0, 7), full.slice(0, 4)));
const within = date.filter((each) => YEARS.includes(each.slice(0, 4)));

test("a date is inside its cover exactly where all of it is inside the range", () => {
  fc.assert(
    fc.property(fc.option(date), fc.option(date), within, (from, to, article) => {
      const first = from === null ? "0000-01-01" : firstDay(from);
      const last = to === null ? "9999-12-31" : lastDay(to);
      const inside = firstDay(article) >= first && lastDay(article) <= last;
      assert.equal(holds(coverPeriod({ from, to }, YEARS), article), inside);
    }),
    { numRuns: 5000 },
  );
});

test("a range of any length needs at most 22 months and 60 days", () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      const cover = coverPeriod({ from, to }, YEARS);
      assert.ok(cover && cover.months.length <= 22 && cover.days.length <= 60);
    }),
  );
});

test("no range at all needs no cover", () => assert.equal(coverPeriod({ from: null, to: null }, YEARS), null));

test("a range that ends before it begins holds nothing", () => {
  assert.deepEqual(coverPeriod({ from: "2021-05-02", to: "2021-05-01" }, YEARS), { years: [], months: [], days: [] });
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
