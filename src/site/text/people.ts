/** The words about who is printed when, where and beside whom. Each language fills this in. */
import type { Part } from "../address.ts";

export interface PeopleText {
  readonly quotationsAYear: string;
  readonly articlesAYear: string;
  /** What a drawing shows, for who cannot see it; `counts` is made of `yearCount`. */
  readonly drawnYears: (what: string, counts: string) => string;
  readonly yearCount: (year: string, n: number) => string;
  readonly mostIn: (year: string, n: number) => string;
  /** Where several years have as many. */
  readonly mostAYear: (n: number) => string;
  readonly onTopics: string;
  readonly sideBySideWith: string;
  /** Who is chosen: so many at most, of so many compared. */
  readonly besideNote: (most: number, compared: number) => string;
  readonly showAllOf: (n: number) => string;
  readonly besideTitle: (one: string, other: string) => string;
  readonly sideBySide: string;
  readonly besideIntroSpeakers: string;
  readonly besideIntroOutlets: string;
  /** Both at once, in few words. */
  readonly inCommon: (days: number, topics: number) => string;
  readonly daysInCommon: (n: number) => string;
  readonly topicsInCommon: (n: number) => string;
  readonly sameDay: string;
  readonly sameTopic: string;
  readonly moreThatDay: (n: number) => string;
  readonly moreOnTopic: (n: number) => string;
  readonly standAbove: (n: number) => string;
  readonly coveredTopics: string;
  readonly nothingInCommon: string;
  /** The heading of the whole of a list, and what is counted on it where that is not the list's own. */
  readonly part: Readonly<Record<Part, string>>;
  readonly partOf: (owner: string, part: string) => string;
  readonly namings: (n: number) => string;
  readonly moreNamings: (n: number) => string;
  readonly onlyFirstKnown: string;
  readonly moreCandidates: (n: number) => string;
  readonly moreSpeakers: (n: number) => string;
  readonly allYears: string;
}
