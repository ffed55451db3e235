/**
 * Brute force: random questions, each as an address of the search page and as a plain test of one record. The engine's matching of
 * words is copied, not asked: a word is compared without accents and signs, by its stem; the parts of a word that signs join count
 * by themselves; a phrase is words in a row within a paragraph. The facts shown of an article are searched like its text.
 */

import type { Random } from "../../scripts/invented/random.ts";
import { type ArchiveRecord, readRecords } from "../../scripts/records.ts";
import { stem } from "./stem.ts";

/** A record as brute force sees it. */
export interface Held {
  readonly id: string;
  /** `YYYY-MM-DD`, shorter, or "". */
  readonly date: string;
  readonly values: Readonly<Record<"speaker" | "outlet" | "topic", readonly string[]>>;
  /** Stems of every word that can be searched. */
  readonly words: ReadonlySet<string>;
  /** Paragraphs as stems, each between two spaces. */
  readonly paragraphs: readonly string[];
  readonly texts: readonly string[];
}

export interface Question {
  /** `?q=…`. */
  readonly address: string;
  readonly sort: "relevance" | "newest" | "oldest";
  readonly holds: (record: Held) => boolean;
}

export function readHeld(records: string): Held[] {
  return readRecords(records).map(hold);
}

function hold({ fields, prose }: ArchiveRecord): Held {
  const texts = [...prose.lead, ...prose.text].map(({ runs }) => runs.map((run) => run.text).join(""));
  const facts = [fields.title, fields.speaker ?? "", fields.outlet ?? "", fields.date ?? ""];
  const orUnknown = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : ["unknown"]);
  return {
    id: fields.id,
    date: fields.date ?? "",
    values: {
      speaker: orUnknown(fields.speakers),
      outlet: [fields.outlet ?? "unknown"],
      topic: orUnknown(fields.topics),
    },
    words: new Set([...texts, ...facts].flatMap((text) => stemsOf(text, true))),
    paragraphs: [fields.title, ...texts].map((text) => ` ${stemsOf(text, false).join(" ")} `),
    texts,
  };
}

const stems = new Map<string, string>();

function stemsOf(text: string, parts: boolean): string[] {
  const whole = text.split(/\s+/);
  const words = parts ? whole.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]) : whole;
  return words.flatMap((word) => {
    const held = stems.get(word) ?? stem(fold(word));
    stems.set(word, held);
    return held === "" ? [] : [held];
  });
}

function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}$%£€]/gu, "")
    .toLowerCase();
}

/** About some article mostly, so that there is an answer. `words` are the archive's, most frequent first. */
export function inventQuestion(random: Random, words: readonly string[], held: readonly Held[]): Question {
  const about = random.pick(held);
  const parts: string[] = [];
  const tests: ((record: Held) => boolean)[] = [];
  const strange = (): string =>
    words[random.chance(0.5) ? random.skewed(words.length) : random.between(0, words.length - 1)] ?? "";
  const word = (): string => (random.chance(0.8) ? wordOf(random, about) : strange());
  const has = (asked: string): ((record: Held) => boolean) => {
    const wanted = stem(fold(asked));
    return (record) => record.words.has(wanted);
  };
  const add = (part: string, test: (record: Held) => boolean): void => {
    parts.push(part);
    tests.push(test);
  };
  if (random.chance(0.7)) {
    const one = word();
    add(one, has(one));
  }
  if (random.chance(0.3)) {
    const one = word();
    add(one, has(one));
  }
  if (random.chance(0.3)) {
    const phrase = phraseOf(random, random.chance(0.8) ? about : random.pick(held));
    const wanted = ` ${stemsOf(phrase, false).join(" ")} `;
    add(`“${phrase}”`, ({ paragraphs }) => paragraphs.some((paragraph) => paragraph.includes(wanted)));
  }
  if (random.chance(0.25)) {
    const one = strange();
    const test = has(one);
    add(`-${one}`, (record) => !test(record));
  }
  if (random.chance(0.2)) {
    const [one, other] = [word(), strange()];
    const [hasOne, hasOther] = [has(one), has(other)];
    add(`${one} OR ${other}`, (record) => hasOne(record) || hasOther(record));
  }
  const query = new URLSearchParams();
  if (parts.length > 0) query.set("q", parts.join(" "));
  for (const facet of ["speaker", "outlet", "topic"] as const) {
    if (!random.chance(0.25)) continue;
    const chosen = [...new Set([random.pick(about.values[facet]), random.pick(random.pick(held).values[facet])])];
    for (const value of chosen) query.append(facet, value);
    tests.push(({ values }) => values[facet].some((value) => chosen.includes(value)));
  }
  if (random.chance(0.3) || parts.length === 0) {
    const ends = [random.pick(held).date, random.pick(held).date].filter((date) => date.length === 10).sort();
    const [from, to] = random.chance(0.5) ? [ends[0], ends[1]] : random.chance(0.5) ? [ends[0]] : [undefined, ends[0]];
    if (from !== undefined) {
      query.set("from", from);
      tests.push(({ date }) => date !== "" && firstDay(date) >= from);
    }
    if (to !== undefined) {
      query.set("to", to);
      tests.push(({ date }) => date !== "" && lastDay(date) <= to);
    }
  }
  if (query.size === 0) {
    query.set("q", "the");
    tests.push(has("the"));
  }
  const sort = random.pick(["relevance", "newest", "oldest"] as const);
  if (sort !== "relevance") query.set("sort", sort);
  return {
    address: `?${query}`,
    sort: sort === "relevance" && !query.has("q") ? "newest" : sort,
    holds: (record) => tests.every((test) => test(record)),
  };
}

function wordOf(random: Random, { texts }: Held): string {
  const words = texts.length > 0 ? random.pick(texts).split(/\s+/).map(fold) : [];
  const long = words.filter((word) => word.length > 2);
  return long.length > 0 ? random.pick(long) : "the";
}

/** Two to four words that stand in a row; a single one where the article is too short. */
function phraseOf(random: Random, held: Held): string {
  for (let tries = 0; tries < 20; tries++) {
    const words = held.texts.length > 0 ? random.pick(held.texts).split(/\s+/).map(fold) : [];
    if (words.length < 8) continue;
    const from = random.between(0, words.length - 5);
    const phrase = words.slice(from, from + random.between(2, 4));
    if (phrase.every((word) => word !== "")) return phrase.join(" ");
  }
  return wordOf(random, held);
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Dates of results in the order they must have under a date sort: what is not known to the day stands before its days. */
export function isInOrder(dates: readonly string[], sort: "newest" | "oldest"): boolean {
  const dated = dates.filter((date) => date !== "").map((date) => date.padEnd(7, "-00").padEnd(10, "-00"));
  const isLast = dates.slice(dated.length).every((date) => date === "");
  const pairs = dated.slice(1).map((date, at) => [dated[at] ?? "", date] as const);
  return isLast && pairs.every(([a, b]) => (sort === "oldest" ? a <= b : a >= b));
}
