/**
 * The content folder, as it lies on disk: which files there are, and their bytes. Nothing is understood here; what cannot be
 * read is said with its path. Links in it are not followed: a clipping is a regular file inside the folder.
 */
import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { LARGEST_FILE } from "../src/site/settings.ts";
import { clippingsFolder } from "./archive-folder.ts";
import { wordsOf } from "./fault.ts";
import { Refusal } from "./refusal.ts";
import { IrregularFile, readRegular } from "./regular-file.ts";
import { asTyped } from "./root.ts";

export interface SourceFile {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that is listed and not yet read, so that a large folder need not stand in memory whole. */
export interface ListedFile {
  readonly path: string;
  readonly read: () => SourceFile | OddFile;
}

/** Why a path that stands where a clipping should be is not one. */
export type Oddity = "link" | "folder" | "not-regular" | "not-text-file" | "beside" | "too-large" | "unreadable";

export interface OddFile {
  readonly path: string;
  readonly oddity: Oddity;
  /** The system's own words, or the size in bytes. */
  readonly detail: string;
}

export interface ContentFiles {
  readonly site: SourceFile | null;
  readonly people: SourceFile | null;
  readonly outlets: SourceFile | null;
  /** In path order, whatever order the disk lists them in. */
  readonly clippings: readonly ListedFile[];
  readonly pages: readonly ListedFile[];
  readonly odd: readonly OddFile[];
}

/** The content folder cannot be taken as it lies there; the message is meant for the terminal. */
export class ContentRefused extends Refusal {}

/**
 * `directory` is a content folder (with `clippings/`) or a bare folder of clippings.
 * Throws a ContentRefused where a folder cannot be listed, or one of its own files cannot be read: an archive is rather not
 * published than without what stands there.
 */
export function readContentFiles(directory: string): ContentFiles {
  const named = (path: string): SourceFile | null => readNamed(directory, path);
  const isBare = clippingsFolder(directory) === directory;
  const clippings = listFiles(directory, isBare ? "" : "clippings", ".txt", isBare ? ["pages"] : []);
  const pages = listFiles(directory, "pages", ".md", []);
  return {
    site: named("site.yml"),
    people: named("people.yml"),
    outlets: named("outlets.yml"),
    clippings: clippings.files,
    pages: pages.files,
    odd: [...clippings.odd, ...pages.odd, ...(isBare ? [] : listBeside(directory))],
  };
}

interface Listing {
  readonly files: ListedFile[];
  readonly odd: OddFile[];
}

/** Everything under `folder`, in path order. Hidden files and the content folder's own files are passed over in silence. */
function listFiles(directory: string, folder: string, ending: string, passedOver: readonly string[]): Listing {
  const listing: Listing = { files: [], odd: [] };
  const own = new Set(["site.yml", "people.yml", "outlets.yml", "permalinks.json", ...passedOver]);
  const visit = (path: string): void => {
    for (const entry of listFolder(join(directory, path))) {
      const child = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.name.startsWith(".") || own.has(child)) continue;
      if (entry.isDirectory() && !entry.name.endsWith(ending)) {
        visit(child);
        continue;
      }
      const oddity = oddityOf(entry, ending);
      if (oddity !== null) listing.odd.push({ path: child, oddity, detail: "" });
      else listing.files.push({ path: child, read: () => readOne(directory, child) });
    }
  };
  // The folder that was named may be a link, since who typed it knows where it leads; what stands in it may not.
  const look = folder === "" ? statSync : lstatSync;
  const stat = look(join(directory, folder), { throwIfNoEntry: false });
  if (stat?.isDirectory()) visit(folder);
  else if (stat?.isSymbolicLink()) listing.odd.push({ path: folder, oddity: "link", detail: "" });
  const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  listing.files.sort(byPath);
  listing.odd.sort(byPath);
  return listing;
}

/** What somebody may well take for read: a clipping beside the folder of clippings, a list that ends as YAML often does. */
function listBeside(directory: string): OddFile[] {
  const isMeant = (name: string): boolean => name.endsWith(".txt") || LISTS.some((list) => name === `${list}.yaml`);
  return listFolder(directory)
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(".") && isMeant(name.toLowerCase()))
    .map((path) => ({ path, oddity: "beside", detail: "" }));
}

const LISTS = ["site", "people", "outlets"];

function listFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    throw new ContentRefused(
      `${asTyped(path)} cannot be listed: ${wordsOf(error)}. Look at the folder and its permissions, then run the command again.`,
    );
  }
}

/** Null where there is none. */
function readNamed(directory: string, path: string): SourceFile | null {
  const whole = join(directory, path);
  if (lstatSync(whole, { throwIfNoEntry: false }) === undefined) return null;
  try {
    return { path, bytes: readRegular(whole, LARGEST_FILE) };
  } catch (error) {
    throw new ContentRefused(
      `${asTyped(whole)} cannot be read: ${wordsOf(error)}. Put the file itself there, or take away what stands there.`,
    );
  }
}

function oddityOf(entry: Dirent, ending: string): Oddity | null {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  if (!entry.isFile()) return "not-regular";
  return entry.name.endsWith(ending) ? null : "not-text-file";
}

/** The file's bytes, or why there are none. */
function readOne(directory: string, path: string): SourceFile | OddFile {
  try {
    return { path, bytes: readRegular(join(directory, path), LARGEST_FILE) };
  } catch (error) {
    if (error instanceof IrregularFile) return { path, oddity: error.oddity, detail: error.detail };
    return { path, oddity: "unreadable", detail: wordsOf(error) };
  }
}
