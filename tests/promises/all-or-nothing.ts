/** All or nothing: whatever befalls a build, the published site is the old one or the new one, whole, and the next build simply works. */
import { canMount, proveDisks } from "./disks.ts";
import { proveKills } from "./kills.ts";
import { proveDeadEngine, proveDeadThreads, proveTwins, proveVanishing } from "./mishaps.ts";
import type { Proof, Prove } from "./promise.ts";
import { proveReads } from "./reads.ts";
import { TwoStates } from "./two-states.ts";

const SEED = 8;

export const proveAllOrNothing: Prove = async (scale) => {
  const archive = await new TwoStates(scale === "short" ? 3 : 8).prime();
  try {
    return scale === "short" ? await proveShortly(archive) : await proveWhole(archive);
  } finally {
    archive.remove();
  }
};

/** Where nothing can be mounted the short form leaves the disks out; the whole one says that none was tried. */
async function proveShortly(archive: TwoStates): Promise<readonly Proof[]> {
  return [
    await proveKills(archive, 2, SEED),
    await proveReads(archive, 5_000),
    ...(canMount() ? proveDisks("short") : []),
  ];
}

async function proveWhole(archive: TwoStates): Promise<readonly Proof[]> {
  return [
    await proveKills(archive, 100, SEED),
    await proveReads(archive, 1_000_000),
    ...proveDisks("whole"),
    await proveVanishing(archive, [1, 2, 3, 4]),
    await proveTwins(archive, 20),
    await proveDeadEngine(archive),
    await proveDeadThreads(700),
  ];
}
