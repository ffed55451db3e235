/**
 * Luxon's door: printed dates in, `YYYY-MM-DD`, `YYYY-MM` or `YYYY` out, always with their precision, never through a
 * clock or a time zone. A date that is not in the calendar is no date.
 */
import { DateTime } from "luxon";
import type { Precision } from "./record.ts";

export interface PrintedDate {
  readonly date: string;
  readonly precision: Precision;
}

/** What ends a source line or an entry. `start`: where the date begins, in UTF-16 code units. */
export type DateAtEnd =
  | ({ readonly kind: "date"; readonly start: number } & PrintedDate)
  /** Shaped like a date, yet not in the calendar, or one that can be read in two ways. */
  | { readonly kind: "unreadable"; readonly start: number };

const FORMS: readonly (readonly [form: string, precision: Precision, written: string])[] = [
  ["yyyy-MM-dd", "day", "yyyy-MM-dd"],
  ["LLLL d, yyyy", "day", "yyyy-MM-dd"],
  ["LLL d, yyyy", "day", "yyyy-MM-dd"],
  ["d LLLL yyyy", "day", "yyyy-MM-dd"],
  ["d LLL yyyy", "day", "yyyy-MM-dd"],
  ["yyyy-MM", "month", "yyyy-MM"],
  ["LLLL yyyy", "month", "yyyy-MM"],
  ["LLL yyyy", "month", "yyyy-MM"],
  ["yyyy", "year", "yyyy"],
];

const MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

/**
 * One printed date, whole: `February 7, 2022`, `7 February 2022`, `2022-02-07`, `Feb. 7, 2022`, `February 2022`, `2022`.
 * Null when it is none, or not in the calendar.
 */
export function readDate(printed: string): PrintedDate | null {
  const text = tidy(printed);
  if (!/\d{4}/.test(text) || text.length > 40) return null;
  for (const [form, precision, written] of FORMS) {
    const date = DateTime.fromFormat(text, form, { zone: "utc", locale: "en-US" });
    if (date.isValid) return { date: date.toFormat(written), precision };
  }
  return null;
}

/** Months that German spells otherwise, in full and as they are shortened. */
const GERMAN = new Map(
  Object.entries({
    ...{ januar: "January", jänner: "January", februar: "February", feber: "February", märz: "March", mär: "March" },
    ...{ mrz: "March", mai: "May", juni: "June", juli: "July", oktober: "October", okt: "October" },
    ...{ dezember: "December", dez: "December" },
  }),
);

/** One spelling for what differs in print: `Feb.`, `Sept`, `7th`, `7. März`, a comma too few, spaces too many. */
function tidy(printed: string): string {
  return printed
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^(\d{1,2})\. (?=\p{L})/u, "$1 ")
    .replace(/\p{L}+/u, (month) => GERMAN.get(month.toLowerCase()) ?? month)
    .replace(" ,", ",")
    .replace(/^(\p{L}+)\./u, "$1")
    .replace(/ (\p{L}+)\. /u, " $1 ")
    .replace(/^sept /i, "Sep ")
    .replace(/ sept /i, " Sep ")
    .replace(/(\d)(?:st|nd|rd|th)\b/, "$1")
    .replace(/^(\p{L}+ \d{1,2}),? ?(\d{4})$/u, "$1, $2")
    .replace(/^(\d{1,2} \p{L}+), ?(\d{4})$/u, "$1 $2")
    .replace(/^(\p{L}+), ?(\d{4})$/u, "$1 $2");
}

/** The tail of a line that could be a date, longest form first; each must follow a comma or open the line where `loose` is not set. */
const TAILS: readonly { readonly shape: RegExp; readonly loose: boolean }[] = [
  { shape: /(\p{L}{3,9}\.? +\d{1,2}(?:st|nd|rd|th)? *, *\d{4})\.?$/u, loose: true },
  { shape: /(\d{1,2}(?:st|nd|rd|th)? +\p{L}{3,9}\.?(?: *,)? +\d{4})\.?$/u, loose: true },
  { shape: /(\d{1,2}\. +\p{L}{3,9}\.? +\d{4})\.?$/u, loose: false },
  { shape: /(\d{4}-\d{1,2}-\d{1,2})\.?$/, loose: true },
  { shape: /(\p{L}{3,9}\.? +\d{1,2} +\d{4})\.?$/u, loose: false },
  { shape: /(\d{1,2}[./]\d{1,2}[./]\d{2,4})\.?$/, loose: false },
  { shape: /(\p{L}{3,9}\.? +\d{4})\.?$/u, loose: false },
  { shape: /(\d{4}-\d{2})\.?$/, loose: false },
  { shape: /(\d{4})\.?$/, loose: false },
];

/**
 * The date that ends a line, cut off from the end since headlines hold years and commas of their own. Null when the line
 * ends in no date: a year belongs to the headline unless a comma stands before it.
 */
export function findDateAtEnd(line: string): DateAtEnd | null {
  const from = Math.max(0, line.length - 60);
  const tail = line.slice(from).trimEnd();
  for (const { shape, loose } of TAILS) {
    const match = shape.exec(tail);
    const printed = match?.[1];
    if (match === null || printed === undefined) continue;
    const before = tail.slice(0, match.index);
    const isParted = from + before.length === 0 || /[,;–—-]\s*$/.test(before) || (loose && /\s$/.test(before));
    if (!isParted) continue;
    const start = from + match.index;
    const date = readDate(printed);
    if (date !== null) return isLikelyYear(date.date) ? { kind: "date", start, ...date } : null;
    if (isDateShaped(printed)) return { kind: "unreadable", start };
  }
  return null;
}

function isLikelyYear(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= 1500 && year <= 2199;
}

/** Whether a person meant a date by this: all in figures, or with a month's name, rightly or nearly so spelled. */
function isDateShaped(printed: string): boolean {
  const word = /\p{L}{3,}/u.exec(printed)?.[0].toLowerCase();
  if (word === undefined) return /\d\D\d/.test(printed);
  return (
    GERMAN.has(word) || MONTHS.some((month) => month.startsWith(word) || (word.length > 4 && isNearly(word, month)))
  );
}

/** One letter wrong, missing, too many, or two changed about. */
function isNearly(word: string, month: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === month[start]) start++;
  let end = 0;
  while (end < Math.min(word.length, month.length) - start && word.at(-1 - end) === month.at(-1 - end)) end++;
  return Math.max(word.length, month.length) - start - end <= 2;
}

/** The date as a source line prints it: `February 7, 2022`, `February 2022`, `2022`. */
export function writeDate({ date, precision }: PrintedDate): string {
  const form = { day: "LLLL d, yyyy", month: "LLLL yyyy", year: "yyyy" }[precision];
  return DateTime.fromISO(date, { zone: "utc", locale: "en-US" }).toFormat(form);
}
