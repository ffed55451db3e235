import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCalendar } from "../../src/site/calendar.ts";
import { buildDesk } from "../../src/site/desk.ts";
import type { DayView, MonthView, YearView } from "../../src/site/list-view.ts";
import type { View } from "../../src/site/view.ts";
import { makeArchive, makeRecord, SETTINGS, shown } from "./factory.ts";

const dates = ["2018-one", "2018-03-two", "2018-03-04-three", "2018-03-04-four", "2020-01-31-five", "undated-six"];
const pages = shown(
  buildCalendar(buildDesk(makeArchive(dates.map((id) => makeRecord({ id, title: id, body: "Words." }))), SETTINGS)),
);
const viewAt = <T extends View>(path: string) => pages.find((page) => page.path === path)?.view as T | undefined;

test("there is a page for each year, month and day on which something was printed, and one for the undated", () => {
  assert.deepEqual(
    pages.map(({ path }) => path),
    ["/2018/", "/2020/", "/2018/03/", "/2020/01/", "/2018/03/04/", "/2020/01/31/", "/undated/"],
  );
});

test("an article known to the month or the year stands under that heading, and is counted", () => {
  const year = viewAt<YearView>("/2018/");
  assert.equal(year?.count, 4);
  assert.deepEqual(
    year?.unplaced.map(({ title }) => title),
    ["2018-one"],
  );
  assert.deepEqual(
    year?.months.map(({ month, articles }) => [month.name, articles.length]),
    [["March", 3]],
  );
  const month = viewAt<MonthView>("/2018/03/");
  assert.deepEqual(
    month?.unplaced.map(({ title }) => title),
    ["2018-03-two"],
  );
  assert.deepEqual(
    month?.days.map(({ day, articles }) => [day.path, articles.length]),
    [["/2018/03/04/", 2]],
  );
});

test("earlier and later skip what is empty", () => {
  const year = viewAt<YearView>("/2018/");
  assert.deepEqual([year?.previous, year?.next?.path], [null, "/2020/"]);
  const day = viewAt<DayView>("/2020/01/31/");
  assert.deepEqual([day?.previous?.path, day?.next], ["/2018/03/04/", null]);
});

test("every article of the archive is on a page of the calendar", () => {
  const shown = pages.flatMap(({ view }) => {
    if (view.kind === "year") return [...view.months.flatMap(({ articles }) => articles), ...view.unplaced];
    return view.kind === "undated" ? view.articles : [];
  });
  assert.deepEqual(shown.map(({ title }) => title).sort(), [...dates].sort());
});

test("a year's first page has its heat map, which counts what is known to the month on the month only", () => {
  const march = viewAt<YearView>("/2018/")?.heatMap?.months[2];
  assert.deepEqual([march?.name, march?.path, march?.count], ["March", "/2018/03/", 3]);
  const printed = march?.weeks.flatMap(({ days }) =>
    days.flatMap(({ name, printed }) => (printed ? [[name, printed]] : [])),
  );
  assert.deepEqual(printed, [["4", { path: "/2018/03/04/", date: "March 4", count: 2, step: 2 }]]);
  const own = viewAt<MonthView>("/2018/03/")?.heatMap?.months;
  assert.deepEqual([own?.length, own?.[0]?.weeks], [1, march?.weeks]);
  const many = Array.from({ length: 201 }, (_, at) => makeRecord({ id: `2019-05-06-n${at}`, body: "Words." }));
  const [first, second] = shown(buildCalendar(buildDesk(makeArchive(many), SETTINGS))).map(
    ({ view }) => view as YearView,
  );
  assert.notEqual(first?.heatMap, null);
  assert.equal(second?.heatMap, null);
});
