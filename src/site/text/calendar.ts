/** The words of the calendar, its timelines and heat maps, and of what the home page tells by the calendar. Each language fills this in. */
import type { BarUnit } from "../tally.ts";

export interface CalendarText {
  /** 1920 → “1920s”. */
  readonly decade: (firstYear: string) => string;
  /** What a bar of a timeline stands for. */
  readonly bar: Readonly<Record<BarUnit, string>>;
  /** Of the tallest bar: its month, and how many articles, as words. */
  readonly tallestBar: (name: string, articles: string) => string;
  readonly timelineTableOf: (period: string) => string;
  readonly year: string;
  /** Over the articles known to the year only. */
  readonly noMonth: string;
  readonly wholeYear: string;
  readonly heatMap: string;
  readonly inkSteps: string;
  /** What a step of ink stands for, in articles a day; both numbers the same where it stands for one. */
  readonly inkStep: (from: number, to: number) => string;
  /** A day of the heat map, and how many articles, as words. */
  readonly dayPrinted: (day: string, articles: string) => string;
  readonly glance: string;
  readonly yearsByMonth: string;
  /** A number as the language writes it. */
  readonly number: (n: number) => string;
  /** A day or a month without its year. */
  readonly inOtherYears: (name: string) => string;
  /** Why that day or month: the newest article's. */
  readonly otherYearsNote: (newest: string) => string;
  readonly mostQuoted: string;
  readonly noneQuoted: string;
  readonly printedInArticles: (n: number) => string;
  readonly namedInArticles: (n: number) => string;
}
