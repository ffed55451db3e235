/**
 * The views of the calendar: a page for every year, month and day on which something was printed, each with the one before
 * and the one after. An article known to the month or year only stands on the month's or year's page, under that heading.
 */
import type { Article } from "../archive/archive.ts";
import { dateAddress, UNDATED } from "./address.ts";
import { articleLine, type Desk, yearLink } from "./desk.ts";
import type { ArticleLine, NamedLink } from "./line.ts";
import type { DayView, MonthView, UndatedView, YearView } from "./list-view.ts";
import type { SitePage } from "./view.ts";
import { levelOf } from "./year-group.ts";

/** Every page of the calendar, years first; the page of undated articles last, where there are any. */
export function buildCalendar(desk: Desk): readonly SitePage[] {
  const dated = desk.archive.articles.filter(({ record }) => record.date !== null);
  const years = groupBy(dated, 4);
  const months = groupBy(dated, 7);
  const days = groupBy(dated, 10);
  const undated = desk.archive.articles.filter(({ record }) => record.date === null);
  return [
    ...pagesOf(years, (key, before, after) => yearView(desk, key, years, months, before, after)),
    ...pagesOf(months, (key, before, after) => monthView(desk, key, months, days, before, after)),
    ...pagesOf(days, (key, before, after) => dayView(desk, key, days, before, after)),
    ...(undated.length === 0 ? [] : [{ path: UNDATED, view: undatedView(desk, undated) }]),
  ];
}

type Groups = ReadonlyMap<string, readonly Article[]>;

/** By the first `length` characters of the date; a date that is not known so closely is in no group. */
function groupBy(articles: readonly Article[], length: number): Groups {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const { date } = article.record;
    if (date === null || date.length < length) continue;
    const key = date.slice(0, length);
    const group = groups.get(key);
    if (group) group.push(article);
    else groups.set(key, [article]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pagesOf(
  groups: Groups,
  build: (key: string, before: string | null, after: string | null) => SitePage["view"],
): readonly SitePage[] {
  const keys = [...groups.keys()];
  return keys.map((key, at) => ({
    path: dateAddress(key),
    view: build(key, keys[at - 1] ?? null, keys[at + 1] ?? null),
  }));
}

function yearView(
  desk: Desk,
  year: string,
  years: Groups,
  months: Groups,
  before: string | null,
  after: string | null,
): YearView {
  const articles = years.get(year) ?? [];
  const keys = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
  const most = Math.max(...keys.map((key) => months.get(key)?.length ?? 0));
  const monthLink = (key: string): NamedLink => ({ path: dateAddress(key), name: desk.dates.monthName(key) });
  return {
    kind: "year",
    name: year,
    count: articles.length,
    bars: keys.map((key) => {
      const count = months.get(key)?.length ?? 0;
      const name = desk.dates.monthName(key, "short");
      return { path: dateAddress(key), name, count, level: levelOf(count, most) };
    }),
    months: keys.flatMap((key) => {
      const found = months.get(key);
      return found ? [{ month: monthLink(key), articles: lines(desk, found) }] : [];
    }),
    unplaced: lines(
      desk,
      articles.filter(({ record }) => record.date?.length === 4),
    ),
    previous: before === null ? null : yearLink(before),
    next: after === null ? null : yearLink(after),
  };
}

function monthView(
  desk: Desk,
  month: string,
  months: Groups,
  days: Groups,
  before: string | null,
  after: string | null,
): MonthView {
  const articles = months.get(month) ?? [];
  return {
    kind: "month",
    name: nameOf(desk, month),
    year: yearLink(month),
    count: articles.length,
    days: [...days].flatMap(([day, found]) =>
      day.startsWith(month) ? [{ day: linkTo(desk, day), articles: lines(desk, found) }] : [],
    ),
    unplaced: lines(
      desk,
      articles.filter(({ record }) => record.date?.length === 7),
    ),
    previous: before === null ? null : linkTo(desk, before),
    next: after === null ? null : linkTo(desk, after),
  };
}

function dayView(desk: Desk, day: string, days: Groups, before: string | null, after: string | null): DayView {
  return {
    kind: "day",
    name: nameOf(desk, day),
    year: yearLink(day),
    month: linkTo(desk, day.slice(0, 7)),
    articles: lines(desk, days.get(day) ?? []),
    previous: before === null ? null : linkTo(desk, before),
    next: after === null ? null : linkTo(desk, after),
  };
}

function undatedView(desk: Desk, articles: readonly Article[]): UndatedView {
  return { kind: "undated", articles: lines(desk, articles) };
}

function lines(desk: Desk, articles: readonly Article[]): readonly ArticleLine[] {
  return articles.map((article) => articleLine(desk, article));
}

function linkTo(desk: Desk, date: string): NamedLink {
  return { path: dateAddress(date), name: nameOf(desk, date) };
}

function nameOf(desk: Desk, date: string): string {
  return desk.dates.format(date)?.text ?? date;
}
