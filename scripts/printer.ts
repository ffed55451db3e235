/**
 * Pages in, printed pages out, beside the work of whoever makes the pages: a large site is printed by threads of their own, so
 * that all processors are at work; a small one here, since a thread takes half a second to begin.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type PageToPrint, type Printed, type Rendering, renderPages } from "./render.ts";

export interface Printer {
  /** To be printed with the others taken since the last printing; nothing of it stays in the memory of whoever gave it. */
  take(page: PageToPrint): void;
  /**
   * Resolves when the pages taken stand in the folder and `note` was told of them. They are not what is resolved with: a promise that
   * was waited for so long is old to the collector, and would keep them among old things, long after they were noted.
   */
  print(note: Note): Promise<void>;
  close(): Promise<void>;
}

type Note = (printed: readonly Printed[]) => void;

export type PrintingOptions = Omit<Rendering, "pages">;

/** What a printing thread is told: a page to take, or to print those taken. */
export type PrintOrder = PageToPrint | "print";

/** What it answers, once each time it is told to print. */
export type PrintAnswer =
  | { readonly printed: readonly Printed[] }
  | { readonly message: string; readonly stack: string | undefined };

/** One list after another. */
export function printHere(options: PrintingOptions): Printer {
  let last: Promise<unknown> = Promise.resolve();
  let pages: PageToPrint[] = [];
  return {
    take: (page) => void pages.push(page),
    print(note) {
      const taken = pages;
      pages = [];
      const printed = last.then(async () => note(await renderPages({ ...options, pages: taken })));
      last = printed.catch(() => {});
      return printed;
    },
    close: async () => {},
  };
}

/** Megabytes for what a thread has just made: pages are made of very many small things, and more room means fewer clearings. */
const NURSERY = 64;

/** As many threads as there are processors: whoever makes the pages mostly waits for them. Rejects as `renderPages` does. */
export function printInThreads(options: PrintingOptions, count = Math.min(availableParallelism(), 4)): Printer {
  const threads = Array.from({ length: count }, () => new PrintingThread(options));
  let taking: PrintingThread | undefined;
  const idlest = (): PrintingThread => {
    const [first] = [...threads].sort((a, b) => a.waiting - b.waiting);
    if (first === undefined) throw new RangeError("no thread to print with");
    return first;
  };
  return {
    take(page) {
      taking ??= idlest();
      taking.tell(page);
    },
    print(note) {
      const printed = (taking ?? idlest()).print(note);
      taking = undefined;
      return printed;
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** Prints what it is given one after another. */
class PrintingThread {
  readonly #worker: Worker;
  readonly #waiting: { take: Note; reject: (error: Error) => void }[] = [];
  #ended: Error | null = null;

  constructor(options: PrintingOptions) {
    const module = new URL("./print-thread.ts", import.meta.url).href;
    this.#worker = new Worker(new URL("./thread.mjs", import.meta.url), {
      workerData: { module, options },
      resourceLimits: { maxYoungGenerationSizeMb: NURSERY },
    });
    this.#worker.on("message", (answer: PrintAnswer) => {
      const next = this.#waiting.shift();
      if ("printed" in answer) next?.take(answer.printed);
      else next?.reject(Object.assign(new Error(answer.message), { stack: answer.stack }));
    });
    this.#worker.on("error", (error) => this.#end(error));
    this.#worker.on("exit", (code) => this.#end(new Error(`a printing thread ended by itself, with code ${code}`)));
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  tell(order: PrintOrder): void {
    this.#worker.postMessage(order);
  }

  print(note: Note): Promise<void> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    this.tell("print");
    return new Promise((resolve, reject) => {
      const take: Note = (printed) => {
        try {
          note(printed);
          resolve();
        } catch (error) {
          reject(error);
        }
      };
      this.#waiting.push({ take, reject });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Whoever waits for it would wait for ever. */
  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended);
  }
}
