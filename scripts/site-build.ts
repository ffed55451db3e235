/**
 * The build, stage by stage: content → records → archive → pages and files → search index → verified → published. The list of
 * stages in `build`, after those of `groundwork.ts`, is the whole of it. Everything is made in a staging folder; only the last
 * stage touches what readers see.
 */
import { join } from "node:path";
import { cutVolumes } from "../src/site/volume.ts";
import type { BuildOptions } from "./build-options.ts";
import { reportChanges } from "./changes.ts";
import { layGroundwork } from "./groundwork.ts";
import { digestOfInputs, digestOfPermalinks } from "./inputs.ts";
import { NO_LAST_BUILD, type Outcome, readLastBuild, rememberBuild } from "./last-build.ts";
import { compareLinks, linksOf, linksPath, rememberLinks } from "./link-memory.ts";
import { takeLock } from "./lock.ts";
import { sealSite } from "./manifest.ts";
import { savePermalinks } from "./permalinks.ts";
import { type Pieces, refuseDeadLinks } from "./pieces.ts";
import { count, createProgress, emphasise, type Progress } from "./progress.ts";
import { afterwards, layBy, openStage, publishStage, releasesOf } from "./publish.ts";
import { writeRecords } from "./records.ts";
import { SearchEntries } from "./search-entries.ts";
import { type Making, makeSite, sayPieces } from "./site-making.ts";
import { Staging } from "./staging.ts";
import { type Binding, type Bound, bindVolumes, digestOfBinding, isLarge } from "./volumes.ts";

export interface BuildReport extends Outcome {
  readonly times: Progress["times"];
}

/**
 * @param given `digestOfInputs` of the options, taken before anything else is read
 * Rejects with BuildStopped, LockedError, PublishError or SourceChangedError where a person can mend it; the published site is then as it was.
 */
export async function buildAndPublish(
  options: BuildOptions,
  given = digestOfInputs(options),
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
  given: string | null,
  progress: Progress,
  say: (line: string) => void,
): Promise<BuildReport> {
  const { output, archive: folder } = options;
  const ground = await layGroundwork(options, progress, (records, reader) => writeRecords(folder, records, reader));
  const { archive, content, outcome, permalinks, permalinksPath: path } = ground;

  const last = options.clean ? NO_LAST_BUILD : readLastBuild(folder, output);
  const staging = new Staging(openStage(output, last.spare), last.before, last.spare?.differing ?? null);
  const entries = new SearchEntries(join(folder, "search", "entries"), content.settings.language, last.entries);
  const binding: Omit<Binding, "signal"> = {
    staging,
    entries,
    before: last.volumes,
    code: digestOfBinding(content.settings.language),
    most: options.volume ?? content.settings.volume,
    workshop: join(folder, "search"),
  };
  const [pieces, volumes] = await makeAndBind({ options, ground, staging, entries }, binding, progress);
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
      const inputs = given === null ? null : { given, permalinks: digestOfPermalinks(path) };
      rememberBuild(folder, output, {
        ...{ inputs, outcome, digest, staging },
        ...{ volumes: volumes.state, entries: entries.digests },
      });
      left = publishStage(staging.directory, output, digest);
    },
    () => output,
  );

  const remembered = linksPath(options.content, folder);
  const links = linksOf(archive);
  const changes = reportChanges(ground.changes, compareLinks(remembered, links, permalinks));
  afterwards(left, say, () => {
    entries.tidy();
    rememberLinks(remembered, links);
    if (last.before === null) layBy(output);
  });
  const published = `${count(outcome.articles, "article")} published in ${progress.elapsed().toFixed(1)} s.`;
  say([...changes, ...ground.strangers, ...outcome.held, emphasise(published), ...outcome.counts].join("\n"));
  return { ...outcome, times: progress.times };
}

/**
 * Pages are printed and files made here; other processes bind the index, from when the pages are there, in a large archive when all is.
 * Where either fails, both are over when this rejects: whoever builds next must find nobody at work in the staging folder.
 */
async function makeAndBind(
  making: Omit<Making, "onPage" | "onPagesEnd">,
  binding: Omit<Binding, "signal">,
  progress: Progress,
): Promise<[Pieces, Bound]> {
  const waits = isLarge(cutVolumes(making.ground.archive.articles.length, binding.most).length);
  const stop = new AbortController();
  let begun: Promise<Bound> | null = null;
  const bind = (): Promise<Bound> => {
    begun ??= bindVolumes({ ...binding, signal: stop.signal });
    // A failure is heard of where it is waited for.
    begun.catch(() => {});
    return begun;
  };
  try {
    const pieces = await progress.stage(
      "pages",
      0,
      ({ tick }) => makeSite({ ...making, onPage: tick, onPagesEnd: waits ? undefined : bind }),
      sayPieces,
    );
    const volumes = await progress.stage("search", 0, bind, sayVolumes);
    return [pieces, volumes];
  } catch (error) {
    stop.abort();
    await Promise.allSettled([begun]);
    throw error;
  }
}

function sayVolumes({ state, bound, supplement }: Bound): string {
  const beside = supplement > 0 ? ` and a supplement of ${supplement}` : "";
  return `${count(state.volumes.length, "volume")}${beside}, ${bound} bound`;
}
