/**
 * The views of the calendar: a page for every year, month and day on which something was printed, each with the one before
 * and the one after. An article known to the month or year only stands on the month's or year's page, under that heading.
 */
import type { Article } from "../archive/archive.ts";
import { dateAddress, UNDATED } from "./address.ts";
import type { Desk } from "./desk.ts";
import { heatMap, monthsOf } from "./heat-map.ts";
import { type ArticleLine, articleLine, type NamedLink } from "./line.ts";
import { yearLink } from "./link.ts";
import type { DayView, MonthView, YearView } from "./list-view.ts";
import { keysOf } from "./page-key.ts";
import { type Pager, paginate } from "./paging.ts";
import type { Pages, PlannedPage, View } from "./view.ts";

/** Every page of the calendar, years first; the page of undated articles last, where there are any. */
export function* buildCalendar(desk: Desk): Pages {
  const dated = desk.archive.articles.filter(({ record }) => record.date !== null);
  const years = groupBy(dated, 4);
  const months = groupBy(dated, 7);
  const days = groupBy(dated, 10);
  const undated = desk.archive.articles.filter(({ record }) => record.date === null);
  yield* pagesOf(desk, years, (place) => yearView(desk, place, months, days));
  yield* pagesOf(desk, months, (place) => monthView(desk, place, days));
  yield* pagesOf(desk, days, (place) => dayView(desk, place));
  if (undated.length > 0) yield* undatedPages(desk, undated);
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

/** A page of the calendar. */
interface Place {
  readonly key: string;
  /** Of all its pages together. */
  readonly count: number;
  /** Those that this page lists. */
  readonly articles: readonly Article[];
  readonly pager: Pager | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What is known less closely stands after the rest, on its last pages. */
function* pagesOf(desk: Desk, groups: Groups, build: (place: Place) => View): Pages {
  const keys = [...groups.keys()];
  for (const [at, key] of keys.entries()) {
    const all = groups.get(key) ?? [];
    const isPlaced = ({ record }: Article): boolean => record.date !== key;
    const inOrder = [...all.filter(isPlaced), ...all.filter((article) => !isPlaced(article))];
    const around = { before: keys[at - 1] ?? null, after: keys[at + 1] ?? null };
    // Of all of them, since the drawing of a year or month tells on its first page how many there are of each day.
    const keyOfAll = keysOf(desk).of(() => [key, around, inOrder.map(({ record }) => keysOf(desk).line(record.id))]);
    yield* paginate(
      dateAddress(key),
      inOrder,
      (articles, pager) => build({ key, count: all.length, articles, pager, ...around }),
      () => keyOfAll,
    );
  }
}

function yearView(
  desk: Desk,
  { key: year, count, articles, pager, before, after }: Place,
  months: Groups,
  days: Groups,
): YearView {
  const isPlaced = articles.some(({ record }) => (record.date?.length ?? 0) > 4);
  const countOf = (date: string): number => (date.length === 7 ? months : days).get(date)?.length ?? 0;
  return {
    kind: "year",
    pager,
    name: year,
    count,
    heatMap: isPlaced && (pager === null || pager.number === 1) ? heatMap(desk, monthsOf(year), countOf) : null,
    months: [...groupBy(articles, 7)].map(([key, found]) => ({
      month: { path: dateAddress(key), name: desk.dates.monthName(key) },
      articles: lines(desk, found),
    })),
    unplaced: lines(
      desk,
      articles.filter(({ record }) => record.date?.length === 4),
    ),
    previous: before === null ? null : yearLink(before),
    next: after === null ? null : yearLink(after),
  };
}

function monthView(desk: Desk, { key: month, count, articles, pager, before, after }: Place, days: Groups): MonthView {
  const isPlaced = articles.some(({ record }) => record.date?.length === 10);
  const countOf = (date: string): number => (date === month ? count : (days.get(date)?.length ?? 0));
  return {
    kind: "month",
    pager,
    name: nameOf(desk, month),
    year: yearLink(month),
    count,
    heatMap: isPlaced ? heatMap(desk, [month], countOf) : null,
    days: [...groupBy(articles, 10)].map(([day, found]) => ({ day: linkTo(desk, day), articles: lines(desk, found) })),
    unplaced: lines(
      desk,
      articles.filter(({ record }) => record.date?.length === 7),
    ),
    previous: before === null ? null : linkTo(desk, before),
    next: after === null ? null : linkTo(desk, after),
  };
}

function dayView(desk: Desk, { key: day, count, articles, pager, before, after }: Place): DayView {
  return {
    kind: "day",
    pager,
    name: nameOf(desk, day),
    year: yearLink(day),
    month: linkTo(desk, day.slice(0, 7)),
    count,
    articles: lines(desk, articles),
    previous: before === null ? null : linkTo(desk, before),
    next: after === null ? null : linkTo(desk, after),
  };
}

function undatedPages(desk: Desk, undated: readonly Article[]): readonly PlannedPage[] {
  return paginate(UNDATED, undated, (share, pager) => ({
    kind: "undated",
    pager,
    count: undated.length,
    articles: lines(desk, share),
  }));
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
