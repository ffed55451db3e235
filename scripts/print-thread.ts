/** The thread behind `printer.ts`: lists of pages come as messages, what was printed goes back, one list after another. */
import { parentPort, workerData } from "node:worker_threads";
import type { PrintAnswer, PrintingOptions } from "./printer.ts";
import { type PageToPrint, renderPages } from "./render.ts";

let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (pages: readonly PageToPrint[]) => {
  last = last.then(async () => {
    parentPort?.postMessage(await answer(pages));
  });
});

async function answer(pages: readonly PageToPrint[]): Promise<PrintAnswer> {
  try {
    return { printed: await renderPages({ ...(workerData as { readonly options: PrintingOptions }).options, pages }) };
  } catch (error) {
    return error instanceof Error
      ? { message: error.message, stack: error.stack }
      : { message: String(error), stack: undefined };
  }
}
