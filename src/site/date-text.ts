/**
 * Dates for people: the record's `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in, a text in the site's language out. A date is shown as
 * precisely as it is known and no more.
 */
import type { DateSpan, DateText } from "./line.ts";

export interface DateWriter {
  /** Null where there is no date. */
  format(date: string | null): DateText | null;
  /** The month alone, as on a year's page: `2022-02` → “February”; cut short below a bar, “Feb”. */
  monthName(month: string, length?: "long" | "short"): string;
  /** The day without its year: `2022-02-07` → “February 7”. */
  dayOfYear(day: string): string;
  /** The number of a day in its month, in the language's digits. */
  dayNumber(day: number): string;
  /** The day a week begins with where the language is spoken: 1 for Monday to 7 for Sunday. */
  readonly weekStart: number;
  /** The seven days from the first of a week on. */
  readonly weekdays: readonly { readonly short: string; readonly name: string }[];
  /** From the earliest to the latest of some dates; null where none is known. */
  span(dates: readonly (string | null)[]): DateSpan | null;
}

/** @param language BCP 47 */
export function dateWriter(language: string): DateWriter {
  const style = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC", calendar: "gregory" });
  const day = style({ day: "numeric", month: "long", year: "numeric" });
  const month = style({ month: "long", year: "numeric" });
  const monthAlone = { long: style({ month: "long" }), short: style({ month: "short" }) };
  const year = style({ year: "numeric" });
  const withoutYear = style({ day: "numeric", month: "long" });
  const weekday = { short: style({ weekday: "narrow" }), long: style({ weekday: "long" }) };
  const number = new Intl.NumberFormat(language);
  const dayNumbers = Array.from({ length: 32 }, (_, day) => number.format(day));
  const weekStart = weekStartOf(language);

  const write = (iso: string): DateText => {
    switch (iso.length) {
      case 4:
        return { iso, text: year.format(instant(iso)), precision: "year" };
      case 7:
        return { iso, text: month.format(instant(iso)), precision: "month" };
      default:
        return { iso, text: day.format(instant(iso)), precision: "day" };
    }
  };

  return {
    format: (date) => (date === null ? null : write(date)),
    monthName: (iso, length = "long") => monthAlone[length].format(instant(iso)),
    dayOfYear: (iso) => withoutYear.format(instant(iso)),
    dayNumber: (day) => dayNumbers[day] ?? "",
    weekStart,
    weekdays: Array.from({ length: 7 }, (_, at) => {
      // The first of January 2024 was a Monday.
      const day = instant(`2024-01-${String(weekStart + at).padStart(2, "0")}`);
      return { short: weekday.short.format(day), name: weekday.long.format(day) };
    }),
    span(dates) {
      let first: string | null = null;
      let last: string | null = null;
      for (const date of dates) {
        if (date === null) continue;
        if (first === null || date < first) first = date;
        if (last === null || date > last) last = date;
      }
      return first === null || last === null ? null : { first: write(first), last: write(last) };
    },
  };
}

/** As CLDR has it; engines give it as a field or, lately, by a method, and the types know neither. Monday where it is not known. */
function weekStartOf(language: string): number {
  interface Weeks {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
  }
  const locale = new Intl.Locale(language) as Intl.Locale & Weeks;
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

/** The beginning of the stretch of time, in UTC; `Date.UTC` alone would read the year 68 as 1968. */
function instant(iso: string): Date {
  const [year = 1, month = 1, day = 1] = iso.split("-").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
