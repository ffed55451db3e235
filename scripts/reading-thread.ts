/** A thread behind `reading-ahead.ts`: lists of paths come as messages, what was read goes back, one list after another. */
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { sha256 } from "../src/parse/hash.ts";
import { LARGEST_FILE } from "../src/site/settings.ts";
import { readKept } from "./content.ts";
import type { ReadAnswer, ReadingTask } from "./reading-ahead.ts";
import { readRegular } from "./regular-file.ts";

const { directory, surroundings } = (workerData as { readonly task: ReadingTask }).task;

parentPort?.on("message", (paths: readonly string[]) => {
  const answer: ReadAnswer = paths.map((path) => {
    try {
      const bytes = readRegular(join(directory, path), LARGEST_FILE);
      return { path, sha256: sha256(bytes), reading: readKept({ path, bytes }, surroundings) };
    } catch {
      return null;
    }
  });
  parentPort?.postMessage(JSON.stringify(answer));
});
