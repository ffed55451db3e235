import assert from "node:assert/strict";
import { test } from "node:test";
import { dateWriter } from "../../src/site/date-text.ts";

test("a date is shown as precisely as it is known and no more", () => {
  const dates = dateWriter("en");
  assert.deepEqual(dates.format("2022-02-07"), { iso: "2022-02-07", text: "February 7, 2022", precision: "day" });
  assert.deepEqual(dates.format("2022-02"), { iso: "2022-02", text: "February 2022", precision: "month" });
  assert.deepEqual(dates.format("2022"), { iso: "2022", text: "2022", precision: "year" });
  assert.equal(dates.format(null), null);
});

test("dates are written in the site's language, and no time zone moves them", () => {
  assert.equal(dateWriter("de").format("2022-03-01")?.text, "1. März 2022");
  assert.equal(dateWriter("en-GB").format("1999-12-31")?.text, "31 December 1999");
});

test("years before 100 stay in their century", () => {
  assert.match(dateWriter("en").format("0068-05-01")?.text ?? "", /^May 1, 68/);
});

test("a span runs from the earliest known date to the latest", () => {
  const span = dateWriter("en").span([null, "2019-05", "2012-01-03", "2015"]);
  assert.equal(span?.first.iso, "2012-01-03");
  assert.equal(span?.last.iso, "2019-05");
  assert.equal(dateWriter("en").span([null]), null);
});
