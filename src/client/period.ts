/**
 * Stretches of days, exact to the day. What is known to the month or year only is inside where all of it is.
 */

/** Either end may be missing. `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a shorter one stands for all its days. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
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

/** True where every day that `date` may mean is inside; a date that is not known never is. */
export function isWithin({ from, to }: Period, date: string): boolean {
  if (date === "") return false;
  return (from === null || firstDay(date) >= firstDay(from)) && (to === null || lastDay(date) <= lastDay(to));
}

/** True where the two have a day in common. */
export function meets(a: Period, b: Period): boolean {
  const isBefore = (one: Period, other: Period): boolean =>
    one.to !== null && other.from !== null && lastDay(one.to) < firstDay(other.from);
  return !isBefore(a, b) && !isBefore(b, a);
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
