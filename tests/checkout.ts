/** A checkout of its own, for tests that change files or play the newcomer: the repository's files without what is generated. */
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { ROOT } from "../scripts/root.ts";

const GENERATED = new Set(["node_modules", ".git", ".archive", "_site", "._site.releases"]);

/** The folder of the copy. The packages are those of the repository, by a link. */
export function copyCheckout(): string {
  const directory = join(mkdtempSync(join(tmpdir(), "checkout-")), "on-the-record");
  cpSync(ROOT, directory, {
    recursive: true,
    filter: (path) => basename(path) !== "node_modules" && !(dirname(path) === ROOT && GENERATED.has(basename(path))),
  });
  symlinkSync(join(ROOT, "node_modules"), join(directory, "node_modules"));
  return directory;
}
