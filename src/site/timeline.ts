/**
 * Timelines: the dates of some articles in; how many there are in each month, year or decade out, as strips of bars over named
 * stretches of time. A strip stays short however long the archive runs: it is cut into decades, or takes longer steps.
 */
import { dateAddress, type SitePath, YEARS } from "./address.ts";
import type { InterfaceText } from "./interface-text.ts";
import { LONGEST_LIST, pagesOfList } from "./paging.ts";
import {
  type BarUnit,
  busiest,
  byYear,
  countBy,
  floorTo,
  periodsOf,
  range,
  unique,
  type YearTally,
  yearName,
} from "./tally.ts";

/** A row of bars, and below it the stretches of time they fill: years of twelve bars, or decades and centuries of ten. */
export interface Strip {
  readonly stretches: readonly Stretch[];
  readonly drawing: Drawing;
}

export interface Stretch {
  /** Null where it holds nothing. */
  readonly path: SitePath | null;
  readonly name: string;
  /** The name without its century, for where there is little room: 1924 → “24”. Null where it must be whole. */
  readonly short: string | null;
  readonly count: number;
  /** True where the time before is left out. */
  readonly isAfterGap: boolean;
}

/** Bars as one SVG path; a bar's whole height is that of the most. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly bars: string;
}

/** Stretches of a strip at most, where they can be had. */
const MOST_STRETCHES = 12;

/** Where a period stands on the page of years. */
export function periodAnchor(firstYear: number): string {
  return `y${yearName(firstYear)}`;
}

/** The months of these years, twelve bars a year. `most` is the month that fills the whole height. */
export function monthStrip(years: readonly number[], tallies: readonly YearTally[], most: number): Strip {
  const of = byYear(tallies);
  return stripOf(
    years.map((year) => ({ first: year, bars: of.get(year)?.months ?? Array<number>(12).fill(0) })),
    most,
    (year) => ({ name: yearName(year), path: dateAddress(yearName(year)), count: of.get(year)?.count ?? 0 }),
    1,
  );
}

/** The whole archive in one strip: its months, or where it is older its years, or its decades. Null without dates. */
export function wholeStrip(
  tallies: readonly YearTally[],
  words: Pick<InterfaceText, "decade">,
): { readonly strip: Strip; readonly unit: BarUnit } | null {
  const periods = periodsOf(tallies);
  const [only] = periods;
  if (only === undefined) return null;
  if (periods.length === 1) return { strip: monthStrip(only, tallies, mostIn(tallies, "month")), unit: "month" };
  const decades = stepsBetween(tallies, 10);
  const size = decades.length <= MOST_STRETCHES ? 10 : 100;
  const starts = size === 10 ? decades : stepsBetween(tallies, 100);
  const unit = size === 10 ? "year" : "decade";
  const counts = countBy(tallies, size / 10);
  const totals = countBy(tallies, size);
  const addresses = periodAddresses(periods);
  const strip = stripOf(
    starts.map((first) => ({
      first,
      bars: range(0, 9).map((at) => counts.get(first + (at * size) / 10) ?? 0),
    })),
    mostIn(tallies, unit),
    (first) => ({
      name: size === 10 ? words.decade(yearName(first)) : `${yearName(first)}–${yearName(first + 99)}`,
      path: addresses.find(({ year }) => year >= first && year < first + size)?.path ?? YEARS,
      count: totals.get(first) ?? 0,
    }),
    size,
  );
  return { strip, unit };
}

function mostIn(tallies: readonly YearTally[], unit: BarUnit): number {
  return busiest(tallies, unit)?.count ?? 0;
}

/** Where each period begins on the pages of years. */
function periodAddresses(
  periods: readonly (readonly number[])[],
): readonly { readonly year: number; readonly path: SitePath }[] {
  const pages = pagesOfList(YEARS, periods.flat().length);
  let entries = 0;
  return periods.map((years) => {
    const page = pages[Math.floor(entries / LONGEST_LIST)] ?? YEARS;
    entries += years.length;
    const year = years[0] ?? 0;
    return { year, path: `${page}#${periodAnchor(year)}` as SitePath };
  });
}

/** Starts of decades or centuries: all of them from the first to the last, or those that hold anything where that is too many. */
function stepsBetween(tallies: readonly YearTally[], size: number): readonly number[] {
  const held = unique(tallies.map(({ year }) => floorTo(year, size)));
  const [first = 0, last = 0] = [held[0], held.at(-1)];
  const all = (last - first) / size + 1;
  return all <= MOST_STRETCHES ? range(0, all - 1).map((at) => first + at * size) : held;
}

function stripOf(
  stretches: readonly { readonly first: number; readonly bars: readonly number[] }[],
  most: number,
  describe: (first: number) => Pick<Stretch, "name" | "count"> & { readonly path: SitePath },
  size: number,
): Strip {
  return {
    stretches: stretches.map(({ first }, at) => {
      const { name, path, count } = describe(first);
      const before = stretches[at - 1]?.first;
      const isAfterGap = before !== undefined && before + size < first;
      const short = size < 100 ? name.slice(2) : null;
      return { path: count === 0 ? null : path, name, short, count, isAfterGap };
    }),
    drawing: draw(
      stretches.flatMap(({ bars }) => bars),
      most,
    ),
  };
}

/** A bar's share of the width, the bar itself in it, the height of all, and the least that can be seen. */
const [STEP, BAR, HEIGHT, LEAST] = [10, 8, 100, 4];

function draw(counts: readonly number[], most: number): Drawing {
  const bars = counts.map((count, at) => {
    if (count === 0) return "";
    const height = Math.max(LEAST, Math.round((count / most) * HEIGHT));
    return `M${at * STEP + (STEP - BAR) / 2} ${HEIGHT}v-${height}h${BAR}v${height}z`;
  });
  return { width: counts.length * STEP, height: HEIGHT, bars: bars.join("") };
}
