/** German: the words of searching, as far as pages have them before a script runs. */
import type { SearchText } from "../search.ts";

export const germanSearch = (): SearchText => ({
  searchLabel: "Das Archiv durchsuchen",
  searchHint: "Setzen Sie die ganze Suche in Anführungszeichen, um genau diesen Wortlaut zu finden.",
  searchButton: "Suchen",
  searchIntro: (articles) => `${articles}, Wort für Wort.`,
  searchHelp: "So suchen Sie",
  searchHelpLines: [
    [
      "erbitterte Feinde",
      "beide Wörter, in jeder Form und Reihenfolge; ein Wort, das nirgends steht, findet die, die so beginnen",
    ],
    [
      "„erbitterte Feinde“",
      "diese Wörter in dieser Reihenfolge; Anführungszeichen aller Art gelten, und .. steht für eine Lücke",
    ],
    ["Feinde -Hafen", "ohne dieses Wort"],
    ["Brücke ODER Fähre", "eines von beiden"],
    ["stimme:reyes von:2019 bis:2021-06", "nur dort; ebenso medium, thema und jahr"],
    ["speaker:reyes from:2019 to:2021-06", "dasselbe: Die englischen Namen gelten auch"],
  ],
  searchKeys: "Einzelne Tasten: / zur Suche, j und k durch die Ergebnisse",
  searchNeedsScript:
    "Die Suche braucht JavaScript, das hier ausgeschaltet ist. Diese Listen führen zu jedem Artikel des Archivs.",
  searchNeedsServer:
    "Die Suche braucht einen Webserver, und diese Kopie wird von einem Datenträger gelesen. Diese Listen führen zu jedem Artikel des Archivs.",
  searchBrowse: "Oder blättern",
  searchNarrow: "Ergebnisse eingrenzen",
  searchFrom: "Von",
  searchTo: "Bis",
  searchDates: "Zeitraum",
  searchSight: "Anzeigen",
  searchSights: { articles: "Artikel", quotations: "Zitate" },
  searchSort: "Sortieren nach",
  searchSorts: { relevance: "Relevanz", newest: "Neuestes zuerst", oldest: "Ältestes zuerst" },
  searchResults: "Ergebnisse",
  searchAdvice: "Sie könnten",
  searchChosen: "Eingegrenzt auf",
});
