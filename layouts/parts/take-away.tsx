/** What a page lets its readers follow and take away: its feeds, and on a speaker's page the citations of every article there. */
import { feedAddress } from "../../src/site/feed.ts";
import { firstPageOf } from "../../src/site/paging.ts";
import { Fact } from "./article-facts.tsx";
import { Facts } from "./facts.tsx";
import { FileLinks, type NamedFile } from "./file-links.tsx";
import { Link } from "./link.tsx";
import { usePage } from "./page-context.tsx";

interface TakeAwayProps {
  /** None on pages that offer none. */
  readonly citations?: readonly NamedFile[];
}

export function TakeAway({ citations = [] }: TakeAwayProps) {
  const { path, site, words } = usePage();
  const hasFeed = path !== "404" && site.settings.baseUrl !== null;
  if (!hasFeed && citations.length === 0) return null;
  return (
    <dl class="facts take-away">
      {hasFeed && (
        <Fact name={words.follow}>
          <Facts>
            <Link to={feedAddress(firstPageOf(path), "xml")}>Atom</Link>
            <Link to={feedAddress(firstPageOf(path), "json")}>JSON Feed</Link>
          </Facts>
        </Fact>
      )}
      {citations.length > 0 && (
        <Fact name={words.citeAll}>
          <FileLinks files={citations} />
        </Fact>
      )}
    </dl>
  );
}
