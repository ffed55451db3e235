/** The list of results: fetched and drawn some at a time, in order, however late the single ones come. */
import type { Entry } from "./listing.ts";
import type { Asked } from "./query.ts";
import { buildBrokenResult, buildResult, buildSpokenResult, type ResultOptions } from "./result-view.ts";
import { TEXT } from "./text.ts";

const PER_PAGE = 10;

export class ResultList {
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #options: ResultOptions;
  #entries: readonly Entry[] = [];
  #asked: Asked = { phrases: [], words: [] };
  #shown = 0;

  constructor(list: HTMLElement, more: HTMLButtonElement, options: ResultOptions) {
    this.#list = list;
    this.#more = more;
    this.#options = options;
    more.addEventListener("click", () => void this.#append().then((first) => first?.querySelector("a")?.focus()));
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /**
   * Replaces what is listed; what was asked for is marked wherever it stands. Where `goesOn` says that more was found of
   * the same search, as many are shown as were. Resolves when the first results are in the page.
   */
  async show(entries: readonly Entry[], asked: Asked, { goesOn }: { readonly goesOn: boolean }): Promise<void> {
    const count = goesOn ? Math.max(this.#shown, PER_PAGE) : PER_PAGE;
    this.#entries = entries;
    this.#asked = asked;
    this.#shown = 0;
    await this.#append(count);
  }

  /** The first of the new results; null where another list has taken the place meanwhile. */
  async #append(count = PER_PAGE): Promise<HTMLElement | null> {
    const entries = this.#entries;
    const from = this.#shown;
    const built = await Promise.all(entries.slice(from, from + count).map((entry) => this.#build(entry)));
    if (entries !== this.#entries || from !== this.#shown) return null;
    if (from === 0) this.#replace(built);
    else this.#list.append(...built);
    this.#shown = from + built.length;
    const left = entries.length - this.#shown;
    this.#more.hidden = left === 0;
    this.#more.textContent = TEXT.more(Math.min(left, PER_PAGE));
    return built[0] ?? null;
  }

  /** A reader who is on a link is on the same one afterwards; where it is gone, on the result that took its place. */
  #replace(built: readonly HTMLLIElement[]): void {
    const place = [...this.#list.children].findIndex((result) => result.contains(document.activeElement));
    const focused = document.activeElement?.getAttribute("href") ?? "";
    this.#list.replaceChildren(...built);
    if (place < 0) return;
    const same = this.#list.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`);
    (same ?? built[place]?.querySelector("a"))?.focus();
  }

  async #build({ match, ordinal, hits }: Entry): Promise<HTMLLIElement> {
    try {
      const page = await match.load();
      return ordinal === null
        ? buildResult(page, hits, this.#asked, this.#options)
        : buildSpokenResult(page, ordinal, hits, this.#asked, this.#options);
    } catch {
      return buildBrokenResult();
    }
  }
}
