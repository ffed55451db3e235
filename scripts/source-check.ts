/**
 * The published sources against what the site says of them: each is there, alone or in its bundle, with the hash of its record;
 * and, where the content folder is at hand, it is what lies there.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { sha256 } from "../src/parse/hash.ts";
import { readBundle } from "./source-files.ts";

/** As much of `data/sources.json` as is needed. */
const indexSchema = z.array(
  z.object({
    path: z.string(),
    sha256: z.string(),
    url: z.string().nullable(),
    name: z.string().nullable(),
  }),
);

export interface SourceCheck {
  readonly sources: number;
  /** Offered by the site, alone or in a bundle. */
  readonly published: number;
  /** Compared with the content folder. */
  readonly compared: number;
  /** A sentence each. */
  readonly problems: readonly string[];
}

/**
 * @param directory a built site
 * @param content the folder it was built from; null where it is not at hand
 */
export async function checkSources(directory: string, content: string | null): Promise<SourceCheck> {
  const index = join(directory, "data", "sources.json");
  if (!existsSync(index)) return { sources: 0, published: 0, compared: 0, problems: [] };
  const rows = indexSchema.parse(JSON.parse(readFileSync(index, "utf8")));
  const bundles = new Map<string, ReadonlyMap<string, string>>();
  const problems: string[] = [];
  let published = 0;
  let compared = 0;
  for (const { path, sha256: expected, url, name } of rows) {
    if (url !== null) {
      published++;
      const file = fileOf(url);
      if (name !== null && !bundles.has(file)) bundles.set(file, await open(join(directory, file), problems));
      const found = name === null ? hashOf(join(directory, file)) : (bundles.get(file)?.get(name) ?? null);
      const where = name === null ? file : `${name} in ${file}`;
      if (found === null) problems.push(`missing: ${where}, which the site offers as the source ${path}`);
      else if (found !== expected) problems.push(`altered: ${where} is not the source its article was made from`);
    }
    if (content === null) continue;
    const held = hashOf(join(content, path));
    if (held !== null) compared++;
    if (held === null) problems.push(`missing: ${path} is published and not in the content folder`);
    else if (held !== expected) problems.push(`altered: ${path} in the content folder is not what is published`);
  }
  return { sources: rows.length, published, compared, problems };
}

/** The site may stand below a prefix, and an address may be full. */
function fileOf(url: string): string {
  return decodeURIComponent(url.slice(url.indexOf("/data/sources") + 1));
}

async function open(path: string, problems: string[]): Promise<ReadonlyMap<string, string>> {
  try {
    return await readBundle(path);
  } catch (error) {
    problems.push(`altered: ${path} cannot be read: ${error instanceof Error ? error.message : error}`);
    return new Map();
  }
}

function hashOf(path: string): string | null {
  try {
    return sha256(readFileSync(path));
  } catch {
    return null;
  }
}
