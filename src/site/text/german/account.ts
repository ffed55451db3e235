/** German: the words of the archive's account of itself: how it reads, and what it offers as data. */
import type { AccountText } from "../account.ts";
import { GERMAN_DATA } from "./data.ts";

export const germanAccount = (): AccountText => ({
  aboutTitle: "Über dieses Archiv",
  aboutText: [
    "Dieses Archiv bewahrt Zeitungsausschnitte so auf, wie sie eingegangen sind. Ihrem Wortlaut wird nichts hinzugefügt, und nichts wird weggelassen. Jedes Zitat hat eine eigene Adresse; dabei steht, wer es gesagt hat, wo es gedruckt wurde und woher wir das wissen.",
  ],
  aboutHowTitle: "Woher wir wissen, wer spricht",
  aboutHow: "Neben jedem Zitat steht, wer spricht, und worauf sich das Archiv dabei stützt:",
  howLong: {
    stated: "Angegeben: Wer den Ausschnitt aufbewahrt, hat es dazugeschrieben.",
    cue: "Neben den Worten genannt: Der Text nennt die Person beim Zitat, etwa „…“, sagte Ana Reyes.",
    pronoun: "Aus einem Pronomen: Im Text steht „sagte er“ oder „sagte sie“, und nur eine Person kann gemeint sein.",
    carried: "Fortgeführt: Das Zitat setzt das vorige fort, und bei diesem ist bekannt, wer spricht.",
    nominal: "Beschrieben, nicht benannt: Der Text spricht von „einem Sprecher des Hafens“, und wir tun es auch.",
    none: "Nicht zugeordnet: Der Text sagt nicht, wer spricht, und geraten wird nicht.",
  },
  aboutLinksTitle: "Wie Artikel verknüpft sind",
  aboutLinks:
    "Ausschnitte nennen andere Artikel mit den Worten, für die sie bekannt sind. Passt genau ein Artikel zu diesen Worten, so wird der Eintrag zum Link. Passen mehrere, so sind alle aufgeführt, und keiner ist ausgewählt. Passt keiner, so steht der Artikel unter den gesuchten.",
  dataTitle: "Das Archiv als Daten",
  dataText: "Dasselbe Archiv als Dateien, für alle, die damit zählen, prüfen oder weiterarbeiten möchten:",
  dataTables: {
    articles: "Artikel",
    quotes: "Zitate",
    speakers: "Stimmen",
    outlets: "Medien",
    topics: "Themen",
    links: "Verknüpfungen",
    sources: "Quelldateien",
    context: "Kontexteinträge",
  },
  dataSchema: "Schema",
  dataCitations: "Nachweise",
  dataPackage: "Beschreibung des Ganzen",
  dataDescription: (english) =>
    english
      .split(". ")
      .map((sentence) => GERMAN_DATA[sentence] ?? sentence)
      .join(". "),
});
