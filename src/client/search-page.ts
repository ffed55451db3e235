/**
 * The search page: what the reader does -> state -> address, answer, nodes. The state is the only memory; every change goes
 * through `#change`, and going back in the browser takes the same way. An answer that comes late is thrown away.
 */

import { drawAdvice } from "./advice-view.ts";
import { type Answer, Archive } from "./answer.ts";
import { drawChips } from "./chip-view.ts";
import { countFacets } from "./count.ts";
import { type Engine, type Match, openEngine } from "./engine.ts";
import { type Facet, toggle } from "./facet.ts";
import { FacetView } from "./facet-view.ts";
import { siteRoot } from "./module.ts";
import { filterOf, needsValues } from "./narrow.ts";
import { part } from "./node.ts";
import { queryFromPaste } from "./pasted.ts";
import { ALWAYS, readDate } from "./period.ts";
import { isEmpty, phrasesOf, type Query, readQuery } from "./query.ts";
import { buildBrokenResult, buildResult } from "./result-view.ts";
import { EMPTY, readState, type SearchState, SORTS, writeState } from "./state.ts";
import { TEXT } from "./text.ts";

const PAUSE = 150;
const PER_PAGE = 10;

export class SearchPage {
  readonly #field: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #answer: HTMLElement;
  readonly #chips: HTMLElement;
  readonly #results: HTMLElement;
  readonly #advice: HTMLElement;
  readonly #browse: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #facets: FacetView;
  readonly #root = siteRoot();
  readonly #locale = document.documentElement.lang || "en";
  #engine: Promise<Engine> | null = null;
  #archive: Archive | null = null;
  #state: SearchState = EMPTY;
  #run = 0;
  #timer = 0;
  #matches: readonly Match[] = [];
  #shown = 0;

  constructor(element: HTMLElement) {
    this.#field = part(element, "field", HTMLInputElement);
    this.#sort = part(element, "sort", HTMLSelectElement);
    this.#from = part(element, "from", HTMLInputElement);
    this.#to = part(element, "to", HTMLInputElement);
    this.#status = part(element, "status", HTMLElement);
    this.#answer = part(element, "answer", HTMLElement);
    this.#chips = part(element, "chips", HTMLElement);
    this.#results = part(element, "results", HTMLElement);
    this.#advice = part(element, "advice", HTMLElement);
    this.#browse = part(element, "browse", HTMLElement);
    this.#more = part(element, "more", HTMLButtonElement);
    const onToggle = (facet: Facet, value: string): void => this.#toggle(facet, value);
    this.#facets = new FacetView(part(element, "facets", HTMLElement), this.#locale, { onToggle });
    const details = part(element, "narrow", HTMLDetailsElement);
    details.open = window.matchMedia("(min-width: 60rem)").matches;
    this.#listen(part(element, "form", HTMLFormElement));
  }

  start(): void {
    this.#restore();
    this.#field.addEventListener("focus", () => void this.#open().catch(() => {}), { once: true });
  }

  #listen(form: HTMLFormElement): void {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#change({ ...this.#state, text: this.#field.value }, "replace");
    });
    this.#field.addEventListener("input", () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(
        () => this.#change({ ...this.#state, text: this.#field.value }, "replace"),
        PAUSE,
      );
    });
    this.#field.addEventListener("paste", (event) => this.#paste(event));
    this.#sort.addEventListener("change", () => {
      const sort = SORTS.find((each) => each === this.#sort.value) ?? "relevance";
      this.#change({ ...this.#state, sort }, "push");
    });
    for (const input of [this.#from, this.#to])
      input.addEventListener("change", () => {
        const period = { from: readDate(this.#from.value), to: readDate(this.#to.value) };
        this.#change({ ...this.#state, period }, "push");
      });
    this.#more.addEventListener("click", () => void this.#showMore(true));
    window.addEventListener("popstate", () => this.#restore());
  }

  /** A quotation pasted into an empty field (or over all of it) becomes one phrase; anything else is left to the browser. */
  #paste(event: ClipboardEvent): void {
    const { value, selectionStart, selectionEnd } = this.#field;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    const query = isWhole ? queryFromPaste(event.clipboardData?.getData("text/plain") ?? "") : null;
    if (query === null) return;
    event.preventDefault();
    this.#field.value = query;
    this.#change({ ...this.#state, text: query }, "push");
  }

  /** The state as the address has it, on arrival and after going back. */
  #restore(): void {
    this.#state = readState(new URLSearchParams(window.location.search));
    this.#field.value = this.#state.text;
    void this.#draw();
  }

  #change(next: SearchState, how: "replace" | "push"): void {
    window.clearTimeout(this.#timer);
    const text = this.#field.value;
    const address = writeState({ ...next, text });
    if (address === writeState(this.#state) && how === "push") return;
    this.#state = { ...next, text };
    const url = window.location.pathname + address;
    if (how === "push") window.history.pushState(null, "", url);
    else window.history.replaceState(null, "", url);
    void this.#draw();
  }

  #toggle(facet: Facet, value: string): void {
    this.#change({ ...this.#state, selection: toggle(this.#state.selection, facet, value) }, "push");
  }

  async #draw(): Promise<void> {
    const run = ++this.#run;
    const state = this.#state;
    const query = readQuery(state.text);
    this.#answer.setAttribute("aria-busy", "true");
    this.#drawControls(state);
    if (isEmpty(query) && writeState({ ...state, text: "", sort: "relevance" }) === "") {
      this.#hideAnswer(TEXT.prompt);
      return;
    }
    try {
      await this.#find(run, state, query);
    } catch (error) {
      if (run !== this.#run) return;
      console.warn("search: could not answer", error);
      this.#hideAnswer(TEXT.failed);
      this.#engine = null;
      this.#archive = null;
    }
  }

  /** Nothing to show: the lists to browse come back. */
  #hideAnswer(why: string): void {
    this.#answer.hidden = true;
    this.#browse.hidden = false;
    this.#status.textContent = why;
  }

  #drawControls(state: SearchState): void {
    this.#sort.value = state.sort;
    this.#from.value = state.period.from?.length === 10 ? state.period.from : "";
    this.#to.value = state.period.to?.length === 10 ? state.period.to : "";
    drawChips(this.#chips, state, this.#locale, {
      onRemove: (facet, value) => this.#toggle(facet, value),
      onPeriod: () => this.#change({ ...this.#state, period: ALWAYS }, "push"),
      onClear: () => this.#change({ ...this.#state, selection: {}, period: ALWAYS }, "push"),
    });
  }

  async #find(run: number, state: SearchState, query: Query): Promise<void> {
    if (!this.#archive) this.#status.textContent = TEXT.still;
    const archive = await this.#open();
    const values = needsValues(state, query) ? await archive.values() : {};
    const answer = await archive.answer(query, filterOf(state, query, values), state.sort);
    if (run !== this.#run) return;
    this.#matches = answer.matches;
    this.#shown = 0;
    await this.#showMore(false);
    if (run !== this.#run) return;
    this.#say(answer, query);
    drawAdvice(this.#advice, state, query, answer, (next) => {
      this.#field.value = next.text;
      this.#change(next, "push");
    });
    this.#answer.hidden = false;
    this.#browse.hidden = answer.matches.length > 0;
    const known = await archive.values();
    const counted = await archive.answer(query, filterOf(state, query, known), "relevance");
    const counts = await countFacets(archive, query, state, counted);
    if (run !== this.#run) return;
    this.#facets.show(counts, state.selection);
    this.#answer.setAttribute("aria-busy", "false");
  }

  #say(answer: Answer, query: Query): void {
    const only = query.clauses.length === 1 ? query.clauses[0] : undefined;
    const isPhrase = only !== undefined && !only.not && only.any.every((term) => term.kind === "phrase");
    const count = answer.matches.length;
    const found =
      count === 0
        ? TEXT.none
        : answer.isClosest
          ? TEXT.closest(count)
          : isPhrase
            ? TEXT.phrase(count)
            : TEXT.found(count);
    const absent = answer.absent.length > 0 ? ` ${TEXT.absent(answer.absent)}` : "";
    const undated = answer.undated > 0 ? ` ${TEXT.undated(answer.undated)}` : "";
    this.#status.textContent = found + absent + undated;
  }

  /** Fetches and appends the next results; with `focus`, moves on to the first of them. */
  async #showMore(focus: boolean): Promise<void> {
    const run = this.#run;
    const from = this.#shown;
    const next = this.#matches.slice(from, from + PER_PAGE);
    const phrases = phrasesOf(readQuery(this.#state.text));
    const options = { root: this.#root, locale: this.#locale };
    const built = await Promise.all(
      next.map((match) =>
        match.load().then((page) => buildResult(page, match.words, phrases, options), buildBrokenResult),
      ),
    );
    if (run !== this.#run || from !== this.#shown) return;
    if (from === 0) this.#results.replaceChildren(...built);
    else this.#results.append(...built);
    this.#shown = from + built.length;
    const left = this.#matches.length - this.#shown;
    this.#more.hidden = left === 0;
    this.#more.textContent = TEXT.more(Math.min(left, PER_PAGE));
    if (focus) built[0]?.querySelector("a")?.focus();
  }

  #open(): Promise<Archive> {
    this.#engine ??= openEngine(this.#root);
    return this.#engine.then((engine) => {
      this.#archive ??= new Archive(engine);
      return this.#archive;
    });
  }
}
