/** The description by which a browser adds the archive's search to its own: opensearch.org, version 1.1. */
import { SEARCH, type SitePath, urlOf } from "./address.ts";
import { escapeMarkup, oneLine } from "./plain.ts";
import type { Settings } from "./settings.ts";
import type { SiteFile } from "./view.ts";

export const OPEN_SEARCH = "/opensearch.xml" as SitePath;

/** None where the site does not know its own address: the description must name it in full. */
export function openSearch(settings: Settings): readonly SiteFile[] {
  const { title, description, language, baseUrl } = settings;
  if (baseUrl === null) return [];
  const name = oneLine(title);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeMarkup(atMost(name, 16))}</ShortName>`,
    `  <LongName>${escapeMarkup(atMost(name, 48))}</LongName>`,
    `  <Description>${escapeMarkup(atMost(oneLine(description ?? title), 1024))}</Description>`,
    `  <Url type="text/html" template="${escapeMarkup(`${urlOf(SEARCH, baseUrl)}?q={searchTerms}`)}"/>`,
    `  <Language>${escapeMarkup(language)}</Language>`,
    "  <InputEncoding>UTF-8</InputEncoding>",
    "  <OutputEncoding>UTF-8</OutputEncoding>",
    "</OpenSearchDescription>",
  ];
  return [{ path: OPEN_SEARCH.slice(1), content: `${lines.join("\n")}\n` }];
}

/** The lengths are the format's. Cut at the end of a word where one ends in time. */
function atMost(text: string, length: number): string {
  const signs = [...text];
  if (signs.length <= length) return text;
  const cut = signs.slice(0, length + 1).join("");
  const border = cut.lastIndexOf(" ");
  return border > length / 3 ? cut.slice(0, border) : signs.slice(0, length).join("");
}
