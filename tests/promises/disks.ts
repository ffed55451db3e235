/**
 * Disks that fill up or refuse to be written at each stage of a build. They are small ones in memory, mounted in a namespace of their
 * own where nobody else sees them, and which needs no root where the system lets users have one.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.ts";
import type { Proof, Scale } from "./promise.ts";

const NAMESPACE = process.getuid?.() === 0 ? ["--mount"] : ["--user", "--map-root-user", "--mount"];

/** Whether this system lets us mount a disk in memory. */
export function canMount(): boolean {
  return spawnSync("unshare", [...NAMESPACE, "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0;
}

/** Where nothing can be mounted, nothing was tried, and the proof says so. */
export function proveDisks(scale: Scale): readonly Proof[] {
  if (!canMount())
    return [{ promise: "A full disk stops a build, and harms nothing", tried: 0, of: "full disks", broke: [] }];
  const { status, stdout, stderr } = spawnSync(
    "unshare",
    [...NAMESPACE, process.execPath, "--import", "tsx", join(ROOT, "tests/promises/disk-trials.ts"), scale],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`the trials with small disks ended with ${status}:\n${stderr}`);
  return JSON.parse(stdout) as readonly Proof[];
}
