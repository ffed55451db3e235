/**
 * What a build says while it works: one line a stage with its count and its seconds; a bar for long stages on a terminal,
 * plain lines otherwise. @clack/prompts draws the bar.
 */
import { styleText } from "node:util";
import { progress } from "@clack/prompts";

export interface Stage {
  /** Says that one more of `expected` is done. */
  tick(): void;
}

export interface Progress {
  /** Runs one stage; the line that ends it reads `name  summary  seconds`. `expected` is how many ticks are coming. */
  stage<T>(
    name: string,
    expected: number,
    work: (stage: Stage) => T | Promise<T>,
    summary: (result: T) => string,
  ): Promise<T>;
  /** Seconds since the start. */
  elapsed(): number;
  /** Name and seconds of each stage so far, in order. */
  readonly times: readonly { readonly name: string; readonly seconds: number }[];
}

const WORTH_A_BAR = 300;

export function createProgress(write: (line: string) => void): Progress {
  const started = performance.now();
  const times: { name: string; seconds: number }[] = [];
  return {
    times,
    elapsed: () => (performance.now() - started) / 1000,
    async stage(name, expected, work, summary) {
      const from = performance.now();
      const bar = process.stdout.isTTY && expected >= WORTH_A_BAR ? progress({ max: expected }) : null;
      bar?.start(name);
      let result: Awaited<ReturnType<typeof work>>;
      try {
        result = await work({ tick: () => bar?.advance(1) });
      } catch (error) {
        bar?.stop(`${name}: stopped`);
        throw error;
      }
      const seconds = (performance.now() - from) / 1000;
      times.push({ name, seconds });
      const line = `${name.padEnd(9)} ${summary(result).padEnd(52)} ${seconds.toFixed(2).padStart(7)} s`;
      if (bar) bar.stop(line);
      else write(line);
      return result;
    },
  };
}

/** Bold on a terminal, plain elsewhere. */
export function emphasise(text: string): string {
  return process.stdout.isTTY ? styleText("bold", text) : text;
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}
