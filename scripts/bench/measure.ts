/** An invented archive, built in rounds: ours, the peer, ours, the peer. What is made stands in one folder. */
import { spawnSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { type BenchArchive, writeArchive } from "./archive.ts";
import type { Round } from "./figures.ts";
import { buildOurs } from "./ours.ts";
import { buildPeer, peerVersion } from "./peer.ts";
import { writePeerSite } from "./peer-site.ts";

export interface BenchOptions {
  readonly articles: number;
  readonly seed: number;
  readonly rounds: number;
  readonly withPeer: boolean;
  /** Everything is made below it. */
  readonly folder: string;
}

export interface Machine {
  readonly date: string;
  readonly node: string;
  /** Hugo's own account of itself, null where it does not take part. */
  readonly peer: string | null;
  readonly processor: string;
  readonly cores: number;
  readonly gigabytes: number;
  /** Of the last minute, before each build of a round: others at work make every figure worse. */
  readonly load: readonly number[];
}

export interface BenchResult {
  readonly machine: Machine;
  readonly archive: Pick<BenchArchive, "articles" | "quotations" | "megabytes">;
  readonly rounds: readonly Round[];
}

export async function measureBuilds(options: BenchOptions, say: (line: string) => void): Promise<BenchResult> {
  const { articles, seed, folder, withPeer } = options;
  const peer = withPeer ? join(folder, "peer") : null;
  say(`${articles.toLocaleString("en")} articles are invented …`);
  const archive = writeArchive(join(folder, "content"), peer, articles, seed);
  if (peer !== null) writePeerSite(peer);
  const load: number[] = [];
  const rounds: Round[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    load.push(settle());
    const ours = await buildOurs(folder, archive, say);
    if (peer !== null) load.push(settle());
    rounds.push({ ours, peer: peer === null ? null : await buildPeer(peer, archive, say) });
  }
  const { quotations, megabytes } = archive;
  return {
    machine: {
      date: new Date().toISOString().slice(0, 16),
      node: process.version,
      peer: withPeer ? peerVersion() : null,
      processor: cpus()[0]?.model ?? "",
      cores: cpus().length,
      gigabytes: Math.round(totalmem() / 2 ** 30),
      load,
    },
    archive: { articles, quotations, megabytes },
    rounds,
  };
}

/** What earlier builds wrote goes to the disk now, not while the next is measured. Returns the load. */
function settle(): number {
  if (process.platform !== "win32") spawnSync("sync");
  return loadavg()[0] ?? 0;
}
