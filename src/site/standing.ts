/**
 * What stands where today, besides articles: the pages of speakers, outlets, topics, echoes and wanted articles, and those
 * that maintainers wrote (who write no account of the site get one); and where what stood on a page of former days stands now.
 */
import type { Archive } from "../archive/archive.ts";
import { pairsIn } from "../archive/companion.ts";
import type { Settled } from "../archive/identity.ts";
import type { PageEntry, Today } from "../archive/permalink.ts";
import {
  articleAddress,
  outletAddress,
  pageAddress,
  quoteAddress,
  readBesideAddress,
  type SitePath,
  speakerAddress,
  topicAddress,
  wantedAddress,
} from "./address.ts";
import { continuationsIn, listOf } from "./continuation.ts";
import { beginningOf } from "./echo-history.ts";
import type { Finder, Thing } from "./finder.ts";
import { passagePath } from "./link.ts";
import { namesakesAmong } from "./namesake.ts";
import { firstPageOf } from "./paging.ts";
import { ownerOf, partPagesIn } from "./part-page.ts";
import type { WrittenPage } from "./text-page.ts";

export function standingToday(
  archive: Archive,
  settled: Settled,
  finder: Finder,
  written: readonly WrittenPage[],
): Today {
  const records = new Map(settled.records.map((record) => [record.fields.id, record]));
  const things = [
    ...archive.speakers.map((thing) => page(archive, { kind: "speaker", thing })),
    ...archive.outlets.map((thing) => page(archive, { kind: "outlet", thing })),
    ...archive.topics.map((thing) => page(archive, { kind: "topic", thing })),
    ...archive.echoes.map((thing) => page(archive, { kind: "echo", thing })),
    ...archive.wanted.map((thing) => page(archive, { kind: "wanted", thing })),
  ];
  const derived = [...continuationsIn(archive), ...partPagesIn(archive, [...pairsIn(archive), ...finder.pairs()])];
  /** Pages that others stand below, by the address they had at the last build → today's. */
  const standing = new Map([
    ...[...things, ...derived].map(({ address }) => [address, address as SitePath] as const),
    ...archive.articles.flatMap(({ record }) => {
      const was = settled.was.get(record.id);
      return was === undefined || was === null ? [] : [[was, articleAddress(record)] as const];
    }),
  ]);
  const listed = [
    ...things,
    ...derived.map(({ address, name, spellings }) => ({ address, entry: { name, spellings, at: null, gone: false } })),
  ].map(({ address, entry }) => ({ address, entry: withListed(finder, address, entry) }));
  const texts = [...new Set(["about", ...written.map(({ slug }) => slug)])].map((slug) => ({
    address: pageAddress(slug),
    entry: { name: slug, spellings: [], at: null, gone: false },
  }));
  return {
    articles: archive.articles.flatMap(({ record }) => {
      const read = records.get(record.id);
      return read ? [{ address: articleAddress(record), was: settled.was.get(record.id) ?? null, record: read }] : [];
    }),
    pages: [...listed, ...texts],
    namesakeOf: namesakesAmong(listed),
    successorOf: (address, entry) => {
      const list = listOf(archive, address);
      const first = firstPageOf(address as SitePath);
      const above = list ?? (first === address ? null : (standing.get(first) ?? null));
      if (above !== null) return above;
      if (readBesideAddress(first) !== null) return finder.pair(first);
      const owner = standing.get(ownerOf(address) ?? "");
      if (owner !== undefined) return owner;
      const found = finder.find(address, entry);
      return found === null ? finder.place(address, entry) : addressOf(found);
    },
  };
}

/** Where the list is given another name, these are all that it has in common with this one. */
function withListed(finder: Finder, address: string, entry: PageEntry): PageEntry {
  const spellings = new Set([...entry.spellings, ...finder.spellings(address, entry.name)]);
  spellings.delete(entry.name);
  return { ...entry, spellings: [...spellings] };
}

function page(archive: Archive, thing: Thing): Today["pages"][number] {
  return { address: addressOf(thing), entry: { ...knownBy(archive, thing), gone: false } };
}

function addressOf({ kind, thing }: Thing): SitePath {
  switch (kind) {
    case "speaker":
      return speakerAddress(thing.slug);
    case "outlet":
      return outletAddress(thing.slug);
    case "topic":
      return topicAddress(thing.slug);
    case "echo":
      return quoteAddress(thing.id);
    case "wanted":
      return wantedAddress(thing.slug);
  }
}

function knownBy(archive: Archive, { kind, thing }: Thing): Omit<PageEntry, "gone"> {
  if (kind === "wanted") return { name: thing.name, spellings: [], at: null };
  if (kind !== "echo") {
    const { name, spellings } = thing;
    return { name, spellings: spellings.filter((spelling) => spelling !== name), at: null };
  }
  const [first] = thing.printings;
  const at = first === undefined ? null : passagePath({ archive }, first.passage);
  return { name: beginningOf(thing.text), spellings: [], at };
}
