/** A file under a second name: by a link, which costs nothing, or by a copy. */
import { copyFileSync, linkSync } from "node:fs";

export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // On another disk, or on one without links.
    copyFileSync(from, to);
  }
}
