/** English: what the browser side says. */
import type { ClientText } from "./client-text.ts";
import { numberWriter } from "./number.ts";

/** @param language BCP 47, by which its numbers are written */
export function english(language: string): ClientText {
  const number = numberWriter(language);
  const articles = (n: number): string => (n === 1 ? "1 article" : `${number(n)} articles`);
  return {
    loading: "Looking…",
    still: "The search index is being fetched…",
    counting: "Counting…",
    failed:
      "The search could not be started: its index is missing or could not be read. The lists of speakers, outlets, topics and years lead to every article.",
    prompt: "Type a word, a name or a phrase.",
    found: (n: number): string => `${articles(n)} found.`,
    spoken: (n: number): string => `${n === 1 ? "1 quotation" : `${number(n)} quotations`} found.`,
    phrase: (n: number): string => `${articles(n)} with exactly these words in this order.`,
    closest: (n: number): string =>
      `No article has exactly these words in this order. ${n === 1 ? "1 article comes" : `${number(n)} articles come`} close.`,
    closestSpoken: (n: number): string =>
      `No quotation has exactly these words in this order. ${n === 1 ? "1 quotation comes" : `${number(n)} quotations come`} close.`,
    undated: (n: number): string =>
      n === 1
        ? "1 of them has no date and stands at the end."
        : `${number(n)} of them have no date and stand at the end.`,
    none: "Nothing found.",
    goingOn: "The rest of the archive is still being searched…",
    unread: (n) =>
      `${n === 1 ? "1 more article has" : `${number(n)} more articles have`} all the words; whether as asked was not looked up.`,
    tooLong: (n) => `Only the first ${number(n)} characters were searched for.`,
    absent: (words: readonly string[]): string =>
      words.length === 1
        ? `“${words[0]}” stands nowhere in the archive.`
        : `${words.map((word) => `“${word}”`).join(", ")} stand nowhere in the archive.`,
    adviceFilters: "Search without what narrows it",
    adviceNear: (word: string): string => `Did you mean “${word}”?`,
    adviceArticles: "Search whole articles, not only quotations",
    adviceWords: "Search for the words in any order",
    adviceWithout: (words: readonly string[]): string =>
      `Search without ${words.map((word) => `“${word}”`).join(" and ")}`,
    more: (n: number): string => (n === 1 ? "Show the last one" : `Show ${number(n)} more`),
    shownOf: (shown: number, all: number): string => `${number(shown)} of ${number(all)} shown`,
    copy: "Copy",
    copyQuotation: (which: string): string => `Copy quotation ${which}`,
    copyAs: "Copy as",
    copyForms: { text: "text", markdown: "Markdown", html: "HTML", bibtex: "BibTeX", ris: "RIS", csl: "CSL-JSON" },
    copied: (form: string): string => `Copied as ${form}.`,
    copyByHand: "Copy it from here",
    noDate: "no date",
    noOutlet: "outlet not stated",
    unattributed: "Unattributed",
    inStory: "In the story",
    openQuotation: "Open at the quotation",
    openPassage: "Open at the passage",
    openedIn: (place: string, title: string): string => `${place}: ${title}`,
    otherPassages: (n: number): string => (n === 1 ? "1 more passage in it" : `${number(n)} more passages in it`),
    showAll: (n: number): string => `Show all ${number(n)}`,
    showFewer: "Show fewer",
    filterValues: (facet: string): string => `Find in ${facet.toLowerCase()}`,
    noValues: "None of that name.",
    remove: (facet: string, value: string): string => `Take off ${facet.toLowerCase()} ${value}`,
    pasted: "Pasted as a quotation: what stood around it was left out.",
    clear: "Take all off",
    date: "Date",
    period: (from: string | null, to: string | null): string =>
      from !== null && to !== null ? `${from} to ${to}` : from !== null ? `from ${from}` : `to ${to ?? ""}`,
    narrow: "Narrow this list",
    narrowAny: "any",
    narrowed: (shown: number, all: number): string => `${number(shown)} of the ${number(all)} on this page.`,
    narrowedToNone: "Nothing on this page answers to that.",
    narrowElsewhere: "Search all pages for it",
    close: "Close",
    quickTitle: "Quick search",
    quickLabel: "Search the archive",
    seeAll: "See all results",
    follow: ["Follow ", ": "],
    followBy: (name, format) => `Follow ${name}: ${format}`,
    asTable: "By date, as a table",
    articles: "Articles",
    quotations: "Quotations",
    listed: (shown, all) => `${number(shown)} of ${number(all)} are listed. Type above to find the others.`,
    saveAs: "Save these results as",
    saved: (saved: number, all: number): string =>
      saved < all ? `The first ${number(saved)} of ${number(all)} were saved.` : `${number(saved)} saved.`,
    notSaved: "They could not be fetched.",
    resultFailed: "This result could not be read.",
    stated: { verified: "Verified", disputed: "Disputed", misattributed: "Misattributed", corrected: "Corrected" },
    statedOfArticle: {
      verified: "Article verified",
      disputed: "Article disputed",
      misattributed: "Article misattributed",
      corrected: "Article corrected",
    },
    number,
    facets: {
      speaker: "Speaker",
      outlet: "Outlet",
      topic: "Topic",
      year: "Year",
      month: "Month",
      language: "Language",
    },
    unknown: {
      speaker: "Nobody named",
      outlet: "Outlet not stated",
      topic: "No topic",
      year: "Undated",
      month: "Month not known",
      language: "Language not known",
    },
    fields: {},
    or: [],
    inMarks: (words: string): string => `“${words}”`,
  };
}
