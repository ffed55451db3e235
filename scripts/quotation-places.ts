/**
 * Where every quotation stands in the engine's own count of words, for searching quotations one by one. Read back from the
 * index just written, since only the engine knows how it counted; written beside it as `quotations.json`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Page } from "../src/client/engine.ts";
import { regionsOf, wordsOf } from "../src/client/region.ts";

/** What the engine puts before the JSON of a fragment. */
const SIGNATURE = "pagefind_dcd";

/** `index` is the folder of an index. Its articles in the order of their ids, so that the same index gives the same file. */
export function writeQuotationPlaces(index: string): void {
  const speakers = new Map<string | null, number>();
  const places: Record<string, number[]> = {};
  for (const name of readdirSync(join(index, "fragment")).sort()) {
    const page = readFragment(join(index, "fragment", name));
    const spoken = regionsOf(page, wordsOf(page).length).filter(({ kind }) => kind === "quotation");
    if (spoken.length === 0) continue;
    places[name.replace(/\.pf_fragment$/, "")] = spoken.flatMap(({ start, end, speaker }) => {
      if (!speakers.has(speaker)) speakers.set(speaker, speakers.size);
      return [start, end - start, speakers.get(speaker) ?? 0];
    });
  }
  writeFileSync(join(index, "quotations.json"), JSON.stringify({ speakers: [...speakers.keys()], places }));
}

/** Throws where the engine's format is not the one it had when this was written. */
function readFragment(path: string): Page {
  const text = gunzipSync(readFileSync(path)).toString("utf8");
  if (!text.startsWith(SIGNATURE)) throw new Error(`${path} is not a fragment as Pagefind 1.6 writes it`);
  const page = JSON.parse(text.slice(SIGNATURE.length)) as Page;
  return { ...page, raw_content: page.content };
}
