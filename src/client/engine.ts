/**
 * Pagefind's door in the browser: its code is loaded on first use, from beside the site's root. Everything that comes out of
 * it passes here, as plain shapes; nothing of it is trusted to be HTML. It answers for words and phrases only: what narrows a
 * search, counts and dates are in the register (register.ts), which is smaller, and asked without the engine.
 */

/** One article that matches. */
export interface Match {
  /** The engine's own, different from every other in its volume. */
  readonly id: string;
  readonly score: number;
  /** Places of the matching words, counted in words from the beginning of the article's indexed text. */
  readonly words: readonly number[];
  readonly load: () => Promise<Page>;
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

/** One index, opened. */
export interface Engine {
  /**
   * Articles with the phrase, in any form of its words, where `text` is enclosed in straight marks; all, where null. Else those
   * with all the words of `text`, loosely: also with words that begin so (of those that were fetched before or now: the answer
   * depends on what was asked before), and without those it does not know.
   */
  readonly search: (text: string | null) => Promise<readonly Match[]>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly data: () => Promise<Page>;
}

interface PagefindResponse {
  readonly results: readonly PagefindResult[];
}

export interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (
    text: string | null,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<PagefindResponse | null>;
}

export interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Pagefind;
}

/** How much the fields beside the text weigh: a title counts, a date is no word. */
const META_WEIGHTS = { title: 5, speaker: 3, outlet: 1, date: 0 };

/** “C++”, “~20”: such signs the engine leaves out of its index and not out of what it is asked. Signs of money are words to it. */
const SIGNS = /(?![$£€])\p{S}/gu;

/** Opens the index at `path`, absolute and ending in a slash. `tag` names the build: files that bear it can be kept. */
export async function openEngine({ createInstance }: PagefindModule, path: string, tag: string): Promise<Engine> {
  const pagefind = createInstance({ basePath: path, metaCacheTag: tag });
  await pagefind.init();
  // The engine is ready only when it has taken an option: until then a second one must not be opened, since both would
  // load the machine code they share.
  await pagefind.options({ baseUrl: "/", ranking: { metaWeights: META_WEIGHTS } });
  return {
    search: async (text) => {
      const response = await pagefind.search(text?.replace(SIGNS, "") ?? null, {});
      // The engine forgets where an article's data is as soon as its own result is let go of: so `load` holds on to that.
      return (response?.results ?? []).map((result) => ({
        id: result.id,
        score: result.score,
        words: result.words,
        load: () => result.data(),
      }));
    },
  };
}
