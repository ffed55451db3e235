/** The words that may stand around a clipping's prose: those of the record's fields, of the format itself, and of a printed date. */
import type { Told } from "./account.ts";
import { readRuns } from "./words.ts";

const PARTS = /[\p{L}\p{M}]+|\p{N}+|[\p{Sc}\p{Sm}\p{So}]+/gu;

/** Each word in small letters with how often it may stand there. @param around the words that do */
export function fieldWords(told: Told, around: readonly string[]): Map<string, number> {
  // An export may have printed the line twice.
  const posted = around.filter((word) => word.toLowerCase() === "posted").length;
  const allowed = [
    told.titleFrom === "title-line" ? told.title : null,
    told.headline,
    told.author,
    "This is an excerpt from",
    // A leading The makes no difference to an outlet.
    told.outlet && `The ${told.outlet}`,
    ...(told.spellings ?? []),
    "Context",
    ...Array.from({ length: posted }, () => `Posted by ${told.postedBy}`),
  ];
  const counts = new Map<string, number>();
  for (const run of allowed.flatMap((words) => readRuns(words ?? "")))
    for (const [part] of run.toLowerCase().matchAll(PARTS)) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, month)).toLowerCase(),
);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const ORDINAL = /^(?:st|nd|rd|th)$/;

/** Whether the word can be part of this date as it is printed. @param date `2022-02-07`, `2022-02` or `2022` */
export function isDateWord(word: string, date: string | null): boolean {
  if (date === null) return false;
  const [year, month, day] = date.split("-").map(Number);
  if (/^\d+$/.test(word)) return [year, month, day].includes(Number(word));
  const name = MONTHS[(month ?? 0) - 1] ?? "";
  return (word.length >= 3 && name.startsWith(word)) || WEEKDAY.test(word) || ORDINAL.test(word);
}
