/**
 * For the search page: the addresses of speakers, outlets and topics that their names do not give away, so that it can offer the feed
 * of the one a search is narrowed to. Most names are their addresses (`Ana Reyes`, `ana-reyes`), and then nothing is written.
 */
import type { Archive } from "../archive/archive.ts";
import type { Settings } from "./settings.ts";
import type { SiteFile } from "./view.ts";

/** `{speaker: {name: slug}, outlet: …, topic: …}`; none where there are no feeds. */
export function feedList(archive: Archive, { baseUrl }: Settings): readonly SiteFile[] {
  if (baseUrl === null) return [];
  const others = (all: readonly { readonly name: string; readonly slug: string }[]): Record<string, string> =>
    Object.fromEntries(all.filter(({ name, slug }) => plainSlug(name) !== slug).map(({ name, slug }) => [name, slug]));
  const list = { speaker: others(archive.speakers), outlet: others(archive.outlets), topic: others(archive.topics) };
  return [{ path: "search/feeds.json", content: `${JSON.stringify(list)}\n` }];
}

/** As the search page takes a name for an address (src/client/feed-offer.ts). */
function plainSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
