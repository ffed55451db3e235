/** What the head of a page says to other programs: reference managers, and whoever shows a link to it. */
import { urlOf } from "../../src/site/address.ts";
import { pageTags } from "../../src/site/metadata.ts";
import type { View } from "../../src/site/view.ts";
import { usePage } from "./page-context.tsx";

export function HeadMetadata({ view, heading }: { readonly view: View; readonly heading: string | null }) {
  const { path, site } = usePage();
  const { baseUrl, title } = site.settings;
  const tags =
    view.kind === "article"
      ? view.tags
      : path === "404" || baseUrl === null
        ? []
        : pageTags(heading ?? title, urlOf(path, baseUrl), title);
  return (
    <>
      {tags.map(({ attribute, name, content }, at) => (
        <meta key={at} {...{ [attribute]: name }} content={content} />
      ))}
    </>
  );
}
