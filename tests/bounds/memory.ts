/** `npm run check` in a heap that is too small for anything careless: files of 10 MB, and files as large as they may be. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/root.ts";
import { DEFAULT_LIMITS } from "../../src/parse/source.ts";
import type { Proof, Scale } from "../promises/promise.ts";
import { type Grown, PATHOLOGICAL, PATHOLOGICAL_YAML } from "./pathological.ts";

const LARGE = 10 * 1000 * 1000;
/** Of the heap, in MB; the files themselves lie beside it. */
const HEAP = { large: 192, most: 2048 };
const SOME = 6;

export function proveMemory(scale: Scale): readonly Proof[] {
  const inputs = [...Object.entries(PATHOLOGICAL), ...Object.entries(PATHOLOGICAL_YAML)];
  const every = scale === "whole" ? 1 : Math.ceil(inputs.length / SOME);
  const some = inputs.filter((_, at) => at % every === 0);
  const large = proveAnswered(some, LARGE, HEAP.large, "10 MB of anything are answered with a complaint");
  if (scale === "short") return [large];
  const most = DEFAULT_LIMITS.fileBytes / 4;
  return [large, proveAnswered(inputs, most, HEAP.most, "Anything of half a million characters is answered")];
}

/** Each as a clipping, one archive each, and the shortest of them as every other file that is read. */
export function proveAnswered(
  inputs: readonly (readonly [string, Grown])[],
  length: number,
  heap: number,
  promise: string,
  script = "scripts/check.ts",
): Proof {
  const content = mkdtempSync(join(tmpdir(), "bounds-"));
  const broke: string[] = [];
  try {
    mkdirSync(join(content, "clippings"));
    mkdirSync(join(content, "pages"));
    inputs.forEach(([, grow], at) => {
      writeFileSync(join(content, "clippings", `${at}.txt`), grow(length));
    });
    const text = PATHOLOGICAL["lines like YAML"]?.(length) ?? "";
    for (const name of ["site.yml", "people.yml", "outlets.yml", "pages/about.md"])
      writeFileSync(join(content, name), text);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`--max-old-space-size=${heap}`, "--import", "tsx", script, "--content", content, "--json"],
      { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 30 },
    );
    if (status !== 1) broke.push(`the check ended with ${status}: ${stderr.slice(-400)}`);
    else if ((JSON.parse(stdout) as { clippings: number }).clippings !== inputs.length)
      broke.push("not every clipping was answered");
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
  return { promise: `${promise}, in a heap of ${heap} MB`, tried: inputs.length, of: "inputs", broke };
}
