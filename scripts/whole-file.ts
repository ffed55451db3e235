/**
 * A file written whole or not at all: whenever the program is stopped and whatever the disk refuses, what stands under a name was
 * written to its end.
 */
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** @param content where it is too large to stand in memory once more, piece by piece */
export function writeWhole(path: string, content: string | Uint8Array | Iterable<string | Uint8Array>): void {
  const draft = `${path}.new`;
  try {
    if (content instanceof Uint8Array) writeFileSync(draft, content);
    else writePieces(draft, typeof content === "string" ? cut(content) : content);
    renameSync(draft, path);
  } catch (error) {
    // On a full disk half of it stands there.
    rmSync(draft, { force: true });
    throw error;
  }
}

function writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** Characters: for a text that is written at once, three bytes of fresh memory are taken for each of its own. */
const AT_ONCE = 2 ** 16;

/** Never between the two halves of a sign. */
function* cut(text: string): Generator<string, void, undefined> {
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = at + AT_ONCE;
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end += 1;
    yield text.slice(at, end);
  }
}
