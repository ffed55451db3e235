/**
 * A query -> the articles that answer it, in order. The engine answers elementary questions (words, one phrase, filters);
 * here its answers are combined as sets: clauses meet, alternatives join, what is excluded is taken away.
 */
import { findClosest } from "./closest.ts";
import type { Engine, Filter, Found, Match } from "./engine.ts";
import { type Counts, FACETS, type Facet, UNKNOWN } from "./facet.ts";
import { standInOrder } from "./occurrence.ts";
import type { Clause, Query, Term } from "./query.ts";
import { wordsOf } from "./region.ts";
import type { Sort } from "./state.ts";

export interface Answer {
  /** In the order asked for. */
  readonly matches: readonly Match[];
  /** Under a date sort, how many without a date stand at the end; else 0. */
  readonly undated: number;
  /** Words of the query that stand nowhere in the archive, as typed. */
  readonly absent: readonly string[];
  /** True where nothing has the phrase asked for, and `matches` are the articles that come closest to it. */
  readonly isClosest: boolean;
  /** The engine's one question that is the whole query, so that the engine can count for it; undefined where there is none. */
  readonly elementary: string | null | undefined;
}

/** Whether the pieces of a phrase stand in their order is read in the articles themselves, in at most so many. */
const MOST_READ = 100;

/** An answer can hold every article; so many are remembered. */
const MOST_REMEMBERED = 30;

/** One engine with its answers remembered: a reader who types comes back to the same words again and again. */
export class Archive {
  readonly #engine: Engine;
  readonly #known = new Map<string, Promise<boolean>>();
  readonly #found = new Map<string, Promise<Found>>();
  readonly #members = new Map<string, Promise<ReadonlySet<string>>>();
  #values: Promise<Counts> | null = null;
  #ranks: Promise<ReadonlyMap<string, number>> | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** `filter` must hold as well; `{}` is no filter. */
  async answer(query: Query, filter: Filter, sort: Sort): Promise<Answer> {
    const positive = query.clauses.filter((clause) => !clause.not);
    const sets = await Promise.all(positive.map((clause) => this.#anyOf(clause, filter)));
    const isOneWord = positive.every((clause) =>
      clause.any.every((term) => term.kind === "words" && !term.text.includes(" ")),
    );
    // A word that was found is known; of several, the engine may have left some out.
    const absent = isOneWord && sets.every((set) => set.size > 0) ? [] : await this.#absentWords(query);
    const only = sets.length === 1 && query.clauses.length === 1 && isElementary(positive[0]);
    if (absent.length > 0) return { matches: [], undated: 0, absent, isClosest: false, elementary: undefined };
    const whole = sets.length === 0 ? await this.search(null, filter) : null;
    let matches = whole ? [...whole.matches] : meet(sets);
    const excluded = query.clauses.filter((clause) => clause.not);
    for (const clause of excluded) {
      const without = await this.#anyOf(clause, filter);
      matches = matches.filter((match) => !without.has(match.id));
    }
    const phrase = matches.length === 0 ? onlyPhrase(query) : null;
    const closest = phrase === null ? [] : await findClosest(this, phrase, filter);
    const isClosest = closest.length > 0;
    if (isClosest) return { matches: closest, undated: 0, absent, isClosest, elementary: undefined };
    const elementary = query.clauses.length === 0 ? null : only ? textOf(positive[0]) : undefined;
    const common = { absent, isClosest, elementary };
    if (sort === "relevance") return { matches: matches.sort((a, b) => b.score - a.score), undated: 0, ...common };
    const ordered = await this.inDateOrder(matches, (match) => match.id, sort);
    return { matches: ordered.entries, undated: ordered.undated, ...common };
  }

  /** The engine's own answer, remembered. */
  search(text: string | null, filter: Filter): Promise<Found> {
    const key = JSON.stringify([text, filter]);
    const held = this.#found.get(key);
    if (held) return held;
    const found = this.#engine.search(text, filter);
    found.catch(() => this.#found.delete(key));
    if (this.#found.size >= MOST_REMEMBERED) this.#found.delete(this.#found.keys().next().value ?? "");
    this.#found.set(key, found);
    return found;
  }

  /** Every value of every facet with its number of articles. The first call fetches the filters: results come before it. */
  values(): Promise<Counts> {
    this.#values ??= this.#loadValues();
    this.#values.catch(() => {
      this.#values = null;
    });
    return this.#values;
  }

  async #loadValues(): Promise<Counts> {
    await this.#engine.count(null, { all: FACETS.map((facet) => ({ [facet]: "\u0000" })) });
    return this.count(null, {});
  }

  /** The engine's own counts of one question. */
  async count(text: string | null, filter: Filter): Promise<Counts> {
    const { counts } = await this.#engine.count(text, filter);
    return Object.fromEntries(FACETS.map((facet) => [facet, counts[facet] ?? {}]));
  }

  /** Ids of the articles with this value: facts about the archive, kept for good. */
  membersOf(facet: Facet, value: string): Promise<ReadonlySet<string>> {
    const key = JSON.stringify([facet, value]);
    const held = this.#members.get(key);
    if (held) return held;
    const members = this.#engine
      .count(null, { [facet]: value })
      .then(({ matches }) => new Set(matches.map((match) => match.id)));
    members.catch(() => this.#members.delete(key));
    this.#members.set(key, members);
    return members;
  }

  async #anyOf(clause: Clause, filter: Filter): Promise<Map<string, Match>> {
    const sets = await Promise.all(clause.any.map((term) => this.#holding(term, filter)));
    const joined = new Map<string, Match>();
    for (const set of sets)
      for (const match of set.values()) {
        const held = joined.get(match.id);
        joined.set(match.id, held ? join(held, match) : match);
      }
    return joined;
  }

  async #holding(term: Term, filter: Filter): Promise<Map<string, Match>> {
    const texts = term.kind === "words" ? [term.text] : term.pieces.map((piece) => `"${piece}"`);
    const found = await Promise.all(texts.map((text) => this.search(text, filter)));
    const sets = found.map(({ matches }) => new Map(matches.map((match) => [match.id, match])));
    if (term.kind === "words" || sets.length === 1) return sets[0] ?? new Map();
    const inOrder: Match[] = [];
    for (const match of meet(sets).slice(0, MOST_READ))
      if (standInOrder(wordsOf(await match.load()), term.pieces)) inOrder.push(match);
    return new Map(inOrder.map((match) => [match.id, match]));
  }

  /** The engine leaves out words it has never seen, and would answer for the rest; a reader asked for all of them. */
  async #absentWords(query: Query): Promise<string[]> {
    const required = query.clauses
      .filter((clause) => !clause.not && clause.any.length === 1)
      .map((clause) => clause.any[0]);
    const words = required.flatMap((term) => (term?.kind === "words" ? term.text.split(" ") : []));
    const known = await Promise.all(words.map((word) => this.#isKnown(word)));
    return words.filter((_, index) => known[index] === false);
  }

  #isKnown(word: string): Promise<boolean> {
    const held = this.#known.get(word);
    if (held) return held;
    const known = this.#engine.knows(word);
    known.catch(() => this.#known.delete(word));
    this.#known.set(word, known);
    return known;
  }

  /** Sorting in the engine would drop what has no date; here it stands at the end, and is counted. */
  async inDateOrder<T>(
    entries: readonly T[],
    idOf: (entry: T) => string,
    sort: "newest" | "oldest",
  ): Promise<{ readonly entries: readonly T[]; readonly undated: number }> {
    this.#ranks ??= this.#engine
      .search(null, {}, "asc")
      .then((found) => new Map(found.matches.map((match, rank) => [match.id, rank])));
    const [ranks, dateless] = await Promise.all([this.#ranks, this.membersOf("year", UNKNOWN)]);
    const isDated = (entry: T): boolean => ranks.has(idOf(entry)) && !dateless.has(idOf(entry));
    const rankOf = (entry: T): number => ranks.get(idOf(entry)) ?? 0;
    const sign = sort === "oldest" ? 1 : -1;
    const dated = entries.filter(isDated).sort((x, y) => sign * (rankOf(x) - rankOf(y)));
    const undated = entries.filter((entry) => !isDated(entry));
    return { entries: [...dated, ...undated], undated: undated.length };
  }
}

/** The pieces of a query that is one phrase and nothing else. */
function onlyPhrase(query: Query): readonly string[] | null {
  const clause = query.clauses[0];
  const term = clause?.any[0];
  const isOnly = query.clauses.length === 1 && clause?.any.length === 1 && !clause.not;
  return isOnly && term?.kind === "phrase" ? term.pieces : null;
}

/** What the engine is asked for a clause that is one question. */
function textOf(clause: Clause | undefined): string | undefined {
  const term = clause?.any[0];
  return term?.kind === "phrase" ? `"${term.pieces[0]}"` : term?.text;
}

function isElementary(clause: Clause | undefined): boolean {
  const term = clause?.any[0];
  return clause?.any.length === 1 && (term?.kind === "words" || term?.pieces.length === 1);
}

/** Those in every set, with their scores added and their places put together. */
function meet(sets: readonly ReadonlyMap<string, Match>[]): Match[] {
  const [first, ...others] = [...sets].sort((a, b) => a.size - b.size);
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
