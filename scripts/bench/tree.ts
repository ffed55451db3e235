/**
 * How much memory a process and all its descendants take, sampled from /proc: so on Linux alone. What a program maps from its file (its
 * own code above all) is one copy in memory however many processes run it, so it is counted once a program.
 */
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** In KB. */
export interface Memory {
  /** The file that runs. */
  readonly program: string;
  readonly anonymous: number;
  readonly shared: number;
  /** Pages mapped from files. */
  readonly mapped: number;
}

/** In MB. */
export interface Peak {
  /** Files counted once a program. */
  readonly megabytes: number;
  /** The plain sum of what the system says of each process, so shared pages several times. */
  readonly residentMegabytes: number;
}

const EVERY = 50;

/** Samples until it is stopped. Null where the system has no /proc to look into. */
export function watchTree(pid: number): () => Peak | null {
  if (process.platform !== "linux") return () => null;
  let [peak, resident] = [0, 0];
  const sample = (): void => {
    const processes = listTree(pid);
    peak = Math.max(peak, sumMemory(processes));
    resident = Math.max(resident, sumResident(processes));
  };
  sample();
  const timer = setInterval(sample, EVERY);
  return () => {
    clearInterval(timer);
    return { megabytes: Math.round(peak / 1024), residentMegabytes: Math.round(resident / 1024) };
  };
}

/** KB. */
export function sumMemory(processes: readonly Memory[]): number {
  const mapped = new Map<string, number>();
  for (const each of processes) mapped.set(each.program, Math.max(each.mapped, mapped.get(each.program) ?? 0));
  const own = processes.reduce((sum, { anonymous, shared }) => sum + anonymous + shared, 0);
  return [...mapped.values()].reduce((sum, kilobytes) => sum + kilobytes, own);
}

/** KB. */
export function sumResident(processes: readonly Memory[]): number {
  return processes.reduce((sum, { anonymous, shared, mapped }) => sum + anonymous + shared + mapped, 0);
}

/** @param text of /proc/PID/status. A process that has ended and was not yet taken leave of has no memory. */
export function readStatus(text: string, program: string): Memory {
  const line = (name: string): string | undefined => text.split("\n").find((line) => line.startsWith(`${name}:`));
  const field = (name: string): number => Number(/\d+/.exec(line(name) ?? "")?.[0] ?? 0);
  return { program, anonymous: field("RssAnon"), shared: field("RssShmem"), mapped: field("RssFile") };
}

/** @param text of /proc/PID/task/TID/children */
export function readChildren(text: string): readonly number[] {
  return text.split(" ").filter(Boolean).map(Number);
}

function listTree(pid: number, parentCommand = ""): readonly Memory[] {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    // Between fork and exec a child still wears its parent's pages.
    if (command === parentCommand) return [];
    const own = readStatus(readFileSync(`/proc/${pid}/status`, "utf8"), readlinkSync(`/proc/${pid}/exe`));
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) => childrenOf(pid, thread));
    return [own, ...children.flatMap((child) => listTree(child, command))];
  } catch {
    // Ended while we looked.
    return [];
  }
}

function childrenOf(pid: number, thread: string): readonly number[] {
  try {
    return readChildren(readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8"));
  } catch {
    return [];
  }
}
