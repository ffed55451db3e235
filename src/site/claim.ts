/**
 * Slugs that were published stay with what they were published for. Today's archive in, the same archive out, with the slug
 * of a speaker, outlet or topic changed where its own would be somebody else's address, and the slugs of echoes and wanted
 * articles kept while their words are.
 */
import type { Archive } from "../archive/archive.ts";
import { compareText } from "../archive/chronology.ts";
import type { Permalinks } from "../archive/permalink.ts";
import { slug as slugOf } from "../parse/slug.ts";
import type { Finder, Thing } from "./finder.ts";

export function claimSlugs(archive: Archive, previous: Permalinks, finder: Finder): Archive {
  const owners = new Map<string, Thing["thing"]>();
  const owned = new Map<Thing["thing"], string>();
  // What stands below a page has no slug of its own to keep.
  const pages = Object.entries(previous.pages).filter(([address]) => /^\/[^/]+\/[^/]+\/$/.test(address));
  for (const [address, entry] of pages.sort(([a], [b]) => compareText(a, b))) {
    const found = finder.find(address, entry);
    if (found === null) continue;
    owners.set(address, found.thing);
    if (!entry.gone && !owned.has(found.thing)) owned.set(found.thing, lastSegment(address));
  }

  function claim<T extends Thing["thing"]>(
    things: readonly T[],
    folder: string,
    natural: (thing: T) => readonly [slug: string, stem: string],
    keeps: boolean,
  ): ReadonlyMap<T, string> {
    const claimed = new Map<T, string>();
    const taken = new Set<string>();
    const isFree = (slug: string, thing: T): boolean =>
      !taken.has(slug) && (owners.get(`/${folder}/${slug}/`) ?? thing) === thing;
    const inOrder = things
      .map((thing) => ({ thing, slugs: natural(thing) }))
      .sort((a, b) => compareText(a.slugs[0], b.slugs[0]));
    for (const { thing, slugs } of inOrder) {
      const [own, stem] = slugs;
      let slug = keeps ? (owned.get(thing) ?? own) : isFree(stem, thing) ? stem : own;
      for (let number = 2; !isFree(slug, thing); number += 1) slug = `${stem}-${number}`;
      taken.add(slug);
      claimed.set(thing, slug);
    }
    return claimed;
  }

  const named = (thing: { readonly slug: string; readonly name: string }) => [thing.slug, slugOf(thing.name)] as const;
  const speakers = claim(archive.speakers, "speakers", named, false);
  const outlets = claim(archive.outlets, "outlets", named, false);
  const topics = claim(archive.topics, "topics", named, false);
  const wanted = claim(archive.wanted, "wanted", named, true);
  const echoes = claim(archive.echoes, "quotes", ({ id }) => [id, id], true);
  return {
    ...archive,
    ...settle("speakers", "speakerOf", archive, speakers),
    ...settle("outlets", "outletOf", archive, outlets),
    ...settle("topics", "topicOf", archive, topics),
    wanted: archive.wanted.map((each) => ({ ...each, slug: wanted.get(each) ?? each.slug })),
    echoes: archive.echoes.map((each) => ({ ...each, id: echoes.get(each) ?? each.id })),
  };
}

type Lists = "speakers" | "outlets" | "topics";
type Indexes = "speakerOf" | "outletOf" | "topicOf";

/** List and index of one kind, their slugs replaced. */
function settle(list: Lists, index: Indexes, archive: Archive, slugs: ReadonlyMap<Thing["thing"], string>) {
  type Slugged = Archive[Lists][number];
  const settled = new Map<Slugged, Slugged>(
    archive[list].map((thing: Slugged) => [thing, { ...thing, slug: slugs.get(thing) ?? thing.slug }]),
  );
  const entries = [...archive[index]] as readonly (readonly [string, Slugged])[];
  return {
    [list]: [...settled.values()],
    [index]: new Map(entries.map(([name, thing]) => [name, settled.get(thing) ?? thing])),
  };
}

function lastSegment(address: string): string {
  return address.split("/").at(-2) ?? "";
}
