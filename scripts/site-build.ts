/**
 * The build, stage by stage: content → records → archive → pages and files → search index → verified → published. After the stages
 * of `groundwork.ts` come those of `makeAllButIndex` and of `build`, and that is the whole of it. Everything is made in a staging
 * folder; only the last stage touches what readers see.
 */
import { join } from "node:path";
import type { BuildOptions } from "./build-options.ts";
import { reportChanges } from "./changes.ts";
import { type Groundwork, layGroundwork } from "./groundwork.ts";
import { type Given, inputsOf, readGiven } from "./inputs.ts";
import { type LastBuild, NO_LAST_BUILD, type Outcome, readLastBuild, rememberBuild } from "./last-build.ts";
import { compareLinks, linksOf, linksPath, rememberLinks } from "./link-memory.ts";
import { takeLock } from "./lock.ts";
import { sealSite } from "./manifest.ts";
import { savePermalinks } from "./permalinks.ts";
import { type Pieces, refuseDeadLinks } from "./pieces.ts";
import { count, createProgress, emphasise, type Progress } from "./progress.ts";
import { afterwards, layBy, openStage, publishStage, releasesOf } from "./publish.ts";
import { writeRecords } from "./records.ts";
import { SearchEntries } from "./search-entries.ts";
import { makeSite, sayPieces } from "./site-making.ts";
import { Staging } from "./staging.ts";
import { type Binding, type Bound, bindVolumes, digestOfBinding } from "./volumes.ts";

export interface BuildReport extends Outcome {
  readonly times: Progress["times"];
}

/**
 * @param given `readGiven` of the options, taken before anything else is read
 * Rejects with BuildStopped, LockedError, PublishError or SourceChangedError where a person can mend it; the published site is then as it was.
 */
export async function buildAndPublish(
  options: BuildOptions,
  given = readGiven(options),
  say = console.log,
): Promise<BuildReport> {
  const held: (() => void)[] = [];
  try {
    for (const folder of [options.archive, releasesOf(options.output)]) held.push(takeLock(join(folder, "lock")));
    return await build(options, given, createProgress(say), say);
  } finally {
    for (const giveBack of held) giveBack();
  }
}

async function build(
  options: BuildOptions,
  given: Given | null,
  progress: Progress,
  say: (line: string) => void,
): Promise<BuildReport> {
  const { output, archive: folder } = options;
  const { account, last, staging, entries, pieces, index } = await makeAllButIndex(options, progress);
  const { outcome, permalinks, permalinksPath: path, links } = account;
  // The archive is let go by now: what is left of a large index is bound in its place.
  const volumes = await progress.stage("search", 0, index.bind, sayVolumes);
  const digest = await progress.stage(
    "verify",
    0,
    () => {
      staging.sweep();
      refuseDeadLinks(pieces.findDead());
      return sealSite(staging.directory, staging.made);
    },
    () => `${count(staging.made.size, "file")}, no dead link`,
  );
  let left: readonly string[] = [];
  await progress.stage(
    "publish",
    0,
    () => {
      // Remembered before it is published: an address that is remembered and never was published does no harm.
      if (options.permalinks === "kept") savePermalinks(path, permalinks);
      // Who saved something meanwhile is not told tomorrow that nothing changed: nobody knows which of the two was read.
      const now = given && readGiven(options, given.content);
      const inputs = now && now.digest === given.digest ? inputsOf(now, path, folder) : null;
      rememberBuild(folder, output, {
        ...{ inputs, outcome, digest, staging },
        ...{ volumes: volumes.state, entries: entries.digests },
      });
      left = publishStage(staging.directory, output, digest);
    },
    () => output,
  );

  const remembered = linksPath(options.content, folder);
  const changes = reportChanges(account.changes, compareLinks(remembered, links, permalinks));
  afterwards(left, say, () => {
    entries.tidy();
    rememberLinks(remembered, links);
    if (last.before === null) layBy(output);
  });
  const published = `${count(outcome.articles, "article")} published in ${progress.elapsed().toFixed(1)} s.`;
  say([...changes, ...account.strangers, ...outcome.held, emphasise(published), ...outcome.counts].join("\n"));
  return { ...outcome, times: progress.times };
}

/** What is told of an archive when the site is made of it and itself is let go. */
interface Account extends Pick<Groundwork, "outcome" | "permalinks" | "permalinksPath" | "changes" | "strangers"> {
  /** As `linksOf` has them. */
  readonly links: readonly string[];
}

interface AllButIndex {
  readonly account: Account;
  readonly last: LastBuild;
  readonly staging: Staging;
  readonly entries: SearchEntries;
  readonly pieces: Pieces;
  readonly index: Index;
}

/** The archive is not in what this resolves to, nor in anything that is held there: in a large one it is most of the memory. */
async function makeAllButIndex(options: BuildOptions, progress: Progress): Promise<AllButIndex> {
  const { output, archive: folder } = options;
  const ground = await layGroundwork(options, progress, (records, reader) =>
    writeRecords(folder, records, reader, options.clean),
  );
  const { archive, content, outcome, permalinks, permalinksPath, changes, strangers } = ground;
  const { language, volume, fragment } = content.settings;

  const last = options.clean ? NO_LAST_BUILD : readLastBuild(folder, output);
  const staging = new Staging(openStage(output, last.spare), last.before, last.spare?.differing ?? null);
  const entries = new SearchEntries(join(folder, "search", "entries"), language, last.entries);
  const most = options.volume ?? volume;
  const index = new Index({
    ...{ staging, entries, most, together: fragment },
    before: last.volumes,
    code: digestOfBinding(content.settings),
    workshop: join(folder, "search"),
  });
  const making = { options, ground, staging, entries, onPagesEnd: index.bind };
  try {
    const pieces = await progress.stage("pages", 0, ({ tick }) => makeSite({ ...making, onPage: tick }), sayPieces);
    const account = { outcome, permalinks, permalinksPath, changes, strangers, links: linksOf(archive) };
    return { account, last, staging, entries, pieces, index };
  } catch (error) {
    // Whoever builds next must find nobody at work in the staging folder.
    await index.stop();
    throw error;
  }
}

/** The search index, bound once by other processes, from when it is first asked for: as soon as the pages are there, beside the making of files. */
class Index {
  readonly #binding: Omit<Binding, "signal">;
  readonly #stop = new AbortController();
  #begun: Promise<Bound> | null = null;

  constructor(binding: Omit<Binding, "signal">) {
    this.#binding = binding;
  }

  /** To be passed on by itself: a function made where the archive is known would keep it. */
  readonly bind = (): Promise<Bound> => {
    this.#begun ??= bindVolumes({ ...this.#binding, signal: this.#stop.signal });
    // A failure is heard of where it is waited for.
    this.#begun.catch(() => {});
    return this.#begun;
  };

  /** Resolves when nothing is at work any more. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled([this.#begun]);
  }
}

function sayVolumes({ state, bound, supplement }: Bound): string {
  const beside = supplement > 0 ? ` and a supplement of ${supplement}` : "";
  return `${count(state.volumes.length, "volume")}${beside}, ${bound} bound`;
}
