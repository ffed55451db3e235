/**
 * What the results can be narrowed by, with how many each value would leave: bars and facets in a part of the page that opens and
 * closes. They are counted while they can be seen, since that takes the register of every volume that has answered.
 */
import type { Counts, Facet } from "./facet.ts";
import { FacetView } from "./facet-view.ts";
import { HistogramView } from "./histogram-view.ts";
import type { Listing } from "./listing.ts";
import { part } from "./node.ts";
import type { SearchState } from "./state.ts";
import { TEXT } from "./text.ts";

/** With more volumes than these, counts cost as much as results: they come when they are asked for. */
const MOST_UNASKED = 4;

interface Shown {
  readonly listing: Listing;
  readonly state: SearchState;
}

export class CountsView {
  readonly #element: HTMLDetailsElement;
  readonly #facets: FacetView;
  readonly #histogram: HistogramView;
  #shown: Shown | null = null;

  constructor(page: HTMLElement, locale: string, onToggle: (facet: Facet, value: string) => void) {
    this.#element = part(page, "narrow", HTMLDetailsElement);
    this.#facets = new FacetView(part(page, "facets", HTMLElement), locale, { onToggle });
    this.#histogram = new HistogramView(part(page, "histogram", HTMLElement), locale);
    this.#element.addEventListener("toggle", () => void this.#count());
  }

  /** Opens by itself where there is room and the counts of so many volumes cost little. */
  openFor(volumes: number): void {
    this.#element.open ||= window.matchMedia("(min-width: 60rem)").matches && volumes <= MOST_UNASKED;
  }

  /** Resolves when it is counted, or need not be: not to be waited for with the results, which come first. */
  show(listing: Listing, state: SearchState): Promise<void> {
    this.#shown = { listing, state };
    if (!this.#element.open) this.#draw({}, state);
    return this.#count();
  }

  /** Something else is looked for: what is being counted is not to be drawn any more. */
  forget(): void {
    this.#shown = null;
  }

  async #count(): Promise<void> {
    const shown = this.#shown;
    if (!this.#element.open || shown === null) return;
    this.#element.ariaBusy = "true";
    this.#facets.wait();
    const counts = await shown.listing.count().catch((error: unknown) => {
      console.warn("search: could not count", error);
      return {};
    });
    if (shown === this.#shown) this.#draw(counts, shown.state);
  }

  #draw(counts: Counts, { sight, selection }: SearchState): void {
    this.#histogram.show(counts, sight === "quotations" ? TEXT.quotations : TEXT.articles);
    this.#facets.show(counts, selection);
    this.#element.ariaBusy = "false";
  }
}
