/** What lies in a folder and below it, as the disk has it: links are not followed, and whatever is no file to be read is said. */
import { type Dirent, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { wordsOf } from "./fault.ts";

export interface Listing {
  /** Regular files in path order, from the folder, with forward slashes. */
  readonly files: readonly string[];
  /** Path → why nothing can be read there, in words that follow the path: `is a link`. */
  readonly odd: ReadonlyMap<string, string>;
}

/** Hidden files too. A folder that is not there has nothing in it. */
export function listAll(directory: string): Listing {
  const files: string[] = [];
  const odd = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const entry of entriesOf(directory, folder, odd)) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const oddity = oddityOf(directory, path, entry);
      if (oddity !== null) odd.set(path, oddity);
      else if (entry.isDirectory()) visit(path);
      else files.push(path);
    }
  };
  if (existsSync(directory)) visit("");
  return { files: files.sort(), odd };
}

function entriesOf(directory: string, folder: string, odd: Map<string, string>): readonly Dirent[] {
  try {
    return readdirSync(join(directory, folder), { withFileTypes: true });
  } catch (error) {
    odd.set(folder || ".", `cannot be listed: ${wordsOf(error)}`);
    return [];
  }
}

function oddityOf(directory: string, path: string, entry: Dirent): string | null {
  if (entry.isSymbolicLink()) return "is a link";
  // Bytes that are not UTF-8 are read as this sign, and then there is no such file.
  if (entry.name.includes("\ufffd") && !existsSync(join(directory, path))) return "has a name that is not UTF-8";
  return entry.isFile() || entry.isDirectory() ? null : "is neither a file nor a folder";
}
