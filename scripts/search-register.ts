/**
 * Three files beside an index: `dates.json` and `register.json`, what the search orders and narrows by, and `quotations.json`, where
 * every quotation stands in the engine's own count of words. Read back from the index just written, since only the engine knows how
 * it counted and what it named the articles; all list them in the order of those names.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Page } from "../src/client/engine.ts";
import { UNKNOWN } from "../src/client/facet.ts";
import { regionsOf, wordsOf } from "../src/client/region.ts";
import type { Column, WrittenDates, WrittenRegister } from "../src/client/register.ts";
import { type WrittenPlaces, writeNumbers } from "../src/client/spoken-places.ts";

/** What the engine puts before the JSON of a fragment. */
const SIGNATURE = "pagefind_dcd";

const FACETS = ["speaker", "outlet", "topic", "language"] as const;

/** What the files keep of an article. */
interface Entry {
  readonly date: string;
  readonly values: Readonly<Record<keyof WrittenRegister, readonly string[]>>;
  readonly spoken: readonly { readonly start: number; readonly end: number; readonly speaker: string | null }[];
}

/** `index` is the folder of an index. Returns the engine's names of the articles, by the path of their page. */
export function writeRegister(index: string): ReadonlyMap<string, string> {
  const read = readdirSync(join(index, "fragment"))
    .flatMap((name) => readFragments(join(index, "fragment", name)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = read.map(({ page }) => entryOf(page));
  writeFileSync(join(index, "dates.json"), JSON.stringify(datesOf(entries)));
  writeFileSync(join(index, "register.json"), JSON.stringify(registerOf(entries)));
  writeFileSync(join(index, "quotations.json"), JSON.stringify(placesOf(entries)));
  return new Map(read.map(({ id, page }) => [page.url, id]));
}

function entryOf(page: Page): Entry {
  const filters = FACETS.map((facet) => [facet, page.filters[facet] ?? [UNKNOWN]] as const);
  const spoken = regionsOf(page, wordsOf(page).length).filter(({ kind }) => kind === "quotation");
  return {
    date: page.meta.date ?? "",
    values: Object.fromEntries(filters) as Entry["values"],
    spoken: spoken.map(({ start, end, speaker }) => ({ start, end, speaker })),
  };
}

function registerOf(entries: readonly Entry[]): WrittenRegister {
  const column = (name: keyof WrittenRegister): Column => columnOf(entries.map(({ values }) => values[name]));
  return {
    ...{ speaker: column("speaker"), outlet: column("outlet") },
    ...{ topic: column("topic"), language: column("language") },
  };
}

function datesOf(entries: readonly Entry[]): WrittenDates {
  return columnOf(
    entries.map(({ date }) => [date]),
    true,
  );
}

/** Values by their frequency, so that frequent ones have short numbers; dates in their own order, where each is like the next. */
function columnOf(lists: readonly (readonly string[])[], inOrder = false): Column {
  const counts = new Map<string, number>();
  for (const value of lists.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const names = [...counts.keys()].sort((a, b) => {
    const byCount = inOrder ? 0 : (counts.get(b) ?? 0) - (counts.get(a) ?? 0);
    return byCount || (a < b ? -1 : 1);
  });
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const of = lists.map((values) => values.map((value) => numberOf.get(value) ?? 0));
  return { names, of: of.map((numbers) => (numbers.length === 1 ? (numbers[0] ?? 0) : numbers)) };
}

function placesOf(entries: readonly Entry[]): WrittenPlaces {
  const said = entries.map(({ spoken }) => spoken.map(({ speaker }) => speaker ?? ""));
  const { names } = columnOf(said);
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const quoted = said.map((names) => [...new Set(names)]);
  const all = entries.flatMap(({ spoken }) =>
    spoken.map(({ start, end }, at) => ({ gap: start - (spoken[at - 1]?.end ?? 0), length: end - start })),
  );
  return {
    speakers: names.map((name) => (name === "" ? null : name)),
    quoted: quoted.map((own) => own.map((name) => numberOf.get(name) ?? 0)),
    counts: writeNumbers(said.map((own) => own.length)),
    gaps: writeNumbers(all.map(({ gap }) => gap)),
    lengths: writeNumbers(all.map(({ length }) => length)),
    voices: writeNumbers(said.flatMap((own, at) => own.map((name) => quoted[at]?.indexOf(name) ?? 0))),
  };
}

interface Fragment {
  /** The engine's name of the article. */
  readonly id: string;
  readonly page: Page;
}

/** Of one article, or of several by their ids. Throws where the engine's format is not the one it had when this was written. */
export function readFragments(path: string): readonly Fragment[] {
  const text = gunzipSync(readFileSync(path)).toString("utf8");
  if (!text.startsWith(SIGNATURE)) throw new Error(`${path} is not a fragment as Pagefind 1.6 writes it`);
  const read = JSON.parse(text.slice(SIGNATURE.length)) as Page | Readonly<Record<string, Page>>;
  const pages: Readonly<Record<string, Page>> = isPage(read) ? { [basename(path, ".pf_fragment")]: read } : read;
  return Object.entries(pages).map(([id, page]) => ({ id, page: { ...page, raw_content: page.content } }));
}

function isPage(read: Page | Readonly<Record<string, Page>>): read is Page {
  return typeof read.url === "string";
}
