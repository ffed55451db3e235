/**
 * The search index into the staged site: volumes as they stand are taken over, others are bound, two at a time, each by a process
 * of its own, so that no process ever holds more than one volume.
 *
 *     pagefind/              the first volume; a small site has no other
 *     pagefind/2/, 3/ …      the others
 *     pagefind/new/          the supplement: what is new or changed since the volumes were bound
 */
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../src/parse/hash.ts";
import { type Entries, planVolumes } from "../src/site/volume.ts";
import { indexPages } from "./index.ts";
import type { SearchEntries } from "./search-entries.ts";
import type { Staging } from "./staging.ts";

/** The volumes as they were bound, each with what stands in it. */
export interface BoundVolumes {
  /** Of the code that binds and the engine. */
  readonly code: string;
  readonly volumes: readonly Readonly<Record<string, string>>[];
}

export interface Binding {
  readonly staging: Staging;
  readonly entries: SearchEntries;
  readonly before: BoundVolumes | null;
  readonly code: string;
  /** Articles a volume may hold. */
  readonly most: number;
  /** Where entries are laid out for the engine. */
  readonly workshop: string;
}

export interface Bound {
  readonly state: BoundVolumes;
  /** Volumes that were bound, the supplement among them; the others were taken over. */
  readonly bound: number;
  readonly supplement: number;
}

const AT_ONCE = 2;

export async function bindVolumes(binding: Binding): Promise<Bound> {
  const { staging, entries, before, code, most } = binding;
  const usable = before?.code === code && staging.before !== null ? before.volumes.map(toEntries) : null;
  const plan = planVolumes(entries.digests, usable, most);
  const parts = plan.volumes.map((volume, at) => ({ folder: folderOf(at), entries: volume }));
  if (plan.supplement.size > 0) parts.push({ folder: "pagefind/new", entries: plan.supplement });
  const stale = parts.filter((part) => !takeOver(staging, part.folder, keyOf(code, part.entries)));
  await inTurns(stale, AT_ONCE, (part) => bind(binding, part.folder, part.entries));
  return {
    state: { code, volumes: plan.volumes.map((volume) => Object.fromEntries(volume)) },
    bound: stale.length,
    supplement: plan.supplement.size,
  };
}

function folderOf(volume: number): string {
  return volume === 0 ? "pagefind" : `pagefind/${volume + 1}`;
}

function toEntries(volume: Readonly<Record<string, string>>): Entries {
  return new Map(Object.entries(volume));
}

function keyOf(code: string, entries: Entries): string {
  return sha256(JSON.stringify([code, ...entries]));
}

/** True where the last release has the whole volume. */
function takeOver(staging: Staging, folder: string, key: string): boolean {
  let files = 0;
  for (const [file, made] of staging.ledgerBefore) {
    if (made.key !== key || !file.startsWith(`${folder}/`)) continue;
    if (!staging.takeOver(file, key)) return false;
    files += 1;
  }
  return files > 0;
}

async function bind(binding: Binding, folder: string, volume: Entries): Promise<void> {
  const { staging, entries, code, workshop } = binding;
  const name = folder.replaceAll("/", "-");
  const [source, output] = [join(workshop, name), join(dirname(staging.directory), `binding-${name}`)];
  rmSync(source, { recursive: true, force: true });
  for (const [path, digest] of volume) {
    const target = join(source, path, "index.html");
    mkdirSync(dirname(target), { recursive: true });
    linkSync(entries.fileOf(digest), target);
  }
  const { pages } = await indexPages(source, output);
  if (pages !== volume.size)
    throw new Error(`the search index in ${folder} holds ${pages} articles, and should hold ${volume.size}`);
  const key = keyOf(code, volume);
  for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = `${folder}/${path.slice(output.length + 1).replaceAll("\\", "/")}`;
    staging.note(file, { key, sha256: sha256(readFileSync(path)), anchors: [] });
  }
  mkdirSync(join(staging.directory, folder), { recursive: true });
  for (const part of readdirSync(output)) renameSync(join(output, part), join(staging.directory, folder, part));
  for (const path of [source, output]) rmSync(path, { recursive: true, force: true });
}

async function inTurns<T>(parts: readonly T[], atOnce: number, work: (part: T) => Promise<void>): Promise<void> {
  const waiting = [...parts];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
