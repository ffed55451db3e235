/**
 * Fixity: the site's manifest in BagIt's line format (RFC 8493: a SHA-256, two spaces, a path), written when a site is staged
 * and checked both ways afterwards: what is listed must be there unaltered, what is there must be listed.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DeadLink, findDeadLinks, type PageLinks, readPageLinks } from "../src/site/link-check.ts";

export const MANIFEST = "manifest-sha256.txt";

export interface Verification {
  readonly files: number;
  /** Paths listed and not there; there and not listed; there with other bytes than listed. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly altered: readonly string[];
  readonly dead: readonly DeadLink[];
}

/** Writes the manifest of a staged site and checks its links in the same pass. `digest` names the site by its content. */
export function sealSite(directory: string): { files: number; dead: readonly DeadLink[]; digest: string } {
  const read = readSite(directory);
  const manifest = [...read.hashes].map(([path, hash]) => `${hash}  ${encode(path)}\n`).join("");
  writeFileSync(join(directory, MANIFEST), manifest);
  const digest = createHash("sha256").update(manifest).digest("hex");
  return { files: read.hashes.size, dead: read.dead, digest };
}

/** Throws when the folder or its manifest cannot be read. */
export function verifySite(directory: string): Verification {
  const listed = new Map<string, string>();
  for (const line of readFileSync(join(directory, MANIFEST), "utf8").split("\n")) {
    const [hash, path] = line.split("  ", 2);
    if (hash && path) listed.set(decode(path), hash);
  }
  const { hashes, dead } = readSite(directory);
  return {
    files: hashes.size,
    missing: [...listed.keys()].filter((path) => !hashes.has(path)),
    extra: [...hashes.keys()].filter((path) => !listed.has(path)),
    altered: [...hashes].filter(([path, hash]) => listed.has(path) && listed.get(path) !== hash).map(([path]) => path),
    dead,
  };
}

function readSite(directory: string): { hashes: Map<string, string>; dead: DeadLink[] } {
  const hashes = new Map<string, string>();
  const pages = new Map<string, PageLinks>();
  for (const path of listSite(directory)) {
    const bytes = readFileSync(join(directory, path));
    hashes.set(path, createHash("sha256").update(bytes).digest("hex"));
    if (path.endsWith(".html")) pages.set(path, readPageLinks(bytes.toString("utf8")));
  }
  return { hashes, dead: findDeadLinks(pages, new Set([...hashes.keys(), MANIFEST])) };
}

/** Every file but the manifest, in path order, with forward slashes. */
function listSite(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(directory, "/").length).replaceAll("\\", "/"))
    .filter((path) => path !== MANIFEST)
    .sort();
}

/** RFC 8493, 2.1.3: line breaks and per cent signs in a path are written as per cent codes. */
function encode(path: string): string {
  return path.replaceAll("%", "%25").replaceAll("\n", "%0A").replaceAll("\r", "%0D");
}

function decode(path: string): string {
  return path.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
