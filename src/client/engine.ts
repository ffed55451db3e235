/**
 * Pagefind's door in the browser: its code is loaded on first use, from beside the site's root. Everything that comes out of
 * it passes here, as plain shapes; nothing of it is trusted to be HTML.
 */

/** One article that matches. */
export interface Match {
  readonly id: string;
  readonly score: number;
  /** Places of the matching words, counted in words from the beginning of the article's indexed text. */
  readonly words: readonly number[];
  readonly load: () => Promise<Page>;
}

export interface Found {
  readonly matches: readonly Match[];
  /** How many there are before filters. */
  readonly unfiltered: number;
  /** By filter and value, within the matches; only filters loaded so far. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Anchor {
  readonly id: string;
  readonly text: string;
  readonly location: number;
  readonly title?: string;
}

/** One indexed article. */
export interface Page {
  /** From the site's root, beginning with a slash. */
  readonly raw_url?: string;
  readonly url: string;
  readonly content: string;
  readonly raw_content?: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly Anchor[];
}

export type Filter =
  | { readonly any: readonly Filter[] }
  | { readonly all: readonly Filter[] }
  | { readonly [name: string]: string | { readonly any: readonly string[] } | readonly Filter[] };

export interface Engine {
  /** Articles with all the words of `text`; with the phrase, where `text` is enclosed in straight marks; all, where null. */
  readonly search: (text: string | null, filter: Filter, sort?: "asc") => Promise<Found>;
  /** Whether any word of the archive answers to this one. */
  readonly knows: (word: string) => Promise<boolean>;
  /** As `search`, with counts, and slower: once an index has loaded its filters, it counts their values on every search. */
  readonly count: (text: string | null, filter: Filter) => Promise<Found>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly data: () => Promise<Page>;
}

interface PagefindResponse {
  readonly results: readonly PagefindResult[];
  readonly unfilteredResultCount: number;
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (
    text: string | null,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<PagefindResponse | null>;
}

interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Pagefind;
}

/** Matches no article; the engine then only counts how many there would be. */
const NOTHING: Filter = { year: "\u0000" };

/** How much the fields beside the text weigh: a title counts, a date is no word. */
const META_WEIGHTS = { title: 5, speaker: 3, outlet: 1, date: 0 };

/** `root` is the address of the site's root, absolute and ending in a slash. Rejects where the index is not there. */
export async function openEngine(root: string): Promise<Engine> {
  const basePath = new URL("pagefind/", root).href;
  const { createInstance } = (await import(`${basePath}pagefind.js`)) as PagefindModule;
  const open = (): Promise<Pagefind> => prepare(createInstance({ basePath }), { basePath, baseUrl: "/" });
  let counting: Promise<Pagefind> | null = null;
  return wrapPagefind(await open(), () => {
    counting ??= open();
    counting.catch(() => {
      counting = null;
    });
    return counting;
  });
}

/** Searches that filter or count are left to `counting`, so that `searching` stays quick; the two may be the same. */
export function wrapPagefind(searching: Pagefind, counting: () => Promise<Pagefind>): Engine {
  return {
    search: async (text, filter, sort) => {
      const pagefind = Object.keys(filter).length === 0 ? searching : await counting();
      return ask(pagefind, text, { filters: filter, sort: sort ? { date: sort } : {} });
    },
    knows: async (word) => (await ask(searching, word, { filters: NOTHING })).unfiltered > 0,
    count: async (text, filter) => ask(await counting(), text, { filters: filter }),
  };
}

export async function prepare(pagefind: Pagefind, options: Readonly<Record<string, unknown>>): Promise<Pagefind> {
  await pagefind.options({ ...options, ranking: { metaWeights: META_WEIGHTS } });
  await pagefind.init();
  return pagefind;
}

async function ask(
  pagefind: Pagefind,
  text: string | null,
  options: Readonly<Record<string, unknown>>,
): Promise<Found> {
  const response = await pagefind.search(text, options);
  if (!response) return { matches: [], unfiltered: 0, counts: {} };
  return {
    matches: response.results.map(({ id, score, words, data }) => ({ id, score, words, load: data })),
    unfiltered: response.unfilteredResultCount,
    counts: response.filters,
  };
}
