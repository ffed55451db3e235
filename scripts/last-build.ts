/**
 * What a build leaves for the next one: which release it made, its ledger and its volumes, in `.archive/built/`. It holds only
 * for the release that readers have now; whatever is missing or does not fit is as if it had never been.
 */
import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLedger, writeLedger } from "./ledger.ts";
import { folderMark } from "./permalinks.ts";
import { releasesOf } from "./publish.ts";
import type { EntryDigests } from "./search-entries.ts";
import type { Before, Staging } from "./staging.ts";
import type { BoundVolumes } from "./volumes.ts";

export interface LastBuild {
  readonly before: Before | null;
  readonly volumes: BoundVolumes | null;
  readonly entries: EntryDigests;
}

export const NO_LAST_BUILD: LastBuild = { before: null, volumes: null, entries: new Map() };

interface Memo {
  /** The digest that names the site by its content. */
  readonly digest: string;
  readonly volumes: BoundVolumes;
  readonly entries: Readonly<Record<string, string>>;
}

export function readLastBuild(archive: string, output: string): LastBuild {
  try {
    const folder = folderOf(archive, output);
    const { digest, volumes, entries } = JSON.parse(readFileSync(join(folder, "built.json"), "utf8")) as Memo;
    const release = readlinkSync(output).split(/[\\/]/).at(-1) ?? "";
    const directory = join(releasesOf(output), release);
    if (!release.startsWith(digest.slice(0, 16)) || !existsSync(directory)) return NO_LAST_BUILD;
    const ledger = readLedger(join(folder, "ledger.tsv"));
    return { before: { directory, ledger }, volumes, entries: new Map(Object.entries(entries)) };
  } catch {
    return NO_LAST_BUILD;
  }
}

/** To be called before the site is published: what is remembered of a site that never was is not believed. */
export function rememberBuild(
  archive: string,
  output: string,
  built: {
    readonly digest: string;
    readonly staging: Staging;
    readonly volumes: BoundVolumes;
    readonly entries: EntryDigests;
  },
): void {
  const folder = folderOf(archive, output);
  mkdirSync(folder, { recursive: true });
  const { digest, staging, volumes, entries } = built;
  const memo: Memo = { digest, volumes, entries: Object.fromEntries(entries) };
  // The memo goes first and comes last: a ledger without one is no ledger.
  writeFileSync(join(folder, "built.json"), "");
  writeLedger(join(folder, "ledger.tsv"), staging.made);
  writeFileSync(join(folder, "built.json.new"), JSON.stringify(memo));
  renameSync(join(folder, "built.json.new"), join(folder, "built.json"));
}

/** One archive folder may serve several outputs. */
function folderOf(archive: string, output: string): string {
  return join(archive, "built", folderMark(output));
}
