/**
 * The search page: what the reader does -> state -> address, answer, nodes. The state is the only memory; every change goes
 * through `#change`, and going back in the browser takes the same way. An answer that comes late is thrown away.
 */

import { drawAdvice } from "./advice-view.ts";
import { drawChips } from "./chip-view.ts";
import { CountsView } from "./counts-view.ts";
import { startExport } from "./export-view.ts";
import { type Facet, toggle } from "./facet.ts";
import { FeedOffer } from "./feed-offer.ts";
import { type Library, openLibrary } from "./library.ts";
import { type Listing, list } from "./listing.ts";
import { siteRoot } from "./module.ts";
import { loadWords } from "./nearest.ts";
import { part } from "./node.ts";
import { pasteAsPhrase } from "./pasted.ts";
import { pauseAfter } from "./pause.ts";
import { ALWAYS, firstDay, lastDay, readDate } from "./period.ts";
import { askedOf, isEmpty, isPhrase, LONGEST, type Query, readQuery } from "./query.ts";
import { ResultList } from "./result-list.ts";
import { listenForSteps, startKeySwitch } from "./shortcut.ts";
import { EMPTY, readState, type SearchState, SIGHTS, SORTS, writeState } from "./state.ts";
import { LANGUAGE, TEXT } from "./text.ts";

export class SearchPage {
  readonly #field: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #sight: HTMLSelectElement;
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #answer: HTMLElement;
  readonly #chips: HTMLElement;
  readonly #results: ResultList;
  readonly #advice: HTMLElement;
  readonly #browse: HTMLElement;
  readonly #counts: CountsView;
  readonly #feeds: FeedOffer;
  readonly #root = siteRoot();
  readonly #locale = LANGUAGE;
  #library: Promise<Library> | null = null;
  #state: SearchState = EMPTY;
  #words: Promise<readonly string[]> | null = null;
  #run = 0;
  #timer = 0;
  /** The answer that is being looked for: the next one waits for it, and of those that wait only the last is asked for. */
  #busy: Promise<void> = Promise.resolve();

  constructor(element: HTMLElement) {
    this.#field = part(element, "field", HTMLInputElement);
    this.#sort = part(element, "sort", HTMLSelectElement);
    this.#sight = part(element, "sight", HTMLSelectElement);
    this.#from = part(element, "from", HTMLInputElement);
    this.#to = part(element, "to", HTMLInputElement);
    this.#status = part(element, "status", HTMLElement);
    this.#answer = part(element, "answer", HTMLElement);
    this.#chips = part(element, "chips", HTMLElement);
    this.#advice = part(element, "advice", HTMLElement);
    this.#browse = part(element, "browse", HTMLElement);
    this.#results = new ResultList(part(element, "results", HTMLElement), part(element, "more", HTMLButtonElement), {
      root: this.#root,
      locale: this.#locale,
    });
    this.#feeds = new FeedOffer(part(element, "follow", HTMLElement), this.#root);
    this.#counts = new CountsView(element, this.#locale, (facet, value) => this.#toggle(facet, value));
    startExport(part(element, "export", HTMLElement), this.#root, () => this.#busy.then(() => this.#results.entries));
    startKeySwitch(part(element, "keys", HTMLElement));
    listenForSteps(part(element, "results", HTMLElement));
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
      const search = (): void => this.#change({ ...this.#state, text: this.#field.value }, "replace");
      this.#timer = window.setTimeout(search, pauseAfter(this.#field.value));
    });
    this.#field.addEventListener("paste", (event) => {
      if (pasteAsPhrase(event, this.#field)) this.#change({ ...this.#state, text: this.#field.value }, "push");
    });
    this.#sort.addEventListener("change", () => {
      const sort = SORTS.find((each) => each === this.#sort.value) ?? "relevance";
      this.#change({ ...this.#state, sort }, "push");
    });
    this.#sight.addEventListener("change", () => {
      const sight = SIGHTS.find((each) => each === this.#sight.value) ?? "articles";
      this.#change({ ...this.#state, sight }, "push");
    });
    for (const input of [this.#from, this.#to])
      input.addEventListener("change", () => {
        // With each digit of a year there is a whole date to the browser: 2, 20 and 201 are on the way to 2015.
        if (input.value.startsWith("0")) return;
        const period = { from: readDate(this.#from.value), to: readDate(this.#to.value) };
        this.#change({ ...this.#state, period }, "push");
      });
    window.addEventListener("popstate", () => this.#restore());
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
    window.history[how === "push" ? "pushState" : "replaceState"](null, "", url);
    void this.#draw();
  }

  #toggle(facet: Facet, value: string): void {
    this.#change({ ...this.#state, selection: toggle(this.#state.selection, facet, value) }, "push");
  }

  async #draw(): Promise<void> {
    const run = ++this.#run;
    const state = this.#state;
    const query = readQuery(state.text);
    this.#answer.ariaBusy = "true";
    this.#counts.forget();
    this.#drawControls(state);
    if (isEmpty(query) && writeState({ ...EMPTY, selection: state.selection, period: state.period }) === "") {
      this.#hideAnswer(TEXT.prompt);
      return;
    }
    await this.#busy;
    if (run !== this.#run) return;
    this.#busy = this.#find(run, state, query).catch((error: unknown) => {
      if (run !== this.#run) return;
      console.warn("search: could not answer", error);
      this.#hideAnswer(TEXT.failed);
      this.#library = null;
    });
  }

  /** Nothing to show: the lists to browse come back. */
  #hideAnswer(why: string): void {
    this.#answer.hidden = true;
    this.#answer.ariaBusy = "false";
    this.#browse.hidden = false;
    this.#status.textContent = why;
  }

  #drawControls(state: SearchState): void {
    this.#sort.value = state.sort;
    this.#sight.value = state.sight;
    const { from, to } = state.period;
    // What is known to the year or month is shown as the days it means, so that it stays when the other end is set.
    this.#from.value = from === null ? "" : firstDay(from);
    this.#to.value = to === null ? "" : lastDay(to);
    void this.#feeds.show(state.selection);
    const actions = {
      onRemove: (facet: Facet, value: string) => this.#toggle(facet, value),
      onPeriod: () => this.#change({ ...this.#state, period: ALWAYS }, "push"),
      onClear: () => this.#change({ ...this.#state, selection: {}, period: ALWAYS }, "push"),
    };
    drawChips(this.#chips, state, this.#locale, actions, this.#field);
  }

  async #find(run: number, state: SearchState, query: Query): Promise<void> {
    if (!this.#library) this.#status.textContent = TEXT.still;
    const library = await this.#open();
    let last: Listing | null = null;
    for await (const listing of list(library, query, state)) {
      if (run !== this.#run) return;
      await this.#results.show(listing.entries, askedOf(query), { goesOn: last !== null });
      if (run !== this.#run) return;
      this.#say(listing, query);
      this.#answer.hidden = false;
      this.#browse.hidden = listing.entries.length > 0;
      last = listing;
    }
    if (!last || run !== this.#run) return;
    this.#advise(state, query, last, []);
    if (last.entries.length === 0 && last.absent.length > 0) void this.#offerNearest(run, state, query, last);
    void this.#counts.show(last, state).then(() => {
      if (run === this.#run) this.#answer.ariaBusy = "false";
    });
  }

  #advise(state: SearchState, query: Query, listing: Listing, words: readonly string[]): void {
    drawAdvice(this.#advice, state, query, listing, words, (next) => {
      this.#field.value = next.text;
      // The button that was pressed goes.
      this.#field.focus();
      this.#change(next, "push");
    });
  }

  /** The archive's list of words is fetched when a word was first mistyped. */
  async #offerNearest(run: number, state: SearchState, query: Query, listing: Listing): Promise<void> {
    this.#words ??= loadWords(this.#root).catch(() => []);
    const words = await this.#words;
    if (run === this.#run) this.#advise(state, query, listing, words);
  }

  #say(listing: Listing, query: Query): void {
    const count = listing.entries.length;
    const isSpoken = this.#state.sight === "quotations";
    const exactly = isSpoken ? TEXT.spoken : isPhrase(query) ? TEXT.phrase : TEXT.found;
    const nearly = isSpoken ? TEXT.closestSpoken : TEXT.closest;
    const found = listing.isClosest ? nearly(count) : exactly(count);
    const absent = listing.absent.length > 0 ? ` ${TEXT.absent(listing.absent)}` : "";
    const undated = listing.undated > 0 ? ` ${TEXT.undated(listing.undated)}` : "";
    const unread = listing.unread > 0 ? ` ${TEXT.unread(listing.unread)}` : "";
    const cut = this.#state.text.length > LONGEST ? ` ${TEXT.tooLong(LONGEST)}` : "";
    const goingOn = listing.left > 0 ? ` ${TEXT.goingOn}` : "";
    this.#status.textContent = (count === 0 ? TEXT.none : found) + absent + undated + unread + cut + goingOn;
  }

  #open(): Promise<Library> {
    this.#library ??= openLibrary(this.#root).then((library) => {
      this.#counts.openFor(library.size);
      return library;
    });
    return this.#library;
  }
}
