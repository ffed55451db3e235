/**
 * A text that a build leaves for the next one, under a line with its own SHA-256: where a character of it is another than was written,
 * nothing is remembered.
 */
import { readFileSync } from "node:fs";
import { sha256 } from "../src/parse/hash.ts";
import { writeWhole } from "./whole-file.ts";

export function writeSealed(path: string, text: string): void {
  writeWhole(path, `${sha256(text)}\n${text}`);
}

/** Null where it is not there, cannot be read, or is not as it was written. */
export function readSealed(path: string): string | null {
  const sealed = readOrEmpty(path);
  const end = sealed.indexOf("\n");
  const text = sealed.slice(end + 1);
  return end > 0 && sealed.slice(0, end) === sha256(text) ? text : null;
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
