/**
 * What a search puts on the page, articles or quotations: one shape for both, so that the page need not know which. Volumes
 * answer one after the other; what they found is narrowed, put together and put in order here.
 */
import { answerIn } from "./answer.ts";
import { findClosest, MOST_CLOSE, onlyPhrase } from "./closest.ts";
import { countEntries } from "./count.ts";
import type { Match } from "./engine.ts";
import type { Counts } from "./facet.ts";
import type { Library } from "./library.ts";
import { isNarrowed, isNarrowedByDate, passes, periodOf, sieveOf } from "./narrow.ts";
import { ALWAYS } from "./period.ts";
import type { Query } from "./query.ts";
import { makeComparable } from "./relevance.ts";
import { findCloseSpoken, findSpoken } from "./spoken.ts";
import type { SearchState, Sort } from "./state.ts";
import type { Volume } from "./volume.ts";

export interface Listing {
  readonly entries: readonly Entry[];
  /** Under a date sort, how many without a date stand at the end. */
  readonly undated: number;
  /** Words of the query that stand nowhere in the archive. */
  readonly absent: readonly string[];
  /** True where nothing is exactly what was asked for, and `entries` come close. */
  readonly isClosest: boolean;
  /** Articles that may hold what was asked for and were left out, because too many had to be read. */
  readonly unread: number;
  /** Volumes that have not answered yet: another listing follows. */
  readonly left: number;
  /** Counts every facet; fetches the whole registers on first use. */
  readonly count: () => Promise<Counts>;
}

export interface Entry {
  readonly match: Match;
  /** Which of the article's quotations; null for the article. */
  readonly ordinal: number | null;
  /** Who says the quotation; null for the article. */
  readonly speaker: string | null;
  readonly hits: readonly number[];
}

/** What one volume found, before and after narrowing. */
export interface Part {
  readonly volume: Volume;
  readonly found: readonly Entry[];
  readonly kept: readonly Entry[];
  readonly absent: readonly string[];
  /** Words that stand in the volume, and those that only begin others there. */
  readonly held: ReadonlySet<string>;
  readonly begun: ReadonlySet<string>;
  readonly unread: number;
}

const NONE: ReadonlySet<string> = new Set();

/** So many volumes are asked at a time. */
const AT_ONCE = 3;

/** A listing as soon as a volume has something, and the whole one when all have answered. */
export async function* list(library: Library, query: Query, state: SearchState): AsyncGenerator<Listing> {
  const sort = sortOf(query, state);
  const volumes = library.volumesFor(periodOf(state, query), sort === "oldest" ? "oldest" : "newest");
  const parts: Part[] = [];
  const ordered = async (): Promise<Ordered> => inOrder(await makeComparable(parts, query), sort);
  let hasShown = false;
  for await (const part of inTurn(volumes, (volume) => ask(volume, query, state, NONE))) {
    parts.push(part);
    const left = volumes.length - parts.length;
    if (left === 0 || hasShown || part.kept.length === 0) continue;
    hasShown = true;
    yield assemble(parts, await ordered(), query, state, { left });
  }
  // A word that stands in one volume must not stand for longer words in another.
  const others = library.volumesFor(ALWAYS, "newest").filter((volume) => !volumes.includes(volume));
  const held = await wordsHeld(parts, others);
  for (const [at, part] of parts.entries())
    if ([...part.begun].some((word) => held.has(word))) parts[at] = await ask(part.volume, query, state, held);
  const whole = assemble(parts, await ordered(), query, state, { held });
  yield whole.entries.length > 0 ? whole : ((await listClosest(volumes, query, state)) ?? whole);
}

/** Words of the query that stand in the archive. `others` are not searched, only asked where nothing else tells. */
async function wordsHeld(parts: readonly Part[], others: readonly Volume[]): Promise<ReadonlySet<string>> {
  const held = new Set(parts.flatMap((part) => [...part.held]));
  const doubtful = new Set(parts.flatMap(({ begun, absent }) => [...begun, ...absent]));
  for (const word of doubtful) if (!held.has(word) && (await standsInAny(others, word))) held.add(word);
  return held;
}

async function standsInAny(volumes: readonly Volume[], word: string): Promise<boolean> {
  for (const volume of volumes) if ((await volume.search(`"${word}"`)).length > 0) return true;
  return false;
}

/** The whole listing. */
export async function listAll(library: Library, query: Query, state: SearchState): Promise<Listing> {
  let last: Listing | null = null;
  for await (const listing of list(library, query, state)) last = listing;
  if (!last) throw new Error("no volume answered");
  return last;
}

async function ask(volume: Volume, query: Query, state: SearchState, whole: ReadonlySet<string>): Promise<Part> {
  const [found, keeps] = await Promise.all([findEntries(volume, query, state, whole), sieveIn(volume, query, state)]);
  return { volume, ...found, kept: keeps ? found.found.filter(keeps) : found.found };
}

async function findEntries(
  volume: Volume,
  query: Query,
  { sight }: SearchState,
  whole: ReadonlySet<string>,
): Promise<Omit<Part, "volume" | "kept">> {
  if (sight === "quotations") {
    const { spoken, ...rest } = await findSpoken(volume, query, whole);
    return { found: spoken, ...rest };
  }
  const { matches, ...rest } = await answerIn(volume, query, whole);
  return { found: matches.map(entryOf), ...rest };
}

function entryOf(match: Match): Entry {
  return { match, ordinal: null, speaker: null, hits: match.words };
}

/** Null where nothing narrows: then the register need not be fetched. */
async function sieveIn(
  volume: Volume,
  query: Query,
  state: SearchState,
): Promise<((entry: Pick<Entry, "match" | "speaker">) => boolean) | null> {
  if (!isNarrowed(state, query)) return null;
  const register = await (isNarrowedByDate(state, query) ? volume.dates() : volume.register());
  const sieve = sieveOf(state, query, register);
  return ({ match, speaker }) => passes(sieve, { row: register.rowOf(match.id), speaker });
}

/** `held` are words known to stand in the archive. */
function assemble(
  parts: readonly Part[],
  ordered: Ordered,
  query: Query,
  state: SearchState,
  { held = NONE, left = 0 }: { readonly held?: ReadonlySet<string>; readonly left?: number },
): Listing {
  const [first, ...others] = parts.map(({ absent }) => absent);
  const absent = (first ?? []).filter((word) => !held.has(word) && others.every((each) => each.includes(word)));
  return {
    ...ordered,
    absent,
    isClosest: false,
    unread: parts.reduce((sum, part) => sum + part.unread, 0),
    left,
    count: () => countEntries(parts, (register) => sieveOf(state, query, register), state.selection),
  };
}

/** Where a phrase stands nowhere as it was given: the entries that come closest. Null where there are none. */
async function listClosest(volumes: readonly Volume[], query: Query, state: SearchState): Promise<Listing | null> {
  const phrase = onlyPhrase(query);
  if (phrase === null) return null;
  const isSpoken = state.sight === "quotations";
  const ask = async (volume: Volume): Promise<Part> => {
    // Who speaks is asked of the quotation once it is known; before, only what is the article's.
    const aboutArticles = isSpoken ? withoutSpeakers(state, query) : { state, query };
    const keeps = await sieveIn(volume, aboutArticles.query, aboutArticles.state);
    const matches = await findClosest(volume, phrase, (match) => keeps?.({ match, speaker: null }) ?? true);
    const found = isSpoken ? findCloseSpoken(await volume.places(), matches) : matches.map(entryOf);
    const isSaid = isSpoken ? await sieveIn(volume, query, state) : null;
    return {
      volume,
      found,
      kept: isSaid ? found.filter(isSaid) : found,
      absent: [],
      held: NONE,
      begun: NONE,
      unread: 0,
    };
  };
  const parts: Part[] = [];
  for await (const part of inTurn(volumes, ask)) parts.push(part);
  const { entries } = await inOrder(parts, "relevance");
  if (entries.length === 0) return null;
  const best = { entries: entries.slice(0, MOST_CLOSE), undated: 0 };
  return { ...assemble(without(parts, entries.slice(MOST_CLOSE)), best, query, state, {}), isClosest: true };
}

/** What is not shown is not counted either. */
function without(parts: readonly Part[], left: readonly Entry[]): Part[] {
  const out = new Set(left);
  return parts.map((part) => ({ ...part, found: part.found.filter((entry) => !out.has(entry)) }));
}

function withoutSpeakers(state: SearchState, query: Query): { readonly state: SearchState; readonly query: Query } {
  const { speaker: _, ...selection } = state.selection;
  const fields = query.fields.filter(({ field }) => field !== "speaker");
  return { state: { ...state, selection }, query: { ...query, fields } };
}

interface Ordered {
  readonly entries: readonly Entry[];
  readonly undated: number;
}

/** By score; or by date, and what has none at the end. Entries of one article stay as they are. */
async function inOrder(parts: readonly Part[], sort: Sort): Promise<Ordered> {
  if (sort === "relevance") {
    const entries = parts.flatMap(({ kept }) => kept);
    return { entries: entries.sort((a, b) => b.match.score - a.match.score), undated: 0 };
  }
  const dated: { readonly entry: Entry; readonly key: string }[] = [];
  const undated: Entry[] = [];
  for (const { volume, kept } of parts) {
    if (kept.length === 0) continue;
    const register = await volume.dates();
    for (const entry of kept) {
      const date = register.dateOf(register.rowOf(entry.match.id));
      if (date === "") undated.push(entry);
      else dated.push({ entry, key: date.padEnd(7, "-00").padEnd(10, "-00") });
    }
  }
  const sign = sort === "oldest" ? 1 : -1;
  dated.sort((a, b) => (a.key === b.key ? b.entry.match.score - a.entry.match.score : a.key < b.key ? -sign : sign));
  undated.sort((a, b) => b.match.score - a.match.score);
  return { entries: [...dated.map(({ entry }) => entry), ...undated], undated: undated.length };
}

/** Without words nothing is more relevant than anything else: the newest comes first. */
function sortOf(query: Query, { sort }: SearchState): Sort {
  return sort === "relevance" && query.clauses.length === 0 ? "newest" : sort;
}

/** Answers in the order of `volumes`: the first alone, so that the first results come for the least, then a few at a time. */
async function* inTurn<T>(volumes: readonly Volume[], ask: (volume: Volume) => Promise<T>): AsyncGenerator<T> {
  const asked: Promise<T>[] = [];
  for (let at = 0; at < volumes.length; at++) {
    for (const volume of volumes.slice(asked.length, at === 0 ? 1 : at + AT_ONCE)) {
      const answer = ask(volume);
      // Told where it is awaited; until then it must not count as unhandled.
      answer.catch(() => {});
      asked.push(answer);
    }
    const next = asked[at];
    if (next) yield await next;
  }
}
