/**
 * What was printed at this time of other years. There is no clock in a build, so “this time” is the day of the newest article:
 * the archive in, the articles of that day in other years out, or where there are none, those of its month.
 */
import type { Article } from "../archive/archive.ts";
import type { Desk } from "./desk.ts";
import { type ArticleLine, articleLine, type DateText } from "./line.ts";

export interface OtherYears {
  /** The day or the month, without a year. */
  readonly name: string;
  /** Of the newest article, which says what day it is. */
  readonly newest: DateText;
  /** Newest first. */
  readonly articles: readonly ArticleLine[];
}

const MOST = 5;

/** Null where no other year has anything at that time. */
export function otherYears(desk: Desk): OtherYears | null {
  const dated = desk.archive.articles.filter(({ record }) => (record.date?.length ?? 0) >= 7);
  const date = dated.at(-1)?.record.date ?? null;
  const newest = desk.dates.format(date);
  if (date === null || newest === null) return null;
  const others = dated.filter(({ record }) => record.date?.slice(0, 4) !== date.slice(0, 4)).reverse();
  const at = (time: string): readonly Article[] =>
    others.filter(({ record }) => record.date?.slice(4).startsWith(time));
  const day = date.length === 10 ? at(date.slice(4)) : [];
  const found = day.length > 0 ? day : at(date.slice(4, 7));
  if (found.length === 0) return null;
  return {
    name: day.length > 0 ? desk.dates.dayOfYear(date) : desk.dates.monthName(date),
    newest,
    articles: found.slice(0, MOST).map((article) => articleLine(desk, article)),
  };
}
