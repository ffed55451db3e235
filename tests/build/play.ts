/** `npm run measure:history`: a long played history; prints each step, and at the end how many were not what a clean build makes. */
import { playHistory } from "./played-history.ts";

const [edits = 200, seed = 1] = process.argv.slice(2).map(Number);
let steps = 0;
let broken = 0;
for (const { edit, differences, written } of playHistory({ seed, edits, clippings: 25 })) {
  steps += 1;
  if (differences.length > 0) broken += 1;
  console.log(
    `${String(steps).padStart(4)}  ${edit}  ${written} files written${differences.length > 0 ? `  DIFFERS: ${differences.slice(0, 5).join(" ")}` : ""}`,
  );
}
console.log(JSON.stringify({ seed, edits: steps - 1, broken }));
if (broken > 0) process.exitCode = 1;
