/** The words of the home page and of lists: speakers, outlets, topics, the calendar, echoes. Each language fills this in. */

export interface ListText {
  readonly latest: string;
  readonly mostNamed: string;
  readonly namedTimes: (n: number) => string;
  readonly noNamed: string;
  readonly quotedMost: string;
  readonly allSpeakers: string;
  readonly allTopics: string;
  readonly allOutlets: string;
  readonly allEchoes: string;
  readonly speakersIntro: string;
  readonly noSpeakers: string;
  readonly unnamed: string;
  readonly unnamedNote: string;
  readonly alsoSpelled: string;
  readonly roles: string;
  readonly sameAs: string;
  readonly printedIn: string;
  readonly noQuotations: string;
  readonly outletsIntro: string;
  readonly noOutlets: string;
  readonly noOutletsHere: string;
  readonly withoutOutlet: (n: number) => string;
  readonly homePage: string;
  readonly topicsIntro: string;
  readonly noTopics: string;
  readonly noArticles: string;
  readonly noSpeakersHere: string;
  readonly calendarSteps: string;
  readonly yearOnly: string;
  readonly monthOnly: string;
  readonly undatedIntro: string;
  readonly noYears: string;
  readonly quotesIntro: string;
  readonly noQuotes: string;
  readonly printings: (n: number) => string;
  readonly printingsTitle: string;
  readonly disputed: string;
  readonly firstPrinted: string;
  readonly earliest: string;
  readonly sameWords: string;
  readonly otherWords: string;
  readonly addedWords: string;
  readonly removedWords: string;
  readonly endOfChange: string;
  readonly disagrees: string;
}
