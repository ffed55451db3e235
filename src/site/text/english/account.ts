/** English: the words of the archive's account of itself: how it reads, and what it offers as data. */
import type { AccountText } from "../account.ts";

export const englishAccount = (): AccountText => ({
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
  },
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
    sources: "Source files",
    context: "Context entries",
  },
  dataSchema: "schema",
  dataCitations: "Citations",
  dataPackage: "All of it described",
  dataDescription: (english) => english,
});
