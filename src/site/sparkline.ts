/**
 * A small drawing without axes: how many of something a year, from the first year to the last. Dates in; a path for an SVG out,
 * and the numbers it is drawn from, since a drawing alone tells nothing to who cannot see it.
 */

export interface Sparkline {
  readonly width: number;
  readonly height: number;
  /** SVG path data: an upright line for every year that has any. */
  readonly path: string;
  /** Of a line, in the drawing's units. */
  readonly stroke: number;
  /** `YYYY` */
  readonly first: string;
  readonly last: string;
  /** The first year of those that have most. */
  readonly most: YearCount;
  /** Every year that has any, in order. */
  readonly years: readonly YearCount[];
}

export interface YearCount {
  readonly year: string;
  readonly count: number;
}

const HEIGHT = 24;
/** Between the beginnings of two years, where there is room. */
const STEP = 6;
const WIDEST = 240;
/** However few there are in a year, they are seen. */
const LOWEST = 2;

/** Null where all are of one year, or none has a date: there is nothing to compare. @param dates as records keep them */
export function sparkline(dates: readonly (string | null)[]): Sparkline | null {
  const counts = new Map<string, number>();
  for (const date of dates) {
    if (date !== null) counts.set(date.slice(0, 4), (counts.get(date.slice(0, 4)) ?? 0) + 1);
  }
  const years = [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => (a.year < b.year ? -1 : 1));
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const most = years.reduce((best, each) => (each.count > best.count ? each : best));
  const span = Number(last.year) - Number(first.year) + 1;
  const step = Math.min(STEP, WIDEST / span);
  const stroke = Math.max(1, step * 0.6);
  const lines = years.map(({ year, count }) => {
    const x = (Number(year) - Number(first.year)) * step + stroke / 2;
    const top = HEIGHT - Math.max(LOWEST, (count / most.count) * HEIGHT);
    return `M${round(x)} ${HEIGHT}V${round(top)}`;
  });
  return {
    width: Math.ceil((span - 1) * step + stroke),
    height: HEIGHT,
    path: lines.join(""),
    stroke: round(stroke),
    first: first.year,
    last: last.year,
    most,
    years,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
