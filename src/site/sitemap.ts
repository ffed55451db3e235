/** The files for search engines at large: a list of every page, and leave to read them all. */
import { type SitePath, urlOf } from "./address.ts";
import { escapeMarkup } from "./plain.ts";
import type { Settings } from "./settings.ts";
import type { PlannedPage, SiteFile, SitePage } from "./view.ts";

/** The protocol (sitemaps.org) allows a file so many addresses. */
const MOST = 50_000;

/**
 * In the order of the addresses, whichever the pages were made in. One file, or, where there are more pages than `most`, an index
 * of as many as it takes. None where the site does not know its own address: the protocol takes full ones only.
 */
export function sitemap(
  paths: readonly SitePath[],
  { baseUrl }: Pick<Settings, "baseUrl">,
  most = MOST,
): readonly SiteFile[] {
  if (baseUrl === null) return [];
  const urls = [...paths].sort().map((path) => urlOf(path, baseUrl));
  if (urls.length <= most) return [{ path: "sitemap.xml", content: listOf("urlset", "url", urls) }];
  const parts = Array.from({ length: Math.ceil(urls.length / most) }, (_, at) => ({
    path: `sitemap-${at + 1}.xml`,
    content: listOf("urlset", "url", urls.slice(at * most, (at + 1) * most)),
  }));
  const addresses = parts.map(({ path }) => urlOf(`/${path}` as SitePath, baseUrl));
  return [{ path: "sitemap.xml", content: listOf("sitemapindex", "sitemap", addresses) }, ...parts];
}

/** Whether a page belongs into the list. */
export function isListed<T extends SitePage | PlannedPage>(page: T): page is T & { readonly path: SitePath } {
  if (!("view" in page)) return true;
  const { path, view } = page;
  return path !== "404" && view.kind !== "search" && view.kind !== "moved" && view.kind !== "gone";
}

function listOf(root: "urlset" | "sitemapindex", each: "url" | "sitemap", urls: readonly string[]): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...urls.map((url) => `  <${each}><loc>${escapeMarkup(url)}</loc></${each}>`),
    `</${root}>`,
  ];
  return `${lines.join("\n")}\n`;
}

export function robots({ baseUrl }: Settings): SiteFile {
  const rules = ["User-agent: *", "Allow: /"];
  // A relative address means nothing here: the line is left out where the site does not know its own.
  const map = baseUrl === null ? [] : ["", `Sitemap: ${urlOf("/sitemap.xml" as SitePath, baseUrl)}`];
  return { path: "robots.txt", content: `${[...rules, ...map].join("\n")}\n` };
}
