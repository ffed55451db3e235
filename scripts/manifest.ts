/**
 * Fixity of the site: its manifest is written when a site is staged and checked both ways afterwards: what is listed must be there
 * unaltered, what is there must be listed.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../src/parse/hash.ts";
import { MANIFEST, readManifest, writeManifest } from "../src/site/fixity.ts";
import type { SiteMeasures } from "../src/site/host-limit.ts";
import { type DeadLink, findDeadLinks, readTargets } from "../src/site/link-check.ts";
import type { Ledger } from "./ledger.ts";

export interface Verification {
  readonly files: number;
  /** Paths listed and not there; there and not listed; there with other bytes than listed. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly altered: readonly string[];
  /** Lines of the manifest that cannot be read, or name a file a second time. */
  readonly odd: readonly string[];
  readonly dead: readonly DeadLink[];
  readonly measures: SiteMeasures;
}

/** Writes the manifest of a staged site from what was noted while it was made. The digest names the site by its content. */
export function sealSite(directory: string, ledger: Ledger): string {
  const manifest = Buffer.from(writeManifest([...ledger].map(([path, { sha256 }]) => ({ path, sha256 }))));
  // Never through the link that may stand there: the release before shares its files.
  rmSync(join(directory, MANIFEST), { force: true });
  writeFileSync(join(directory, MANIFEST), manifest);
  return sha256(manifest);
}

/** Throws when the folder or its manifest cannot be read. */
export function verifySite(directory: string): Verification {
  const { listed, odd } = readManifest(readFileSync(join(directory, MANIFEST), "utf8"));
  const { hashes, sizes, dead } = readSite(directory);
  return {
    files: hashes.size,
    missing: [...listed.keys()].filter((path) => !hashes.has(path)),
    extra: [...hashes.keys()].filter((path) => !listed.has(path)),
    altered: [...hashes].filter(([path, hash]) => listed.has(path) && listed.get(path) !== hash).map(([path]) => path),
    odd,
    dead,
    measures: {
      files: [...sizes].map(([path, bytes]) => ({ path, bytes })),
      redirects: hashes.has("_redirects") ? readFileSync(join(directory, "_redirects"), "utf8") : "",
      headers: hashes.has("_headers") ? readFileSync(join(directory, "_headers"), "utf8") : "",
    },
  };
}

function readSite(directory: string): { hashes: Map<string, string>; sizes: Map<string, number>; dead: DeadLink[] } {
  const hashes = new Map<string, string>();
  const sizes = new Map([[MANIFEST, statSync(join(directory, MANIFEST)).size]]);
  const anchors = new Map<string, ReadonlySet<string>>();
  const asked = new Map<string, string>();
  for (const path of listSite(directory)) {
    const bytes = readFileSync(join(directory, path));
    hashes.set(path, sha256(bytes));
    sizes.set(path, bytes.length);
    if (!path.endsWith(".html")) continue;
    const page = readTargets(path, bytes.toString("utf8"));
    anchors.set(path, new Set(page.anchors));
    for (const target of page.targets) if (!asked.has(target)) asked.set(target, path);
  }
  const anchorsIn = (file: string): ReadonlySet<string> | null =>
    anchors.get(file) ?? (hashes.has(file) || file === MANIFEST ? new Set() : null);
  return { hashes, sizes, dead: findDeadLinks(asked, anchorsIn) };
}

/** Every file but the manifest, in path order, with forward slashes. */
function listSite(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(directory, "/").length).replaceAll("\\", "/"))
    .filter((path) => path !== MANIFEST)
    .sort();
}
