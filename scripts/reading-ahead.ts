/**
 * Many clippings read at once, by as many threads as there are processors, into the memory that the build then reads from: an
 * archive that is built for the first time is read by all of them, and nothing else knows.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { OpenedContent } from "./content.ts";
import type { KeptReading, ReadingMemory } from "./reading-memory.ts";

/** With fewer clippings to read, threads would take longer to begin than the reading takes. */
export const MANY = 600;
/** Clippings given out at once. */
const SHARE = 50;

export type ReadingTask = Pick<OpenedContent, "directory" | "surroundings">;

/** A clipping with what was read of it; null where the file could not be read, which is left for the build to complain of. */
export type ReadAnswer = readonly ({
  readonly path: string;
  readonly sha256: string;
  readonly reading: KeptReading;
} | null)[];

/** @param paths clippings, relative to the content folder */
export async function readAhead(
  task: ReadingTask,
  paths: readonly string[],
  memory: ReadingMemory,
  count = availableParallelism(),
): Promise<void> {
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const module = new URL("./reading-thread.ts", import.meta.url).href;
      const worker = new Worker(new URL("./thread.mjs", import.meta.url), { workerData: { module, task } });
      const give = (): void => {
        const share = paths.slice(next, next + SHARE);
        next += share.length;
        if (share.length > 0) worker.postMessage(share);
        else {
          resolve();
          void worker.terminate();
        }
      };
      // As JSON, of which equal words become one in memory; of what is cloned from thread to thread they do not.
      worker.on("message", (answer: string) => {
        for (const read of JSON.parse(answer) as ReadAnswer)
          if (read !== null) memory.keep(read.path, read.sha256, read.reading);
        give();
      });
      worker.on("error", reject);
      // Heard only where the thread ended by itself: who has resolved rejects no more.
      worker.on("exit", (code) => reject(new Error(`a reading thread ended by itself, with code ${code}`)));
      give();
    });
  await Promise.all(Array.from({ length: count }, work));
}
