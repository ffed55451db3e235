/** What a feed reader and a browser's own search find in the head of a page; none where the site does not know its address. */
import { HOME } from "../../src/site/address.ts";
import { feedAddress, feedOf } from "../../src/site/feed.ts";
import { OPEN_SEARCH } from "../../src/site/open-search.ts";
import type { View } from "../../src/site/view.ts";
import { useHref } from "./link.tsx";
import { usePage } from "./page-context.tsx";

export function FollowLinks({ view, heading }: { readonly view: View; readonly heading: string | null }) {
  const { path, site } = usePage();
  const href = useHref();
  const { baseUrl, title } = site.settings;
  if (baseUrl === null || path === "404") return null;
  const feed = feedOf(view, path);
  const name = feed !== HOME && heading !== null ? `${heading} – ${title}` : title;
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={name} href={href(feedAddress(feed, "xml"))} />
      <link rel="alternate" type="application/feed+json" title={name} href={href(feedAddress(feed, "json"))} />
      <link rel="search" type="application/opensearchdescription+xml" title={title} href={href(OPEN_SEARCH)} />
    </>
  );
}
