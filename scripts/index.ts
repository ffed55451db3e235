/**
 * Pagefind's door. A folder of search entries goes in; their index is written into another. The engine is run rather than the
 * library: where the disk is full or read-only the engine panics, and the library then waits for ever for a process that is
 * gone, while a program's end and last words can always be read. It is run itself, not by way of its script, so that it can be
 * stopped: the script would end, and the engine go on.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeRegister } from "./search-register.ts";

export interface IndexOptions {
  /** Called with each heading the engine prints, e.g. `Building search indexes`. */
  readonly onProgress?: (step: string) => void;
  /** Files at most for what is shown of the pages of a language; a file a page where this is left out. */
  readonly mostFragments?: number;
  /** How long the engine may take, in seconds. */
  readonly patience?: number;
  /** Stops the engine. */
  readonly signal?: AbortSignal;
  /** The index will stand in a folder of another, and use its machine code: who searches both fetches that once. */
  readonly isBelow?: boolean;
}

const PATIENCE = 600;

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
 * engine would leave its files behind. Rejects with an Error that says what failed and what the engine said last.
 */
export async function indexPages(source: string, output: string, options: IndexOptions = {}): Promise<Indexed> {
  rmSync(output, { recursive: true, force: true });
  const { mostFragments, signal, isBelow = false } = options;
  const bundled = mostFragments === undefined ? [] : ["--max-fragments", String(mostFragments)];
  const child = spawn(
    await findEngine(),
    ["--site", source, "--output-path", output, "--include-characters", WORD_CHARACTERS, ...bundled],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, RUST_BACKTRACE: "0" }, killSignal: "SIGKILL", signal },
  );
  const ending = await listen(child, options);
  if (ending.code !== 0) throw new Error(`The search index could not be written to ${output}: ${explain(ending)}`);
  tellOfMissingFiles(output);
  if (isBelow) useMachineCodeAbove(output);
  return { pages: countPages(output), names: writeRegister(output) };
}

/** The package's own way to the program for this system. */
export async function findEngine(): Promise<string> {
  const { resolveBinaryPath } = (await import(new URL("resolveBinary.js", import.meta.resolve("pagefind")).href)) as {
    readonly resolveBinaryPath: (names: readonly string[]) => string;
  };
  return resolveBinaryPath(["pagefind_extended", "pagefind"]);
}

interface Ending {
  /** Or the signal that ended it. */
  readonly code: number | string;
  /** What it printed as errors. */
  readonly said: string;
}

function listen(child: ChildProcess, { onProgress = () => {}, patience = PATIENCE }: IndexOptions): Promise<Ending> {
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
  const clock = setTimeout(() => {
    said = `the engine came to no end in ${patience} seconds, and was stopped. Build again; if it happens again, index fewer articles at once (volume in site.yml)`;
    child.kill("SIGKILL");
  }, patience * 1000);
  return new Promise<Ending>((resolve, reject) => {
    let failed: Error | null = null;
    child.on("error", ({ message }) => {
      failed = new Error(`The search engine could not be run: ${message}`);
      // One that was stopped is waited for: until then it may still write.
      if (child.pid === undefined) reject(failed);
    });
    child.on("close", (code, signal) =>
      failed === null ? resolve({ code: code ?? signal ?? 1, said }) : reject(failed),
    );
  }).finally(() => clearTimeout(clock));
}

/** The engine's last words in a sentence: a panic's own message, else what it printed, without the advice about traces. */
function explain({ said, code }: Ending): string {
  const system = /message: "([^"]+)"/.exec(said)?.[1];
  if (system) return system;
  if (said.includes("was not able to build an index"))
    return "no page carries data-pagefind-body, or there are no pages";
  const lines = said.split("\n").filter((line) => line.trim() !== "" && !/RUST_BACKTRACE|stack backtrace/.test(line));
  return lines.slice(-3).join(" ").trim() || `the engine ended with ${code} and said nothing. Build again`;
}

/** What the engine asks for first. */
export const ENTRY = "pagefind-entry.json";

interface EngineEntry {
  readonly languages: Readonly<Record<string, { readonly page_count: number; readonly wasm: string | null }>>;
}

function readEntry(output: string): EngineEntry {
  return JSON.parse(readFileSync(join(output, ENTRY), "utf8")) as EngineEntry;
}

function countPages(output: string): number {
  return Object.values(readEntry(output).languages).reduce((sum, language) => sum + language.page_count, 0);
}

/** The engine's code for the browser: for a page, and for a worker of its own. */
const ENGINE_SCRIPTS = ["pagefind.js", "pagefind-worker.js"];
const SILENCE = '"load_index_chunk")).catch(()=>{});';

/** Where a file of the index cannot be fetched, the engine answers as if its words stood nowhere: it must fail. */
function tellOfMissingFiles(output: string): void {
  for (const name of ENGINE_SCRIPTS) {
    const path = join(output, name);
    const [before, after, ...more] = readFileSync(path, "utf8").split(SILENCE);
    if (after === undefined || more.length > 0)
      throw new Error(`${path}: this Pagefind loads its index in another way than the one that is known here`);
    writeFileSync(path, `${before}"load_index_chunk"));${after}`);
  }
}

/** The engine asks for `wasm.NAME.pagefind`, with the name in the entry file: this one leads to the folder above. */
function useMachineCodeAbove(output: string): void {
  const entry = readEntry(output);
  const languages = Object.entries(entry.languages).map(([language, { wasm, ...own }]) => {
    return [language, { ...own, wasm: `/../../wasm.${wasm ?? "unknown"}` }] as const;
  });
  writeFileSync(join(output, ENTRY), JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
  for (const name of readdirSync(output)) if (name.startsWith("wasm.")) rmSync(join(output, name));
}
