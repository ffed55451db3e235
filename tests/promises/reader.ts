/** A process beside `reads.ts`: opens page after page of a site so many times, and compares each with the copies of both states. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "./reads.ts";
import { STATES } from "./two-states.ts";

const SHOWN = 10;

const [site = "", copies = "", least = "0"] = process.argv.slice(2);
const [ebb, flood] = STATES.map((state) => pagesOf(join(copies, state)));
const pages = [...(ebb ?? [])].flatMap(([path, old]) => {
  const young = flood?.get(path);
  return young === undefined ? [] : [{ path, file: join(site, path), versions: [old, young] }];
});
if (pages.length === 0) throw new Error(`no page stands in both states below ${copies}`);

let reads = 0;
let missed = 0;
const misses: string[] = [];
while (reads < Number(least))
  for (const { path, file, versions } of pages) {
    const fault = read(file, versions);
    reads++;
    if (fault === null) continue;
    missed++;
    if (misses.length < SHOWN) misses.push(`${path}: ${fault}`);
  }
const reading: Reading = { reads, missed, misses };
console.log(JSON.stringify(reading));

function read(file: string, versions: readonly Buffer[]): string | null {
  try {
    const bytes = readFileSync(file);
    return versions.some((version) => version.equals(bytes)) ? null : `${bytes.length} bytes that are neither state's`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function pagesOf(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".html"))
      .map((path) => [path, readFileSync(join(folder, path))]),
  );
}
