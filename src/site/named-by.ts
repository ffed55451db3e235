/**
 * Who names an article: the first stand on its own page, all of them, where they are more, on pages of their own below it, each
 * with the words it names the article by.
 */
import type { Archive, Link } from "../archive/archive.ts";
import { articleAddress, atFragment, contextAnchor, partAddress, type SitePath } from "./address.ts";
import type { NamedByView } from "./beside-view.ts";
import type { Desk } from "./desk.ts";
import { articleMention } from "./line.ts";
import { keysOf } from "./page-key.ts";
import { paginate } from "./paging.ts";
import { isLong } from "./side-list.ts";
import type { Pages } from "./view.ts";

/** In the archive's order. */
export function namingLinks({ linksTo }: Pick<Archive, "linksTo">, id: string): readonly Link[] {
  return (linksTo.get(id) ?? []).filter(({ kind }) => kind === "context");
}

/** None for an article whose own page has them all. */
export function* namedByPages(desk: Desk): Pages {
  const keys = keysOf(desk);
  for (const article of desk.archive.articles) {
    const links = namingLinks(desk.archive, article.record.id);
    if (!isLong(links)) continue;
    yield* paginate(
      partAddress(articleAddress(article.record), "named-by"),
      links,
      (share, pager): NamedByView => ({
        kind: "named-by",
        pager,
        article: articleMention(desk, article),
        language: article.record.language,
        count: links.length,
        namings: share.flatMap(({ from: id, entry }) => {
          const from = desk.archive.byId.get(id);
          if (!from || entry === null) return [];
          const path: SitePath = atFragment(articleAddress(from.record), contextAnchor(entry));
          return [{ path, text: from.record.context[entry]?.text ?? "", article: articleMention(desk, from) }];
        }),
      }),
      () => keys.of(() => [keys.line(article.record.id), links.map((link) => [link, keys.line(link.from)])]),
    );
  }
}
