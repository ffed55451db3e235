/**
 * What a build leaves for the next one: which release it made, its ledger and its volumes, in `.archive/built/`. It holds only
 * for the release that readers have now; whatever is missing or does not fit is as if it had never been.
 */
import { existsSync, mkdirSync, readlinkSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { MANIFEST } from "../src/site/fixity.ts";
import { folderMark, permalinksPath } from "./archive-folder.ts";
import type { BuildOptions } from "./build-options.ts";
import { type Given, type Inputs, inputsOf, readGiven } from "./inputs.ts";
import { readLedger, writeLedger } from "./ledger.ts";
import { laidBy, releaseName, releasesOf, type Spare } from "./publish.ts";
import { readSealed, writeSealed } from "./sealed.ts";
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
  readonly before: Before | null;
  readonly volumes: BoundVolumes | null;
  readonly entries: EntryDigests;
  /** An older release that may be used up; null where there is none. */
  readonly spare: Spare | null;
}

export const NO_LAST_BUILD: LastBuild = {
  before: null,
  spare: null,
  volumes: null,
  entries: new Map(),
};

/** What was made. */
interface Memo {
  /** The digest that names the site by its content. */
  readonly digest: string;
  readonly volumes: BoundVolumes;
  readonly entries: Readonly<Record<string, string>>;
  /** The release before that one, or the copy of it that was laid by. */
  readonly spare: { readonly name: string; readonly differing: readonly string[] };
}

/** From what, and with which end: small, since every build begins by reading it. */
interface EndMemo {
  readonly digest: string;
  readonly inputs: Inputs | null;
  readonly outcome: Outcome;
}

export function readLastBuild(archive: string, output: string): LastBuild {
  try {
    const folder = folderOf(archive, output);
    const { digest, volumes, entries, spare } = readMemo<Memo>(folder, BUILT);
    const directory = findRelease(output, digest);
    if (directory === null) return NO_LAST_BUILD;
    const before = { directory, ledger: readLedger(join(folder, "ledger.tsv")) };
    const old = join(releasesOf(output), spare.name);
    return {
      ...{ before, volumes, entries: new Map(Object.entries(entries)) },
      // A build that was not published remembers the release that readers still have as the one before.
      spare: old !== directory && existsSync(old) ? { directory: old, differing: spare.differing } : null,
    };
  } catch {
    return NO_LAST_BUILD;
  }
}

export interface LookBack {
  /** What a build would be made from now, as `readGiven` has it. */
  readonly given: Given | null;
  /** How the last build ended, where it was made from just this and readers still have what it made; else null. */
  readonly outcome: Outcome | null;
}

export function lookBack(options: BuildOptions): LookBack {
  const end = options.clean ? null : readEnd(options);
  const given = readGiven(options, end?.inputs?.given.content);
  return { given, outcome: end !== null && given !== null && isAsLeft(options, end, given) ? end.outcome : null };
}

function readEnd({ archive, output }: BuildOptions): EndMemo | null {
  try {
    return readMemo<EndMemo>(folderOf(archive, output), END);
  } catch {
    return null;
  }
}

function isAsLeft({ content, archive, output }: BuildOptions, { digest, inputs }: EndMemo, given: Given): boolean {
  if (inputs?.given.digest !== given.digest || findRelease(output, digest) === null) return false;
  const { permalinks, records } = inputsOf(given, permalinksPath(content, archive), archive);
  return inputs.permalinks === permalinks && inputs.records === records;
}

/** The folder of the release that readers have, where it is the one of this digest. */
function findRelease(output: string, digest: string): string | null {
  const release = linkOf(output).split(/[\\/]/).at(-1) ?? "";
  const directory = join(releasesOf(output), release);
  return release.startsWith(releaseName(digest)) && existsSync(directory) ? directory : null;
}

/** Empty where there is none. */
function linkOf(output: string): string {
  try {
    return readlinkSync(output);
  } catch {
    return "";
  }
}

/** To be called before the site is published: what is remembered of a site that never was is not believed. */
export function rememberBuild(archive: string, output: string, built: Built): void {
  const folder = folderOf(archive, output);
  mkdirSync(folder, { recursive: true });
  const { inputs, outcome, digest, staging, volumes, entries } = built;
  // What was made is forgotten first and remembered last: a ledger without it is no ledger.
  for (const name of [BUILT, END]) rmSync(join(folder, name), { force: true });
  writeLedger(join(folder, "ledger.tsv"), staging.made);
  writeMemo<EndMemo>(folder, END, { digest, inputs, outcome });
  const { before } = staging;
  const spare = before === null ? laidBy(digest) : basename(before.directory);
  const differing = before === null ? [] : [MANIFEST, ...staging.differing()];
  const memo = { digest, volumes, entries: Object.fromEntries(entries), spare: { name: spare, differing } };
  writeMemo<Memo>(folder, BUILT, memo);
}

const BUILT = "built.json";
const END = "end.json";

function readMemo<T>(folder: string, name: string): T {
  const text = readSealed(join(folder, name));
  if (text === null) throw new Error(`${name} is not as it was written`);
  return JSON.parse(text) as T;
}

function writeMemo<T>(folder: string, name: string, memo: T): void {
  writeSealed(join(folder, name), JSON.stringify(memo));
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
