/** permalinks.json on disk; where it lies is said in `archive-folder.ts`. */
import { existsSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { NO_PERMALINKS, type Permalinks } from "../src/archive/permalink.ts";
import { readPermalinks, writePermalinks } from "../src/archive/permalink-file.ts";
import { Refusal } from "./refusal.ts";
import { writeWhole } from "./whole-file.ts";

/** Throws, in words for the terminal, where the file is there and cannot be read. */
export function loadPermalinks(path: string): Permalinks {
  const file = lstatSync(path, { throwIfNoEntry: false });
  if (file === undefined) return NO_PERMALINKS;
  if (!file.isFile())
    throw new PermalinksError(`${path} is ${file.isDirectory() ? "a folder" : "a link"}. Put the file itself there.`);
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
