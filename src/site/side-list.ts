/**
 * A list beside a page: its first entries stand there, and where there are more, all of them on pages of their own below the
 * page, `/speakers/ana-reyes/outlets/`.
 */
import { type Part, partAddress, type SitePath } from "./address.ts";

/** Entries that stand beside a page at most. */
export const MOST_BESIDE = 12;

export interface SideList<T> {
  readonly shown: readonly T[];
  /** Where all of them stand; null where none is left out. */
  readonly all: { readonly path: SitePath; readonly count: number } | null;
}

export function sideList<T>(page: SitePath, part: Part, entries: readonly T[]): SideList<T> {
  return {
    shown: entries.slice(0, MOST_BESIDE),
    all: isLong(entries) ? { path: partAddress(page, part), count: entries.length } : null,
  };
}

/** Whether a list has pages of its own. */
export function isLong(entries: readonly unknown[]): boolean {
  return entries.length > MOST_BESIDE;
}
