/**
 * One build at a time. The lock is a file that holds its owner's process id and when that process began; one left behind by a
 * process that is gone is taken over, once, by whoever renames it away first.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "./refusal.ts";

/** Another build holds the lock; the message is meant for the terminal. */
export class LockedError extends Refusal {}

/** Returns the function that gives the lock back. Throws a LockedError when a living process holds it. */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${process.pid}\n${beginningOf(process.pid)}\n`;
  if (!create(path, mine)) {
    const owner = read(path);
    if (owner !== null && isAtWork(owner))
      throw new LockedError(
        `Another build (process ${Number.parseInt(owner, 10)}) is at work here. Wait for it to end; if there is none, remove ${path}.`,
      );
    discardStale(path, owner);
    if (!create(path, mine)) throw new LockedError("Another build started at the same moment. Run the command again.");
  }
  return () => {
    if (read(path) === mine) rmSync(path, { force: true });
  };
}

/** A hard link is made whole or not at all, so nobody ever sees a lock without its owner. */
function create(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}.draft`;
  try {
    writeFileSync(draft, content);
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Renaming is atomic: of two that find the same stale lock, one moves it; should it have moved a fresh one, it puts it back. */
function discardStale(path: string, stale: string | null): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) === stale) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function isAtWork(owner: string): boolean {
  const [pid = "", began = ""] = owner.split("\n");
  if (!isAlive(Number.parseInt(pid, 10))) return false;
  const begins = beginningOf(Number.parseInt(pid, 10));
  return begins !== DEAD && (began === "" || begins === "" || began === begins);
}

const DEAD = "dead";

/**
 * Ids of processes are given again, in a container at every start: a process that began at another moment is another one. One that
 * was killed, and that nobody has asked after yet, is dead though its id is still taken. Empty where the system does not tell.
 */
function beginningOf(pid: number): string {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second of 52 facts, the program's name in brackets, may hold anything; the third is its state, the 22nd when it began.
    const [state, ...rest] = facts.slice(facts.lastIndexOf(")") + 2).split(" ");
    return state === "Z" ? DEAD : `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${rest[18]}`;
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
