/** The thread behind `printer.ts`: pages come as messages, and are printed when it is told so; what was printed goes back. */
import { parentPort, workerData } from "node:worker_threads";
import type { PrintAnswer, PrintingOptions, PrintOrder } from "./printer.ts";
import { type PageToPrint, renderPages } from "./render.ts";

let last: Promise<void> = Promise.resolve();
let pages: PageToPrint[] = [];

parentPort?.on("message", (order: PrintOrder) => {
  if (order !== "print") {
    pages.push(order);
    return;
  }
  const taken = pages;
  pages = [];
  last = last.then(async () => {
    parentPort?.postMessage(await answer(taken));
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
