/**
 * Permalinks: every address ever published and what stands there now, kept from build to build like a lockfile. Yesterday's
 * permalinks and today's pages in, tomorrow's permalinks out, with what was added, moved and lost. Each address is in exactly
 * one of three lists: an article's, another page's, or one that has moved. A moved address names where its page stands now,
 * never another moved one: so there are no chains and no loops.
 */
import { sketchRecord } from "../parse/sketch.ts";
import type { RecordWithProse } from "./build.ts";
import { compareText } from "./chronology.ts";
import { moveQuotations } from "./quotation-history.ts";

/** An article as it was when last published, with enough to know it again. */
export interface ArticleEntry {
  readonly source: string;
  readonly sha256: string;
  /** See src/parse/sketch.ts. */
  readonly sketch: string;
  readonly title: string;
  readonly date: string | null;
  /** Quotation id → sketch of its words, in the order of the text. */
  readonly quotations: Readonly<Record<string, string>>;
  /** Quotation ids of former days → their successors; null where the words are gone. */
  readonly moved: Readonly<Record<string, string | null>>;
  /** True where the archive does not hold it any more. */
  readonly gone: boolean;
}

/** Any other page that may go: a speaker's, an outlet's, a topic's, an echo's, a wanted article's, a maintainer's. */
export interface PageEntry {
  /** What it is known by: a name; the words of an echo or of a Context entry. */
  readonly name: string;
  /** How else a speaker, an outlet or a topic was printed. */
  readonly spellings: readonly string[];
  /** Of an echo: the address of its first printing. */
  readonly at: string | null;
  readonly gone: boolean;
}

/** By address, from the site's root. */
export interface Permalinks {
  readonly articles: Readonly<Record<string, ArticleEntry>>;
  readonly pages: Readonly<Record<string, PageEntry>>;
  readonly moved: Readonly<Record<string, string>>;
}

export const NO_PERMALINKS: Permalinks = { articles: {}, pages: {}, moved: {} };

/** What stands today. */
export interface Today {
  readonly articles: readonly {
    readonly address: string;
    /** Its address at the last build; null for a new one. */
    readonly was: string | null;
    readonly record: RecordWithProse;
  }[];
  readonly pages: readonly { readonly address: string; readonly entry: PageEntry }[];
  /** Where what stood on a page that is gone stands today, as an address of today's; null where nowhere. */
  readonly successorOf: (address: string, entry: PageEntry) => string | null;
  /** The page of the one who alone bears today the name that an address was made of; null where there is none. */
  readonly namesakeOf: (address: string) => string | null;
}

/** What a build changed, each list in order of address. */
export interface Changes {
  readonly added: readonly string[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly removed: readonly string[];
}

export function nextPermalinks(previous: Permalinks, today: Today): { next: Permalinks; changes: Changes } {
  const articles: Record<string, ArticleEntry> = {};
  const pages: Record<string, PageEntry> = {};
  /** Where the pages that moved since the last build stand now. */
  const moves = new Map<string, string>();

  for (const { address, was, record } of today.articles) {
    articles[address] = enter(record, was === null ? null : (previous.articles[was] ?? null));
    if (was !== null && was !== address) moves.set(was, address);
  }
  for (const [address, entry] of Object.entries(previous.articles)) {
    if (articles[address] === undefined && !moves.has(address)) articles[address] = { ...entry, gone: true };
  }
  for (const { address, entry } of today.pages) pages[address] = entry;
  for (const [address, entry] of Object.entries(previous.pages)) {
    if (pages[address] !== undefined) continue;
    const successor = today.successorOf(address, entry);
    if (successor === null) pages[address] = { ...entry, gone: true };
    else moves.set(address, successor);
  }
  const isStanding = (address: string): boolean => articles[address] !== undefined || pages[address] !== undefined;
  const moved: Record<string, string> = {};
  // Who was taken for another one, and is so no more, may have got a third name meanwhile.
  for (const [from, to] of Object.entries(previous.moved))
    if (!isStanding(from)) moved[from] = today.namesakeOf(from) ?? retarget(to, moves, articles);
  for (const [from, to] of moves) if (!isStanding(from)) moved[from] = retarget(to, moves, articles);
  const next = { articles, pages, moved };
  return { next, changes: compare(previous, next) };
}

function enter({ fields, prose, sketches: known }: RecordWithProse, before: ArticleEntry | null): ArticleEntry {
  const sketches = known ?? sketchRecord({ fields, prose });
  return {
    source: fields.source.path,
    sha256: fields.source.sha256,
    sketch: sketches.text,
    title: fields.title,
    date: fields.date,
    ...moveQuotations(before, fields.quotes, sketches.quotations),
    gone: false,
  };
}

/** A move that leads to what has itself moved since leads straight on; a place in an article goes with it while it is there. */
function retarget(
  to: string,
  moves: ReadonlyMap<string, string>,
  articles: Readonly<Record<string, ArticleEntry>>,
): string {
  const hash = to.indexOf("#");
  if (hash < 0) return moves.get(to) ?? to;
  const page = to.slice(0, hash);
  const target = moves.get(page) ?? page;
  const quotation = to.slice(hash + 1);
  const entry = articles[target];
  const isThere = entry?.gone === false && (quotation in entry.quotations || quotation in entry.moved);
  return isThere ? `${target}#${quotation}` : target;
}

function compare(previous: Permalinks, next: Permalinks): Changes {
  const isLive = (permalinks: Permalinks, address: string): boolean =>
    (permalinks.articles[address] ?? permalinks.pages[address])?.gone === false;
  const addresses = [...Object.keys(next.articles), ...Object.keys(next.pages)].sort(compareText);
  const moved = Object.entries(next.moved)
    .filter(([from]) => previous.moved[from] === undefined)
    .map(([from, to]) => ({ from, to }))
    .sort((a, b) => compareText(a.from, b.from));
  const movedTo = new Set(moved.map(({ to }) => to));
  return {
    added: addresses.filter((address) => isLive(next, address) && !isLive(previous, address) && !movedTo.has(address)),
    moved,
    removed: addresses.filter((address) => !isLive(next, address) && isLive(previous, address)),
  };
}
