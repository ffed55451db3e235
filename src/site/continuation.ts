/**
 * The further pages of long lists, so that the permalinks know them: an archive in, the address and the name of every page
 * but the first out. Where such a page goes because the list has become shorter, its address leads to the list.
 */
import type { Archive } from "../archive/archive.ts";
import {
  dateAddress,
  HOME,
  OUTLETS,
  outletAddress,
  QUOTES,
  type SitePath,
  SPEAKERS,
  speakerAddress,
  TOPICS,
  topicAddress,
  UNDATED,
  WANTED,
  YEARS,
} from "./address.ts";
import { firstPageOf, pagesOfList } from "./paging.ts";
import { periodsOf, tallyYears } from "./tally.ts";

export interface Continuation {
  readonly address: SitePath;
  /** Of the list's own: a speaker's, an outlet's, a topic's; else its address. */
  readonly name: string;
  readonly spellings: readonly string[];
}

export function continuationsIn(archive: Archive): readonly Continuation[] {
  const { articles, speakers, outlets, topics, echoes, wanted } = archive;
  const list = (path: SitePath, length: number, name: string = path, spellings: readonly string[] = []) =>
    pagesOfList(path, length)
      .slice(1)
      .map((address) => ({ address, name, spellings: spellings.filter((spelling) => spelling !== name) }));
  const years = periodsOf(tallyYears(articles.map(({ record }) => record.date))).flat();
  return [
    ...list(YEARS, years.length),
    ...list(SPEAKERS, speakers.length),
    ...list(OUTLETS, outlets.length),
    ...list(TOPICS, topics.length),
    ...list(QUOTES, echoes.length),
    ...list(WANTED, wanted.length),
    ...speakers.flatMap((each) => list(speakerAddress(each.slug), each.quotations.length, each.name, each.spellings)),
    ...outlets.flatMap((each) => list(outletAddress(each.slug), each.articles.length, each.name, each.spellings)),
    ...topics.flatMap((each) => list(topicAddress(each.slug), each.articles.length, each.name, each.spellings)),
    ...[...countByDate(archive)].flatMap(([date, count]) => list(dateAddress(date), count)),
    ...list(UNDATED, articles.filter(({ record }) => record.date === null).length),
  ];
}

/** Where the address of a further page leads when there is no such page any more; null for every other address. */
export function listOf(archive: Archive, address: string): SitePath | null {
  const first = firstPageOf(address as SitePath);
  if (first === address) return null;
  const date = /^\/(\d{4}(?:\/\d\d){0,2})\/$/.exec(first)?.[1]?.replaceAll("/", "-");
  if (date !== undefined) return countByDate(archive).has(date) ? first : HOME;
  if (first === UNDATED) return archive.articles.some(({ record }) => record.date === null) ? first : HOME;
  return [YEARS, SPEAKERS, OUTLETS, TOPICS, QUOTES, WANTED].find((list) => list === first) ?? null;
}

/** Year, month and day → how many articles its page lists. */
function countByDate({ articles }: Archive): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { record } of articles) {
    const parts = record.date?.split("-") ?? [];
    parts.forEach((_, at) => {
      const key = parts.slice(0, at + 1).join("-");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  return counts;
}
