/** Where the checkout is, whatever folder a command was started in. */
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Paths on the command line are meant from where the user typed them, which npm remembers in INIT_CWD. */
export function fromUser(path: string): string {
  return resolve(userFolder(), path);
}

/** The other way: an absolute path as the user would type it, with forward slashes; absolute where it lies elsewhere. */
export function asTyped(path: string): string {
  const short = relative(userFolder(), path);
  return (short === "" ? "." : short.startsWith("..") || isAbsolute(short) ? path : short).replaceAll("\\", "/");
}

/** Whether an absolute path is that of a folder, or leads to something in it. */
export function isWithin(folder: string, path: string): boolean {
  return !/^\.\.(?:[\\/]|$)|^(?:[A-Za-z]:)/.test(relative(folder, path));
}

function userFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}
