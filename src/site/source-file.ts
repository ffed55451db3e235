/**
 * The source files as the site offers them: a file each, bundles, or none. Here it is only said what is copied where, with the
 * hash that must come out; the bytes never pass through these rooms.
 */
import type { RecordFields } from "../parse/record.ts";
import { dataAddress, type SitePath, sourceAddress } from "./address.ts";
import { nameSources } from "./source-name.ts";

export const SOURCE_FORMS = ["files", "bundle", "none"] as const;
export type SourceForm = (typeof SOURCE_FORMS)[number];

/** A file to be copied as it is, byte for byte. */
export interface CopiedFile {
  /** Where it goes: from the site's root without a leading slash, or its name in a bundle. */
  readonly path: string;
  /** Where it lies, relative to the content folder. */
  readonly from: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A tar archive of source files. */
export interface Bundle {
  /** From the site's root, without a leading slash. */
  readonly path: string;
  readonly files: readonly CopiedFile[];
}

/** Where a reader gets a source file. */
export interface SourcePlace {
  /** The file, or the bundle that holds it. */
  readonly path: SitePath;
  /** Its name there. */
  readonly name: string;
  readonly isBundle: boolean;
}

export interface Sources {
  readonly copies: readonly CopiedFile[];
  readonly bundles: readonly Bundle[];
  /** By the source's path in its record. */
  readonly places: ReadonlyMap<string, SourcePlace>;
}

/** The largest bundle, in bytes: some hosts take no file above 25 MiB. */
export const LARGEST_BUNDLE = 24 * 1024 * 1024;
/** A tar archive is made of these. */
const BLOCK = 512;

export function layOutSources(
  sources: readonly RecordFields["source"][],
  form: SourceForm,
  largest = LARGEST_BUNDLE,
): Sources {
  if (form === "none") return { copies: [], bundles: [], places: new Map() };
  const names = nameSources(sources.map(({ path }) => path));
  const files = [...sources]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256, bytes }): CopiedFile => ({ path: names.get(path) ?? path, from: path, sha256, bytes }));
  return form === "files" ? asFiles(files) : asBundles(files, largest);
}

function asFiles(files: readonly CopiedFile[]): Sources {
  return {
    copies: files.map((file) => ({ ...file, path: `data/sources/${file.path}` })),
    bundles: [],
    places: new Map(files.map(({ from, path }) => [from, { path: sourceAddress(path), name: path, isBundle: false }])),
  };
}

function asBundles(files: readonly CopiedFile[], largest: number): Sources {
  const shares: CopiedFile[][] = [];
  let size = largest;
  for (const file of files) {
    const needs = roomOf(file);
    const share = shares.at(-1);
    if (share && size + needs <= largest) {
      share.push(file);
      size += needs;
    } else {
      shares.push([file]);
      size = 2 * BLOCK + needs;
    }
  }
  const bundles = shares.map((share, at) => ({
    path: shares.length === 1 ? "data/sources.tar" : `data/sources-${at + 1}.tar`,
    files: share,
  }));
  const places = new Map<string, SourcePlace>();
  for (const { path, files } of bundles)
    for (const file of files)
      places.set(file.from, { path: dataAddress(path.slice("data/".length)), name: file.path, isBundle: true });
  return { copies: [], bundles, places };
}

/** What a file takes in the archive at most: its bytes in whole blocks, its header, and a second one for a long name. */
function roomOf({ bytes }: CopiedFile): number {
  return Math.ceil(bytes / BLOCK) * BLOCK + BLOCK + 4 * BLOCK;
}
