import assert from "node:assert/strict";
import { test } from "node:test";
import { continuationsIn } from "../../src/site/continuation.ts";
import { buildDesk } from "../../src/site/desk.ts";
import { interfaceText } from "../../src/site/interface-text.ts";
import { busiest, periodsOf, tallyYears } from "../../src/site/tally.ts";
import { monthStrip, wholeStrip } from "../../src/site/timeline.ts";
import { buildYears, type YearsView } from "../../src/site/years.ts";
import { makeArchive, makeRecord, SETTINGS, shown } from "./factory.ts";

const words = interfaceText("en");
const archiveOf = (dates: readonly string[]) =>
  makeArchive(dates.map((date, at) => makeRecord({ id: `${date}-n${at}`, body: "Words." })));
const yearsOf = (dates: readonly string[]) =>
  shown(buildYears(buildDesk(archiveOf(dates), SETTINGS))).map(({ path, view }) => ({ path, view: view as YearsView }));
const stretchesOf = (dates: readonly string[]) => {
  const whole = wholeStrip(tallyYears(dates), words);
  return [
    whole?.unit,
    whole?.strip.stretches.map(({ name, count, isAfterGap }) => `${isAfterGap ? "… " : ""}${name}: ${count}`),
  ];
};

test("articles are counted by year and month, those known to the year in no month", () => {
  const tallies = tallyYears(["2020-03-01", null, "2019", "2020-03", "2020-12-31"]);
  assert.deepEqual(
    tallies.map(({ year, count, months }) => [year, count, months.join(" ")]),
    [
      [2019, 1, "0 0 0 0 0 0 0 0 0 0 0 0"],
      [2020, 3, "0 0 2 0 0 0 0 0 0 0 0 1"],
    ],
  );
  assert.deepEqual(busiest(tallies, "month"), { start: "2020-03", count: 2 });
  assert.deepEqual(busiest(tallies, "year"), { start: "2020", count: 3 });
  assert.deepEqual(busiest(tallies, "decade"), { start: "2020", count: 3 });
  assert.equal(busiest(tallyYears(["2019"]), "month"), null);
});

test("bars stand in their months, as tall as their share of the most, and the least can be seen", () => {
  const tallies = tallyYears(["2020-01", ...Array<string>(100).fill("2020-12-01")]);
  assert.deepEqual(monthStrip([2020], tallies, 100).drawing, {
    width: 120,
    height: 100,
    bars: "M1 100v-4h8v4zM111 100v-100h8v100z",
  });
});

test("the whole archive is one strip: of months, of years, or of decades", () => {
  assert.equal(wholeStrip(tallyYears([null]), words), null);
  assert.deepEqual(stretchesOf(["2018", "2020-01-31"]), ["month", ["2018: 1", "2019: 0", "2020: 1"]]);
  assert.deepEqual(stretchesOf(["1985", "2001", "2020"]), [
    "year",
    ["1980s: 1", "1990s: 0", "2000s: 1", "2010s: 0", "2020s: 1"],
  ]);
  assert.deepEqual(stretchesOf(["0999-01-01", "2020"]), [
    "year",
    ["990s: 1", "… 2020s: 1"].map((name) => name.replace("990s", "0990s")),
  ]);
  const centuries = Array.from({ length: 300 }, (_, at) => String(1700 + at));
  assert.deepEqual(stretchesOf(centuries), ["decade", ["1700–1799: 100", "1800–1899: 100", "1900–1999: 100"]]);
});

test("a stretch leads to its year, or to its decade on the page of years that has it", () => {
  const paths = (dates: readonly string[]) =>
    wholeStrip(tallyYears(dates), words)?.strip.stretches.map(({ path }) => path);
  assert.deepEqual(paths(["2018", "2020"]), ["/2018/", null, "/2020/"]);
  assert.deepEqual(paths(["1985", "2001"]), ["/years/#y1980", null, "/years/#y2000"]);
  const long = Array.from({ length: 250 }, (_, at) => String(1750 + at));
  assert.deepEqual(paths(long), ["/years/#y1750", "/years/#y1800", "/years/#y1900"]);
});

test("periods are the whole of a young archive, else the decades that hold anything", () => {
  const spans = (dates: readonly string[]) => periodsOf(tallyYears(dates)).map((years) => [years[0], years.length]);
  assert.deepEqual(spans([]), []);
  assert.deepEqual(spans(["2011", "2025"]), [[2011, 15]]);
  assert.deepEqual(spans(["1894", "2025"]), [
    [1890, 10],
    [2020, 10],
  ]);
});

test("the page of years counts every article with a date, in a strip and in a table", () => {
  const [page, ...more] = yearsOf(["2018-03-04", "2018-03-05", "2018", "2020-01", "undated"]);
  assert.deepEqual([page?.path, more.length], ["/years/", 0]);
  assert.equal(page?.view.count, 4);
  assert.equal(page?.view.undated?.count, 1);
  assert.deepEqual([page?.view.tallest?.name, page?.view.tallest?.count], ["March 2018", 2]);
  const [period, ...others] = page?.view.periods ?? [];
  assert.deepEqual([period?.name, period?.hasUnplaced, others.length], ["2018–2020", true, 0]);
  assert.deepEqual(
    period?.rows.map(({ name, path, count, months, unplaced }) => [
      name,
      path,
      count,
      unplaced,
      months.flatMap(({ path, count }) => (path === null ? [] : [path, count])),
    ]),
    [
      ["2018", "/2018/", 3, 1, ["/2018/03/", 2]],
      ["2019", null, 0, 0, []],
      ["2020", "/2020/", 1, 0, ["/2020/01/", 1]],
    ],
  );
});

test("three centuries are three hundred years on two pages, no decade is cut, and the permalinks know them", () => {
  const dates = Array.from({ length: 300 }, (_, at) => `${1703 + at}-06-01`);
  const pages = yearsOf(dates);
  assert.deepEqual(
    pages.map(({ path, view }) => [path, view.periods.length, view.periods[0]?.name]),
    [
      ["/years/", 20, "1700s"],
      ["/years/page--2/", 11, "1900s"],
    ],
  );
  const rows = pages.flatMap(({ view }) => view.periods.flatMap((period) => period.rows));
  assert.deepEqual(
    rows.map(({ name }) => name),
    dates.map((date) => date.slice(0, 4)),
  );
  assert.ok(
    pages.every(({ view }) =>
      view.periods.every(({ strip, rows }) => strip.stretches.length === 10 && rows.length <= 10),
    ),
  );
  assert.ok(continuationsIn(archiveOf(dates)).some(({ address }) => address === "/years/page--2/"));
});
