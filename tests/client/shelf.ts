/**
 * Several volumes and a supplement on one shelf, as a large archive has them: the newest volume's index is the main one, the others
 * lie in folders below it, and the main entry file lists them all.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { WrittenVolumes } from "../../src/client/library.ts";
import { bind, type Shelved } from "./library.ts";

export interface BoundVolume {
  /** From `pagefind/`; "" for the first. */
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly articles: readonly Shelved[];
}

/** The folder of a site with these volumes. `replaced` are names of articles that the supplement replaces or takes away. */
export async function shelveVolumes(
  volumes: readonly BoundVolume[],
  supplement: BoundVolume,
  replaced: ReadonlySet<string>,
): Promise<{ readonly directory: string; readonly written: WrittenVolumes }> {
  const [directory, ...others] = await Promise.all([...volumes, supplement].map(({ articles }) => bind(articles)));
  if (directory === undefined) throw new Error("no volumes");
  const index = join(directory, "pagefind");
  const below = [...volumes.slice(1), supplement];
  for (const [at, folder] of others.entries()) {
    cpSync(folder, directory, { recursive: true, filter: (path) => !path.includes("pagefind") });
    shelve(folder, join(index, below[at]?.path ?? ""));
  }
  const supersedes = Object.fromEntries(volumes.map(({ path }) => [path, idsOf(join(index, path), replaced)]));
  const listed = ({ path, from, to }: BoundVolume) => ({ path, from, to });
  const written = { volumes: volumes.map(listed), supplement: listed(supplement), supersedes };
  const entry = join(index, "pagefind-entry.json");
  writeFileSync(entry, JSON.stringify({ ...JSON.parse(readFileSync(entry, "utf8")), ...written }));
  return { directory, written };
}

/** Puts an index one folder below the main one, whose machine code it shares: its entry file names that by a way up. */
function shelve(folder: string, to: string): void {
  cpSync(join(folder, "pagefind"), to, { recursive: true, filter: (path) => !path.includes("wasm.") });
  const path = join(to, "pagefind-entry.json");
  writeFileSync(path, readFileSync(path, "utf8").replace('"wasm":"en"', '"wasm":"/../../wasm.en"'));
}

/** The engine's ids of the articles with these names. */
function idsOf(index: string, names: ReadonlySet<string>): string[] {
  const folder = join(index, "fragment");
  return readdirSync(folder).flatMap((file) => {
    const text = gunzipSync(readFileSync(join(folder, file))).toString("utf8");
    const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { url: string };
    return names.has(url.replaceAll("/", "")) ? [file.replace(".pf_fragment", "")] : [];
  });
}
