/**
 * Long lists, cut into pages of at most 200 entries. A list and its address in; its pages out, the first at the list's own
 * address, the others below it at `page--2/`, `page--3/`: no slug has two hyphens together, so nothing else can stand there.
 * Lists in date order begin with the oldest, so that what is newly printed is added to the last page and the others stay as
 * they are; and no page's address ever goes away while the archive grows.
 */
import type { SitePath } from "./address.ts";
import type { PlannedPage, View } from "./view.ts";

/** Entries of a list at most. */
export const LONGEST_LIST = 200;

/** Where a page stands among the pages of its list. */
export interface Pager {
  /** From 1. */
  readonly number: number;
  /** How many there are: two at least. */
  readonly count: number;
  readonly previous: SitePath | null;
  readonly next: SitePath | null;
  /** The first, the last and those nearby, in order; where numbers are left out, they jump. */
  readonly near: readonly { readonly number: number; readonly path: SitePath }[];
}

/** So many pages before and after a page are named on it. */
const NEARBY = 4;

/** The addresses of a list of `length` entries; an empty list has its first page too. */
export function pagesOfList(list: SitePath, length: number): readonly SitePath[] {
  const count = Math.max(1, Math.ceil(length / LONGEST_LIST));
  return Array.from({ length: count }, (_, at) => (at === 0 ? list : (`${list}page--${at + 1}/` as SitePath)));
}

/** The first page of the list that a page belongs to; every other address as it is. */
export function firstPageOf(path: SitePath): SitePath {
  return path.replace(/page--\d+\/$/, "") as SitePath;
}

/**
 * @param build makes the view of a page from its share of the entries; the pager is null where there is one page only
 * @param keyOf of all that such a view is made from, the pager aside
 */
export function paginate<T>(
  list: SitePath,
  entries: readonly T[],
  build: (share: readonly T[], pager: Pager | null) => View,
  keyOf: (share: readonly T[]) => string | null = () => null,
): readonly PlannedPage[] {
  const paths = pagesOfList(list, entries.length);
  return paths.map((path, at) => {
    const share = entries.slice(at * LONGEST_LIST, (at + 1) * LONGEST_LIST);
    const key = keyOf(share);
    return {
      path,
      key: key === null ? null : `${key} ${at + 1} of ${paths.length}`,
      show: () => build(share, pagerAt(paths, at)),
    };
  });
}

function pagerAt(paths: readonly SitePath[], at: number): Pager | null {
  if (paths.length < 2) return null;
  const isNear = (other: number): boolean =>
    other === 0 || other === paths.length - 1 || Math.abs(other - at) <= NEARBY;
  return {
    number: at + 1,
    count: paths.length,
    previous: paths[at - 1] ?? null,
    next: paths[at + 1] ?? null,
    near: paths.flatMap((path, other) => (isNear(other) ? [{ number: other + 1, path }] : [])),
  };
}
