/** What a reader may try where nothing was found: each advice is a button that does it. */
import { countChosen } from "./facet.ts";
import type { Listing } from "./listing.ts";
import { findNearest } from "./nearest.ts";
import { build } from "./node.ts";
import { ALWAYS, isAlways } from "./period.ts";
import type { Query } from "./query.ts";
import type { SearchState } from "./state.ts";
import { TEXT } from "./text.ts";

/** So many words are offered for one mistyped. */
const NEAREST = 3;

export function drawAdvice(
  element: HTMLElement,
  state: SearchState,
  query: Query,
  listing: Listing,
  /** The archive's words, most frequent first; empty until they are fetched. */
  words: readonly string[],
  onFollow: (next: SearchState) => void,
): void {
  const advice = listing.entries.length > 0 ? [] : [...adviceFor(state, query, listing, words)];
  element.hidden = advice.length === 0;
  element.replaceChildren(
    ...advice.map(({ text, next }) => {
      const button = build("button", { type: "button", class: "advice" }, text);
      button.addEventListener("click", () => onFollow(next));
      return build("li", {}, button);
    }),
  );
}

interface Advice {
  readonly text: string;
  readonly next: SearchState;
}

function* adviceFor(state: SearchState, query: Query, listing: Listing, words: readonly string[]): Generator<Advice> {
  for (const absent of listing.absent)
    for (const near of findNearest(absent, words, NEAREST))
      yield { text: TEXT.adviceNear(near), next: { ...state, text: replaceWord(state.text, absent, near) } };
  const isNarrowed = countChosen(state.selection) > 0 || !isAlways(state.period);
  if (isNarrowed) yield { text: TEXT.adviceFilters, next: { ...state, selection: {}, period: ALWAYS } };
  const rest = state.text.split(/\s+/).filter((word) => !listing.absent.includes(word));
  if (listing.absent.length > 0 && rest.length > 0)
    yield { text: TEXT.adviceWithout(listing.absent), next: { ...state, text: rest.join(" ") } };
  if (state.sight === "quotations") yield { text: TEXT.adviceArticles, next: { ...state, sight: "articles" } };
  if (query.clauses.some((clause) => clause.any.some((term) => term.kind === "phrase")))
    yield { text: TEXT.adviceWords, next: { ...state, text: looseWords(query) } };
}

function replaceWord(text: string, word: string, by: string): string {
  return text
    .split(/(\s+)/)
    .map((each) => (each === word ? by : each))
    .join("");
}

/** The phrases of a query as plain words; everything that excludes or chooses is left out. */
function looseWords(query: Query): string {
  const positive = query.clauses.filter((clause) => !clause.not).flatMap((clause) => clause.any.slice(0, 1));
  return positive.map((term) => (term.kind === "words" ? term.text : term.pieces.join(" "))).join(" ");
}
