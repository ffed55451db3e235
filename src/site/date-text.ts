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

/** The beginning of the stretch of time, in UTC; `Date.UTC` alone would read the year 68 as 1968. */
function instant(iso: string): Date {
  const [year = 1, month = 1, day = 1] = iso.split("-").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
