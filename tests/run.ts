/**
 * Every test: types, lint, then all `*.test.ts` files under node:test. Arguments narrow it to paths that begin with them
 * (`node --import tsx tests/run.ts tests/parse`), and then types and lint are left out. A run that finds no test fails.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { ROOT } from "../scripts/root.ts";

process.chdir(ROOT);
const wanted = process.argv.slice(2).map((path) => path.replace(/^\.\//, ""));

if (wanted.length === 0) {
  for (const [name, ...command] of [
    ["types", "node_modules/typescript/bin/tsc", "--noEmit"],
    ["lint", "node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
  ]) {
    const { status } = spawnSync(process.execPath, command, { stdio: "inherit" });
    if (status !== 0) {
      console.error(`${name}: failed; see above.`);
      process.exit(1);
    }
    console.log(`${name}: as they should be`);
  }
}

const files = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .map((path) => join("tests", path).replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".test.ts") && !path.includes("/node_modules/"))
  .filter((path) => wanted.length === 0 || wanted.some((start) => path.startsWith(start)))
  .sort();
if (files.length === 0) {
  console.error("No test file found: a run that tests nothing is a failure.");
  process.exit(1);
}

// What tests put into the system's temporary folder goes when all of them have passed; what a failed one left can be looked at.
const left = mkdtempSync(join(tmpdir(), "tests-"));
process.env.TMPDIR = left;
process.on("exit", (status) => {
  if (status === 0) rmSync(left, { recursive: true, force: true });
  else console.error(`What the tests left lies in ${left}.`);
});

let executed = 0;
const stream = run({
  files,
  concurrency: availableParallelism(),
  execArgv: ["--import", "tsx"],
} as Parameters<typeof run>[0]);
stream.on("test:pass", () => executed++);
stream.on("test:fail", () => {
  executed++;
  process.exitCode = 1;
});
stream.on("end", () => {
  if (executed > 0) return;
  console.error("No test was executed: a run that tests nothing is a failure.");
  process.exitCode = 1;
});
stream.compose(new spec()).pipe(process.stdout);
