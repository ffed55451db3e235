/**
 * Everything a build is made from, as one digest: the program, what it was asked for, and every file of the content folder. Where
 * nothing of it is other than at the last build, there is nothing to do.
 */
import { createHash, type Hash } from "node:crypto";
import { closeSync, existsSync, lstatSync, openSync, readdirSync } from "node:fs";
import { sha256 } from "../src/parse/hash.ts";
import { recordsMemo } from "./archive-folder.ts";
import type { BuildOptions } from "./build-options.ts";
import { digestOfRooms } from "./program.ts";
import { digestOfOpen, readOnto } from "./regular-file.ts";

export interface Inputs {
  readonly given: Given;
  /** A digest of permalinks.json, which a build writes: for the next one it is an input as that build left it. */
  readonly permalinks: string;
  /** Of what the records were made from, as that build left it: whoever read another content since has put others in their place. */
  readonly records: string;
}

/** All but permalinks.json. */
export interface Given {
  readonly digest: string;
  readonly content: SeenContent;
}

/** A content folder as it was when it was read. */
export interface SeenContent {
  /** As `digestOfContent` has it. */
  readonly digest: string;
  /** As `lookOfContent` had it, before that. */
  readonly look: string | null;
}

/**
 * Null where something cannot be read: then the build itself says what.
 * @param seen the same content folder at an earlier build: where it looks as it did then, it is not read again
 */
export function readGiven(
  options: BuildOptions,
  seen: SeenContent | null = null,
  now: number = Date.now(),
): Given | null {
  const content = seeContent(options.content, seen, now);
  if (content === null) return null;
  const given = [digestOfProgram(), digestOfRequest(options), options.content, content.digest];
  return { digest: sha256(JSON.stringify(given)), content };
}

function seeContent(folder: string, seen: SeenContent | null, now: number): SeenContent | null {
  const look = lookOfContent(folder, now);
  if (look !== null && look === seen?.look) return seen;
  const digest = digestOfContent(folder);
  return digest === null ? null : { digest, look };
}

export function digestOfProgram(): string {
  return digestOfRooms(["src/parse", "src/archive", "src/site", "src/client", "src/style", "layouts", "scripts"]);
}

/** What decides, beside the content, what is built. */
export type Request = Pick<BuildOptions, "baseUrl" | "strict" | "permalinks" | "portable" | "volume">;

export function digestOfRequest({ baseUrl, strict, permalinks, portable, volume }: Request): string {
  return sha256(JSON.stringify([baseUrl, strict, permalinks, portable, volume ?? null]));
}

/** Bytes: more than a clipping has. */
const SHELF = 2 ** 18;

/** Of the bytes, wherever the folder lies. Null where something in it cannot be read. */
export function digestOfContent(content: string): string | null {
  const shelf = Buffer.alloc(SHELF);
  return digestOfEach(content, (hash, { file, isRegular }) => {
    // Of a link or a pipe a build reads nothing, wherever it leads.
    const bytes = isRegular ? readOnto(shelf, `${content}/${file}`) : null;
    hash.update(`\n${JSON.stringify(file)} ${bytes?.length ?? "none"}\n`).update(bytes ?? "");
  });
}

const SECOND = 1_000_000_000n;

/** Nanoseconds in which a file system may give two changes one time: one that tells no parts of a second may count in twos. */
function sameTime(changed: bigint): bigint {
  return changed % SECOND === 0n ? 4n * SECOND : SECOND / 10n;
}

/**
 * What the file system says of each file without its being read: its number, size and times, the time of its last change among them,
 * which is the system's own and which no program sets. Where the look is the same, so are the bytes. Null where a file changed just
 * now, so that a later change could bear the same time, and where something cannot be looked at.
 * @param now as `Date.now` has it, before anything is looked at
 */
export function lookOfContent(content: string, now: number): string | null {
  const looked = BigInt(Math.floor(now)) * 1_000_000n;
  let isSettled = true;
  const look = digestOfEach(content, (hash, { file, isRegular }) => {
    const { ino, size, mtimeNs, ctimeNs } = lstatSync(`${content}/${file}`, { bigint: true });
    isSettled &&= ctimeNs + sameTime(ctimeNs) <= looked;
    hash.update(`${JSON.stringify(file)} ${isRegular} ${ino} ${size} ${mtimeNs} ${ctimeNs}\n`);
  });
  return isSettled ? look : null;
}

interface ListedEntry {
  /** From the folder, with forward slashes. */
  readonly file: string;
  readonly isRegular: boolean;
}

/** Of what is added for each file; permalinks.json aside. Null where something throws. */
function digestOfEach(content: string, add: (hash: Hash, entry: ListedEntry) => void): string | null {
  const hash = createHash("sha256");
  try {
    for (const entry of listFolder(content)) if (entry.file !== "permalinks.json") add(hash, entry);
  } catch {
    return null;
  }
  return hash.digest("hex");
}

/** With what a build writes itself, as it stands now. @param permalinks path of permalinks.json */
export function inputsOf(given: Given, permalinks: string, archive: string): Inputs {
  return { given, permalinks: digestOfPermalinks(permalinks), records: digestOfFile(recordsMemo(archive)) };
}

/** Empty where there are none. */
export function digestOfPermalinks(path: string): string {
  return digestOfFile(path);
}

/** Empty where there is none. */
function digestOfFile(path: string): string {
  if (!existsSync(path)) return "";
  const file = openSync(path, "r");
  try {
    return digestOfOpen(file);
  } finally {
    closeSync(file);
  }
}

/** Files, and what else stands where a file may, in order; hidden ones are nobody's business. */
function listFolder(folder: string): readonly ListedEntry[] {
  return listBelow(folder, "").sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Paths are put together as they are: to join each anew takes longer than to list them. */
function listBelow(folder: string, above: string): ListedEntry[] {
  return readdirSync(`${folder}/${above}`, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    if (entry.isDirectory()) return listBelow(folder, `${above}${entry.name}/`);
    return [{ file: `${above}${entry.name}`, isRegular: entry.isFile() }];
  });
}
