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
  readonly search: (text: string | null, filters?: Filter, sort?: "asc" | "desc") => Promise<Found>;
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

/** How much the fields beside the text weigh: a title counts, a date is no word. */
const META_WEIGHTS = { title: 5, speaker: 3, outlet: 1, date: 0 };

/** `root` is the address of the site's root, absolute and ending in a slash. Rejects where the index is not there. */
export async function openEngine(root: string): Promise<Engine> {
  const basePath = new URL("pagefind/", root).href;
  const pagefind = (await import(`${basePath}pagefind.js`)) as Pagefind;
  return wrapPagefind(pagefind, { basePath, baseUrl: "/" });
}

/** For a Pagefind that is loaded already, as in tests. */
export async function wrapPagefind(pagefind: Pagefind, options: Readonly<Record<string, unknown>>): Promise<Engine> {
  await pagefind.options({ ...options, ranking: { metaWeights: META_WEIGHTS } });
  await pagefind.init();
  return {
    search: async (text, filters = {}, sort) => {
      const response = await pagefind.search(text, { filters, sort: sort ? { date: sort } : {} });
      if (!response) return { matches: [], unfiltered: 0, counts: {} };
      return {
        matches: response.results.map(({ id, score, words, data }) => ({ id, score, words, load: data })),
        unfiltered: response.unfilteredResultCount,
        counts: response.filters,
      };
    },
  };
}
