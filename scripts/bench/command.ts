/**
 * One command of a shell, run to its end and measured with all its descendants: seconds, CPU seconds, peak memory, bytes written. The
 * system adds up CPU time and bytes of children that have ended; what it has no account of is null.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../root.ts";
import { type Peak, watchTree } from "./tree.ts";

export interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number | null;
  readonly peak: Peak | null;
  /** Everything the processes handed to the system to write, pipes included. */
  readonly megabytesWritten: number | null;
}

export interface Ran extends Measured {
  readonly code: number | null;
  /** What it printed. */
  readonly said: string;
}

/** @param words are quoted; @param line is not */
export async function runCommand(line: string, words: readonly string[], folder: string): Promise<Ran> {
  const before = readAccount();
  const from = performance.now();
  const path = [join(ROOT, "node_modules", ".bin"), dirname(process.execPath), process.env.PATH];
  const child = spawn([line, ...words.map(quote)].join(" "), {
    shell: true,
    cwd: folder,
    env: { ...process.env, PATH: path.join(process.platform === "win32" ? ";" : ":") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stopWatching = child.pid === undefined ? () => null : watchTree(child.pid);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const seconds = (performance.now() - from) / 1000;
  const peak = stopWatching();
  const after = readAccount();
  const counted = before === null || after === null ? null : { before, after };
  return {
    seconds,
    cpuSeconds: counted && counted.after.cpuSeconds - counted.before.cpuSeconds,
    peak,
    megabytesWritten: counted && (counted.after.written - counted.before.written) / 1e6,
    code,
    said,
  };
}

/** Of commands that follow one another: the sums, and the higher peak. */
export function joinMeasured(one: Measured, other: Measured): Measured {
  const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);
  const higher = (figure: keyof Peak): number => Math.max(one.peak?.[figure] ?? 0, other.peak?.[figure] ?? 0);
  return {
    seconds: one.seconds + other.seconds,
    cpuSeconds: sum(one.cpuSeconds, other.cpuSeconds),
    peak:
      one.peak === null || other.peak === null
        ? null
        : { megabytes: higher("megabytes"), residentMegabytes: higher("residentMegabytes") },
    megabytesWritten: sum(one.megabytesWritten, other.megabytesWritten),
  };
}

interface Account {
  readonly cpuSeconds: number;
  /** Bytes. */
  readonly written: number;
}

function readAccount(): Account | null {
  if (process.platform !== "linux") return null;
  try {
    return {
      cpuSeconds: readChildSeconds(readFileSync("/proc/self/stat", "utf8")),
      written: readWritten(readFileSync("/proc/self/io", "utf8")),
    };
  } catch {
    return null;
  }
}

/** Linux counts in hundredths of a second, whatever the machine. */
const TICKS = 100;

/** CPU seconds of all children that have ended, and theirs. @param text of /proc/self/stat */
export function readChildSeconds(text: string): number {
  // The name, in parentheses, may hold anything; the sixteenth and seventeenth fields are the children's.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** Bytes, those of children that have ended included. @param text of /proc/self/io */
export function readWritten(text: string): number {
  return Number(/^wchar: (\d+)$/m.exec(text)?.[1] ?? 0);
}

function quote(word: string): string {
  return process.platform === "win32" ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
