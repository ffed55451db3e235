/** The peer: Hugo and then Pagefind's own command, over the same articles; from nothing, and again with one article added. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BenchArchive, make, undo } from "./archive.ts";
import { joinMeasured, type Measured, type Ran, runCommand } from "./command.ts";
import { compareReleases } from "./touched.ts";

export const PEER_BUILDS = ["clean", "one added"] as const;

export interface PeerBuild extends Measured {
  readonly name: (typeof PEER_BUILDS)[number];
  readonly articles: number;
  /** Seconds. */
  readonly stages: { readonly hugo: number; readonly pagefind: number };
  readonly files: number;
  readonly megabytes: number;
}

/** As it names itself, null where it is not installed. */
export function peerVersion(): string | null {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return status === 0 ? (stdout.split(" ").slice(0, 2).join(" ").trim() ?? null) : null;
}

/** Throws with what the programs said where they do not make the site or do not index every article. */
export async function buildPeer(
  folder: string,
  archive: BenchArchive,
  say: (line: string) => void,
): Promise<readonly PeerBuild[]> {
  const added = archive.addedToPeer;
  if (added === null) throw new Error("the peer's articles were not written");
  for (const made of ["public", "resources"]) rmSync(join(folder, made), { recursive: true, force: true });
  const builds: PeerBuild[] = [];
  for (const name of PEER_BUILDS) {
    if (name === "one added") make(added);
    try {
      builds.push(await build(folder, name, archive.articles + (name === "one added" ? 1 : 0)));
    } finally {
      if (name === "one added") undo(added);
    }
    say(`peer, ${name}: ${builds.at(-1)?.seconds.toFixed(2)} s`);
  }
  return builds;
}

async function build(folder: string, name: PeerBuild["name"], expected: number): Promise<PeerBuild> {
  const hugo = succeeded(await runCommand("hugo", [], folder));
  const pagefind = succeeded(await runCommand("pagefind", ["--site", "public"], folder));
  const articles = countIndexed(join(folder, "public"));
  if (articles !== expected) throw new Error(`The peer (${name}) indexed ${articles} articles of ${expected}.`);
  const { files, megabytes } = compareReleases(null, join(folder, "public"));
  return {
    name,
    ...joinMeasured(hugo, pagefind),
    articles,
    stages: { hugo: hugo.seconds, pagefind: pagefind.seconds },
    ...{ files, megabytes },
  };
}

function succeeded({ code, said, ...measured }: Ran): Measured {
  if (code !== 0) throw new Error(`The peer ended with ${code}:\n${said}`);
  return measured;
}

function countIndexed(site: string): number {
  const entry = JSON.parse(readFileSync(join(site, "pagefind", "pagefind-entry.json"), "utf8")) as {
    readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
  };
  return Object.values(entry.languages).reduce((sum, language) => sum + language.page_count, 0);
}
