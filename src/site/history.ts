/**
 * The site's addresses of former days: permalinks in, a page for each of them that does not stand any more out. What moved
 * answers with the way to where it stands; what is gone answers with what was there. Days and months that lost their last
 * article lead to the month or year above.
 */
import type { Archive } from "../archive/archive.ts";
import { compareText } from "../archive/chronology.ts";
import type { Pair } from "../archive/companion.ts";
import type { Permalinks } from "../archive/permalink.ts";
import { HOME, OUTLETS, QUOTES, type SitePath, SPEAKERS, TOPICS, WANTED } from "./address.ts";
import { keptPairs } from "./pair-history.ts";

export interface History {
  readonly moved: readonly Move[];
  readonly gone: readonly Departure[];
  /** Article address → quotation id of former days → its successor, null where the words are gone. */
  readonly quotations: ReadonlyMap<string, Readonly<Record<string, string | null>>>;
  /** Side by side once, and so for good, though the archive would not choose them today. */
  readonly pairs: readonly Pair[];
}

export interface Move {
  readonly from: SitePath;
  readonly to: SitePath;
  /** What stands there; null for a page of the calendar. */
  readonly name: string | null;
}

export interface Departure {
  readonly path: SitePath;
  readonly name: string;
  readonly date: string | null;
  /** The list on which it stood. */
  readonly above: SitePath;
}

export const NO_HISTORY: History = { moved: [], gone: [], quotations: new Map(), pairs: [] };

export function readHistory(permalinks: Permalinks, archive: Archive): History {
  const { articles, pages, moved } = permalinks;
  const nameOf = (to: string): string | null => {
    const [address = ""] = to.split("#");
    return articles[address]?.title ?? pages[address]?.name ?? null;
  };
  return {
    moved: [
      ...Object.entries(moved).map(([from, to]) => ({ from: asPath(from), to: asPath(to), name: nameOf(to) })),
      ...emptyDates(permalinks, archive),
    ].sort((a, b) => compareText(a.from, b.from)),
    gone: [
      ...Object.entries(articles).flatMap(([address, { title, date, gone }]) =>
        gone ? [{ path: asPath(address), name: title, date, above: HOME }] : [],
      ),
      ...Object.entries(pages).flatMap(([address, { name, gone }]) =>
        gone ? [{ path: asPath(address), name, date: null, above: listAbove(address) }] : [],
      ),
    ].sort((a, b) => compareText(a.path, b.path)),
    quotations: new Map(Object.entries(articles).map(([address, entry]) => [address, entry.moved])),
    pairs: keptPairs(archive, { pages: live(pages) }, (_, slug) => slug),
  };
}

/** Of the pages those that stand today. */
function live(pages: Permalinks["pages"]): Permalinks["pages"] {
  return Object.fromEntries(Object.entries(pages).filter(([, { gone }]) => !gone));
}

/** Permalinks hold what `address.ts` spelled. */
const asPath = (address: string): SitePath => address as SitePath;

function listAbove(address: string): SitePath {
  const lists = [SPEAKERS, OUTLETS, TOPICS, QUOTES, WANTED];
  return lists.find((list) => address.startsWith(list)) ?? HOME;
}

const DATED = /^\/(?:\d{4}(?:\/\d\d){0,2}|undated)\/(?=.)/;

/** Pages of the calendar above addresses of former days that have nothing to show today. */
function emptyDates({ articles, moved }: Permalinks, archive: Archive): readonly Move[] {
  const live = new Set(
    archive.articles.flatMap(({ record: { date } }) =>
      date === null ? ["/undated/"] : pagesAbove(`/${date.replaceAll("-", "/")}/`),
    ),
  );
  const empty = new Map<string, SitePath>();
  for (const address of [...Object.keys(articles), ...Object.keys(moved)]) {
    const dated = DATED.exec(address)?.[0];
    if (dated === undefined) continue;
    let above: SitePath = HOME;
    for (const page of pagesAbove(dated)) {
      if (live.has(page)) above = asPath(page);
      else empty.set(page, above);
    }
  }
  return [...empty].map(([from, to]) => ({ from: asPath(from), to, name: null }));
}

/** `/2019/05/04/` → `/2019/`, `/2019/05/`, `/2019/05/04/`. */
function pagesAbove(page: string): readonly string[] {
  const parts = page.split("/").slice(1, -1);
  return parts.map((_, at) => `/${parts.slice(0, at + 1).join("/")}/`);
}
