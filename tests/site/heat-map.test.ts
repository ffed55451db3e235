import assert from "node:assert/strict";
import { test } from "node:test";
import { buildDesk } from "../../src/site/desk.ts";
import { boundsOf, heatMap, monthsOf } from "../../src/site/heat-map.ts";
import { makeArchive, SETTINGS } from "./factory.ts";

const deskIn = (language: string) => buildDesk(makeArchive([]), { ...SETTINGS, language });

test("every day of every year stands under its own weekday, once", () => {
  for (const language of ["en", "en-GB", "de", "fa"]) {
    const desk = deskIn(language);
    for (const year of ["0001", "0068", "1582", "1600", "1900", "1999", "2000", "2023", "2024", "9999"]) {
      const map = heatMap(desk, monthsOf(year), () => 0);
      map.months.forEach(({ weeks }, month) => {
        const days = weeks.flatMap(({ before, days, after }) => {
          assert.equal(before + days.length + after, 7);
          return days.map(({ name }, at) => ({ name, column: before + at }));
        });
        days.forEach(({ name, column }, at) => {
          const date = new Date(0);
          date.setUTCFullYear(Number(year), month, at + 1);
          assert.equal(date.getUTCMonth(), month);
          assert.equal(name, desk.dates.dayNumber(at + 1));
          assert.equal((desk.dates.weekStart + column) % 7, date.getUTCDay(), date.toISOString());
        });
        const next = new Date(0);
        next.setUTCFullYear(Number(year), month, days.length + 1);
        assert.equal(next.getUTCDate(), 1, "no day is missing");
      });
    }
  }
});

test("a week begins as it does where the language is spoken", () => {
  const week = (language: string) =>
    heatMap(deskIn(language), monthsOf("2024"), () => 0).weekdays.map(({ name }) => name);
  assert.deepEqual(
    [week("en")[0], week("en-GB")[0], week("de")[0], week("fa")[0]],
    ["Sunday", "Monday", "Montag", "شنبه"],
  );
  assert.equal(new Set(week("en")).size, 7);
});

test("ink has a step for each count up to five, and five steps however many there are", () => {
  assert.deepEqual([0, 1, 3, 5].map(boundsOf), [[], [1], [1, 2, 3], [1, 2, 3, 4, 5]]);
  assert.deepEqual(boundsOf(6), [1, 2, 3, 4, 6]);
  assert.deepEqual(boundsOf(55), [2, 5, 11, 25, 55]);
  for (let most = 5; most < 3000; most++) {
    const bounds = boundsOf(most);
    assert.equal(bounds.length, 5);
    assert.equal(bounds.at(-1), most);
    assert.ok(
      bounds.every((bound, at) => bound > (bounds[at - 1] ?? 0)),
      `${most}: ${bounds}`,
    );
  }
});

test("each day has the step its count belongs to, and the key says which counts those are", () => {
  const counts = new Map([
    ["2024-02-29", 55],
    ["2024-02-28", 1],
    ["2024-02-27", 12],
    ["2024-02", 70],
  ]);
  const map = heatMap(deskIn("en"), monthsOf("2024"), (date) => counts.get(date) ?? 0);
  const printed = map.months.flatMap(({ weeks }) =>
    weeks.flatMap(({ days }) => days.flatMap((day) => day.printed ?? [])),
  );
  assert.deepEqual(
    printed.map(({ path, date, count, step }) => [path, date, count, step]),
    [
      ["/2024/02/27/", "February 27", 12, 4],
      ["/2024/02/28/", "February 28", 1, 1],
      ["/2024/02/29/", "February 29", 55, 5],
    ],
  );
  assert.deepEqual(
    map.steps.map(({ from, to }) => [from, to]),
    [
      [1, 2],
      [3, 5],
      [6, 11],
      [12, 25],
      [26, 55],
    ],
  );
  assert.deepEqual([map.months[1]?.count, map.months[1]?.path, map.months[0]?.path], [70, "/2024/02/", null]);
});
