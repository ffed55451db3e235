/** Outlets: papers and stations, their spellings joined by outlets.yml, or where they differ only in case or diacritics. */
import type { KnownOutlet } from "../parse/outlets.ts";
import type { RecordFields } from "../parse/record.ts";
import type { Outlet } from "./archive.ts";
import { compareText } from "./chronology.ts";
import { uniqueSlugs } from "./slug.ts";
import { countSpelling, foldName, groupSpellings } from "./spelling.ts";

export interface Outlets {
  /** The outlet with most articles first. */
  readonly outlets: readonly Outlet[];
  readonly outletOf: ReadonlyMap<string, Outlet>;
}

/** @param records in date order */
export function buildOutlets(records: readonly RecordFields[], known: readonly KnownOutlet[]): Outlets {
  const knownByKey = new Map<string, KnownOutlet>();
  for (const outlet of known) {
    for (const spelling of [outlet.name, ...outlet.spellings]) {
      const key = foldName(spelling);
      if (!knownByKey.has(key)) knownByKey.set(key, outlet);
    }
  }
  const keyOf = (printed: string): string => foldName(knownByKey.get(foldName(printed))?.name ?? printed);

  const counts = new Map<string, number>();
  const articles = new Map<string, string[]>();
  for (const record of records) {
    if (record.outlet === null) continue;
    countSpelling(counts, record.outlet);
    const key = keyOf(record.outlet);
    const ids = articles.get(key);
    if (ids === undefined) articles.set(key, [record.id]);
    else ids.push(record.id);
  }
  const named = [...groupSpellings(counts, keyOf)].map(([key, group]) => {
    const outlet = knownByKey.get(key) ?? null;
    return { key, name: outlet?.name ?? group.name, spellings: group.spellings, homePage: outlet?.homePage ?? null };
  });
  const slugs = uniqueSlugs(named.map((outlet) => outlet.name));
  const outlets: Outlet[] = [];
  const outletOf = new Map<string, Outlet>();
  for (const { key, name, spellings, homePage } of named) {
    const outlet: Outlet = {
      slug: slugs.get(name) ?? name,
      name,
      spellings: spellings.includes(name) ? spellings : [...spellings, name],
      homePage,
      articles: articles.get(key) ?? [],
    };
    outlets.push(outlet);
    for (const spelling of outlet.spellings) outletOf.set(spelling, outlet);
  }
  outlets.sort((a, b) => b.articles.length - a.articles.length || compareText(a.name, b.name));
  return { outlets, outletOf };
}
