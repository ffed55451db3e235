/**
 * What a build leaves for the next one: which release it made, its ledger and its volumes, in `.archive/built/`. It holds only
 * for the release that readers have now; whatever is missing or does not fit is as if it had never been.
 */
import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "./build-options.ts";
import { digestOfInputs, digestOfPermalinks, type Inputs } from "./inputs.ts";
import { readLedger, writeLedger } from "./ledger.ts";
import { folderMark, permalinksPath } from "./permalinks.ts";
import { releasesOf } from "./publish.ts";
import type { EntryDigests } from "./search-entries.ts";
import type { Before, Staging } from "./staging.ts";
import type { BoundVolumes } from "./volumes.ts";

/** How a build ended, to be said again where nothing changed since. */
export interface Outcome {
  readonly articles: number;
  readonly errors: number;
  readonly warnings: number;
  /** What is said of clippings that were held back, and how many complaints there were. */
  readonly held: readonly string[];
  readonly counts: readonly string[];
}

export interface LastBuild {
  readonly inputs: Inputs | null;
  readonly outcome: Outcome | null;
  readonly before: Before | null;
  readonly volumes: BoundVolumes | null;
  readonly entries: EntryDigests;
}

export const NO_LAST_BUILD: LastBuild = {
  inputs: null,
  outcome: null,
  before: null,
  volumes: null,
  entries: new Map(),
};

interface Memo {
  readonly inputs: Inputs | null;
  readonly outcome: Outcome;
  /** The digest that names the site by its content. */
  readonly digest: string;
  readonly volumes: BoundVolumes;
  readonly entries: Readonly<Record<string, string>>;
}

export function readLastBuild(archive: string, output: string): LastBuild {
  try {
    const folder = folderOf(archive, output);
    const { inputs, outcome, digest, volumes, entries } = JSON.parse(
      readFileSync(join(folder, "built.json"), "utf8"),
    ) as Memo;
    const release = readlinkSync(output).split(/[\\/]/).at(-1) ?? "";
    const directory = join(releasesOf(output), release);
    if (!release.startsWith(digest.slice(0, 16)) || !existsSync(directory)) return NO_LAST_BUILD;
    const before = { directory, ledger: readLedger(join(folder, "ledger.tsv")) };
    return { inputs, outcome, before, volumes, entries: new Map(Object.entries(entries)) };
  } catch {
    return NO_LAST_BUILD;
  }
}

/** To be called before the site is published: what is remembered of a site that never was is not believed. */
export function rememberBuild(archive: string, output: string, built: Built): void {
  const folder = folderOf(archive, output);
  mkdirSync(folder, { recursive: true });
  const { inputs, outcome, digest, staging, volumes, entries } = built;
  const memo: Memo = { inputs, outcome, digest, volumes, entries: Object.fromEntries(entries) };
  // The memo goes first and comes last: a ledger without one is no ledger.
  writeFileSync(join(folder, "built.json"), "");
  writeLedger(join(folder, "ledger.tsv"), staging.made);
  writeFileSync(join(folder, "built.json.new"), JSON.stringify(memo));
  renameSync(join(folder, "built.json.new"), join(folder, "built.json"));
}

export interface Built {
  readonly inputs: Inputs | null;
  readonly outcome: Outcome;
  readonly digest: string;
  readonly staging: Staging;
  readonly volumes: BoundVolumes;
  readonly entries: EntryDigests;
}

/** One archive folder may serve several outputs. */
function folderOf(archive: string, output: string): string {
  return join(archive, "built", folderMark(output));
}

/** How the last build ended, where it was made from just this and readers still have what it made; else null. */
export function findOutcome(options: BuildOptions): Outcome | null {
  const { inputs, outcome } = readLastBuild(options.archive, options.output);
  if (inputs === null || inputs.given !== digestOfInputs(options)) return null;
  return inputs.permalinks === digestOfPermalinks(permalinksPath(options.content, options.archive)) ? outcome : null;
}
