/**
 * Names of clippings that mean something else on other disks, or do not show what they are: a path in, a complaint out. The site has
 * other names for them (`source-name.ts`), but the folder they came from has not.
 */
import { type Complaint, complainOfFile } from "../parse/complaint.ts";
import { nameCharacter } from "../parse/unseen.ts";
import { folded, RESERVED } from "./source-name.ts";

const HIDDEN = /[\p{Cc}\p{Bidi_Control}]/u;

/** @param paths in path order: of twins the first is the one that is named */
export function complainOfNames(paths: readonly string[]): readonly Complaint[] {
  const first = new Map<string, string>();
  return paths.flatMap((path) => {
    const twin = first.get(folded(path));
    if (twin === undefined) first.set(folded(path), path);
    const fault = twin === undefined ? faultOf(path) : twinOf(path, twin);
    return fault === null ? [] : [complainOfFile("file-name-unsafe", path, fault)];
  });
}

/** Names that differ in accents alone, as one letter or as a letter and a mark, look the same to everybody. */
function twinOf(path: string, twin: string): string {
  const sameLetters = path.normalize("NFC") === twin.normalize("NFC");
  return `but for ${sameLetters ? "the way its accents are written" : "capitals"} this is the name of ${twin}`;
}

function faultOf(path: string): string | null {
  const at = path.search(HIDDEN);
  if (at >= 0) return `the name holds ${nameCharacter(path.charCodeAt(at))}, which is not seen`;
  const device = path.split("/").find((segment) => RESERVED.test(segment));
  return device === undefined ? null : `“${device}” is the name of a device on Windows, and of no file`;
}
