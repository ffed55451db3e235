/** What the search index holds of each article, read back from the engine's own files; one of them at a time stands in memory. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { asPrinted } from "../../src/client/region.ts";
import { readText } from "../published-rows.ts";
import { readFragments } from "../search-register.ts";

export interface Found {
  /** From the site's root. */
  readonly file: string;
  readonly id: string;
}

/** Page path → where its text is shown from; several places where it stands in the index more than once. */
export type FoundPlaces = ReadonlyMap<string, readonly Found[]>;

/** Of all volumes and the supplement; what a later volume replaces is left out. Empty where the site has no index. */
export function findPlaces(directory: string): FoundPlaces {
  const places = new Map<string, Found[]>();
  const root = join(directory, "pagefind");
  if (!existsSync(root)) return places;
  const replaced = readReplaced(directory);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".pf_fragment")) continue;
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(join(directory, "/").length).replaceAll("\\", "/");
    const volume = file.slice("pagefind/".length, file.indexOf("fragment/"));
    for (const { id, page } of readFragments(path)) {
      if (replaced.has(`${volume} ${id}`)) continue;
      const known = places.get(page.url);
      if (known) known.push({ file, id });
      else places.set(page.url, [{ file, id }]);
    }
  }
  return places;
}

export function readFound(directory: string, { file, id }: Found): string {
  return asPrinted(readFragments(join(directory, file)).find((fragment) => fragment.id === id)?.page.content ?? "");
}

function readReplaced(directory: string): ReadonlySet<string> {
  const { supersedes = {} } = JSON.parse(readText(directory, "pagefind/pagefind-entry.json")) as {
    readonly supersedes?: Readonly<Record<string, readonly string[]>>;
  };
  return new Set(Object.entries(supersedes).flatMap(([volume, ids]) => ids.map((id) => `${volume} ${id}`)));
}
