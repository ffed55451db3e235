/**
 * A query -> the articles of one volume that answer it, whatever narrows the search. The engine answers elementary questions
 * (words, one phrase); here its answers are combined as sets: clauses meet, alternatives join, what is excluded is taken away.
 *
 * A word stands for all its forms, as the engine's stemmer sees them. One that stands nowhere in the volume stands for the words
 * that begin with it, while it is being typed. The engine would mix the two, and answer otherwise to those who searched before.
 */

import { findBeginning } from "./beginning.ts";
import type { Match } from "./engine.ts";
import { standInOrder } from "./occurrence.ts";
import type { Clause, Query, Term } from "./query.ts";
import { wordsOf } from "./region.ts";
import type { Volume } from "./volume.ts";

export interface Answer {
  /** In no order that means anything. */
  readonly matches: readonly Match[];
  /** Words of the query that stand nowhere in the volume, as typed; nothing then answers. */
  readonly absent: readonly string[];
  /** Words of the query that stand in the volume in some form, and those that only begin others. */
  readonly held: ReadonlySet<string>;
  readonly begun: ReadonlySet<string>;
  /** Articles that hold all pieces of a phrase, left out because too many had to be read to see whether they hold them in order. */
  readonly unread: number;
}

/** Whether the pieces of a phrase stand in their order is often known from their places; else read, in at most so many articles. */
const MOST_READ = 200;

/** `whole` are words known to stand in some other volume: they begin no others here. */
export async function answerIn(volume: Volume, query: Query, whole: ReadonlySet<string> = new Set()): Promise<Answer> {
  const words: Words = { volume, whole, held: new Set(), begun: new Set() };
  const positive = query.clauses.filter((clause) => !clause.not);
  const [sets, excluded] = await Promise.all([
    Promise.all(positive.map((clause) => anyOf(words, clause))),
    Promise.all(query.clauses.filter((clause) => clause.not).map((clause) => anyOf(words, clause))),
  ]);
  const unread = [...sets, ...excluded].reduce((sum, set) => sum + set.unread, 0);
  const absent = sets.some((set) => set.held.size === 0) ? await absentWords(words, query) : [];
  const { held, begun } = words;
  if (absent.length > 0) return { matches: [], absent, held, begun, unread: 0 };
  const met = sets.length === 0 ? await volume.search(null) : meet(sets.map((set) => set.held));
  const matches = met.filter((match) => !excluded.some((set) => set.held.has(match.id)));
  return { matches, absent, held, begun, unread };
}

interface Holding {
  readonly held: ReadonlyMap<string, Match>;
  readonly unread: number;
}

/** The volume that is asked, and what was learnt of the query's words. */
interface Words {
  readonly volume: Volume;
  readonly whole: ReadonlySet<string>;
  readonly held: Set<string>;
  readonly begun: Set<string>;
}

async function anyOf(words: Words, clause: Clause): Promise<Holding> {
  const sets = await Promise.all(clause.any.map((term) => holding(words, term)));
  const [only] = sets;
  if (only && sets.length === 1) return only;
  const joined = new Map<string, Match>();
  for (const { held } of sets)
    for (const match of held.values()) {
      const other = joined.get(match.id);
      joined.set(match.id, other ? join(other, match) : match);
    }
  return { held: joined, unread: sets.reduce((sum, set) => sum + set.unread, 0) };
}

async function holding(words: Words, term: Term): Promise<Holding> {
  if (term.kind === "words") return { held: await holdingWords(words, term.text), unread: 0 };
  const found = await Promise.all(term.pieces.map((piece) => words.volume.search(`"${piece}"`)));
  const sets = found.map((matches) => new Map(matches.map((match) => [match.id, match])));
  return sets.length === 1 ? { held: sets[0] ?? new Map(), unread: 0 } : inOrder(sets, term.pieces);
}

/** The engine's loose answer for the scores and places, and of it what each word by itself lets pass. */
async function holdingWords(words: Words, text: string): Promise<ReadonlyMap<string, Match>> {
  const [loose, ...forms] = await Promise.all([
    words.volume.search(text),
    ...text.split(" ").map((word) => formsOf(words, word)),
  ]);
  const holds = (match: Match): boolean => forms.every((ids) => ids === "begun" || ids?.has(match.id));
  return new Map((loose ?? []).filter(holds).map((match) => [match.id, match]));
}

/** Ids of the articles with any form of a word; `begun` where it only begins other words, null where not even that. */
async function formsOf(words: Words, word: string): Promise<ReadonlySet<string> | "begun" | null> {
  const exact = await words.volume.search(`"${word}"`);
  if (exact.length > 0) {
    words.held.add(word);
    return new Set(exact.map((match) => match.id));
  }
  if (words.whole.has(word) || !(await findBeginning(words.volume, word))) return null;
  words.begun.add(word);
  return "begun";
}

/** Of the articles that hold every piece of a phrase, those that hold them in their order. */
async function inOrder(sets: readonly ReadonlyMap<string, Match>[], pieces: readonly string[]): Promise<Holding> {
  const held = new Map<string, Match>();
  const doubtful: Match[] = [];
  for (const match of meet(sets)) {
    const places = sets.map((set) => set.get(match.id)?.words ?? []);
    if (places.every((own, at) => at === 0 || isBefore(places[at - 1] ?? [], own))) held.set(match.id, match);
    else doubtful.push(match);
  }
  doubtful.sort((a, b) => b.score - a.score);
  const read = doubtful.slice(0, MOST_READ);
  await Promise.all(
    read.map(async (match) => {
      if (standInOrder(wordsOf(await match.load()), pieces)) held.set(match.id, match);
    }),
  );
  return { held, unread: doubtful.length - read.length };
}

/** All places of one piece before all of another. */
function isBefore(places: readonly number[], others: readonly number[]): boolean {
  const [last, first] = [places.at(-1), others[0]];
  return last !== undefined && first !== undefined && last < first;
}

/** Words without which there is no answer, and that the volume does not hold. */
async function absentWords(words: Words, query: Query): Promise<string[]> {
  const required = query.clauses
    .filter((clause) => !clause.not && clause.any.length === 1)
    .map((clause) => clause.any[0]);
  const asked = required.flatMap((term) => (term?.kind === "words" ? term.text.split(" ") : []));
  const forms = await Promise.all(asked.map((word) => formsOf(words, word)));
  return asked.filter((_, index) => forms[index] === null);
}

/** Articles in every set, with all their places and the sum of their scores. */
function meet(sets: readonly ReadonlyMap<string, Match>[]): Match[] {
  const [first, ...others] = [...sets].sort((a, b) => a.size - b.size);
  if (others.length === 0) return [...(first?.values() ?? [])];
  const met: Match[] = [];
  for (const match of first?.values() ?? []) {
    let whole: Match | null = match;
    for (const other of others) {
      const held: Match | undefined = other.get(match.id);
      whole = whole && held ? join(whole, held) : null;
    }
    if (whole) met.push(whole);
  }
  return met;
}

function join(a: Match, b: Match): Match {
  return { ...a, score: a.score + b.score, words: [...new Set([...a.words, ...b.words])].sort((x, y) => x - y) };
}
