/**
 * What the program itself is, as digests: whatever an earlier build made is taken again only where the code that made it is
 * the code at hand.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.ts";

export type Room = "src/parse" | "src/archive" | "src/site" | "src/client" | "src/style" | "layouts" | "scripts";

/** Of every file in these rooms, of the libraries as they are locked, and of Node, whose tables of letters and languages count. */
export function digestOfRooms(rooms: readonly Room[]): string {
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of ["package-lock.json", ".eleventy.ts", ...rooms.flatMap(filesIn)]) {
    const bytes = readFileSync(join(ROOT, file));
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}

function filesIn(room: Room): string[] {
  return readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}
