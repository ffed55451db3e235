/**
 * The words of the interface, in one typed table: every language fills in the same shape, and the compiler says what is
 * missing. Counts come in as numbers, so that each language forms its own plurals.
 */
import type { Basis, Precision } from "../parse/record.ts";
import type { CitationFormat } from "./citation-form.ts";
import type { ROWS } from "./data-row.ts";
import { ENGLISH_LINKS } from "./link-text.ts";

const ENGLISH = {
  ...ENGLISH_LINKS,
  skip: "Skip to the text",
  mainMenu: "Archive",
  speakers: "Speakers",
  outlets: "Outlets",
  topics: "Topics",
  years: "Years",
  quotes: "Echoes",
  wanted: "Wanted",
  search: "Search",
  about: "About",
  data: "Data",
  home: "Home",
  notFound: "No page here",
  undated: "Undated",
  madeWith: "Made with",
  software: "On the Record",

  articles: (n: number) => (n === 1 ? "1 article" : `${count(n)} articles`),
  quotations: (n: number) => (n === 1 ? "1 quotation" : `${count(n)} quotations`),
  speakersCounted: (n: number) => (n === 1 ? "1 speaker" : `${count(n)} speakers`),
  outletsCounted: (n: number) => (n === 1 ? "1 outlet" : `${count(n)} outlets`),
  times: (n: number) => (n === 1 ? "once" : n === 2 ? "twice" : `${count(n)} times`),
  bytes: (n: number) => (n === 1 ? "1 byte" : `${count(n)} bytes`),
  until: "to",

  searchLabel: "Search the archive",
  searchHint: "Put the whole search in quotation marks to find an exact phrase.",
  searchButton: "Search",
  searchIntro: (articles: string) => `Every word of ${articles}.`,
  searchHelp: "How to search",
  searchHelpLines: [
    ["mortal enemies", "both words, in any form and order"],
    ["“mortal enemies”", "these words in this order; any quotation marks will do, and .. stands for a gap"],
    ["enemies -harbour", "without this word"],
    ["bridge OR ferry", "one of the two"],
    ["speaker:reyes from:2019 to:2021-06", "only there; outlet, topic and year work alike"],
  ],
  searchKeys: "Single keys: / to the search, j and k through the results",
  searchNeedsScript:
    "Searching needs JavaScript, which is switched off here. These lists lead to every article of the archive.",
  searchBrowse: "Or browse",
  searchNarrow: "Narrow the results",
  searchFrom: "From",
  searchTo: "To",
  searchDates: "Dates",
  searchSight: "Show",
  searchSights: { articles: "articles", quotations: "quotations" },
  searchSort: "Sort by",
  searchSorts: { relevance: "relevance", newest: "newest first", oldest: "oldest first" },
  searchResults: "Results",
  searchAdvice: "You could",
  searchChosen: "Narrowed to",

  latest: "Latest in the archive",
  mostNamed: "Named most by other articles",
  namedTimes: (n: number) => (n === 1 ? "named once" : n === 2 ? "named twice" : `named ${count(n)} times`),
  noNamed: "No article names another one yet.",
  quotedMost: "Quoted most",
  printedMore: "Printed more than once",
  archiveByYear: "The archive by year",
  allSpeakers: "All speakers",
  allTopics: "All topics",
  allOutlets: "All outlets",
  allEchoes: "All echoes",

  date: "Date",
  outlet: "Outlet",
  author: "Author",
  postedBy: "Posted by",
  topic: (n: number) => (n === 1 ? "Topic" : "Topics"),
  quoted: "Quoted",
  headlineAsPrinted: "Headline as printed",
  outletNotStated: "Outlet not stated",
  dateNotStated: "date not stated",
  noDate: "no date",
  precision: {
    day: "",
    month: "known to the month",
    year: "known to the year",
  } satisfies Record<Precision, string>,

  lead: "Lead",
  leadNote: "The excerpt the clipping opens with. Each quotation in it leads to its place in the text below.",
  text: "Text",
  noText: "The clipping holds no text.",
  notesFor: "Who speaks in this paragraph",
  quotation: (n: number) => `Quotation ${n}`,
  paragraph: (n: number) => `Paragraph ${n}`,
  unattributed: "Unattributed",
  how: howKnown,
  alsoPrinted: (n: number) =>
    n === 1 ? "also printed in 1 other article" : `also printed in ${count(n)} other articles`,
  disputedShort: "attributed differently elsewhere",

  echoes: "Also printed in",
  noEchoes: "None of its quotations is printed in another article here.",
  follow: "Follow",
  citeAll: "Cite these articles",
  cite: "Cite",
  citeNote: "One click marks a whole citation.",
  otherForms: "Markdown, HTML, BibTeX, RIS and CSL-JSON",
  citationForm: {
    text: "Text",
    markdown: "Markdown",
    html: "HTML",
    bibtex: "BibTeX",
    ris: "RIS",
    csl: "CSL-JSON",
  } satisfies Record<CitationFormat, string>,
  saveForm: (name: string) => `Save ${name}`,
  source: "Source",
  sourceFile: "File as received",
  fixity: "SHA-256",
  size: "Size",
  previousArticle: "Earlier",
  nextArticle: "Later",
  neighbours: "Articles before and after",

  speakersIntro: "Everybody quoted in the archive, by the last word of the name.",
  noSpeakers: "Nobody is quoted by name yet.",
  unnamed: "Speakers without a name",
  unnamedNote: "Kept in the words that were printed.",
  alsoSpelled: "Also printed as",
  roles: "Known as",
  sameAs: "Elsewhere",
  printedIn: "Printed in",
  firstLast: "From",
  allQuotations: "Every quotation, in date order",
  noQuotations: "No quotation is held.",
  inArticle: "in",
  outletsIntro: "Where the articles of this archive were printed.",
  noOutlets: "No article states its outlet yet.",
  noOutletsHere: "No article here states its outlet.",
  withoutOutlet: (n: number) => (n === 1 ? "1 article states no outlet." : `${count(n)} articles state no outlet.`),
  homePage: "Home page",
  topicsIntro: "Subjects, as the clippings name them.",
  noTopics: "No article names a topic yet.",
  noArticles: "No article is held.",
  noSpeakersHere: "Nobody is quoted by name here.",

  previous: "Earlier",
  next: "Later",
  calendarSteps: "Earlier and later",
  months: "Months",
  yearOnly: "Known to the year only",
  monthOnly: "Known to the month only",
  undatedIntro: "Articles that state no date we could read.",
  noYears: "No article states a date yet.",

  quotesIntro: "The same words, in two articles or more. The earliest printing comes first.",
  noQuotes: "No words in this archive are printed in more than one article yet.",
  printings: (n: number) => (n === 1 ? "1 printing" : `${count(n)} printings`),
  printingsTitle: "Where these words are printed",
  disputed: "Articles attribute these words to different people.",
  firstPrinted: "First printed here in",

  notFoundText: "There is no page at this address. It may have been mistyped, or cut short on its way to you.",
  notFoundHelp: "A search, or one of the lists above, may lead to what you were looking for.",
  browseInstead: "Browse instead",
  breadcrumb: "You are here",

  aboutTitle: "About this archive",
  aboutText: [
    "This archive holds news clippings as they were received. Nothing is added to their words and nothing is left out; every quotation has an address of its own, and says who spoke, where it was printed and how we know.",
  ],
  aboutHowTitle: "How a speaker is known",
  aboutHow: "Beside every quotation stands its speaker, and why the archive thinks so:",
  howLong: {
    stated: "Stated: whoever keeps the clipping says so.",
    cue: "Named beside the words: the text names the speaker next to the quotation, as in “… said Ana Reyes”.",
    pronoun: "From a pronoun: the text says “he said” or “she said”, and only one person can be meant.",
    carried: "Carried on: the quotation goes on from the one before it, whose speaker is known.",
    nominal: "Described, not named: the text speaks of “a spokesman for the port”, and so do we.",
    none: "Unattributed: nothing in the text says who speaks, and nothing is guessed.",
  } satisfies Record<Basis, string>,
  aboutLinksTitle: "How articles are linked",
  aboutLinks:
    "Clippings name other articles by the words they are known for. Where exactly one article answers to those words, the name becomes a link. Where several do, all are listed and none is chosen. Where none does, the article is listed as wanted.",
  dataTitle: "The archive as data",
  dataText: "The same archive as files, for anyone who wants to count, check or build on it:",
  dataTables: {
    articles: "Articles",
    quotes: "Quotations",
    speakers: "Speakers",
    outlets: "Outlets",
    topics: "Topics",
    links: "Links",
    context: "Context entries",
  } satisfies Record<keyof typeof ROWS, string>,
  dataSchema: "schema",
  dataCitations: "Citations",
  dataPackage: "All of it described",
} as const;

/** One language's words. */
export type InterfaceText = {
  readonly [K in keyof typeof ENGLISH]: Widened<(typeof ENGLISH)[K]>;
};

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Widened<T[K]> };

/** The table for a language, English where there is no better one. */
export function interfaceText(_language: string): InterfaceText {
  return ENGLISH;
}

function count(n: number): string {
  return n.toLocaleString("en");
}

function howKnown(basis: Basis, cue: string | null): string {
  const by = cue === null ? "" : `“${cue}”`;
  switch (basis) {
    case "stated":
      return "stated with the clipping";
    case "cue":
      return cue === null ? "named beside the words" : `named beside the words: ${by}`;
    case "pronoun":
      return cue === null ? "from a pronoun" : `from a pronoun: ${by}`;
    case "carried":
      return "carried on from the quotation before";
    case "nominal":
      return cue === null ? "described, not named" : `described, not named: ${by}`;
    case "none":
      return "nothing in the text says who speaks";
  }
}
