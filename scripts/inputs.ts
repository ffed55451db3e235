/**
 * Everything a build is made from, as one digest: the program, what it was asked for, and every file of the content folder. Where
 * nothing of it is other than at the last build, there is nothing to do.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../src/parse/hash.ts";
import type { BuildOptions } from "./build-options.ts";
import { digestOfRooms } from "./program.ts";
import { readOnto } from "./regular-file.ts";

/** A digest each. */
export interface Inputs {
  /** Of all but permalinks.json. */
  readonly given: string;
  /** Of permalinks.json, which a build writes: for the next one it is an input as that build left it. */
  readonly permalinks: string;
}

/** Of all but permalinks.json. Null where something cannot be read: then the build itself says what. */
export function digestOfInputs(options: BuildOptions): string | null {
  const files = digestOfContent(options.content);
  return files === null
    ? null
    : sha256(JSON.stringify([digestOfProgram(), digestOfRequest(options), options.content, files]));
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

/** Wherever the folder lies. Null where something in it cannot be read. */
export function digestOfContent(content: string): string | null {
  const hash = createHash("sha256");
  const shelf = Buffer.alloc(SHELF);
  try {
    for (const { file, isRegular } of listFolder(content)) {
      if (file === "permalinks.json") continue;
      // Of a link or a pipe a build reads nothing, wherever it leads.
      const bytes = isRegular ? readOnto(shelf, join(content, file)) : null;
      hash.update(`\n${JSON.stringify(file)} ${bytes?.length ?? "none"}\n`).update(bytes ?? "");
    }
  } catch {
    return null;
  }
  return hash.digest("hex");
}

export function digestOfPermalinks(path: string): string {
  return existsSync(path) ? sha256(readFileSync(path)) : "";
}

/** Files, and what else stands where a file may, in order; hidden ones are nobody's business. */
function listFolder(folder: string): readonly { readonly file: string; readonly isRegular: boolean }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => ({ file: join(entry.parentPath, entry.name).slice(folder.length + 1), isRegular: entry.isFile() }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}
