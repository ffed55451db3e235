/** English: the words about who is printed when, where and beside whom. */
import type { CountWriter } from "../count.ts";
import type { PeopleText } from "../people.ts";

export const englishPeople = (count: CountWriter): PeopleText => ({
  quotationsAYear: "Quotations a year",
  articlesAYear: "Articles a year",
  drawnYears: (what: string, counts: string) => `${what}: ${counts}.`,
  yearCount: (year: string, n: number) => `${count(n)} in ${year}`,
  mostIn: (year: string, n: number) => `most in ${year}: ${count(n)}`,
  mostAYear: (n: number) => `at most ${count(n)} in a year`,
  onTopics: "On these topics",
  sideBySideWith: "Side by side with",
  besideNote: (most: number, compared: number) =>
    `Everybody is set beside up to ${most} others, those met most often on the same days and topics. Where more than ${compared} meet on one, the ${compared} with most printed there are compared; the pages themselves leave out nobody's day.`,
  showAllOf: (n: number) => `All ${count(n)}`,
  besideTitle: (one: string, other: string) => `${one} and ${other}`,
  sideBySide: "Side by side",
  besideIntroSpeakers: "What each is quoted with on the days and topics they have in common.",
  besideIntroOutlets: "What each printed on the days and topics they have in common.",
  inCommon: (days: number, topics: number) =>
    [
      days === 0 ? null : days === 1 ? "1 day" : `${count(days)} days`,
      topics === 0 ? null : topics === 1 ? "1 topic" : `${count(topics)} topics`,
    ]
      .filter((part) => part !== null)
      .join(", "),
  daysInCommon: (n: number) => (n === 1 ? "1 day in common" : `${count(n)} days in common`),
  topicsInCommon: (n: number) => (n === 1 ? "1 topic in common" : `${count(n)} topics in common`),
  sameDay: "On the same day",
  sameTopic: "On the same topic",
  moreThatDay: (n: number) => `and ${count(n)} more that day`,
  moreOnTopic: (n: number) => `and ${count(n)} more on this topic`,
  standAbove: (n: number) => (n === 1 ? "1 stands above." : `${count(n)} stand above.`),
  coveredTopics: "Also in common, and all of it above:",
  nothingInCommon: "They have no day and no topic in common any more. The page is kept, as its address was published.",
  part: {
    outlets: "Outlets",
    speakers: "Speakers",
    topics: "Topics",
    beside: "Side by side",
    "named-by": "Named by",
  },
  partOf: (owner: string, part: string) => `${owner}: ${part}`,
  namings: (n: number) => (n === 1 ? "named once" : `named ${count(n)} times`),
  moreNamings: (n: number) => `All ${count(n)}, with the words they use`,
  onlyFirstKnown: "Only the first of each are given here. The entries below have them all.",
  moreCandidates: (n: number) => `${count(n)} more: search for the words`,
  moreSpeakers: (n: number) => `and ${count(n)} more, beside their words`,
  allYears: "All years",
});
