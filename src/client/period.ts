/**
 * A stretch of days -> the years, months and days that cover it exactly: the engine knows values, not ranges. Whole years are
 * asked for as years, whole months as months, and only the days at the edges one by one, so that a range of any length needs
 * at most 22 months and 60 days. What is known to the month or year only is inside where all of it is.
 */

/** Either end may be missing. `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a shorter one stands for all its days. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Cover {
  readonly years: readonly string[];
  readonly months: readonly string[];
  readonly days: readonly string[];
}

export const ALWAYS: Period = { from: null, to: null };

export function isAlways(period: Period): boolean {
  return period.from === null && period.to === null;
}

/** A date as written in the address or a query, or null where it is none; 2021-02-30 is none. */
export function readDate(text: string): string | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const [, year = "", month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month)))) return null;
  return [year, month, day].filter((each) => each !== undefined).join("-");
}

/** `years` are those the archive holds, in any order. Null where the period holds every day there is. */
export function coverPeriod(period: Period, years: readonly string[]): Cover | null {
  if (isAlways(period)) return null;
  const known = years.filter((year) => /^\d{4}$/.test(year)).sort();
  const first = firstDay(period.from ?? known[0] ?? "0000");
  const last = lastDay(period.to ?? known.at(-1) ?? "9999");
  const cover = { years: [] as string[], months: [] as string[], days: [] as string[] };
  for (const year of known)
    if (first <= `${year}-12-31` && last >= `${year}-01-01`) coverYear(year, first, last, cover);
  return cover;
}

interface Draft {
  readonly years: string[];
  readonly months: string[];
  readonly days: string[];
}

function coverYear(year: string, first: string, last: string, cover: Draft): void {
  if (first <= `${year}-01-01` && last >= `${year}-12-31`) {
    cover.years.push(year);
    return;
  }
  for (let m = 1; m <= 12; m++) {
    const month = `${year}-${pad(m)}`;
    const length = daysIn(Number(year), m);
    if (first > `${month}-${pad(length)}` || last < `${month}-01`) continue;
    if (first <= `${month}-01` && last >= `${month}-${pad(length)}`) cover.months.push(month);
    else
      for (let d = 1; d <= length; d++) {
        const day = `${month}-${pad(d)}`;
        if (day >= first && day <= last) cover.days.push(day);
      }
  }
}

export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-${pad(daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7))))}` : date;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}
