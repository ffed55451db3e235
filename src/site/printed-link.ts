/**
 * Anchors and links of a page as our layouts print it: there every quotation mark of the text is written as an entity, so that an
 * attribute is found by its name and its marks, without the page being read as a browser reads it. Of JSON-LD, which has marks of
 * its own, nothing counts. `npm run verify` reads the same pages as any HTML.
 */
import { type PageTargets, resolveLinks } from "./link-check.ts";

/** Every one, since the words of any may end in what looks like another's beginning. */
const ATTRIBUTE = / ([a-zA-Z][\w:-]*)="([^"]*)"|<script type="application\/ld\+json">[^<]*/g;
const LINKS = new Set(["href", "src", "action"]);
const ENTITY = /&(amp|quot|lt|gt);/g;
const SIGNS: Readonly<Record<string, string>> = { amp: "&", quot: '"', lt: "<", gt: ">" };

/** @param page its file's path from the site's root */
export function readPrinted(page: string, html: string): PageTargets {
  const anchors = new Set<string>();
  const links = new Set<string>();
  let root: string | null = null;
  for (const [, name, written = ""] of html.matchAll(ATTRIBUTE)) {
    if (name === "id") anchors.add(readValue(written));
    else if (name === "data-root" && written.startsWith("/")) root = readValue(written);
    else if (name !== undefined && LINKS.has(name)) links.add(readValue(written));
  }
  return resolveLinks(page, { anchors: [...anchors], links: [...links], root });
}

function readValue(written: string): string {
  return written.includes("&") ? written.replace(ENTITY, (_, entity) => SIGNS[entity] ?? "") : written;
}
