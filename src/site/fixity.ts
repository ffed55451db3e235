/**
 * Fixity: manifests in BagIt's line format (RFC 8493, 2.1.3: a SHA-256, two spaces, a path). The site has one over itself, and one
 * over the clippings it was made from, whose paths are those of the content folder, so that `sha256sum -c` can be run there.
 */
import type { Archive } from "../archive/archive.ts";
import type { SiteFile } from "./view.ts";

export const MANIFEST = "manifest-sha256.txt";
export const SOURCE_MANIFEST = `data/${MANIFEST}`;

export interface FixedFile {
  readonly path: string;
  readonly sha256: string;
}

export interface Manifest {
  /** Path → SHA-256. */
  readonly listed: ReadonlyMap<string, string>;
  /** Lines that are none of a manifest, or name a path a second time. */
  readonly odd: readonly string[];
}

/** One line a file, in path order. */
export function writeManifest(files: Iterable<FixedFile>): string {
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return inOrder.map(({ path, sha256 }) => `${sha256}  ${encode(path)}\n`).join("");
}

export function readManifest(text: string): Manifest {
  const listed = new Map<string, string>();
  const odd: string[] = [];
  for (const line of text.split("\n")) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/s.exec(line) ?? [];
    if (hash !== undefined && path !== undefined && !listed.has(decode(path))) listed.set(decode(path), hash);
    else if (line !== "") odd.push(line);
  }
  return { listed, odd };
}

/** Over the clippings of all published articles, as they lie in the content folder. */
export function sourceManifest({ articles }: Archive): SiteFile {
  return { path: SOURCE_MANIFEST, content: writeManifest(articles.map(({ record }) => record.source)) };
}

const CODES: Readonly<Record<string, string>> = { "%": "%25", "\n": "%0A", "\r": "%0D" };

/** Line breaks and per cent signs in a path are written as per cent codes. */
function encode(path: string): string {
  return path.replace(/[%\n\r]/g, (sign) => CODES[sign] ?? sign);
}

function decode(path: string): string {
  return path.replace(/%(25|0A|0D)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
