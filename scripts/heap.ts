/** What the collector does of itself only when memory runs out. */
import { setFlagsFromString } from "node:v8";

/**
 * What nobody holds any more goes back to the system, at about a second for each 200 MB that stay. Without `--expose-gc` nothing is
 * done: then it goes when the collector finds it, and of the space it lay in little is given back.
 */
export function giveMemoryBack(): void {
  const { gc } = globalThis;
  if (gc === undefined) return;
  // What is left lies scattered over all the space there was. It is moved together, and with the next collection the space is free.
  setFlagsFromString("--compact-on-every-full-gc");
  gc();
  gc();
  setFlagsFromString("--no-compact-on-every-full-gc");
}
