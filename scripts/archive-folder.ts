/** How what is remembered from build to build is named, and where permalinks.json and the account of the records lie. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../src/parse/hash.ts";

/** One archive folder may serve several content folders and outputs; what it remembers of each bears its mark. */
export function folderMark(folder: string): string {
  return sha256(folder).slice(0, 8);
}

/** Where the clippings are: in a folder of their own, or bare. @param content the content folder's absolute path */
export function clippingsFolder(content: string): string {
  const own = join(content, "clippings");
  return statSync(own, { throwIfNoEntry: false })?.isDirectory() ? own : content;
}

/**
 * A content folder keeps its own, beside its clippings folder, to be committed; for a bare folder of clippings, which no program
 * writes to, it is kept with the records.
 * @param content the content folder's absolute path
 */
export function permalinksPath(content: string, archive: string): string {
  const isBare = clippingsFolder(content) === content;
  return isBare ? join(archive, `permalinks-${folderMark(content)}.json`) : join(content, "permalinks.json");
}

/**
 * What the records beside it were made from. They bear no mark: the folder holds those of the content that was read last.
 * @param folder the archive folder, or that of a part
 */
export function recordsMemo(folder: string): string {
  return join(folder, "records.json");
}
