/**
 * The page of years: every year of the archive, decade by decade, each decade with a strip of its months and the same figures
 * as a table. All bars of the archive are drawn to one scale.
 */
import { dateAddress, type SitePath, UNDATED, YEARS } from "./address.ts";
import type { Desk } from "./desk.ts";
import type { CountedLink } from "./line.ts";
import { type Pager, paginate } from "./paging.ts";
import { busiest, byYear, monthKey, periodsOf, tallyYears, type YearTally, yearName } from "./tally.ts";
import { monthStrip, periodAnchor, type Strip } from "./timeline.ts";
import type { PlannedPage } from "./view.ts";

export interface YearsView {
  readonly kind: "years";
  readonly pager: Pager | null;
  /** Articles with a date. */
  readonly count: number;
  /** The months' names, cut short, over the columns of the tables. */
  readonly months: readonly string[];
  /** The month whose bar is the tallest. */
  readonly tallest: CountedLink | null;
  readonly periods: readonly Period[];
  readonly undated: CountedLink | null;
}

/** A decade, or the whole of a young archive. */
export interface Period {
  readonly anchor: string;
  readonly name: string;
  readonly count: number;
  readonly strip: Strip;
  readonly rows: readonly YearRow[];
  /** True where some articles are known to the year only: the table has a column for them. */
  readonly hasUnplaced: boolean;
}

export interface YearRow extends Cell {
  readonly name: string;
  /** Twelve of them. */
  readonly months: readonly Cell[];
  /** Known to the year only. */
  readonly unplaced: number;
}

/** `path` is null where there is no article, and so no page. */
export interface Cell {
  readonly path: SitePath | null;
  readonly count: number;
}

export function buildYears(desk: Desk): readonly PlannedPage[] {
  const tallies = tallyYears(desk.archive.articles.map(({ record }) => record.date));
  const most = busiest(tallies, "month");
  const all: Omit<YearsView, "pager" | "periods"> = {
    kind: "years",
    count: tallies.reduce((sum, { count }) => sum + count, 0),
    months: Array.from({ length: 12 }, (_, at) => desk.dates.monthName(monthKey(2000, at), "short")),
    tallest: tallestBar(desk, tallies),
    undated: undatedLink(desk),
  };
  // A decade is ten entries and no page ends within one.
  const entries = periodsOf(tallies).flatMap((years) => years.map((year) => ({ year, period: years[0] ?? year })));
  return paginate(YEARS, entries, (share, pager) => {
    const starts = new Set(share.map(({ period }) => period));
    const isOnly = starts.size === 1 && pager === null;
    const periods = [...starts].map((start) => {
      const years = share.filter(({ period }) => period === start).map(({ year }) => year);
      const whole = `${yearName(start)}–${yearName(years.at(-1) ?? start)}`;
      const name = years.length === 1 ? yearName(start) : isOnly ? whole : desk.words.decade(yearName(start));
      return { name, ...periodOf(years, tallies, most?.count ?? 0) };
    });
    return { ...all, pager, periods };
  });
}

/** The month with the most articles. */
export function tallestBar(desk: Desk, tallies: readonly YearTally[]): CountedLink | null {
  const most = busiest(tallies, "month");
  return (
    most && {
      path: dateAddress(most.start),
      name: desk.dates.format(most.start)?.text ?? most.start,
      count: most.count,
    }
  );
}

/** Null where every article states a date. */
export function undatedLink({ archive, words }: Desk): CountedLink | null {
  const count = archive.articles.filter(({ record }) => record.date === null).length;
  return count === 0 ? null : { path: UNDATED, name: words.undated, count };
}

/** The strip has all years of a decade; the table those from the archive's first to its last. */
function periodOf(years: readonly number[], tallies: readonly YearTally[], most: number): Omit<Period, "name"> {
  const [first = 0, last = 0] = [tallies[0]?.year, tallies.at(-1)?.year];
  const of = byYear(tallies);
  const rows = years.filter((year) => year >= first && year <= last).map((year) => rowOf(year, of.get(year) ?? null));
  return {
    anchor: periodAnchor(years[0] ?? first),
    count: rows.reduce((sum, { count }) => sum + count, 0),
    strip: monthStrip(years, tallies, most),
    rows,
    hasUnplaced: rows.some(({ unplaced }) => unplaced > 0),
  };
}

function rowOf(year: number, tally: YearTally | null): YearRow {
  const [name, count] = [yearName(year), tally?.count ?? 0];
  const months = (tally?.months ?? Array<number>(12).fill(0)).map((count, at) => ({
    path: count === 0 ? null : dateAddress(monthKey(year, at)),
    count,
  }));
  const placed = months.reduce((sum, month) => sum + month.count, 0);
  return { name, path: count === 0 ? null : dateAddress(name), count, months, unplaced: count - placed };
}
