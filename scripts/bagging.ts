/**
 * An archive as a bag (BagIt 1.0, RFC 8493): the content folder as `data/content/`, what the site published as data beside it as
 * `data/release/`. It is made beside its place and renamed into it, so that a bag that stands there is whole.
 */
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { sha256 } from "../src/parse/hash.ts";
import { type FixedFile, MANIFEST, writeManifest } from "../src/site/fixity.ts";
import { readContentFiles } from "./files.ts";
import { listAll } from "./listing.ts";
import { openManifest } from "./manifest.ts";
import { Refusal } from "./refusal.ts";
import { asTyped, isWithin } from "./root.ts";
import { checkSources } from "./source-check.ts";

export interface BagRequest {
  readonly content: string;
  /** A built site of that content. */
  readonly site: string;
  /** `2026-11-23`: nothing else in a bag tells two of the same files apart. */
  readonly date: string;
}

export interface Bagged {
  readonly files: number;
  readonly bytes: number;
  /** Paths in the content folder that are no files of an archive, but for hidden ones. */
  readonly leftOut: readonly string[];
}

/** Rejects with a Refusal, and changes nothing, where something stands at `target`, or the site is not of this content or not as it was built. */
export async function writeBag(target: string, request: BagRequest): Promise<Bagged> {
  refuseWhatStandsAt(target);
  refuseWithin(target, request);
  const { problems } = await checkSources(request.site, request.content);
  // What is only in the content folder was held back by the build, and is kept here.
  const [first, ...others] = problems.filter((problem) => !problem.startsWith("extra: "));
  if (first !== undefined)
    throw new Refusal(
      `${asTyped(request.site)} is not the site of ${asTyped(request.content)}: ${first}${others.length > 0 ? ` (and ${others.length} more)` : ""}. Run npm run build first.`,
    );
  mkdirSync(dirname(target), { recursive: true });
  const stage = join(dirname(target), `.${basename(target)}.new`);
  rmSync(stage, { recursive: true, force: true });
  try {
    const bagged = fillBag(stage, request);
    if (existsSync(target)) rmdirSync(target);
    renameSync(stage, target);
    return bagged;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function refuseWhatStandsAt(target: string): void {
  const standing = lstatSync(target, { throwIfNoEntry: false });
  if (standing?.isSymbolicLink())
    throw new Refusal(`${asTyped(target)} is a link, which a bag cannot take the place of: name another folder.`);
  if (standing !== undefined && (!standing.isDirectory() || readdirSync(target).length > 0))
    throw new Refusal(`${asTyped(target)} is not empty: name another folder, or take away what stands there.`);
}

/** There it would be in the next bag, or among the files that readers have. */
function refuseWithin(target: string, { content, site }: BagRequest): void {
  const around = [content, site].find((folder) => isWithin(folder, target));
  if (around !== undefined)
    throw new Refusal(
      `${asTyped(target)} stands in ${asTyped(around)}, of which it is to be a copy: name a folder outside.`,
    );
}

function fillBag(stage: string, { content, site, date }: BagRequest): Bagged {
  const { taken, leftOut } = listContent(content);
  const files: FixedFile[] = [];
  let bytes = 0;
  for (const { from, path, listed } of [...taken, ...listRelease(site)]) {
    const copy = join(stage, path);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(from, copy);
    // Of the copy: what the manifest says is what lies in the bag.
    const written = readFileSync(copy);
    const hash = sha256(written);
    if (listed !== null && hash !== listed)
      throw siteChanged(site, `${asTyped(from)} is not what its manifest says it is`);
    files.push({ path, sha256: hash });
    bytes += written.length;
  }
  const tags = [
    ["bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"],
    ["bag-info.txt", `Bagging-Date: ${date}\nPayload-Oxum: ${bytes}.${files.length}\n`],
    [MANIFEST, writeManifest(files)],
  ] as const;
  for (const [name, text] of tags) writeFileSync(join(stage, name), text);
  writeFileSync(
    join(stage, `tag${MANIFEST}`),
    writeManifest(tags.map(([path, text]) => ({ path, sha256: sha256(text) }))),
  );
  return { files: files.length, bytes, leftOut };
}

interface Taken {
  readonly from: string;
  /** In the bag. */
  readonly path: string;
  /** The hash that the site's manifest has of it; null where it is of the content folder. */
  readonly listed: string | null;
}

/** Throws a Refusal where a file of the archive cannot be copied by its name. */
function listContent(content: string): { readonly taken: readonly Taken[]; readonly leftOut: readonly string[] } {
  const { site, people, outlets, clippings, pages } = readContentFiles(content);
  const { files, odd } = listAll(content);
  const own = [site, people, outlets].flatMap((file) => (file === null ? [] : [file.path]));
  const memory = files.includes("permalinks.json") ? ["permalinks.json"] : [];
  const paths = new Set([...own, ...memory, ...[...clippings, ...pages].map(({ path }) => path)]);
  for (const path of paths)
    if (odd.has(path)) throw new Refusal(`${asTyped(join(content, path))} ${odd.get(path)}: give it another.`);
  return {
    taken: [...paths].map((path) => ({ from: join(content, path), path: `data/content/${path}`, listed: null })),
    leftOut: [...files, ...odd.keys()].filter((path) => !paths.has(path) && !isHidden(path)),
  };
}

function isHidden(path: string): boolean {
  return path.split("/").some((name) => name.startsWith("."));
}

/** The data files of a site, without the copies of the clippings. Throws a Refusal where they are not those it was built with. */
function listRelease(site: string): readonly Taken[] {
  const root = join(site, "data");
  const { files, odd } = listAll(root);
  const hashes = new Map(
    [...openManifest(site).listed].flatMap(([path, hash]) =>
      path.startsWith("data/") ? [[path.slice("data/".length), hash] as const] : [],
    ),
  );
  const lying = new Set(files);
  for (const path of [...hashes.keys(), ...files, ...odd.keys()].filter(isReleased)) {
    const why = lying.has(path) ? null : (odd.get(path) ?? "is in its manifest and not there");
    const problem = hashes.has(path) ? why : "is not in its manifest";
    if (problem !== null) throw siteChanged(site, `${asTyped(join(root, path))} ${problem}`);
  }
  return files.filter(isReleased).map((path) => ({
    from: join(root, path),
    path: `data/release/${path}`,
    listed: hashes.get(path) ?? null,
  }));
}

function isReleased(path: string): boolean {
  return !path.startsWith("sources/") && !/^sources(-\d+)?\.tar$/.test(path);
}

function siteChanged(site: string, what: string): Refusal {
  return new Refusal(
    `${asTyped(site)} was changed after it was built: ${what}. npm run verify names all of it; npm run build -- --clean builds it again.`,
  );
}
