/** Where the checkout is, whatever folder a command was started in. */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Paths on the command line are meant from where the user typed them, which npm remembers in INIT_CWD. */
export function fromUser(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
