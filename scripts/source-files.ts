/**
 * Source files as received, into the site: each is read, compared with the hash its record was made with, and written byte for
 * byte, one at a time. modern-tar's door, for the bundles: the same files give the same bytes, wherever and whenever it is done.
 */
import { join } from "node:path";
import { packTar, unpackTar } from "modern-tar";
import { sha256 } from "../src/parse/hash.ts";
import type { Bundle, CopiedFile } from "../src/site/source-file.ts";
import { Refusal } from "./refusal.ts";
import { readRegular } from "./regular-file.ts";
import { asTyped } from "./root.ts";

/** A clipping is no longer what was read at the beginning of the build. The message is meant for the terminal. */
export class SourceChangedError extends Refusal {}

/** A tar archive of the clippings. Rejects with a SourceChangedError where one changed or vanished since it was read. */
export async function packBundle(content: string, { files }: Bundle): Promise<Uint8Array> {
  const entries = files.map((file) => ({
    header: { name: file.path, size: file.bytes, type: "file" as const, mode: 0o644, mtime: new Date(0), ...NOBODY },
    body: readUnchanged(content, file),
  }));
  return packTar(entries);
}

const NOBODY = { uid: 0, gid: 0, uname: "", gname: "" };

/** The files of a bundle with their hashes, by name. Throws where it is no whole archive. */
export async function readBundle(path: string): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await unpackBundle(path))].map(([name, bytes]) => [name, sha256(bytes)]));
}

/** The files of a bundle by name. Throws where it is no whole archive. */
export async function unpackBundle(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await unpackTar(readRegular(path), { strict: true });
  return new Map(entries.map(({ header, data }) => [header.name, data ?? new Uint8Array()]));
}

/** Throws a SourceChangedError where the file changed or vanished since it was read. */
export function readUnchanged(content: string, { from, sha256: expected }: CopiedFile): Uint8Array {
  const path = join(content, from);
  const bytes = read(path);
  if (bytes !== null && sha256(bytes) === expected) return bytes;
  const what = bytes === null ? "vanished" : "changed";
  throw new SourceChangedError(
    `${asTyped(path)} ${what} while the site was being built. Build again when nobody is at work in the folder.`,
  );
}

function read(path: string): Uint8Array | null {
  try {
    return readRegular(path);
  } catch {
    return null;
  }
}
