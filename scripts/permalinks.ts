/** permalinks.json on disk; where it lies is said in `archive-folder.ts`. */
import { existsSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { NO_PERMALINKS, type Permalinks } from "../src/archive/permalink.ts";
import { readPermalinks, writePermalinks } from "../src/archive/permalink-file.ts";
import { isNeeded } from "../src/site/address.ts";
import { Refusal } from "./refusal.ts";
import { writeWhole } from "./whole-file.ts";

/** Throws, in words for the terminal, where the file is there and cannot be read. */
export function loadPermalinks(path: string): Permalinks {
  const file = lstatSync(path, { throwIfNoEntry: false });
  if (file === undefined) return NO_PERMALINKS;
  if (!file.isFile())
    throw new PermalinksError(`${path} is ${file.isDirectory() ? "a folder" : "a link"}. Put the file itself there.`);
  const { permalinks, fault } = readPermalinks(readFileSync(path, "utf8"));
  const taken = permalinks === null ? undefined : findTaken(permalinks);
  if (permalinks !== null && taken === undefined) return permalinks;
  throw new PermalinksError(
    `${path} cannot be read: ${fault ?? `${taken} is the address of a page that every site has`}\nIt remembers every address this archive ever published. Take it back from version control, or remove it to forget them all.`,
  );
}

/** An address that no build gives to an article or to any other page that may go. */
function findTaken({ articles, pages, moved }: Permalinks): string | undefined {
  return [articles, pages, moved].flatMap((list) => Object.keys(list)).find(isNeeded);
}

/** Throws where an address leads to one that stands nowhere, since somebody took its line out of the file: its page would have a dead link. */
export function refuseWhereLost({ articles, pages, moved }: Permalinks): void {
  const isThere = (page: string): boolean =>
    Object.hasOwn(articles, page) || Object.hasOwn(pages, page) || isNeeded(page);
  const [from, to] = Object.entries(moved).find(([, to]) => !isThere(to.split("#")[0] ?? to)) ?? [];
  if (from === undefined) return;
  throw new PermalinksError(
    `The permalinks lead from ${from} to ${to}, and have no line for that. Take the file back from version control, or take the line of ${from} out of it too.`,
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
