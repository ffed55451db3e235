/** German: the words of an article's page: its text, its facts, its apparatus. */
import type { Basis } from "../../../parse/record.ts";
import type { ArticleText } from "../article.ts";
import type { CountWriter } from "../count.ts";

export const germanArticle = (count: CountWriter): ArticleText => ({
  quoted: "Zitiert",
  headlineAsPrinted: "Überschrift im Druck",
  outletNotStated: "Medium nicht genannt",
  dateNotStated: "Datum nicht genannt",
  lead: "Vorspann",
  leadNote: "Der Auszug, mit dem der Ausschnitt beginnt. Jedes Zitat darin führt zu seiner Stelle im Text darunter.",
  noText: "Der Ausschnitt enthält keinen Text.",
  notesFor: "Wer in diesem Absatz spricht",
  quotation: (n) => `Zitat ${n}`,
  paragraph: (n) => `Absatz ${n}`,
  how: howKnown,
  alsoPrinted: (n) =>
    n === 1 ? "auch in 1 weiteren Artikel gedruckt" : `auch in ${count(n)} weiteren Artikeln gedruckt`,
  disputedShort: "anderswo anders zugeschrieben",
  echoes: "Auch gedruckt in",
  noEchoes: "Keines seiner Zitate ist hier in einem anderen Artikel gedruckt.",
  cite: "Nachweis",
  citeNote: "Ein Klick markiert den ganzen Nachweis.",
  otherForms: "Markdown, HTML, BibTeX, RIS und CSL-JSON",
  citationForm: {
    text: "Text",
    markdown: "Markdown",
    html: "HTML",
    bibtex: "BibTeX",
    ris: "RIS",
    csl: "CSL-JSON",
  },
  saveForm: (name) => `${name} speichern`,
  source: "Quelle",
  sourceFile: "Datei, wie sie einging",
  fixity: "SHA-256",
  size: "Größe",
  previousArticle: "Früher",
  nextArticle: "Später",
  neighbours: "Artikel davor und danach",
  quotationLost: "Das Zitat, zu dem diese Adresse führte, steht nicht mehr im Text.",
  apart: "steht nicht im Text darunter",
  leftOut: (n) => (n === 1 ? "Was die Punkte auslassen" : `Was die Punkte auslassen, an ${n} Stellen`),
});

function howKnown(basis: Basis, cue: string | null): string {
  const by = cue === null ? "" : `: „${cue}“`;
  switch (basis) {
    case "stated":
      return "beim Ausschnitt angegeben";
    case "cue":
      return `neben den Worten genannt${by}`;
    case "pronoun":
      return `aus einem Pronomen${by}`;
    case "carried":
      return "vom vorigen Zitat fortgeführt";
    case "nominal":
      return `beschrieben, nicht benannt${by}`;
    case "none":
      return "der Text sagt nicht, wer spricht";
  }
}
