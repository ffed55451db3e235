/** Our own build, five times: from nothing, with nothing changed, with an article added, one retitled, one deleted. */
import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { releasesOf } from "../publish.ts";
import { ROOT } from "../root.ts";
import { type BenchArchive, type Change, make, undo } from "./archive.ts";
import { type Measured, runCommand } from "./command.ts";
import { compareReleases, type Touched } from "./touched.ts";

export const BUILDS = ["clean", "unchanged", "one added", "one retitled", "one deleted"] as const;
export type BuildName = (typeof BUILDS)[number];

export interface OurBuild extends Measured {
  readonly name: BuildName;
  readonly articles: number;
  /** Name → seconds, in order; empty where the build saw at once that nothing had changed. */
  readonly stages: Readonly<Record<string, number>>;
  readonly touched: Touched;
}

/** What a build writes for `--timings`. */
interface Timings {
  readonly articles: number;
  readonly stages: readonly { readonly name: string; readonly seconds: number }[];
}

/** Throws with what the build said where it does not publish what it should. */
export async function buildOurs(
  folder: string,
  archive: BenchArchive,
  say: (line: string) => void,
): Promise<readonly OurBuild[]> {
  rmSync(join(folder, "content", "permalinks.json"), { force: true });
  for (const path of [join(folder, "site"), releasesOf(join(folder, "site")), join(folder, "archive")])
    rmSync(path, { recursive: true, force: true });
  const edits: Readonly<Record<BuildName, Change | null>> = {
    clean: null,
    unchanged: null,
    "one added": archive.added,
    "one retitled": archive.retitled,
    "one deleted": archive.deleted,
  };
  const builds: OurBuild[] = [];
  try {
    for (const name of BUILDS) {
      const edit = edits[name];
      if (edit !== null) make(edit);
      builds.push(await build(folder, name, archive.articles + countAdded(name)));
      say(`ours, ${name}: ${builds.at(-1)?.seconds.toFixed(2)} s`);
    }
  } finally {
    for (const edit of [archive.deleted, archive.retitled, archive.added]) restore(edit);
  }
  return builds;
}

/** How many articles more there are than at the beginning. */
function countAdded(name: BuildName): number {
  return name === "one added" || name === "one retitled" ? 1 : 0;
}

function restore(edit: Change): void {
  if (edit.before !== null || existsSync(edit.path)) undo(edit);
}

async function build(folder: string, name: BuildName, expected: number): Promise<OurBuild> {
  const site = join(folder, "site");
  const timings = join(folder, "timings.json");
  const before = existsSync(site) ? realpathSync(site) : null;
  rmSync(timings, { force: true });
  const { code, said, ...measured } = await runCommand(
    ourCommand(),
    [
      ...["--content", join(folder, "content"), "--output", site],
      ...["--archive", join(folder, "archive"), "--timings", timings],
    ],
    ROOT,
  );
  if (code !== 0 || !existsSync(timings)) throw new Error(`The build (${name}) ended with ${code}:\n${said}`);
  const { articles, stages } = JSON.parse(readFileSync(timings, "utf8")) as Timings;
  if (articles !== expected) throw new Error(`The build (${name}) published ${articles} articles of ${expected}.`);
  return {
    name,
    ...measured,
    articles,
    stages: Object.fromEntries(stages.map((stage) => [stage.name, stage.seconds])),
    touched: compareReleases(before, realpathSync(site)),
  };
}

/** What npm runs for `npm run build`, without npm. */
function ourCommand(): string {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    readonly scripts: { readonly build: string };
  };
  return scripts.build;
}
