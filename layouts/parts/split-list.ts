/** A list that must stand on one page, such as what an article names: cut into lists of the length that no list exceeds. */
import { LONGEST_LIST } from "../../src/site/paging.ts";

export function splitList<T>(entries: readonly T[]): readonly (readonly T[])[] {
  const parts = Math.ceil(entries.length / LONGEST_LIST);
  return Array.from({ length: parts }, (_, at) => entries.slice(at * LONGEST_LIST, (at + 1) * LONGEST_LIST));
}
