/**
 * permalinks.json on disk. A content folder keeps its own, beside its clippings folder, to be committed; for a bare folder of
 * clippings, which no program writes to, it is kept with the records.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { NO_PERMALINKS, type Permalinks } from "../src/archive/permalink.ts";
import { readPermalinks, writePermalinks } from "../src/archive/permalink-file.ts";
import { sha256 } from "../src/parse/hash.ts";
import { Refusal } from "./refusal.ts";
import { writeWhole } from "./whole-file.ts";

/** @param content the content folder's absolute path */
export function permalinksPath(content: string, archive: string): string {
  const isBare = !statSync(join(content, "clippings"), { throwIfNoEntry: false })?.isDirectory();
  return isBare ? join(archive, `permalinks-${folderMark(content)}.json`) : join(content, "permalinks.json");
}

/** One archive folder may serve several content folders; what it remembers of each bears its mark. */
export function folderMark(content: string): string {
  return sha256(content).slice(0, 8);
}

/** Throws, in words for the terminal, where the file is there and cannot be read. */
export function loadPermalinks(path: string): Permalinks {
  if (!existsSync(path)) return NO_PERMALINKS;
  const { permalinks, fault } = readPermalinks(readFileSync(path, "utf8"));
  if (permalinks !== null) return permalinks;
  throw new PermalinksError(
    `${path} cannot be read: ${fault}\nIt remembers every address this archive ever published. Take it back from version control, or remove it to forget them all.`,
  );
}

export class PermalinksError extends Refusal {}

/** Whether the file would be other than it is. */
export function wouldChange(path: string, permalinks: Permalinks): boolean {
  return isOther(path, writePermalinks(permalinks));
}

/** Written only where it changed. */
export function savePermalinks(path: string, permalinks: Permalinks): void {
  const text = writePermalinks(permalinks);
  if (!isOther(path, text)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, text);
}

function isOther(path: string, text: string): boolean {
  return !existsSync(path) || readFileSync(path, "utf8") !== text;
}
