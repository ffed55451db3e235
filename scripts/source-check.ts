/**
 * The published sources against what the site says of them: each is there, alone or in its bundle, with the hash of its record, and
 * nothing beside them; and, where the content folder is at hand, they are what lies there, all of it.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { sha256 } from "../src/parse/hash.ts";
import { readManifest, SOURCE_MANIFEST } from "../src/site/fixity.ts";
import { wordsOf } from "./fault.ts";
import { readContentFiles } from "./files.ts";
import { listAll } from "./listing.ts";
import { partsOf, readRows, readText } from "./published-rows.ts";
import { readRegular } from "./regular-file.ts";
import { readBundle } from "./source-files.ts";

/** As much of `data/sources.json` as is needed. */
const rowSchema = z.object({
  path: z.string(),
  sha256: z.string(),
  url: z.string().nullable(),
  name: z.string().nullable(),
});
type SourceRow = z.infer<typeof rowSchema>;

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
  const problems: (readonly string[])[] = [];
  const totals = { sources: 0, published: 0, compared: 0 };
  try {
    await compareSources(directory, content, totals, problems);
  } catch (error) {
    problems.push([`the sources cannot be compared to the end: ${wordsOf(error)}`]);
  }
  return { ...totals, problems: problems.flat() };
}

type Totals = { -readonly [Name in Exclude<keyof SourceCheck, "problems">]: number };

async function compareSources(
  directory: string,
  content: string | null,
  totals: Totals,
  problems: (readonly string[])[],
): Promise<void> {
  if (partsOf(directory, "sources", "json").next().done) return;
  const rows = [...readRows(directory, "sources", rowSchema)];
  const offered = rows.filter(({ url }) => url !== null);
  const withheld = offered.length === 0 ? [] : rows.filter(({ url }) => url === null);
  totals.sources = rows.length;
  totals.published = offered.length;
  problems.push(withheld.map(({ path }) => `missing: ${path} is listed and not offered, while others are`));
  problems.push(await comparePublished(directory, offered));
  problems.push(compareManifest(directory, rows));
  if (content === null) return;
  const folder = compareFolder(content, rows);
  totals.compared = folder.compared;
  problems.push(folder.problems);
}

/** What the manifest over the sources lists is what the records name, hash for hash. */
function compareManifest(directory: string, rows: readonly SourceRow[]): readonly string[] {
  if (!existsSync(join(directory, SOURCE_MANIFEST)))
    return [`missing: ${SOURCE_MANIFEST}, the manifest over the sources`];
  const { listed, odd } = readManifest(readText(directory, SOURCE_MANIFEST));
  const named = new Map(rows.map(({ path, sha256 }) => [path, sha256]));
  return [
    ...odd.map((line) => `${SOURCE_MANIFEST}: not a line of a manifest, or a second one of a file: ${line}`),
    ...[...named.keys()].flatMap((path) =>
      listed.has(path) ? [] : [`missing: ${path} has a record, and ${SOURCE_MANIFEST} does not list it`],
    ),
    ...[...listed].flatMap(([path, hash]) => {
      if (!named.has(path)) return [`extra: ${path} is listed in ${SOURCE_MANIFEST}, and no record names it`];
      return named.get(path) === hash
        ? []
        : [`altered: ${SOURCE_MANIFEST} has another hash of ${path} than its record`];
    }),
  ];
}

async function comparePublished(directory: string, offered: readonly SourceRow[]): Promise<readonly string[]> {
  const problems: string[] = [];
  const bundles = new Map<string, Map<string, string>>();
  const files = new Set(listAll(join(directory, "data", "sources")).files.map((name) => `data/sources/${name}`));
  for (const { path, sha256: expected, url, name } of offered) {
    const file = offeredFile(url ?? "");
    if (name !== null && !bundles.has(file)) bundles.set(file, await open(directory, file, problems));
    const found = name === null ? hashOf(join(directory, file)) : (bundles.get(file)?.get(name) ?? null);
    const where = name === null ? file : `${name} in ${file}`;
    if (found === null) problems.push(`missing: ${where}, which the site offers as the source ${path}`);
    else if (found !== expected) problems.push(`altered: ${where} is not the source its article was made from`);
    if (name === null) files.delete(file);
    else bundles.get(file)?.delete(name);
  }
  const strays = [...bundles].flatMap(([file, left]) => [...left.keys()].map((name) => `${name} in ${file}`));
  for (const stray of [...files, ...strays]) problems.push(`extra: ${stray} is published, and no record names it`);
  return problems;
}

function compareFolder(content: string, rows: readonly SourceRow[]): Pick<SourceCheck, "compared" | "problems"> {
  const problems: string[] = [];
  const lying = new Set(readContentFiles(content).clippings.map(({ path }) => path));
  let compared = 0;
  for (const { path, sha256: expected } of rows) {
    const held = hashOf(join(content, path));
    if (held !== null) compared++;
    if (held === null) problems.push(`missing: ${path} is published and not in the content folder`);
    else if (held !== expected) problems.push(`altered: ${path} in the content folder is not what is published`);
    lying.delete(path);
  }
  for (const path of lying)
    problems.push(
      `extra: ${path} is in the content folder and not published: npm run check says whether it is held back`,
    );
  return { compared, problems };
}

/**
 * Where a source is offered, from the site's root. The site may stand below a prefix, and an address may be full. One that is
 * no address leads to no file.
 */
export function offeredFile(url: string): string {
  const path = url.slice(url.indexOf("/data/sources") + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function open(directory: string, file: string, problems: string[]): Promise<Map<string, string>> {
  try {
    return new Map(await readBundle(join(directory, file)));
  } catch (error) {
    problems.push(`altered: ${file} cannot be read: ${wordsOf(error)}`);
    return new Map();
  }
}

function hashOf(path: string): string | null {
  try {
    return sha256(readRegular(path));
  } catch {
    return null;
  }
}
