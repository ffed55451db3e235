/** SHA-256, the one hash of the house: of a file's bytes for its fixity, of words for ids. Text is hashed and counted as UTF-8. */
import { hash } from "node:crypto";

/** Sixty-four lower-case hex digits. */
export function sha256(data: Uint8Array | string): string {
  return hash("sha256", data, "hex");
}

/** How many bytes a text is in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
