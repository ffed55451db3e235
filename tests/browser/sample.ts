/** Sites to test, built by the program itself: the build command on a content folder, into a folder of its own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.ts";

/** The built site's folder. Throws what the build said where it failed; warnings and held-back clippings are allowed. */
export function buildFrom(content: string, ...options: readonly string[]): string {
  const directory = mkdtempSync(join(tmpdir(), "site-"));
  const output = join(directory, "site");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...["--import", "tsx", join(ROOT, "scripts/build.ts"), "--content", content],
      ...["--output", output, "--archive", join(directory, "archive"), "--draft", ...options],
    ],
    { cwd: ROOT, encoding: "utf8" },
  );
  const isBuilt = status === 0 || (status === 1 && stdout.includes(" published in "));
  if (!isBuilt) throw new Error(`the build of ${content} ended with ${status}:\n${stdout}\n${stderr}`);
  return output;
}

export interface BuiltPage {
  /** Its layout: `article`, `speaker`, `search`… */
  readonly kind: string;
  /** From the site's root, without a leading slash. */
  readonly path: string;
  readonly html: string;
}

/** Every page of a built site that has a layout, in path order. */
export function listPages(site: string): BuiltPage[] {
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .sort()
    .flatMap((path) => {
      const html = readFileSync(join(site, path), "utf8");
      const kind = /<body class="page page--([a-z-]+)"/.exec(html)?.[1];
      return kind ? [{ kind, path: path.replaceAll("\\", "/").replace(/index\.html$/, ""), html }] : [];
    });
}
