/**
 * Pages in, printed pages out, beside the work of whoever makes the pages: a large site is printed by a thread of its own, so
 * that both cores are at work; a small one here, since a thread takes half a second to begin.
 */
import { Worker } from "node:worker_threads";
import type { SitePage } from "../src/site/view.ts";
import { type Printed, type Rendering, renderPages } from "./render.ts";

export interface Printer {
  /** Resolves when the pages stand in the folder. */
  print(pages: readonly SitePage[]): Promise<readonly Printed[]>;
  close(): Promise<void>;
}

export type PrintingOptions = Omit<Rendering, "pages">;

/** What a printing thread answers. */
export type PrintAnswer =
  | { readonly printed: readonly Printed[] }
  | { readonly message: string; readonly stack: string | undefined };

export function printHere(options: PrintingOptions): Printer {
  return { print: (pages) => renderPages({ ...options, pages }), close: async () => {} };
}

/** One after another, in the order they are given. Rejects as `renderPages` does. */
export function printInThread(options: PrintingOptions): Printer {
  const module = new URL("./print-thread.ts", import.meta.url).href;
  const worker = new Worker(new URL("./thread.mjs", import.meta.url), { workerData: { module, options } });
  const waiting: { resolve: (printed: readonly Printed[]) => void; reject: (error: Error) => void }[] = [];
  worker.on("message", (answer: PrintAnswer) => {
    const next = waiting.shift();
    if ("printed" in answer) next?.resolve(answer.printed);
    else next?.reject(Object.assign(new Error(answer.message), { stack: answer.stack }));
  });
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    print(pages) {
      worker.postMessage(pages);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    async close() {
      await worker.terminate();
    },
  };
}
