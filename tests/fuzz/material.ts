/** What mutants are made from: the fixtures, the sample archive, an invented press and, where it is at hand, the real clipping. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeClipping } from "../../scripts/invented/clipping.ts";
import { inventPress } from "../../scripts/invented/press.ts";

const FOLDERS = ["tests/fixtures/clippings", "content/clippings", "../shared/seed"];
const INVENTED = 20;

/** A clipping's bytes each, in an order that is the same everywhere. */
export function readMaterial(): readonly Uint8Array[] {
  const invented = inventPress(INVENTED, 1).articles.map((article) => new TextEncoder().encode(writeClipping(article)));
  return [...invented, ...FOLDERS.filter((folder) => existsSync(folder)).flatMap(readClippings)];
}

function readClippings(folder: string): readonly Uint8Array[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".txt"))
    .sort()
    .map((path) => new Uint8Array(readFileSync(join(folder, path))));
}
