/** A page's view and the site's data in, its HTML out. Eleventy's template calls this, and so do the tests. */
import { h } from "preact";
import { render } from "preact-render-to-string";
import type { ArticleView } from "../src/site/article-view.ts";
import { interfaceText } from "../src/site/interface-text.ts";
import type { SitePage } from "../src/site/view.ts";
import { onPage, type SiteData } from "./parts/page-context.tsx";
import { SearchEntry } from "./search-entry.tsx";
import { View } from "./view.tsx";

export function renderPage({ path, view }: SitePage, site: SiteData): string {
  const page = { path, site, words: interfaceText(site.settings.language) };
  const html = `<!doctype html>\n${onPage(page, () => render(h(View, { view })))}\n`;
  // Made of ten thousand pieces, which stay until somebody reads in it; many pages wait to be written.
  html.charCodeAt(html.length - 1);
  return html;
}

/** An article as the search engine reads it. @param language the site's */
export function renderSearchEntry(view: ArticleView, language: string): string {
  return `<!doctype html>\n${render(h(SearchEntry, { view, language }))}\n`;
}
