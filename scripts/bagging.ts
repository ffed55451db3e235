/**
 * An archive as a bag (BagIt 1.0, RFC 8493): the content folder as `data/content/`, what the site published as data beside it as
 * `data/release/`. It is made beside its place and renamed into it, so that a bag that stands there is whole.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { sha256 } from "../src/parse/hash.ts";
import { type FixedFile, MANIFEST, writeManifest } from "../src/site/fixity.ts";
import { readContentFiles } from "./files.ts";
import { Refusal } from "./refusal.ts";
import { asTyped } from "./root.ts";
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
  /** Paths in the content folder that are no files of an archive. */
  readonly leftOut: readonly string[];
}

/** Rejects with a Refusal, and changes nothing, where something stands at `target` or the site is not of this content. */
export async function writeBag(target: string, request: BagRequest): Promise<Bagged> {
  if (existsSync(target) && (!statSync(target).isDirectory() || readdirSync(target).length > 0))
    throw new Refusal(`${asTyped(target)} is not empty: name another folder, or take away what stands there.`);
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

function fillBag(stage: string, { content, site, date }: BagRequest): Bagged {
  const { paths, leftOut } = listContent(content);
  const files: FixedFile[] = [];
  let bytes = 0;
  for (const [from, path] of [
    ...paths.map((path) => [join(content, path), `data/content/${path}`] as const),
    ...listRelease(site).map((path) => [join(site, "data", path), `data/release/${path}`] as const),
  ]) {
    const copy = join(stage, path);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(from, copy);
    // Of the copy: what the manifest says is what lies in the bag.
    const written = readFileSync(copy);
    files.push({ path, sha256: sha256(written) });
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

function listContent(content: string): { readonly paths: readonly string[]; readonly leftOut: readonly string[] } {
  const { site, people, outlets, clippings, pages, odd } = readContentFiles(content);
  const own = [site, people, outlets].flatMap((file) => (file === null ? [] : [file.path]));
  const memory = existsSync(join(content, "permalinks.json")) ? ["permalinks.json"] : [];
  return {
    paths: [...own, ...memory, ...[...clippings, ...pages].map(({ path }) => path)],
    leftOut: odd.map(({ path }) => path),
  };
}

/** The data files of a site, without the copies of the clippings. */
function listRelease(site: string): readonly string[] {
  const root = join(site, "data");
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "/").length).replaceAll("\\", "/"))
    .filter((path) => !path.startsWith("sources/") && !/^sources(-\d+)?\.tar$/.test(path));
}
