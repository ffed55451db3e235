/** What once broke, kept as files: each is tried in every run, and a line says what it broke. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "tests/fixtures/once-broken";

export interface OnceBroken {
  readonly name: string;
  /** What it broke; null where the list has no line for it. */
  readonly broke: string | null;
  readonly bytes: Uint8Array;
}

export function readCorpus(): readonly OnceBroken[] {
  const list = readFileSync(join(FOLDER, "README.md"), "utf8");
  const lines = new Map(
    [...list.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = "", broke = ""]) => [name, broke]),
  );
  const names = readdirSync(FOLDER).filter((name) => name !== "README.md");
  return [...new Set([...names, ...lines.keys()])].sort().map((name) => ({
    name,
    broke: lines.get(name) ?? null,
    bytes: new Uint8Array(readFileSync(join(FOLDER, name))),
  }));
}
