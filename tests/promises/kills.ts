/** Builds killed at random moments: all their processes at once, or the main one, whose index process then goes on alone. */
import { setTimeout as wait } from "node:timers/promises";
import { seededRandom } from "../../scripts/invented/random.ts";
import type { Proof } from "./promise.ts";
import type { TwoStates } from "./two-states.ts";

/** @param archive primed */
export async function proveKills(archive: TwoStates, kills: number, seed: number): Promise<Proof> {
  const random = seededRandom(seed);
  const broke: string[] = [];
  let tried = 0;
  let missed = 0;
  while (tried < kills && missed < kills) {
    const at = Math.round(random.fraction() * archive.milliseconds);
    archive.turn();
    const { child, ending } = archive.start({ words: tried % 3 === 2 ? ["--clean"] : [] });
    const isOver = await Promise.race([ending.then(() => true), wait(at, false)]);
    if (!isOver && child.pid !== undefined) process.kill(tried % 2 === 0 ? -child.pid : child.pid, "SIGKILL");
    const { signal, milliseconds } = await ending;
    if (signal === "SIGKILL") tried++;
    else {
      // It was sooner at its end: another moment is drawn, from how long builds take now.
      archive.milliseconds = milliseconds;
      missed++;
    }
    const faults = [...archive.judge(archive.state, archive.other), ...(await archive.recover())];
    broke.push(...faults.map((fault) => `killed after ${at} ms: ${fault}`));
  }
  return {
    promise:
      "A build that is killed leaves the old site or the new one, whole, and the next build makes the very bytes",
    tried,
    of: "kills at random moments",
    broke,
  };
}
