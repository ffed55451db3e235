/** German: what the fields of the data release hold, by the English of `src/site/data-row.ts`, which stands in the schemas. */

export const GERMAN_DATA: Readonly<Record<string, string>> = {
  "Whether the article it names was found": "Ob der Artikel, den er nennt, gefunden wurde",
  "How like the words are, from 0 to 1": "Wie ähnlich die Worte sind, von 0 bis 1",
  "An article's id": "Die Kennung eines Artikels",
  "Full where the site knows its own address, else from its root":
    "Vollständig, wo die Website ihre Adresse kennt, sonst von ihrer Wurzel an",
  "The passage it leads to": "Die Stelle, zu der er führt",
  "Where several articles answer: all of them, and none is chosen":
    "Wo mehrere Artikel passen: alle, und keiner ist ausgewählt",
  "The article's id and the quotation's": "Die Kennung des Artikels und die des Zitats",
  "YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known":
    "JJJJ, JJJJ-MM oder JJJJ-MM-TT, so genau, wie es bekannt ist",
  "The words between the marks; paragraphs parted by a blank line":
    "Die Worte zwischen den Anführungszeichen; zwischen Absätzen eine Leerzeile",
  "How we know who speaks": "Woher wir wissen, wer spricht",
  "The word that said so, as printed": "Das Wort, das es sagt, wie gedruckt",
  "What is stated of the quotation, else of its article as a whole":
    "Was zum Zitat angegeben ist, sonst zum ganzen Artikel",
  "Where else these words are printed: the first 200 places":
    "Wo diese Worte sonst gedruckt sind: die ersten 200 Stellen",
  "W3C Web Annotation: the words in the article's text, and what stands before and after them":
    "W3C Web Annotation: die Worte im Text des Artikels, und was davor und danach steht",
  "As printed": "Wie gedruckt",
  "How many quotations": "Wie viele Zitate",
  "How many articles": "Wie viele Artikel",
  "As it lay in the archive's own folder": "Wie sie im Ordner des Archivs lag",
  "The file, or the bundle that holds it; empty where the site offers none":
    "Die Datei, oder das Bündel, das sie enthält; leer, wo die Website keine anbietet",
  "Its name within the bundle": "Ihr Name im Bündel",
  "Its number in the article, from 1": "Seine Nummer im Artikel, von 1 an",
  "Several values, “ | ” between them": "Mehrere Werte, dazwischen „ | “",
};
