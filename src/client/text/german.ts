/** German: what the browser side says. */
import type { ClientText } from "./client-text.ts";
import { numberWriter } from "./number.ts";

/** @param language BCP 47, by which its numbers are written */
export function german(language: string): ClientText {
  const number = numberWriter(language);
  const quotations = (n: number): string => (n === 1 ? "1 Zitat" : `${number(n)} Zitate`);
  return {
    loading: "Die Suche läuft …",
    still: "Das Suchverzeichnis wird geladen …",
    counting: "Wird gezählt …",
    failed:
      "Die Suche konnte nicht beginnen: Ihr Verzeichnis fehlt oder war nicht zu lesen. Die Listen der Stimmen, Medien, Themen und Jahre führen zu jedem Artikel.",
    prompt: "Geben Sie ein Wort, einen Namen oder einen Wortlaut ein.",
    found: (n) => `${number(n)} Artikel gefunden.`,
    spoken: (n) => `${quotations(n)} gefunden.`,
    phrase: (n) => `${number(n)} Artikel mit genau diesem Wortlaut.`,
    closest: (n) =>
      `Kein Artikel hat genau diesen Wortlaut. ${n === 1 ? "1 Artikel kommt" : `${number(n)} Artikel kommen`} ihm nahe.`,
    closestSpoken: (n) =>
      `Kein Zitat hat genau diesen Wortlaut. ${n === 1 ? "1 Zitat kommt" : `${number(n)} Zitate kommen`} ihm nahe.`,
    undated: (n) =>
      n === 1 ? "1 davon hat kein Datum und steht am Ende." : `${number(n)} davon haben kein Datum und stehen am Ende.`,
    none: "Nichts gefunden.",
    goingOn: "Der Rest des Archivs wird noch durchsucht …",
    unread: (n) =>
      `${n === 1 ? "1 weiterer Artikel hat" : `${number(n)} weitere Artikel haben`} alle Wörter; ob wie gesucht, wurde nicht nachgesehen.`,
    tooLong: (n) => `Nur nach den ersten ${number(n)} Zeichen wurde gesucht.`,
    absent: (words) =>
      words.length === 1
        ? `„${words[0]}“ steht nirgends im Archiv.`
        : `${words.map((word) => `„${word}“`).join(", ")} stehen nirgends im Archiv.`,
    adviceFilters: "Ohne Eingrenzung suchen",
    adviceNear: (word) => `Meinten Sie „${word}“?`,
    adviceArticles: "In ganzen Artikeln suchen, nicht nur in Zitaten",
    adviceWords: "Die Wörter in beliebiger Reihenfolge suchen",
    adviceWithout: (words) => `Ohne ${words.map((word) => `„${word}“`).join(" und ")} suchen`,
    more: (n) => (n === 1 ? "Das letzte anzeigen" : `${number(n)} weitere anzeigen`),
    shownOf: (shown, all) => `${number(shown)} von ${number(all)} angezeigt`,
    copy: "Kopieren",
    copyQuotation: (which) => `Zitat ${which} kopieren`,
    copyAs: "Kopieren als",
    copyForms: { text: "Text", markdown: "Markdown", html: "HTML", bibtex: "BibTeX", ris: "RIS", csl: "CSL-JSON" },
    copied: (form) => `Als ${form} kopiert.`,
    copyByHand: "Von hier kopieren",
    noDate: "ohne Datum",
    noOutlet: "Medium nicht genannt",
    unattributed: "Nicht zugeordnet",
    inStory: "Im Bericht",
    openQuotation: "Beim Zitat öffnen",
    openPassage: "Bei der Stelle öffnen",
    openedIn: (place, title) => `${place}: ${title}`,
    otherPassages: (n) => (n === 1 ? "1 weitere Stelle darin" : `${number(n)} weitere Stellen darin`),
    showAll: (n) => `Alle ${number(n)} anzeigen`,
    showFewer: "Weniger anzeigen",
    filterValues: (facet) => `${facet} suchen`,
    noValues: "Nichts mit diesem Namen.",
    remove: (facet, value) => `${facet} ${value} entfernen`,
    pasted: "Als Zitat eingefügt: Was darum herum stand, ist weggelassen.",
    clear: "Alle entfernen",
    date: "Datum",
    period: (from, to) =>
      from !== null && to !== null ? `${from} bis ${to}` : from !== null ? `ab ${from}` : `bis ${to ?? ""}`,
    narrow: "Diese Liste eingrenzen",
    narrowAny: "alle",
    narrowed: (shown, all) => `${number(shown)} der ${number(all)} auf dieser Seite.`,
    narrowedToNone: "Auf dieser Seite passt nichts dazu.",
    narrowElsewhere: "Auf allen Seiten danach suchen",
    close: "Schließen",
    quickTitle: "Schnellsuche",
    quickLabel: "Das Archiv durchsuchen",
    seeAll: "Alle Ergebnisse ansehen",
    follow: ["", " folgen: "],
    followBy: (name, format) => `${name} folgen: ${format}`,
    asTable: "Nach Datum, als Tabelle",
    articles: "Artikel",
    quotations: "Zitate",
    listed: (shown, all) =>
      `${number(shown)} von ${number(all)} sind aufgeführt. Die anderen finden Sie, wenn Sie oben tippen.`,
    saveAs: "Diese Ergebnisse speichern als",
    saved: (saved, all) =>
      saved < all
        ? `Die ersten ${number(saved)} von ${number(all)} sind gespeichert.`
        : `${number(saved)} gespeichert.`,
    notSaved: "Sie konnten nicht geladen werden.",
    resultFailed: "Dieses Ergebnis war nicht zu lesen.",
    stated: {
      verified: "Geprüft",
      disputed: "Bestritten",
      misattributed: "Falsch zugeschrieben",
      corrected: "Berichtigt",
    },
    statedOfArticle: {
      verified: "Artikel geprüft",
      disputed: "Artikel bestritten",
      misattributed: "Artikel falsch zugeschrieben",
      corrected: "Artikel berichtigt",
    },
    number,
    facets: {
      speaker: "Stimme",
      outlet: "Medium",
      topic: "Thema",
      year: "Jahr",
      month: "Monat",
      language: "Sprache",
    },
    unknown: {
      speaker: "Niemand mit Namen",
      outlet: "Medium nicht genannt",
      topic: "Ohne Thema",
      year: "Ohne Datum",
      month: "Monat nicht bekannt",
      language: "Sprache nicht bekannt",
    },
    fields: {
      stimme: "speaker",
      sprecher: "speaker",
      sprecherin: "speaker",
      medium: "outlet",
      zeitung: "outlet",
      thema: "topic",
      sprache: "language",
      jahr: "year",
      monat: "month",
      von: "from",
      ab: "from",
      seit: "from",
      bis: "to",
    },
    or: ["ODER"],
    inMarks: (words) => `„${words}“`,
  };
}
