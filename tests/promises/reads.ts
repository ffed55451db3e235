/** A reader who never stops, while the site is built and published anew: every page opened must be there, whole, old or new. */
import { spawn } from "node:child_process";
import { cpSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openStage, publishStage } from "../../scripts/publish.ts";
import { ROOT } from "../../scripts/root.ts";
import { sha256 } from "../../src/parse/hash.ts";
import { MANIFEST } from "../../src/site/fixity.ts";
import type { Proof } from "./promise.ts";
import type { TwoStates } from "./two-states.ts";

export interface Reading {
  readonly reads: number;
  readonly missed: number;
  /** The first of them. */
  readonly misses: readonly string[];
}

/** Publications without a build, which would take a hundred times as long. */
const SWAPS = 20;
const BETWEEN = 15;

/** @param archive primed */
export async function proveReads(archive: TwoStates, reads: number, publish = publishTwice): Promise<Proof> {
  const reading = startReader(archive, reads);
  let isOver = false;
  void reading.finally(() => {
    isOver = true;
  });
  let publications = 0;
  do publications += await publish(archive, () => isOver);
  while (!isOver);
  const { reads: tried, missed, misses } = await reading;
  return {
    promise: "Whoever reads while the site is published anew gets every page, the old one or the new one, whole",
    tried,
    of: `reads, over ${publications} publications`,
    broke: missed > 0 ? [`${missed} reads missed`, ...misses] : [],
  };
}

/** By a build, and then by many swaps of finished releases. */
async function publishTwice(archive: TwoStates, isOver: () => boolean): Promise<number> {
  archive.turn();
  const { code, said } = await archive.build();
  if (code !== 0) throw new Error(`a build ended with ${code} while its site was read:\n${said}`);
  let swaps = 0;
  for (; swaps < SWAPS && !isOver(); swaps++) {
    await wait(BETWEEN);
    archive.turn();
    const copy = join(archive.copies, archive.state);
    const stage = openStage(archive.site);
    cpSync(realpathSync(copy), stage, { recursive: true });
    publishStage(stage, archive.site, sha256(readFileSync(join(copy, MANIFEST))));
  }
  return 1 + swaps;
}

function startReader({ site, copies }: TwoStates, reads: number): Promise<Reading> {
  const reader = join(ROOT, "tests/promises/reader.ts");
  const child = spawn(process.execPath, ["--import", "tsx", reader, site, copies, String(reads)], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(JSON.parse(said) as Reading) : reject(new Error(`the reader ended with ${code}`)),
    );
  });
}
