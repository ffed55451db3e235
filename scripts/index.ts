/**
 * Pagefind's door. A folder of search entries goes in; their index is written into another. The command is run rather than
 * the library: where the disk is full or read-only the engine panics, and the library then waits for ever for a process that
 * is gone, while a command's end and last words can always be read.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeRegister } from "./search-register.ts";

export interface IndexOptions {
  /** Called with each heading the engine prints, e.g. `Building search indexes`. */
  readonly onProgress?: (step: string) => void;
  /** Files at most for what is shown of the pages of a language; a file a page where this is left out. */
  readonly mostFragments?: number;
}

export interface Indexed {
  /** Pages that can now be found, in all languages together. */
  readonly pages: number;
  /** Path of a page → the engine's name for it. */
  readonly names: ReadonlyMap<string, string>;
}

/** Signs of money and percent belong to words; apostrophes, hyphens and full stops must not (“O’Neil”, “U.S.”). */
const WORD_CHARACTERS = "$%£€";

/**
 * Indexes the pages under `source` that carry `data-pagefind-body`. An index already at `output` is removed first, since the
 * engine would leave its files behind. Throws an Error that says what failed and what the engine said last.
 */
export async function indexPages(source: string, output: string, options: IndexOptions = {}): Promise<Indexed> {
  rmSync(output, { recursive: true, force: true });
  const { mostFragments } = options;
  const bundled = mostFragments === undefined ? [] : ["--max-fragments", String(mostFragments)];
  const child = spawn(
    process.execPath,
    [command(), "--site", source, "--output-path", output, "--include-characters", WORD_CHARACTERS, ...bundled],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, RUST_BACKTRACE: "0" } },
  );
  const { code, said } = await listen(child, options.onProgress ?? (() => {}));
  if (code !== 0) throw new Error(`The search index could not be written to ${output}: ${explain(said, code)}`);
  return { pages: countPages(output), names: writeRegister(output) };
}

function command(): string {
  return fileURLToPath(new URL("runner/bin.cjs", import.meta.resolve("pagefind")));
}

interface Ending {
  readonly code: number;
  /** What it printed as errors. */
  readonly said: string;
}

function listen(child: ChildProcess, onProgress: (step: string) => void): Promise<Ending> {
  let said = "";
  let line = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
  });
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (line + chunk).split("\n");
    line = lines.pop() ?? "";
    for (const each of lines) {
      const step = /^\[(.+)\]$/.exec(each.trim())?.[1];
      if (step) onProgress(step);
    }
  });
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new Error(`The search engine could not be started: ${error.message}`)));
    child.on("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

/** The engine's last words in a sentence: a panic's own message, else what it printed, without the advice about traces. */
function explain(said: string, code: number): string {
  const system = /message: "([^"]+)"/.exec(said)?.[1];
  if (system) return system;
  if (said.includes("was not able to build an index"))
    return "no page carries data-pagefind-body, or there are no pages";
  const lines = said.split("\n").filter((line) => line.trim() !== "" && !/RUST_BACKTRACE|stack backtrace/.test(line));
  return lines.slice(-3).join(" ").trim() || `the engine stopped with code ${code} and said nothing`;
}

interface EngineEntry {
  readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
}

function countPages(output: string): number {
  const entry = JSON.parse(readFileSync(join(output, "pagefind-entry.json"), "utf8")) as EngineEntry;
  return Object.values(entry.languages).reduce((sum, language) => sum + language.page_count, 0);
}
