/**
 * Fixity of the site: its manifest is written when a site is staged and checked both ways afterwards: what is listed must be there
 * unaltered, what is there must be listed.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../src/parse/hash.ts";
import { MANIFEST, type Manifest, readManifest, writeManifest } from "../src/site/fixity.ts";
import type { SiteMeasures } from "../src/site/host-limit.ts";
import { type AnchorsIn, type DeadLink, findDeadLinks, readTargets } from "../src/site/link-check.ts";
import { wordsOf } from "./fault.ts";
import type { Ledger } from "./ledger.ts";
import { listAll } from "./listing.ts";
import { Refusal } from "./refusal.ts";
import { readRegular } from "./regular-file.ts";
import { asTyped } from "./root.ts";

export interface Verification {
  readonly files: number;
  /** Paths listed and not there; there and not listed; there with other bytes than listed. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly altered: readonly string[];
  /** Of those that are extra or altered: path → why it cannot be read, in words that follow the path. */
  readonly unread: ReadonlyMap<string, string>;
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

/** Throws a Refusal where the folder has no manifest that can be read. */
export function verifySite(directory: string): Verification {
  const { listed, odd } = openManifest(directory);
  const { hashes, unread, sizes, dead } = readSite(directory);
  const found = [...hashes.keys(), ...unread.keys()];
  return {
    files: hashes.size,
    missing: [...listed.keys()].filter((path) => !hashes.has(path) && !unread.has(path)),
    extra: found.filter((path) => !listed.has(path)),
    altered: found.filter((path) => listed.has(path) && listed.get(path) !== hashes.get(path)),
    unread,
    odd,
    dead,
    measures: {
      files: [...sizes].map(([path, bytes]) => ({ path, bytes })),
      redirects: hashes.has("_redirects") ? readFileSync(join(directory, "_redirects"), "utf8") : "",
      headers: hashes.has("_headers") ? readFileSync(join(directory, "_headers"), "utf8") : "",
    },
  };
}

/** Throws a Refusal where there is none that can be read. */
export function openManifest(directory: string): Manifest {
  try {
    return readManifest(readRegular(join(directory, MANIFEST)).toString("utf8"));
  } catch (error) {
    throw new Refusal(
      `${asTyped(directory)} has no ${MANIFEST} that can be read (${wordsOf(error)}): it is not a site as this program built it. Run npm run build first.`,
    );
  }
}

interface ReadSite {
  readonly hashes: ReadonlyMap<string, string>;
  readonly unread: ReadonlyMap<string, string>;
  readonly sizes: ReadonlyMap<string, number>;
  readonly dead: readonly DeadLink[];
}

function readSite(directory: string): ReadSite {
  const { files, odd } = listAll(directory);
  const hashes = new Map<string, string>();
  const unread = new Map(odd);
  const sizes = new Map<string, number>();
  const anchors = new Map<string, ReadonlySet<string>>();
  const asked = new Map<string, string>();
  for (const path of files) {
    const bytes = readOrNote(directory, path, unread);
    if (bytes === null) continue;
    sizes.set(path, bytes.length);
    // It does not list itself.
    if (path === MANIFEST) continue;
    hashes.set(path, sha256(bytes));
    if (!path.endsWith(".html")) continue;
    const page = readTargets(path, bytes.toString("utf8"));
    anchors.set(path, new Set(page.anchors));
    for (const target of page.targets) if (!asked.has(target)) asked.set(target, path);
  }
  const anchorsIn: AnchorsIn = (file) => {
    if (unread.has(file)) return ANY_ANCHOR;
    return anchors.get(file) ?? (hashes.has(file) || file === MANIFEST ? new Set() : null);
  };
  return { hashes, unread, sizes, dead: findDeadLinks(asked, anchorsIn) };
}

/** What cannot be read is named for that, and not for each link to it. */
const ANY_ANCHOR = { has: () => true };

function readOrNote(directory: string, path: string, unread: Map<string, string>): Buffer | null {
  try {
    return readRegular(join(directory, path));
  } catch (error) {
    unread.set(path, `cannot be read: ${wordsOf(error)}`);
    return null;
  }
}
