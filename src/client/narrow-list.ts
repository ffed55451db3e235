/**
 * A list narrowed on its page: words, an outlet and a year in; what does not answer to them is hidden, and how much is left is
 * said. Nothing is fetched and nothing changes its order. The field is made here: without script it could do nothing.
 */
import { build, part } from "./node.ts";
import { TEXT } from "./text.ts";

/** What is shown or hidden, by the lists that our pages have. */
const ENTRIES =
  ".quotation-block, .article-list > li, .ledger__line, .counted-list > li, .echo-entry, .wanted-entry, .naming";
/** Hidden when nothing in them is left. */
const GROUPS = ".spoken, .group";
/** What the words of a group stand in that belong to each of its entries. */
const LABELS = ".spoken__where, .group__name";

const FACETS = ["outlet", "year"] as const;
type Facet = (typeof FACETS)[number];

interface Entry {
  readonly node: HTMLElement;
  /** Comparable: its own words, and those of the groups it stands in. */
  readonly words: string;
  readonly facets: Readonly<Record<Facet, string | null>>;
}

/** @param list carries the entries, and the empty `data-part="narrow"` where the field goes */
export function startNarrowing(list: HTMLElement): void {
  const entries = [...list.querySelectorAll<HTMLElement>(ENTRIES)].map((node) => readEntry(node, list));
  const field = build("input", { type: "search", autocomplete: "off", spellcheck: "false" });
  const chosen = new Map<Facet, HTMLSelectElement>();
  const status = build("p", { role: "status", class: "narrow__status" });
  const bar = build("div", { class: "narrow__bar" }, labelled(TEXT.narrow, field));
  for (const facet of FACETS) {
    const values = [...new Set(entries.flatMap(({ facets }) => facets[facet] ?? []))].sort();
    if (values.length < 2) continue;
    const select = build("select", {}, build("option", { value: "" }, TEXT.narrowAny), ...values.map(option));
    chosen.set(facet, select);
    bar.append(labelled(TEXT.facets[facet], select));
  }
  const draw = (): void => {
    const wanted = readWords(field.value);
    const isWanted = ({ words, facets }: Entry): boolean =>
      wanted.every((word) => words.includes(word)) &&
      [...chosen].every(([facet, { value }]) => value === "" || facets[facet] === value);
    let shown = 0;
    for (const entry of entries) {
      entry.node.hidden = !isWanted(entry);
      if (!entry.node.hidden) shown += 1;
    }
    for (const group of list.querySelectorAll<HTMLElement>(GROUPS))
      group.hidden = [...group.querySelectorAll<HTMLElement>(ENTRIES)].every(({ hidden }) => hidden);
    const isWhole = wanted.length === 0 && [...chosen.values()].every(({ value }) => value === "");
    say(status, isWhole ? null : { shown, all: entries.length }, searchFor(list, field.value));
  };
  field.addEventListener("input", draw);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || field.value === "") return;
    event.preventDefault();
    field.value = "";
    draw();
  });
  for (const select of chosen.values()) select.addEventListener("change", draw);
  part(list, "narrow", HTMLElement).append(bar, status);
}

function readEntry(node: HTMLElement, list: HTMLElement): Entry {
  const labels: string[] = [];
  const facets: Record<Facet, string | null> = { outlet: node.dataset.outlet ?? null, year: null };
  for (let group = node.parentElement?.closest<HTMLElement>(GROUPS); group && list.contains(group); ) {
    for (const label of group.querySelectorAll(LABELS)) {
      if (label.parentElement === group) labels.push(label.textContent ?? "");
    }
    for (const facet of FACETS) facets[facet] ??= group.dataset[facet] ?? null;
    group = group.parentElement?.closest<HTMLElement>(GROUPS);
  }
  return { node, words: comparable([node.textContent, ...labels].join(" ")), facets };
}

/** `“Ferries, harbour”` → `ferries`, `harbour`: capitals, accents and marks do not count. */
export function readWords(text: string): readonly string[] {
  return comparable(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

export function comparable(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase();
}

interface Left {
  readonly shown: number;
  readonly all: number;
}

/** Of a list with more pages only this one is looked through: the search has the rest. */
function say(status: HTMLElement, left: Left | null, search: string | null): void {
  status.replaceChildren();
  if (left === null) return;
  status.append(left.shown === 0 ? TEXT.narrowedToNone : TEXT.narrowed(left.shown, left.all));
  if (search !== null) status.append(" ", build("a", { href: search }, TEXT.narrowElsewhere));
}

function searchFor(list: HTMLElement, words: string): string | null {
  const { search } = list.dataset;
  if (search === undefined) return null;
  return words.trim() === "" ? search : `${search}&q=${encodeURIComponent(words.trim())}`;
}

function labelled(name: string, control: HTMLElement): HTMLElement {
  return build("label", { class: "narrow__label" }, build("span", {}, name), control);
}

function option(value: string): HTMLOptionElement {
  return build("option", { value }, value);
}
