/** Each choice that narrows the search as a chip that takes it off again. */
import { FACETS, type Facet, labelOf, titleOf } from "./facet.ts";
import { formatDate } from "./format.ts";
import type { Narrowing } from "./narrow.ts";
import { build } from "./node.ts";
import { isAlways, type Period } from "./period.ts";
import { TEXT } from "./text.ts";

export interface ChipActions {
  readonly onRemove: (facet: Facet, value: string) => void;
  readonly onPeriod: () => void;
  readonly onClear: () => void;
}

/** Draws the chips into `list`; hides it where nothing is chosen. Whoever takes one off by keyboard is on the next, or `after` the last. */
export function drawChips(
  list: HTMLElement,
  narrowing: Narrowing,
  locale: string,
  actions: ChipActions,
  after: HTMLElement,
): void {
  const focused = [...list.children].findIndex((chip) => chip.contains(document.activeElement));
  const chips = FACETS.flatMap((facet) =>
    (narrowing.selection[facet] ?? []).map((value) =>
      buildChip(titleOf(facet), labelOf(facet, value, locale), () => actions.onRemove(facet, value)),
    ),
  );
  if (!isAlways(narrowing.period))
    chips.push(buildChip(TEXT.date, formatPeriod(narrowing.period, locale), actions.onPeriod));
  list.hidden = chips.length === 0;
  const clear = build("button", { type: "button", class: "chip chip--clear" }, TEXT.clear);
  clear.addEventListener("click", actions.onClear);
  list.replaceChildren(...chips, ...(chips.length > 1 ? [build("li", {}, clear)] : []));
  if (focused >= 0) (chips[Math.min(focused, chips.length - 1)]?.querySelector("button") ?? after).focus();
}

function buildChip(title: string, label: string, onRemove: () => void): HTMLLIElement {
  const button = build(
    "button",
    { type: "button", class: "chip", "aria-label": TEXT.remove(title, label) },
    build("span", { class: "chip__facet" }, `${title} `),
    label,
    build("span", { class: "chip__cross", "aria-hidden": "true" }, "×"),
  );
  button.addEventListener("click", onRemove);
  return build("li", {}, button);
}

function formatPeriod(period: Period, locale: string): string {
  const from = period.from === null ? null : formatDate(period.from, locale);
  const to = period.to === null ? null : formatDate(period.to, locale);
  return TEXT.period(from, to);
}
