/**
 * A file written whole or not at all: whenever the program is stopped and whatever the disk refuses, what stands under a name was
 * written to its end.
 */
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** @param content where it is too large to stand in memory once more, piece by piece */
export function writeWhole(path: string, content: string | Uint8Array | Iterable<Uint8Array>): void {
  const draft = `${path}.new`;
  try {
    if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(draft, content);
    else writePieces(draft, content);
    renameSync(draft, path);
  } catch (error) {
    // On a full disk half of it stands there.
    rmSync(draft, { force: true });
    throw error;
  }
}

function writePieces(path: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
