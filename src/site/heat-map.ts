/**
 * A year or a month as a calendar whose days are inked by how much was printed on them: months and the articles of each of
 * their days in, weeks of days out. Five steps of ink at most; what each stands for is told in numbers.
 */
import { dateAddress, type SitePath } from "./address.ts";
import type { Desk } from "./desk.ts";

export interface HeatMap {
  /** In the order of a week where the site's language is spoken. */
  readonly weekdays: readonly { readonly short: string; readonly name: string }[];
  readonly months: readonly CalendarMonth[];
  /** What the steps that occur stand for, in articles a day, from the lightest; `to` is included. */
  readonly steps: readonly InkStep[];
}

export interface InkStep {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

export interface CalendarMonth {
  readonly name: string;
  /** Null where nothing was printed in it. */
  readonly path: SitePath | null;
  /** Those known to the month only too. */
  readonly count: number;
  readonly weeks: readonly Week[];
}

/** The days of a month in one week; `before` and `after` are so many days of the months around it. */
export interface Week {
  readonly before: number;
  readonly days: readonly CalendarDay[];
  readonly after: number;
}

export interface CalendarDay {
  /** As the site's language writes numbers. */
  readonly name: string;
  /** Null where nothing was printed. */
  readonly printed: {
    readonly path: SitePath;
    readonly date: string;
    readonly count: number;
    readonly step: number;
  } | null;
}

const STEPS = 5;

/**
 * @param months `YYYY-MM`, in order
 * @param countOf how many articles a month (`YYYY-MM`) or a day (`YYYY-MM-DD`) has
 */
export function heatMap(desk: Desk, months: readonly string[], countOf: (date: string) => number): HeatMap {
  const daysOf = (month: string): readonly string[] =>
    Array.from({ length: lengthOf(month) }, (_, at) => `${month}-${String(at + 1).padStart(2, "0")}`);
  const most = Math.max(...months.flatMap(daysOf).map(countOf));
  const bounds = boundsOf(most);
  const { weekdays, weekStart } = desk.dates;
  const dayOf = (date: string): CalendarDay => {
    const count = countOf(date);
    const name = desk.dates.dayNumber(Number(date.slice(8)));
    if (count === 0) return { name, printed: null };
    const step = bounds.findIndex((bound) => count <= bound) + 1;
    return { name, printed: { path: dateAddress(date), date: desk.dates.dayOfYear(date), count, step } };
  };
  return {
    weekdays,
    months: months.map((month) => ({
      name: desk.dates.monthName(month),
      path: countOf(month) === 0 ? null : dateAddress(month),
      count: countOf(month),
      weeks: weeksOf(daysOf(month).map(dayOf), (weekdayOf(`${month}-01`) - weekStart + 7) % 7),
    })),
    steps: bounds.map((to, at) => ({ step: at + 1, from: (bounds[at - 1] ?? 0) + 1, to })),
  };
}

/** The twelve of a year, `YYYY`. */
export function monthsOf(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
}

/** The most articles a day that each step stands for: one each up to five, else by equal factors up to `most`. */
export function boundsOf(most: number): readonly number[] {
  if (most <= STEPS) return Array.from({ length: most }, (_, at) => at + 1);
  const bounds: number[] = [];
  for (let step = 1; step <= STEPS; step++) {
    bounds.push(Math.max((bounds.at(-1) ?? 0) + 1, Math.round(most ** (step / STEPS))));
  }
  return bounds;
}

/** @param before days of the month before in the first week */
function weeksOf(days: readonly CalendarDay[], before: number): readonly Week[] {
  const weeks: Week[] = [];
  for (let at = -before; at < days.length; at += 7) {
    const share = days.slice(Math.max(0, at), at + 7);
    const missing = at < 0 ? before : 0;
    weeks.push({ before: missing, days: share, after: 7 - missing - share.length });
  }
  return weeks;
}

/** Days of a month, `YYYY-MM`. */
function lengthOf(month: string): number {
  const [year = 1, number = 1] = month.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return number === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(number) ? 30 : 31;
}

/** 1 for Monday to 7 for Sunday, in the Gregorian calendar carried back (Zeller's congruence, shifted). */
function weekdayOf(date: string): number {
  const [year = 1, month = 1, day = 1] = date.split("-").map(Number);
  // January and February count as months 13 and 14 of the year before.
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
  const zeller =
    day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  // Zeller counts from Saturday as 0.
  return ((((zeller + 5) % 7) + 7) % 7) + 1;
}
