/** The words of the interface about links: both their sides, echoes, wanted articles, the ways through lists, and addresses of former days. */
import type { LinkState } from "../archive/archive.ts";

export const ENGLISH_LINKS = {
  moved: "Moved",
  movedText: "What stood at this address stands here now:",
  gone: "Not held any more",
  goneText: (name: string, date: string | null) =>
    // Many a title line begins with a quotation and wears its marks already.
    `${/^['"‘“„«(]/.test(name) ? name : `“${name}”`}${date === null ? "" : `, ${date},`} stood at this address once. The archive does not hold it any more.`,
  goneHelp: "The address is kept for it: nothing else will stand here.",
  quotationLost: "The quotation this address led to does not stand in the text any more.",

  context: "Context",
  contextNote: "Articles this one names, in its own words.",
  noContext: "This article names no others.",
  namedBy: "Named by",
  namedByNote: "Articles whose Context leads here.",
  noNamedBy: "No article in the archive names this one yet.",
  leadsToQuotation: (n: number) => `leads to quotation ${n}`,
  state: {
    exact: "Held: the same words.",
    elided: "Held: the same words, with gaps.",
    fuzzy: "Held: nearly the same words.",
    ambiguous: "Uncertain: several articles answer to these words, and none is chosen.",
    missing: "Not held.",
  } satisfies Record<LinkState, string>,
  likeness: (share: number) => `${Math.round(share * 100)} % alike`,
  seeWanted: "See it among the wanted articles",

  quotedBy: (n: number) => (n === 1 ? "quoted by 1 article" : `quoted by ${n.toLocaleString("en")} articles`),
  preview: "Preview",
  previewOf: (title: string) => `The passage in ${title}`,
  closePreview: "Close",
  readThere: "Read it there",
  settledByHand: "Held: whoever keeps this archive says so.",

  trail: "Trail",
  trailNote: "What this article draws on and what draws on it, two steps deep.",
  noTrail: "No article held here is named by this one, and none names it.",
  trailNames: "It draws on",
  trailNamedBy: "It is drawn on by",
  trailFurther: "which draws on",
  trailFurtherBy: "which is drawn on by",
  trailMore: (n: number) => (n === 1 ? "and 1 more" : `and ${n.toLocaleString("en")} more`),
  trailDescription: (names: number, further: number, namedBy: number, furtherBy: number) =>
    `A drawing: this article draws on ${names}, and these on ${further} others; it is drawn on by ${namedBy}, and these by ${furtherBy} others. All are listed below.`,
  trailSides: "On the left what it draws on, on the right what draws on it.",
  trailHere: "here",

  apart: "does not stand in the text below",
  leftOut: (n: number) => (n === 1 ? "What the dots leave out" : `What the dots leave out, in ${n} places`),

  earliest: "the earliest printing held",
  sameWords: "the same words",
  otherWords: "the words differ:",
  addedWords: "added here:",
  removedWords: "left out here:",
  endOfChange: "end of the difference",
  disagrees: "attributed to somebody else",

  pageNumber: (n: number) => `page ${n.toLocaleString("en")}`,
  pageOf: (n: number, all: number) => `page ${n.toLocaleString("en")} of ${all.toLocaleString("en")}`,
  pages: "Pages of this list",
  previousPage: "Previous page",
  nextPage: "Next page",
  listSteps: "Neighbours on the list",
  previousOnList: "Previous on the list",
  nextOnList: "Next on the list",

  wantedIntro:
    "Articles that others in this archive name and that it does not hold. If you have one, it would find its links waiting.",
  noWanted: "Nothing is wanted: every article that is named here is held.",
  knownBy: "Known by the words",
  knownSpeaker: "Speaker",
  knownHeadline: "Headline",
  wantedNamedBy: "Named by",
  wantedArticleIntro: "The archive does not hold this article. This is all it knows of it.",
  wantedKnown: "What is known of it",
  wantedNamedIn: (n: number) => (n === 1 ? "named by 1 article" : `named by ${n.toLocaleString("en")} articles`),
} as const;
