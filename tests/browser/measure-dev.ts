/**
 * `npm run measure:dev`: how long after a file is saved the browser shows it, three times for each kind of file. Prints a
 * table; a quiet machine gives the honest figure.
 */
import { showEdits } from "./dev-edits.ts";

for (const { kind, file, seconds } of await showEdits(3)) {
  const times = seconds.map((each) => each.toFixed(2)).join("  ");
  console.log(`${kind.padEnd(9)} ${file.padEnd(48)} ${times}   slowest ${Math.max(...seconds).toFixed(2)} s`);
}
