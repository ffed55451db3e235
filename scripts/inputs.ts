/**
 * Everything a build is made from, as one digest: the program, what it was asked for, and every file of the content folder. Where
 * nothing of it is other than at the last build, there is nothing to do.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { digestOfRooms } from "./program.ts";

/**
 * @param permalinks the path of permalinks.json: a build writes it, so it is an input of the next one as that build left it
 * Null where something cannot be read: then the build itself says what.
 */
export function digestOfInputs(content: string, permalinks: string, options: unknown): string | null {
  const program = digestOfRooms([
    "src/parse",
    "src/archive",
    "src/site",
    "src/client",
    "src/style",
    "layouts",
    "scripts",
  ]);
  const hash = createHash("sha256").update(JSON.stringify([program, options]));
  const add = (name: string, path: string): void => {
    const bytes = readFileSync(path);
    hash.update(`\n${JSON.stringify(name)} ${bytes.length}\n`).update(bytes);
  };
  try {
    for (const entry of listFolder(content)) {
      const path = join(content, entry);
      if (path !== permalinks && !basename(entry).startsWith(".")) add(entry, path);
    }
    if (existsSync(permalinks)) add("permalinks", permalinks);
  } catch {
    return null;
  }
  return hash.digest("hex");
}

/** Files, and what else stands where a file may, in order. */
function listFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
