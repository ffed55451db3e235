/**
 * One build at a time. The lock is a file that holds its owner's process id; one left behind by a process that
 * is gone is taken over, once, by whoever renames it away first.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "./refusal.ts";

/** Another build holds the lock; the message is meant for the terminal. */
export class LockedError extends Refusal {}

/** Returns the function that gives the lock back. Throws a LockedError when a living process holds it. */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${process.pid}\n`;
  if (!create(path, mine)) {
    const owner = read(path);
    if (owner !== null && isAlive(Number.parseInt(owner, 10)))
      throw new LockedError(
        `Another build (process ${owner.trim()}) is at work here. Wait for it to end; if there is none, remove ${path}.`,
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
  writeFileSync(draft, content);
  try {
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

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
