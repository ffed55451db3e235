/**
 * The state of a search <-> the address. Everything a reader chose stands there, so that a search can be kept, mailed and
 * gone back to. Unknown or broken parameters are passed over.
 */
import { isFacet } from "./facet.ts";
import type { Narrowing } from "./narrow.ts";
import { ALWAYS, readDate } from "./period.ts";

export const SORTS = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof SORTS)[number];

export const SIGHTS = ["articles", "quotations"] as const;
/** What a result is. */
export type Sight = (typeof SIGHTS)[number];

export interface SearchState extends Narrowing {
  readonly text: string;
  readonly sort: Sort;
  readonly sight: Sight;
}

export const EMPTY: SearchState = { text: "", selection: {}, period: ALWAYS, sort: "relevance", sight: "articles" };

export function readState(parameters: URLSearchParams): SearchState {
  const selection: Record<string, readonly string[]> = {};
  for (const [name, value] of parameters) {
    if (!isFacet(name) || value === "") continue;
    selection[name] = [...new Set([...(selection[name] ?? []), value])];
  }
  return {
    text: parameters.get("q") ?? "",
    selection,
    period: { from: readDate(parameters.get("from") ?? ""), to: readDate(parameters.get("to") ?? "") },
    sort: SORTS.find((sort) => sort === parameters.get("sort")) ?? "relevance",
    sight: SIGHTS.find((sight) => sight === parameters.get("view")) ?? "articles",
  };
}

/** `?q=…` with its question mark, or "" for an empty search. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.text.trim() !== "") parameters.set("q", state.text);
  for (const [facet, values] of Object.entries(state.selection))
    for (const value of values ?? []) parameters.append(facet, value);
  if (state.period.from !== null) parameters.set("from", state.period.from);
  if (state.period.to !== null) parameters.set("to", state.period.to);
  if (state.sort !== "relevance") parameters.set("sort", state.sort);
  if (state.sight !== "articles") parameters.set("view", state.sight);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
