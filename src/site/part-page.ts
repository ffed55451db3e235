/**
 * The pages that stand below others, so that the permalinks know them: lists too long to stand beside a page, further pages of
 * echoes and wanted articles, two side by side, and who names an article. An archive in, their addresses out.
 */
import type { Archive, Article, Speaker } from "../archive/archive.ts";
import { occasionsOf, type Pair } from "../archive/companion.ts";
import {
  articleAddress,
  besideAddress,
  outletAddress,
  type Part,
  partAddress,
  quoteAddress,
  type SitePath,
  speakerAddress,
  topicAddress,
  wantedAddress,
} from "./address.ts";
import { countEntries } from "./beside.ts";
import { outletsOf, speakersOf, topicsOf } from "./frequency.ts";
import { namingLinks } from "./named-by.ts";
import { firstPageOf, pagesOfList } from "./paging.ts";
import { MOST_BESIDE } from "./side-list.ts";

export interface PartPage {
  readonly address: SitePath;
  /** Of what it belongs to. */
  readonly name: string;
  readonly spellings: readonly string[];
}

type Owner = Pick<Speaker, "slug" | "name" | "spellings" | "articles">;

/** @param pairs all that are made */
export function partPagesIn(archive: Archive, pairs: readonly Pair[]): readonly PartPage[] {
  const { byId, speakers, outlets, topics, echoes, wanted } = archive;
  const articlesOf = ({ articles }: Owner): readonly Article[] => articles.flatMap((id) => byId.get(id) ?? []);
  const parts = (owner: Owner, page: SitePath, lengths: Partial<Readonly<Record<Part, number>>>): readonly PartPage[] =>
    Object.entries(lengths)
      .filter(([, length]) => length > MOST_BESIDE)
      .flatMap(([part, length]) => pagesOfList(partAddress(page, part as Part), length))
      .map((address) => knownBy(address, owner.name, owner.spellings));
  const companions = countCompanions(pairs);
  return [
    ...speakers.flatMap((speaker) => {
      const articles = articlesOf(speaker);
      return parts(speaker, speakerAddress(speaker.slug), {
        outlets: outletsOf(archive, articles).length,
        topics: topicsOf(archive, articles).length,
        beside: companions.get(`speakers ${speaker.slug}`) ?? 0,
      });
    }),
    ...outlets.flatMap((outlet) => {
      const articles = articlesOf(outlet);
      return parts(outlet, outletAddress(outlet.slug), {
        speakers: speakersOf(archive, articles).length,
        topics: topicsOf(archive, articles).length,
        beside: companions.get(`outlets ${outlet.slug}`) ?? 0,
      });
    }),
    ...topics.flatMap((topic) => {
      const articles = articlesOf(topic);
      return parts(topic, topicAddress(topic.slug), {
        speakers: speakersOf(archive, articles).length,
        outlets: outletsOf(archive, articles).length,
      });
    }),
    ...archive.articles.flatMap(({ record }) => {
      const length = namingLinks(archive, record.id).length;
      const list = partAddress(articleAddress(record), "named-by");
      return length > MOST_BESIDE ? pagesOfList(list, length).map((address) => knownBy(address, record.title)) : [];
    }),
    ...echoes.flatMap(({ id, printings }) => further(quoteAddress(id), printings.length, id)),
    ...wanted.flatMap(({ slug, name, namedBy }) => further(wantedAddress(slug), namedBy.length, name)),
    ...pairs.flatMap((pair) => pairPages(archive, pair)),
  ];
}

function pairPages(archive: Archive, pair: Pair): readonly PartPage[] {
  const list = besideAddress(pair.company, pair.slugs);
  const length = countEntries(occasionsOf(archive, pair));
  return pagesOfList(list, length).map((address) => knownBy(address, pair.names.join(" – ")));
}

function further(list: SitePath, length: number, name: string): readonly PartPage[] {
  return pagesOfList(list, length)
    .slice(1)
    .map((address) => knownBy(address, name));
}

function knownBy(address: SitePath, name: string, spellings: readonly string[] = []): PartPage {
  return { address, name, spellings: spellings.filter((spelling) => spelling !== name) };
}

/** Company and slug → how many pairs it is in. */
function countCompanions(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { company, slugs } of pairs) {
    for (const slug of slugs) counts.set(`${company} ${slug}`, (counts.get(`${company} ${slug}`) ?? 0) + 1);
  }
  return counts;
}

/** The page that a list stands below: of `/2019/slug/named-by/page--2/` it is `/2019/slug/`; null for other addresses. */
export function ownerOf(address: string): SitePath | null {
  const owner = /^(\/.+\/)(?:outlets|speakers|topics|beside|named-by)\/$/.exec(firstPageOf(address as SitePath))?.[1];
  return owner === undefined ? null : (owner as SitePath);
}
