/** German: the words of the calendar, its timelines and heat maps, and of what the home page tells by the calendar. */
import type { CalendarText } from "../calendar.ts";
import type { CountWriter } from "../count.ts";

export const germanCalendar = (count: CountWriter): CalendarText => ({
  decade: (firstYear) => `${firstYear}er`,
  bar: {
    month: "Jeder Balken ist ein Monat",
    year: "Jeder Balken ist ein Jahr",
    decade: "Jeder Balken ist ein Jahrzehnt",
  },
  tallestBar: (name, articles) => `der höchste: ${name}, ${articles}`,
  timelineTableOf: (period) => `${period} als Tabelle`,
  year: "Jahr",
  noMonth: "Ohne Monat",
  wholeYear: "Insgesamt",
  heatMap: "Tag für Tag",
  inkSteps: "Artikel am Tag",
  inkStep: (from, to) => (from === to ? count(from) : `${count(from)}–${count(to)}`),
  dayPrinted: (day, articles) => `${day}: ${articles}`,
  glance: "Das Archiv auf einen Blick",
  yearsByMonth: "Alle Jahre, Monat für Monat",
  number: count,
  inOtherYears: (name) => `${name} in anderen Jahren`,
  otherYearsNote: (newest) => `Der neueste Artikel hier: ${newest}. Zur selben Zeit in anderen Jahren:`,
  mostQuoted: "Die meistzitierten Stellen",
  noneQuoted: "Noch wird keine Stelle in einem anderen Artikel zitiert.",
  printedInArticles: (n) => `in ${count(n)} Artikeln gedruckt`,
  namedInArticles: (n) => (n === 1 ? "in 1 Artikel genannt" : `in ${count(n)} Artikeln genannt`),
});
