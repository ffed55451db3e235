/**
 * How many articles each year and month of an archive has: their dates in, counts out, and the years cut into the periods that
 * pages show them by.
 */

export interface YearTally {
  readonly year: number;
  readonly count: number;
  /** Twelve of them. */
  readonly months: readonly number[];
}

/** What a bar stands for. */
export type BarUnit = "month" | "year" | "decade";

/** An archive of so many years at most is drawn month by month in one strip. */
const MOST_MONTHLY = 15;
/** Every year that has an article, in order. */
export function tallyYears(dates: readonly (string | null)[]): readonly YearTally[] {
  const tallies = new Map<number, { readonly year: number; count: number; readonly months: number[] }>();
  for (const date of dates) {
    if (date === null) continue;
    const year = Number(date.slice(0, 4));
    const tally = tallies.get(year) ?? { year, count: 0, months: Array<number>(12).fill(0) };
    tallies.set(year, tally);
    tally.count++;
    if (date.length < 7) continue;
    const month = Number(date.slice(5, 7)) - 1;
    tally.months[month] = (tally.months[month] ?? 0) + 1;
  }
  return [...tallies.values()].sort((a, b) => a.year - b.year);
}

/**
 * The years of each period, those without articles too: one period where the archive is young, else the decades that hold
 * anything, of ten years each.
 */
export function periodsOf(tallies: readonly YearTally[]): readonly (readonly number[])[] {
  const [first, last] = [tallies[0]?.year, tallies.at(-1)?.year];
  if (first === undefined || last === undefined) return [];
  if (last - first < MOST_MONTHLY) return [range(first, last)];
  return unique(tallies.map(({ year }) => floorTo(year, 10))).map((decade) => range(decade, decade + 9));
}

/** `YYYY` */
export function yearName(year: number): string {
  return String(year).padStart(4, "0");
}

/** The month, year or decade with the most articles; the first of several. `start` is `YYYY` or `YYYY-MM`. */
export function busiest(
  tallies: readonly YearTally[],
  unit: BarUnit,
): { readonly start: string; readonly count: number } | null {
  const counts: readonly (readonly [start: string, count: number])[] =
    unit === "month"
      ? tallies.flatMap(({ year, months }) => months.map((count, at) => [monthKey(year, at), count] as const))
      : [...countBy(tallies, unit === "year" ? 1 : 10)].map(([start, count]) => [yearName(start), count] as const);
  const most = counts.reduce((best, each) => (each[1] > best[1] ? each : best), ["", 0] as const);
  return most[1] === 0 ? null : { start: most[0], count: most[1] };
}

/** `YYYY-MM`; `month` counts from 0. */
export function monthKey(year: number, month: number): string {
  return `${yearName(year)}-${String(month + 1).padStart(2, "0")}`;
}

/** Articles of each year, decade or century, by its first year. */
export function countBy(tallies: readonly YearTally[], size: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { year, count } of tallies)
    counts.set(floorTo(year, size), (counts.get(floorTo(year, size)) ?? 0) + count);
  return counts;
}

export function byYear(tallies: readonly YearTally[]): ReadonlyMap<number, YearTally> {
  return new Map(tallies.map((tally) => [tally.year, tally]));
}

/** The first year of the decade or century that a year lies in. */
export function floorTo(year: number, size: number): number {
  return Math.floor(year / size) * size;
}

/** Whole numbers, both ends included. */
export function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

export function unique(values: readonly number[]): readonly number[] {
  return [...new Set(values)];
}
