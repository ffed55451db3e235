/** The whole of a list that stands beside a page in part: outlets, speakers, topics or companions, on pages of their own. */
import { type Part, partAddress, type SitePath } from "./address.ts";
import type { CompanionLink, NamesView } from "./beside-view.ts";
import type { Frequency } from "./frequency.ts";
import type { CountedLink, NamedLink } from "./line.ts";
import { paginate } from "./paging.ts";
import { isLong } from "./side-list.ts";
import type { PlannedPage } from "./view.ts";

export function linkAll(names: readonly Frequency[], address: (slug: string) => SitePath): readonly CountedLink[] {
  return names.map(({ slug, name, count }) => ({ path: address(slug), name, count }));
}

/** None where the list stands beside the page whole. @param key of the owner's page, which is made from the same */
export function namesPages(
  owner: NamedLink,
  part: "outlets" | "speakers" | "topics",
  names: readonly CountedLink[],
  key: string | null = null,
): readonly PlannedPage[] {
  return pagesOf(owner, part, names, key, (share) => ({ names: share, companions: [] }));
}

export function companionPages(
  owner: NamedLink,
  companions: readonly CompanionLink[],
  key: string | null = null,
): readonly PlannedPage[] {
  return pagesOf(owner, "beside", companions, key, (share) => ({ names: [], companions: share }));
}

function pagesOf<T>(
  owner: NamedLink,
  part: Exclude<Part, "named-by">,
  entries: readonly T[],
  key: string | null,
  listed: (share: readonly T[]) => Pick<NamesView, "names" | "companions">,
): readonly PlannedPage[] {
  if (!isLong(entries)) return [];
  return paginate(
    partAddress(owner.path, part),
    entries,
    (share, pager) => ({ kind: "names", pager, part, owner, count: entries.length, ...listed(share) }),
    () => key,
  );
}
