/**
 * What one linking leaves to the next: the words of each article as numbers, the answer to each Context entry, and what was
 * asked for it. Of another day's archive only what is new, gone or touched is read and judged again; the rest stands.
 */
import type { Article, ResolvedEntry } from "./archive.ts";
import { AROUND, HashTable, hashGram, ONE, THREE, TWO } from "./gram.ts";
import { Growing } from "./growing.ts";
import { nearQuestion, wordQuestion } from "./hearing.ts";
import type { Resolution } from "./link.ts";
import { remainders } from "./neighbour.ts";
import { numbers } from "./numbers.ts";
import { BREAK, type BuiltRow, type FormerRow, type Row } from "./passage.ts";
import { titleQuestions } from "./title.ts";
import { inSteps, inWordSteps } from "./vocabulary.ts";

/** Of an entry that is missing nothing else is to be said. */
export type Answer = Omit<ResolvedEntry, "entry"> | null;

export interface LastLinking {
  /** By article, in order: its clipping's bytes and path, and its id. */
  readonly keys: readonly string[];
  readonly row: Pick<Row, "words" | "fieldStart" | "runStart" | "runParagraph" | "runQuote">;
  /** The words by their numbers, and how often each was printed. */
  readonly spelled: readonly string[];
  readonly counts: Int32Array;
  /** What counts as evidence of the archive's size. */
  readonly size: string;
  /** By article: the questions about titles that it answers. */
  readonly titles: readonly (readonly number[])[];
  /** By article, one an entry. */
  readonly answers: readonly (readonly Answer[])[];
  /** What was asked for entry `n` of all, in order, is `asked` from `askedStart[n]` up to `askedStart[n + 1]`. */
  readonly asked: Int32Array;
  readonly askedStart: Int32Array;
}

/** An answer that holds as it did, and what was asked for it. */
export interface Standing {
  readonly answer: Answer;
  readonly asked: Int32Array;
}

/** Null where the entry is to be judged again. */
export type FindStanding = (article: number, entry: number) => Standing | null;

type Readable = Pick<Article, "record" | "prose">;

/** Two articles with one key are one, provided that clippings are read in one way. */
export function keyOf({ record: { id, source } }: Pick<Article, "record">): string {
  return `${source.sha256} ${id} ${source.path}`;
}

export function sizeOf(articles: readonly unknown[], { words, vocabulary }: Row): string {
  return [vocabulary.total, inSteps(words.length), inSteps(articles.length)].join(" ");
}

/** By article, the questions its titles answer. */
export function readTitles(last: LastLinking | null, articles: readonly Readable[]): LastLinking["titles"] {
  const before = numbersOf(last?.keys ?? []);
  return articles.map((article) => last?.titles[before.get(keyOf(article)) ?? -1] ?? titleQuestions(article.record));
}

function numbersOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, number) => [key, number]));
}

/** The words of the last linking, for `buildRow`. */
export function formerRow({ keys, row, spelled }: LastLinking): FormerRow {
  const numbers = numbersOf(keys);
  return { row, spelled, find: (article) => numbers.get(keyOf(article)) ?? null };
}

/** More of the words than this printed no more, and the next linking reads all of them anew. */
const MOST_DEAD = 1 / 4;

export function remember(
  articles: readonly Readable[],
  row: BuiltRow,
  titles: LastLinking["titles"],
  resolution: Resolution,
): LastLinking | null {
  const { spelled, counts } = row.vocabulary.printed;
  const dead = counts.reduce((sum, count) => sum + (count === 0 ? 1 : 0), 0);
  if (dead > counts.length * MOST_DEAD) return null;
  return {
    keys: articles.map(keyOf),
    row,
    ...{ spelled, counts },
    size: sizeOf(articles, row),
    titles,
    answers: resolution.entries.map((resolved) =>
      resolved.map(({ entry: _, ...answer }) => (answer.state === "missing" ? null : answer)),
    ),
    ...joinAsked(resolution),
  };
}

/** Of all entries one after another, in memory that is just as large. */
function joinAsked({ asked, heard }: Pick<Resolution, "asked" | "heard">): Pick<LastLinking, "asked" | "askedStart"> {
  const askedStart = new Int32Array(asked.length + 1);
  asked.forEach(({ from, to }, entry) => {
    askedStart[entry + 1] = (askedStart[entry] as number) + to - from;
  });
  const all = numbers(askedStart[asked.length] as number);
  asked.forEach(({ from, to }, entry) => {
    all.set(heard.values.subarray(from, to), askedStart[entry] as number);
  });
  return { asked: all, askedStart };
}

const NONE: FindStanding = () => null;

/** Of another archive than this share nothing that was answered is believed: to look through all of it would take longer. */
const MOST_CHANGED = 1 / 8;

/**
 * Finds the answers of the last linking that stand: none of their questions is about a word that is printed so much more or less
 * often now that it counts, nor answered by an article that came or went.
 */
export function findStanding(
  last: LastLinking | null,
  articles: readonly Readable[],
  row: Row,
  titles: LastLinking["titles"],
): FindStanding {
  if (last === null || last.size !== sizeOf(articles, row)) return NONE;
  const before = numbersOf(last.keys);
  const keys = articles.map(keyOf);
  const today = new Set(keys);
  const gone = last.keys.flatMap((key, number) => (today.has(key) ? [] : [number]));
  const come = keys.flatMap((key, number) => (before.has(key) ? [] : [number]));
  if (gone.length + come.length > articles.length * MOST_CHANGED) return NONE;

  const touched = new Growing();
  for (const article of come) {
    touchGrams(row, row, article, touched);
    for (const question of titles[article] ?? []) touched.push(question);
  }
  for (const article of gone) {
    touchGrams(last.row, row, article, touched);
    for (const question of last.titles[article] ?? []) touched.push(question);
  }
  touchWords(last, row, touched);
  const table = new HashTable(touched.toArray());

  const firstEntry = new Int32Array(last.keys.length + 1);
  last.answers.forEach(({ length }, article) => {
    firstEntry[article + 1] = (firstEntry[article] as number) + length;
  });
  const numbers = keys.map((key) => before.get(key) ?? null);
  return (article, entry) => {
    const number = numbers[article] ?? null;
    if (number === null) return null;
    const at = (firstEntry[number] as number) + entry;
    const end = last.askedStart[at + 1] as number;
    for (let i = last.askedStart[at] as number; i < end; i += 1) {
      if (table.find(last.asked[i] as number) >= 0) return null;
    }
    return {
      answer: last.answers[number]?.[entry] ?? null,
      asked: last.asked.subarray(last.askedStart[at], end),
    };
  };
}

/** Every gram an article prints. */
function touchGrams(
  { words, fieldStart }: Pick<Row, "words" | "fieldStart">,
  { vocabulary: { codes } }: Row,
  article: number,
  touched: Growing,
): void {
  const end = fieldStart[article * 4 + 4] as number;
  for (let place = fieldStart[article * 4] as number; place < end; place += 1) {
    if (words[place] === BREAK) continue;
    for (const shape of [ONE, TWO, THREE, AROUND]) touched.push(hashGram(words, place, shape, codes));
  }
}

/** Words that came, went, or are printed so much more or less often that it counts, and what they are near to. */
function touchWords(last: LastLinking, { vocabulary }: Row, touched: Growing): void {
  for (let id = 1; id < vocabulary.size; id += 1) {
    if (inWordSteps(last.counts[id] ?? 0) === vocabulary.count(id)) continue;
    touched.push(wordQuestion(vocabulary.codes[id] as number));
    for (const remainder of remainders(vocabulary.spell(id))) touched.push(nearQuestion(remainder));
  }
}
