/**
 * The names under which source files are published: a file's path in, a name out that every disk, host and archive program takes
 * as it is. A plain name stays; of any other a readable part is kept, with eight digits of its hash, so that it depends on
 * nothing but itself and lasts.
 */
import { sha256 } from "../parse/hash.ts";

/** What no host and no disk gives a meaning to. */
const PLAIN = /^[\p{L}\p{N}_(][\p{L}\p{M}\p{N} ._,()+=@!'’&~–—-]*$/u;
/** Letters and marks that nobody sees. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Devices on Windows, whatever ending follows. */
export const RESERVED = /^(con|prn|aux|nul|conin|conout|com[\d¹²³]|lpt[\d¹²³])[ .]*(\.|$)/i;
/** In bytes: no disk takes more than 255, some no more than 143. */
const LONGEST = 140;
const READABLE = 60;

/**
 * Each path with its name, in the order of the paths. Two that would be one on a disk that does not tell capitals apart are kept
 * apart: the first by path has the plain name.
 * @param paths relative to the content folder; a leading `clippings/` is left out of the name
 */
export function nameSources(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const path of [...paths].sort()) {
    const plain = nameOf(path);
    let name = plain;
    for (let digits = 8; taken.has(folded(name)); digits += 8) name = withHash(plain, path, digits);
    taken.add(folded(name));
    names.set(path, name);
  }
  return names;
}

function nameOf(path: string): string {
  const segments = path.replace(/^clippings\//, "").split("/");
  return segments.map((segment, at) => portable(segment, at === segments.length - 1)).join("/");
}

function portable(segment: string, isFile: boolean): string {
  const name = segment.normalize("NFC");
  // A folder with the ending of a file could be taken for one, and a dot or space at the end is lost on Windows.
  const isOdd = isFile ? !name.endsWith(".txt") : /\.txt$|[ .]$/i.test(name);
  const length = new TextEncoder().encode(name).length;
  if (!isOdd && PLAIN.test(name) && name.search(UNSEEN) < 0 && !RESERVED.test(name) && length <= LONGEST) return name;
  const stem = isFile ? name.replace(/\.txt$/, "") : name;
  const seen = stem.replace(UNSEEN, "").replace(/^[^\p{L}\p{N}]+/u, "");
  const words = seen.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  const readable = [...words].slice(0, READABLE).join("").replace(/-$/, "");
  return `${readable === "" ? "file" : readable}-${sha256(segment).slice(0, 8)}${isFile ? ".txt" : ""}`;
}

function withHash(name: string, path: string, digits: number): string {
  return name.replace(/\.txt$/, `-${sha256(path).slice(0, digits)}.txt`);
}

/** As disks compare names that tell no capitals apart. */
export function folded(name: string): string {
  return name.toUpperCase().toLowerCase().normalize("NFC");
}
