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
  const bound = [...volumes, supplement].map(({ articles }, at) => bind(articles, { isBelow: at > 0 }));
  const [directory, ...others] = await Promise.all(bound);
  if (directory === undefined) throw new Error("no volumes");
  const index = join(directory, "pagefind");
  const below = [...volumes.slice(1), supplement];
  for (const [at, folder] of others.entries()) {
    cpSync(folder, directory, { recursive: true, filter: (path) => !path.includes("pagefind") });
    cpSync(join(folder, "pagefind"), join(index, below[at]?.path ?? ""), { recursive: true });
  }
  const supersedes = Object.fromEntries(volumes.map(({ path }) => [path, idsOf(join(index, path), replaced)]));
  const listed = ({ path, from, to }: BoundVolume) => ({ path, from, to });
  const written = { volumes: volumes.map(listed), supplement: listed(supplement), supersedes };
  const entry = join(index, "pagefind-entry.json");
  writeFileSync(entry, JSON.stringify({ ...JSON.parse(readFileSync(entry, "utf8")), ...written }));
  return { directory, written };
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
