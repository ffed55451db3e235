/** The view of what is wanted: articles that Context entries name and the archive does not hold. */
import { articleAddress, atFragment, wantedAnchor } from "./address.ts";
import { contextAnchor } from "./article.ts";
import { articleLine, type Desk } from "./desk.ts";
import type { WantedView } from "./list-view.ts";

export function buildWanted(desk: Desk): WantedView {
  return {
    kind: "wanted",
    wanted: desk.archive.wanted.map((wanted) => ({
      anchor: wantedAnchor(wanted.slug),
      name: wanted.name,
      quotes: wanted.quotes,
      speakers: wanted.speakers,
      topics: wanted.topics,
      headlines: wanted.headlines,
      dates: wanted.dates.flatMap((date) => desk.dates.format(date) ?? []),
      namedBy: wanted.namedBy.flatMap(({ article, entry }) => {
        const from = desk.archive.byId.get(article);
        if (!from) return [];
        const path = atFragment(articleAddress(from.record), contextAnchor(entry));
        return [{ path, article: articleLine(desk, from) }];
      }),
    })),
  };
}
