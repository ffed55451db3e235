/** Facets as groups of boxes to tick, each with how many articles it would leave. Focus stays where the reader left it. */
import { type Counts, FACETS, type Facet, isChosen, labelOf, orderValues, type Selection, titleOf } from "./facet.ts";
import { build } from "./node.ts";
import { TEXT } from "./text.ts";

/** A facet shows this many values until asked for all, and gets a box to find values in where it has more than `LONG`. */
const SHORT = 8;
const LONG = 12;
/** More than this are never listed at once; the box finds the others. */
const MOST = 200;

export interface FacetActions {
  readonly onToggle: (facet: Facet, value: string) => void;
}

export class FacetView {
  readonly #element: HTMLElement;
  readonly #locale: string;
  readonly #actions: FacetActions;
  readonly #expanded = new Set<Facet>();
  readonly #wanted = new Map<Facet, string>();
  #counts: Counts = {};
  #selection: Selection = {};

  constructor(element: HTMLElement, locale: string, actions: FacetActions) {
    this.#element = element;
    this.#locale = locale;
    this.#actions = actions;
  }

  show(counts: Counts, selection: Selection): void {
    this.#counts = counts;
    this.#selection = selection;
    this.#draw();
  }

  /** Where nothing is counted yet, says that it will be. */
  wait(): void {
    if (Object.keys(this.#counts).length > 0) return;
    this.#element.replaceChildren(build("p", { class: "facet__none" }, TEXT.counting));
  }

  #draw(): void {
    const key = this.#focusedKey();
    this.#element.replaceChildren(...FACETS.flatMap((facet) => this.#group(facet) ?? []));
    this.#focus(key);
  }

  #group(facet: Facet): HTMLElement | null {
    const values = this.#offered(facet);
    const isSingle = facet === "language" && values.length < 2 && !this.#selection.language?.length;
    if (values.length === 0 || isSingle) return null;
    const title = titleOf(facet);
    const body = build("div");
    this.#fill(body, facet);
    return build(
      "fieldset",
      { class: "facet" },
      build("legend", { class: "facet__title" }, title),
      values.length > LONG ? this.#finder(facet, title, body) : null,
      body,
    );
  }

  /** The values in sight. Drawn anew by itself, so that the box to find values in is left alone while someone writes there. */
  #fill(body: HTMLElement, facet: Facet): void {
    const counts = this.#counts[facet] ?? {};
    const values = this.#offered(facet);
    const chosen = values.filter((value) => isChosen(this.#selection, facet, value));
    const wanted = this.#wanted.get(facet) ?? "";
    const named = values.filter((value) => holds(labelOf(facet, value, this.#locale), wanted));
    const isOpen = this.#expanded.has(facet) || wanted !== "" || named.length <= SHORT + 1;
    const listed = isOpen
      ? named.slice(0, MOST)
      : [...new Set([...chosen, ...named])].slice(0, Math.max(SHORT, chosen.length));
    const key = this.#focusedKey();
    body.replaceChildren(
      listed.length === 0
        ? build("p", { class: "facet__none" }, TEXT.noValues)
        : build("ul", {}, ...listed.map((value) => this.#value(facet, value, counts[value] ?? 0))),
      named.length > listed.length && isOpen
        ? build("p", { class: "facet__none" }, TEXT.listed(listed.length, named.length))
        : "",
      ...(wanted === "" && values.length > SHORT + 1 ? [this.#expander(facet, values.length, body)] : []),
    );
    this.#focus(key);
  }

  #offered(facet: Facet): string[] {
    return orderValues(facet, this.#counts[facet] ?? {}).filter((value) => this.#isOffered(facet, value));
  }

  #focusedKey(): string | undefined {
    const focused = document.activeElement;
    return focused instanceof HTMLElement && this.#element.contains(focused) ? focused.dataset.key : undefined;
  }

  #focus(key: string | undefined): void {
    if (key === undefined) return;
    const again = this.#element.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (!again || again === document.activeElement) return;
    again.focus();
    if (again instanceof HTMLInputElement && again.type === "text")
      again.setSelectionRange(again.value.length, again.value.length);
  }

  /** Months are offered within the chosen years only. */
  #isOffered(facet: Facet, value: string): boolean {
    if (facet !== "month" || isChosen(this.#selection, facet, value)) return true;
    return isChosen(this.#selection, "year", value.slice(0, 4));
  }

  #value(facet: Facet, value: string, count: number): HTMLElement {
    const box = build("input", {
      type: "checkbox",
      value,
      checked: isChosen(this.#selection, facet, value),
      "data-key": `${facet}=${value}`,
    });
    box.addEventListener("change", () => this.#actions.onToggle(facet, value));
    const label = build("span", { class: "facet__label" }, labelOf(facet, value, this.#locale));
    if (facet === "year" || facet === "month") this.#drawBar(label, facet, count);
    const counted = build("span", { class: "facet__count" }, TEXT.number(count));
    return build("li", {}, build("label", { class: "facet__value" }, box, label, counted));
  }

  /** Years and months together are a histogram: behind each name a bar, as long as its share of the longest. */
  #drawBar(label: HTMLElement, facet: Facet, count: number): void {
    const most = Math.max(1, ...Object.values(this.#counts[facet] ?? {}));
    label.classList.add("facet__label--bar");
    label.style.setProperty("--share", String(count / most));
  }

  #finder(facet: Facet, title: string, body: HTMLElement): HTMLElement {
    const box = build("input", {
      type: "text",
      class: "facet__finder",
      value: this.#wanted.get(facet) ?? "",
      autocomplete: "off",
      "aria-label": TEXT.filterValues(title),
      placeholder: TEXT.filterValues(title),
      "data-key": `find ${facet}`,
    });
    box.addEventListener("input", () => {
      this.#wanted.set(facet, box.value);
      this.#fill(body, facet);
    });
    return box;
  }

  #expander(facet: Facet, all: number, body: HTMLElement): HTMLElement {
    const isOpen = this.#expanded.has(facet);
    const text = isOpen ? TEXT.showFewer : TEXT.showAll(all);
    const button = build(
      "button",
      { type: "button", class: "facet__more", "aria-expanded": String(isOpen), "data-key": `all ${facet}` },
      text,
    );
    button.addEventListener("click", () => {
      if (isOpen) this.#expanded.delete(facet);
      else this.#expanded.add(facet);
      this.#fill(body, facet);
    });
    return button;
  }
}

/** Letters alike but for accents and case count as the same. */
function holds(label: string, wanted: string): boolean {
  return fold(label).includes(fold(wanted.trim()));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
