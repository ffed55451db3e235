/** English: the words of an article's page: its text, its facts, its apparatus. */
import type { Basis } from "../../../parse/record.ts";
import type { ArticleText } from "../article.ts";
import type { CountWriter } from "../count.ts";

export const englishArticle = (count: CountWriter): ArticleText => ({
  quoted: "Quoted",
  headlineAsPrinted: "Headline as printed",
  outletNotStated: "Outlet not stated",
  dateNotStated: "date not stated",
  lead: "Lead",
  leadNote: "The excerpt the clipping opens with. Each quotation in it leads to its place in the text below.",
  noText: "The clipping holds no text.",
  notesFor: "Who speaks in this paragraph",
  quotation: (n: number) => `Quotation ${n}`,
  paragraph: (n: number) => `Paragraph ${n}`,
  how: howKnown,
  alsoPrinted: (n: number) =>
    n === 1 ? "also printed in 1 other article" : `also printed in ${count(n)} other articles`,
  disputedShort: "attributed differently elsewhere",
  echoes: "Also printed in",
  noEchoes: "None of its quotations is printed in another article here.",
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
  },
  saveForm: (name: string) => `Save ${name}`,
  source: "Source",
  sourceFile: "File as received",
  fixity: "SHA-256",
  size: "Size",
  previousArticle: "Earlier",
  nextArticle: "Later",
  neighbours: "Articles before and after",
  quotationLost: "The quotation this address led to does not stand in the text any more.",
  apart: "does not stand in the text below",
  leftOut: (n: number) => (n === 1 ? "What the dots leave out" : `What the dots leave out, in ${n} places`),
});

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
