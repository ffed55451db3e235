/** Eleventy's single template: it prints every page of the list it is given as data. */
import type { PagePath } from "../src/site/address.ts";
import { type PackedView, unpackView } from "../src/site/packed-view.ts";
import type { SiteData } from "./parts/page-context.tsx";
import { renderPage } from "./render.ts";

interface TemplateData {
  readonly sitePage: { readonly path: PagePath; readonly view: PackedView };
  readonly site: SiteData;
}

export const data = {
  pagination: { data: "pages", size: 1, alias: "sitePage" },
  eleventyExcludeFromCollections: true,
  permalink: ({ sitePage: { path } }: TemplateData) => (path === "404" ? "404.html" : `${path.slice(1)}index.html`),
};

export function render({ sitePage, site }: TemplateData): string {
  return renderPage({ path: sitePage.path, view: unpackView(sitePage.view) }, site);
}
