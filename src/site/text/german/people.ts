/** German: the words about who is printed when, where and beside whom. */
import type { CountWriter } from "../count.ts";
import type { PeopleText } from "../people.ts";

export const germanPeople = (count: CountWriter): PeopleText => ({
  quotationsAYear: "Zitate je Jahr",
  articlesAYear: "Artikel je Jahr",
  drawnYears: (what, counts) => `${what}: ${counts}.`,
  yearCount: (year, n) => `${year}: ${count(n)}`,
  mostIn: (year, n) => `am meisten ${year}: ${count(n)}`,
  mostAYear: (n) => `höchstens ${count(n)} im Jahr`,
  onTopics: "Zu diesen Themen",
  sideBySideWith: "Neben anderen",
  besideNote: (most, compared) =>
    `Neben jedem Namen stehen bis zu ${most} andere: die ihm am häufigsten an denselben Tagen und bei denselben Themen begegnen. Treffen mehr als ${compared} aufeinander, werden die ${compared} verglichen, von denen dort am meisten gedruckt ist; auf den Seiten selbst fehlt kein gemeinsamer Tag.`,
  showAllOf: (n) => `Alle ${count(n)}`,
  besideTitle: (one, other) => `${one} und ${other}`,
  sideBySide: "Nebeneinander",
  besideIntroSpeakers: "Womit beide an gemeinsamen Tagen und zu gemeinsamen Themen zitiert werden.",
  besideIntroOutlets: "Was beide an gemeinsamen Tagen und zu gemeinsamen Themen gedruckt haben.",
  inCommon: (days, topics) =>
    [
      days === 0 ? null : days === 1 ? "1 Tag" : `${count(days)} Tage`,
      topics === 0 ? null : topics === 1 ? "1 Thema" : `${count(topics)} Themen`,
    ]
      .filter((part) => part !== null)
      .join(", "),
  daysInCommon: (n) => (n === 1 ? "1 gemeinsamer Tag" : `${count(n)} gemeinsame Tage`),
  topicsInCommon: (n) => (n === 1 ? "1 gemeinsames Thema" : `${count(n)} gemeinsame Themen`),
  sameDay: "Am selben Tag",
  sameTopic: "Zum selben Thema",
  moreThatDay: (n) => `und ${count(n)} weitere an diesem Tag`,
  moreOnTopic: (n) => `und ${count(n)} weitere zu diesem Thema`,
  standAbove: (n) => (n === 1 ? "1 steht schon oben." : `${count(n)} stehen schon oben.`),
  coveredTopics: "Ebenfalls gemeinsam, alles davon schon oben:",
  nothingInCommon:
    "Sie haben keinen Tag und kein Thema mehr gemeinsam. Die Seite bleibt, weil ihre Adresse veröffentlicht wurde.",
  part: {
    outlets: "Medien",
    speakers: "Stimmen",
    topics: "Themen",
    beside: "Nebeneinander",
    "named-by": "Genannt in",
  },
  partOf: (owner, part) => `${owner}: ${part}`,
  namings: (n) => (n === 1 ? "einmal genannt" : `${count(n)}-mal genannt`),
  moreNamings: (n) => `Alle ${count(n)}, mit ihren Worten`,
  onlyFirstKnown: "Hier stehen jeweils nur die ersten. In den Einträgen darunter stehen alle.",
  moreCandidates: (n) =>
    n === 1 ? "1 weiterer: nach den Worten suchen" : `${count(n)} weitere: nach den Worten suchen`,
  moreSpeakers: (n) =>
    n === 1 ? "und 1 weitere Person, neben ihren Worten" : `und ${count(n)} weitere, neben ihren Worten`,
  allYears: "Alle Jahre",
});
