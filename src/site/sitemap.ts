/** The files for search engines at large: a list of every page, and leave to read them all. */
import { type SitePath, urlOf } from "./address.ts";
import type { Settings } from "./settings.ts";
import type { SiteFile, SitePage } from "./view.ts";

/** Protocol: sitemaps.org. Its addresses should be full ones; where no base URL is known they begin at the site's root. */
export function sitemap(pages: readonly SitePage[], { baseUrl }: Settings): SiteFile {
  const urls = pages.flatMap(({ path, view }) =>
    path === "404" || view.kind === "search" ? [] : `  <url><loc>${escapeXml(urlOf(path, baseUrl))}</loc></url>`,
  );
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
  ];
  return { path: "sitemap.xml", content: `${lines.join("\n")}\n` };
}

export function robots({ baseUrl }: Settings): SiteFile {
  const rules = ["User-agent: *", "Allow: /"];
  // A relative address means nothing here: the line is left out where the site does not know its own.
  const map = baseUrl === null ? [] : ["", `Sitemap: ${urlOf("/sitemap.xml" as SitePath, baseUrl)}`];
  return { path: "robots.txt", content: `${[...rules, ...map].join("\n")}\n` };
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
