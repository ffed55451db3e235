/**
 * What only the search engine reads in a page, taken out of it again once the index is written: readers need not fetch it. A
 * page's HTML in, the same without it out. Marks of what is not to be searched stay: the site's own script heeds them too.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Preact escapes quotation marks and `<` in text and values, and our JSON both in its own way: none of these can be a clipping's words. */
const ELEMENTS = /<meta name="(?:record|shown):[^"]*" content="[^"]*" data-pagefind-[a-z]+="[^"]*"\/>/g;
/** Borders of paragraphs, which keep phrases from being found across them. */
const BORDERS = "<span hidden>¶</span>";
const ATTRIBUTES = / data-pagefind-(?:title|weight|meta)="[^"]*"/g;

export function withoutIndexAttributes(html: string): string {
  return html.replace(ELEMENTS, "").replace(ATTRIBUTES, "").replaceAll(BORDERS, "");
}

/** Every page of a folder that has been indexed. */
export function cleanIndexedPages(directory: string): void {
  for (const path of readdirSync(directory, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".html")) continue;
    const file = join(directory, path);
    const html = readFileSync(file, "utf8");
    const cleaned = withoutIndexAttributes(html);
    if (cleaned !== html) writeFileSync(file, cleaned);
  }
}
