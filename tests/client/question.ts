/**
 * Random articles and random questions, each question with the same as a plain test of one article. The words are invented so that
 * each is its own stem and begins no other: equality is equality.
 */
import type { Narrowing } from "../../src/client/narrow.ts";
import { ALWAYS, firstDay, lastDay } from "../../src/client/period.ts";
import type { Shelved } from "./library.ts";

const WORDS = [
  "bako",
  "tirun",
  "molvo",
  "geltak",
  "sorvin",
  "pludo",
  "zannok",
  "feldor",
  "wimtur",
  "kashpo",
  "drovak",
  "nimrot",
];
/** A second paragraph in every article. */
export const BORDERED = "quovis";
export const SPEAKERS = ["Ana Reyes", "Tom Hale", "Ines Vidor", "Paul Ober"];
export const OUTLETS = ["Harbour Post", "Evening Star", "unknown"];

const random = seeded(7);
export const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const some = (most: number): string =>
  Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(WORDS)).join(" ");

export function shelveArticle(index: number): Shelved {
  return {
    name: `a${index}`,
    title: `Number ${index}`,
    text: [[some(9)], [BORDERED]],
    date: pick([null, "2019", "2020-03", "2020-03-04", "2020-03-05", "2020-12-31", "2021-01-01", "2021-06-15"]),
    speakers: [...new Set([pick(SPEAKERS), pick(SPEAKERS)])],
    outlet: pick(OUTLETS),
    // More of them than a list of facets shows, each in two articles.
    topics: [`Topic ${index % 80}`],
  };
}

/** mulberry32: the same numbers on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Asked {
  readonly text: string;
  readonly narrowing: Narrowing;
  readonly holds: (article: Shelved) => boolean;
}

/** A question, and the same question as a plain test of one article. */
export function ask(): Asked {
  const tests: ((words: string, article: Shelved) => boolean)[] = [];
  const parts: string[] = [];
  const has = (word: string) => (words: string) => ` ${words} `.includes(` ${word} `);
  const add = (part: string, test: (words: string, article: Shelved) => boolean): void => {
    parts.push(part);
    tests.push(test);
  };
  if (random() < 0.7) {
    const word = pick(WORDS);
    add(word, has(word));
  }
  if (random() < 0.4) {
    const phrase = `${pick(WORDS)} ${pick(WORDS)}`;
    add(`“${phrase}”`, has(phrase));
  }
  if (random() < 0.3) {
    const word = pick(WORDS);
    add(`-${word}`, (words) => !has(word)(words));
  }
  if (random() < 0.3) {
    const [a, b] = [pick(WORDS), pick(WORDS)];
    add(`${a} OR ${b}`, (words) => has(a)(words) || has(b)(words));
  }
  if (random() < 0.2) add("speaker:reyes", (_, article) => article.speakers.includes("Ana Reyes"));
  if (random() < 0.2) add("from:2020-03-05", (_, { date }) => date !== null && firstDay(date) >= "2020-03-05");
  const speakers = random() < 0.3 ? [pick(SPEAKERS), pick(SPEAKERS)] : [];
  const outlets = random() < 0.3 ? [pick(OUTLETS)] : [];
  const to = random() < 0.3 ? "2020-12-31" : null;
  return {
    text: parts.join(" "),
    narrowing: { selection: { speaker: speakers, outlet: outlets }, period: { ...ALWAYS, to } },
    holds: (article) =>
      tests.every((test) => test(article.text.flat().join(" "), article)) &&
      (speakers.length === 0 || article.speakers.some((speaker) => speakers.includes(speaker))) &&
      (outlets.length === 0 || outlets.includes(article.outlet)) &&
      (to === null || (article.date !== null && lastDay(article.date) <= to)),
  };
}
