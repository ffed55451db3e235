/** English: the words of the calendar, its timelines and heat maps, and of what the home page tells by the calendar. */
import type { CalendarText } from "../calendar.ts";
import type { CountWriter } from "../count.ts";

export const englishCalendar = (count: CountWriter): CalendarText => ({
  decade: (firstYear) => `${firstYear}s`,
  bar: { month: "Each bar is a month", year: "Each bar is a year", decade: "Each bar is a decade" },
  tallestBar: (name, articles) => `the tallest: ${name}, ${articles}`,
  timelineTableOf: (period) => `${period} as a table`,
  year: "Year",
  noMonth: "No month",
  wholeYear: "In all",
  heatMap: "Day by day",
  inkSteps: "Articles a day",
  inkStep: (from, to) => (from === to ? count(from) : `${count(from)}–${count(to)}`),
  dayPrinted: (day, articles) => `${day}: ${articles}`,
  glance: "The archive at a glance",
  yearsByMonth: "All years, month by month",
  number: count,
  inOtherYears: (name) => `${name} in other years`,
  otherYearsNote: (newest) => `The newest article here is of ${newest}. At the same time of other years:`,
  mostQuoted: "Most quoted passages",
  noneQuoted: "No passage is quoted in another article yet.",
  printedInArticles: (n) => `printed in ${count(n)} articles`,
  namedInArticles: (n) => (n === 1 ? "named by 1 article" : `named by ${count(n)} articles`),
});
