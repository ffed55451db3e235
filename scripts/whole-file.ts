/**
 * A file written whole or not at all: whenever the program is stopped and whatever the disk refuses, what stands under a name was
 * written to its end.
 */
import { renameSync, rmSync, writeFileSync } from "node:fs";

export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.new`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    // On a full disk half of it stands there.
    rmSync(draft, { force: true });
    throw error;
  }
}
