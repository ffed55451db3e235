/** Every thread begins here: Node gives a thread the process's options, but not its reading of TypeScript. */
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.module);
