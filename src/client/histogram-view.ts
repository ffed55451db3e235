/**
 * When what was found was printed: a bar for each year, or for each month where all of it is of one year, and the same as a table
 * for whoever reads numbers rather than heights.
 */
import { type Counts, labelOf, UNKNOWN } from "./facet.ts";
import { build } from "./node.ts";
import { TEXT } from "./text.ts";

export class HistogramView {
  readonly #element: HTMLElement;
  readonly #locale: string;
  readonly #bars = build("div", { class: "histogram__bars", "aria-hidden": "true" });
  readonly #ends = build("p", { class: "histogram__ends", "aria-hidden": "true" });
  readonly #table = build("table", {});

  constructor(element: HTMLElement, locale: string) {
    this.#element = element;
    this.#locale = locale;
    const table = build("details", {}, build("summary", {}, TEXT.asTable), this.#table);
    element.append(this.#bars, this.#ends, table);
  }

  /** `unit` heads the column of numbers. */
  show(counts: Counts, unit: string): void {
    const { facet, periods } = periodsOf(counts);
    this.#element.hidden = periods.length < 2;
    if (this.#element.hidden) return;
    const most = Math.max(1, ...periods.map(({ count }) => count));
    const label = (value: string): string => labelOf(facet, value, this.#locale);
    const bars = periods.map(({ value, count }) => {
      const bar = build("span", { title: `${label(value)}: ${TEXT.number(count)}` });
      bar.style.setProperty("--share", String(count / most));
      return bar;
    });
    this.#bars.replaceChildren(...bars);
    const ends = [periods[0], periods.at(-1)].map((end) => build("span", {}, label(end?.value ?? "")));
    this.#ends.replaceChildren(...ends);
    const rows = periods.filter(({ count }) => count > 0).map(({ value, count }) => this.#row(label(value), count));
    const undated = counts.year?.[UNKNOWN] ?? 0;
    if (facet === "year" && undated > 0) rows.push(this.#row(labelOf("year", UNKNOWN, this.#locale), undated));
    const heads = [TEXT.facets[facet], unit].map((name) => build("th", { scope: "col" }, name));
    this.#table.replaceChildren(build("thead", {}, build("tr", {}, ...heads)), build("tbody", {}, ...rows));
  }

  #row(name: string, count: number): HTMLElement {
    return build("tr", {}, build("th", { scope: "row" }, name), build("td", {}, TEXT.number(count)));
  }
}

interface PeriodCount {
  readonly value: string;
  readonly count: number;
}

/** Every period from the first to the last that has any, those without included. */
export function periodsOf(counts: Counts): {
  readonly facet: "year" | "month";
  readonly periods: readonly PeriodCount[];
} {
  const held = (of: Readonly<Record<string, number>> | undefined): string[] =>
    Object.keys(of ?? {})
      .filter((value) => value !== UNKNOWN && (of?.[value] ?? 0) > 0)
      .sort();
  const years = held(counts.year);
  if (years.length !== 1) {
    const [first, last] = [Number(years[0] ?? 0), Number(years.at(-1) ?? -1)];
    const all = Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(4, "0"));
    return { facet: "year", periods: all.map((value) => ({ value, count: counts.year?.[value] ?? 0 })) };
  }
  const months = Array.from({ length: 12 }, (_, at) => `${years[0]}-${String(at + 1).padStart(2, "0")}`);
  const periods = months.map((value) => ({ value, count: counts.month?.[value] ?? 0 }));
  return { facet: "month", periods: held(counts.month).length > 0 ? periods : [] };
}
