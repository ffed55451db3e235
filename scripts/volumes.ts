/**
 * The search index into the staged site: volumes as they stand are taken over, others are bound, each by a process of its own, so that
 * no process ever holds more than one volume.
 *
 *     pagefind/              the first volume; a small site has no other
 *     pagefind/2/, 3/ …      the others
 *     pagefind/new/          the supplement: what is new or changed since the volumes were bound
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { WrittenVolumes } from "../src/client/library.ts";
import { firstDay, lastDay } from "../src/client/period.ts";
import { sha256 } from "../src/parse/hash.ts";
import type { Settings } from "../src/site/settings.ts";
import type { Share } from "../src/site/share.ts";
import { cutVolumes, type Entries, planVolumes } from "../src/site/volume.ts";
import { ENTRY, indexPages } from "./index.ts";
import { madeFile } from "./ledger.ts";
import { digestOfRooms } from "./program.ts";
import type { SearchEntries } from "./search-entries.ts";
import type { Staging } from "./staging.ts";

/** A volume as it was bound. */
export interface BoundVolume {
  /** Page path → digest of its entry, and the engine's name for it. */
  readonly articles: Readonly<Record<string, readonly [digest: string, name: string]>>;
  /** The first and the last day of its dated articles; null where it has none. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface BoundVolumes {
  /** Of the code that binds and the engine. */
  readonly code: string;
  readonly volumes: readonly BoundVolume[];
}

export interface Binding {
  readonly staging: Staging;
  readonly entries: SearchEntries;
  readonly before: BoundVolumes | null;
  readonly code: string;
  /** Articles a volume may hold. */
  readonly most: number;
  /** Articles that may share a fragment: a file of what is shown of them. */
  readonly together: number;
  /** Where entries are laid out for the engine. */
  readonly workshop: string;
  /** Stops the binding: it then rejects. */
  readonly signal?: AbortSignal;
}

export interface Bound {
  readonly state: BoundVolumes;
  /** Volumes that were bound, the supplement among them; the others were taken over. */
  readonly bound: number;
  /** Articles in the supplement. */
  readonly supplement: number;
}

/** An archive of more volumes is large: with two engines, of 1.6 GB each, beside all that it is itself, it would hold more than 8 GB. */
const MOST_AT_EASE = 8;
const MAIN = "pagefind";
const SUPPLEMENT = "pagefind/new";
/** Some fifty times what the engine takes. */
const SECONDS_A_PAGE = 0.2;

export async function bindVolumes(binding: Binding): Promise<Bound> {
  const { staging, entries, before, code, most } = binding;
  clearWorkshop(binding.workshop);
  const usable = before?.code === code && staging.before !== null ? before.volumes : null;
  let plan = planVolumes(entries.digests, usable?.map(entriesOf) ?? null, most);
  if (plan.areKept && !plan.volumes.every((volume, at) => takeOver(staging, folderOf(at), keyOf(code, volume)))) {
    // Something of them is gone from the last release.
    plan = planVolumes(entries.digests, null, most);
  }
  staging.remove(plan.areKept ? SUPPLEMENT : MAIN);
  let bound = 0;
  const volumes: BoundVolume[] = plan.areKept ? [...(usable ?? [])] : [];
  const bindOne = async (folder: string, volume: Entries): Promise<BoundVolume> => {
    bound += 1;
    return bind(binding, folder, volume);
  };
  if (!plan.areKept) {
    await inTurns(plan.volumes, atATime(plan.volumes.length), async (volume, at) => {
      volumes[at] = await bindOne(folderOf(at), volume);
    });
  }
  const supplement = plan.supplement.size > 0 ? await bindOne(SUPPLEMENT, plan.supplement) : null;
  writeEntry(staging, volumes, supplement, plan.superseded);
  return { state: { code, volumes }, bound, supplement: plan.supplement.size };
}

/** The volumes of a share, each under its number, counted from 0. Nothing tells the engine of the others yet: see `writeEntry`. */
export async function bindShare(binding: Binding, share: Share, articles: number): Promise<[number, BoundVolume][]> {
  const entries = [...binding.entries.digests];
  const ends = cutVolumes(articles, binding.most);
  const own = ends.flatMap((end, volume) => {
    if (!share.bindsVolume(volume)) return [];
    return [{ volume, articles: new Map(entries.splice(0, end - (ends[volume - 1] ?? 0))) }];
  });
  const bound: [number, BoundVolume][] = [];
  await inTurns(own, atATime(ends.length), async ({ volume, articles }, at) => {
    bound[at] = [volume, await bind(binding, folderOf(volume), articles)];
  });
  return bound;
}

/** What decides how a volume is bound, its articles aside. */
export function digestOfBinding({ language, fragment }: Pick<Settings, "language" | "fragment">): string {
  return sha256(JSON.stringify([digestOfRooms(["src/client", "scripts"]), language, fragment]));
}

/** What the browser side must know of several volumes stands in the engine's own entry file, which it fetches anyway. */
export function writeEntry(
  staging: Staging,
  volumes: readonly BoundVolume[],
  supplement: BoundVolume | null = null,
  superseded: readonly (readonly string[])[] = [],
): void {
  const path = join(staging.directory, MAIN, ENTRY);
  const own = readFileSync(path, "utf8");
  const { volumes: _, supplement: __, supersedes: ___, ...engine } = JSON.parse(own) as Record<string, unknown>;
  const supersedes = Object.fromEntries(
    volumes.flatMap(({ articles }, at) => {
      const pages = superseded[at] ?? [];
      return pages.length === 0 ? [] : [[pathOf(at), pages.map((page) => articles[page]?.[1] ?? "")]];
    }),
  );
  const written: WrittenVolumes = {
    volumes: volumes.map(({ from, to }, at) => ({ path: pathOf(at), from, to })),
    ...(supplement === null ? {} : { supplement: { path: "new/", from: supplement.from, to: supplement.to } }),
    supersedes,
  };
  const isOne = volumes.length === 1 && supplement === null && Object.keys(supersedes).length === 0;
  const content = JSON.stringify(isOne ? engine : { ...engine, ...written });
  if (content === own) return;
  const { key } = staging.made.get(`pagefind/${ENTRY}`) ?? { key: "" };
  rmSync(path);
  writeFileSync(path, content);
  staging.note(`pagefind/${ENTRY}`, madeFile(key, sha256(content)));
}

function folderOf(volume: number): string {
  return `pagefind/${pathOf(volume)}`.replace(/\/$/, "");
}

/** As the browser side names it. */
function pathOf(volume: number): string {
  return volume === 0 ? "" : `${volume + 1}/`;
}

function entriesOf({ articles }: BoundVolume): Entries {
  return new Map(Object.entries(articles).map(([path, [digest]]) => [path, digest]));
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

/** What builds that were killed have left there. */
function clearWorkshop(workshop: string): void {
  if (!existsSync(workshop)) return;
  for (const name of readdirSync(workshop))
    if (name.startsWith("pagefind-")) rmSync(join(workshop, name), { recursive: true, force: true });
}

async function bind(binding: Binding, folder: string, volume: Entries): Promise<BoundVolume> {
  const { staging, entries, code, together, workshop, signal } = binding;
  // Named by the process: should one be killed, its engine may still be at work when the next build is.
  const name = `${folder.replaceAll("/", "-")}-${process.pid}`;
  const [source, output] = [join(workshop, name), join(dirname(staging.directory), `binding-${name}`)];
  rmSync(source, { recursive: true, force: true });
  for (const [path, digest] of volume) {
    const target = join(source, path, "index.html");
    mkdirSync(dirname(target), { recursive: true });
    entries.hand(digest, target);
  }
  const patience = 60 + volume.size * SECONDS_A_PAGE;
  const { pages, names } = await indexPages(source, output, {
    ...(together > 1 && { mostFragments: Math.ceil(volume.size / together) }),
    ...{ patience, isBelow: folder !== MAIN, ...(signal && { signal }) },
  });
  if (pages !== volume.size)
    throw new Error(`the search index in ${folder} holds ${pages} articles, and should hold ${volume.size}`);
  const key = keyOf(code, volume);
  for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    staging.adopt(path, `${folder}/${path.slice(output.length + 1).replaceAll("\\", "/")}`, key);
  }
  for (const path of [source, output]) rmSync(path, { recursive: true, force: true });
  const dates = [...volume.keys()].flatMap((path) => entries.dates.get(path) ?? []);
  return {
    articles: Object.fromEntries([...volume].map(([path, digest]) => [path, [digest, names.get(path) ?? ""] as const])),
    from: dates.map(firstDay).sort()[0] ?? null,
    to: dates.map(lastDay).sort().at(-1) ?? null,
  };
}

/** How many volumes of an archive of so many are bound side by side. */
export function atATime(volumes: number): number {
  return volumes > MOST_AT_EASE ? 1 : 2;
}

async function inTurns<T>(
  parts: readonly T[],
  workers: number,
  work: (part: T, at: number) => Promise<void>,
): Promise<void> {
  const waiting = [...parts.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await work(next[1], next[0]).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
  };
  const ends = await Promise.allSettled(Array.from({ length: workers }, worker));
  // Not before all have come to theirs: who hears of a failure gives the folder to others.
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
