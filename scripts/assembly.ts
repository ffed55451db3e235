/**
 * Parts of a build into the site: their files linked into one staged folder, each compared with what its part says of it; what only
 * the whole can have is written, its links are checked, and it is sealed, remembered and published as a build of the whole is.
 */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type DeadLink, findDeadLinks } from "../src/site/link-check.ts";
import { sitemap } from "../src/site/sitemap.ts";
import { permalinksPath } from "./archive-folder.ts";
import { reportChanges } from "./changes.ts";
import {
  digestOfContent,
  digestOfPermalinks,
  digestOfProgram,
  digestOfRequest,
  inputsOf,
  readGiven,
} from "./inputs.ts";
import { type Outcome, rememberBuild } from "./last-build.ts";
import { anchorsIn } from "./ledger.ts";
import { compareLinks, linksPath, rememberLinks } from "./link-memory.ts";
import { linkOrCopy } from "./link-or-copy.ts";
import { takeLock } from "./lock.ts";
import { sealSite } from "./manifest.ts";
import { chooseParts, findDifference } from "./part-choice.ts";
import {
  type Part,
  PartsRefused,
  readAsked,
  readListed,
  readPartLedger,
  readWhole,
  refuseWhereOther,
  siteOf,
} from "./part-folder.ts";
import { savePermalinks } from "./permalinks.ts";
import { refuseDeadLinks } from "./pieces.ts";
import { count, createProgress, emphasise, type Progress } from "./progress.ts";
import { afterwards, openStage, publishStage, releasesOf } from "./publish.ts";
import { gatherRecords } from "./records.ts";
import { asTyped } from "./root.ts";
import { Staging } from "./staging.ts";
import { type BoundVolume, writeEntry } from "./volumes.ts";

export interface AssemblyOptions {
  /** Each a part, or a folder of parts. Absolute, as are the others. */
  readonly parts: readonly string[];
  /** What the parts were made from. */
  readonly content: string;
  readonly output: string;
  readonly archive: string;
}

/** Rejects with PartsRefused, LockedError or PublishError where a person can mend it; the published site is then as it was. */
export async function assemble(options: AssemblyOptions, say = console.log): Promise<Outcome> {
  const held: (() => void)[] = [];
  try {
    for (const folder of [options.archive, releasesOf(options.output)]) held.push(takeLock(join(folder, "lock")));
    return await putTogether(options, createProgress(say), say);
  } finally {
    for (const giveBack of held) giveBack();
  }
}

async function putTogether(
  options: AssemblyOptions,
  progress: Progress,
  say: (line: string) => void,
): Promise<Outcome> {
  const { content, output, archive } = options;
  const parts = chooseParts(options.parts);
  const [first] = parts;
  const { request, outcome, binding: code, baseUrl } = first.memo;
  refuseWhereNotOfThese(first, options);
  const { account, permalinks } = readWhole(first.folder);

  const staging = new Staging(openStage(output), null);
  await progress.stage(
    "join",
    0,
    () => {
      for (const part of parts) joinPart(staging, part);
    },
    () => `${count(parts.length, "part")}, ${count(staging.made.size, "file")}`,
  );
  const volumes = volumesOf(parts);
  const digest = await progress.stage(
    "verify",
    0,
    () => {
      writeEntry(staging, volumes);
      const listed = parts.flatMap(({ folder }) => readListed(folder));
      for (const { path, content } of sitemap(listed, { baseUrl })) staging.write(path, content);
      refuseDeadLinks(findDead(staging, parts));
      return sealSite(staging.directory, staging.made);
    },
    () => `${count(staging.made.size, "file")}, no dead link`,
  );
  let left: readonly string[] = [];
  await progress.stage(
    "publish",
    0,
    () => {
      const path = permalinksPath(content, archive);
      // What `npm run verify` compares the site with: the next build finds nothing changed, and would leave older ones standing.
      gatherRecords(
        archive,
        parts.map(({ folder }) => folder),
      );
      if (request.permalinks === "kept") savePermalinks(path, permalinks);
      const given = readGiven({ ...request, content, output, archive });
      const inputs = given === null ? null : inputsOf(given, path, archive);
      const entries = new Map(
        volumes.flatMap(({ articles }) => Object.entries(articles).map(([page, [digest]]) => [page, digest] as const)),
      );
      rememberBuild(archive, output, { inputs, outcome, digest, staging, volumes: { code, volumes }, entries });
      left = publishStage(staging.directory, output, digest);
    },
    () => output,
  );

  const remembered = linksPath(content, archive);
  const changes = reportChanges(account.changes, compareLinks(remembered, account.links, permalinks));
  afterwards(left, say, () => rememberLinks(remembered, account.links));
  const published = `${count(outcome.articles, "article")} published in ${progress.elapsed().toFixed(1)} s.`;
  say([...changes, ...account.strangers, ...outcome.held, emphasise(published), ...outcome.counts].join("\n"));
  return outcome;
}

/** What the parts were made from must be what lies here, else the next build would take over what it should not. */
function refuseWhereNotOfThese({ folder, memo }: Part, { content, archive }: AssemblyOptions): void {
  const permalinks = digestOfPermalinks(permalinksPath(content, archive));
  // Put together once more, they find the permalinks as they left them.
  const after = digestOfPermalinks(join(folder, "permalinks.json"));
  const here = {
    program: digestOfProgram(),
    request: digestOfRequest(memo.request),
    content: digestOfContent(content) ?? "",
    permalinks: permalinks === after ? memo.inputs.permalinks : permalinks,
  };
  const difference = findDifference(memo.inputs, here);
  if (difference === null) return;
  throw new PartsRefused(
    `The parts were made from other things than lie here, with ${asTyped(content)}: ${difference}. Make them again, or name their folder with --content.`,
  );
}

/** Throws PartsRefused where a file is not as its part says. */
function joinPart(staging: Staging, part: Part): void {
  for (const [file, made] of readPartLedger(part.folder)) {
    refuseWhereOther(part, `site/${file}`, made.sha256);
    if (staging.made.has(file))
      throw new Error(`two parts made ${file}: this is a mistake of the program, please report it.`);
    const to = join(staging.directory, file);
    mkdirSync(dirname(to), { recursive: true });
    linkOrCopy(join(siteOf(part.folder), file), to);
    staging.note(file, made);
  }
}

function volumesOf(parts: readonly Part[]): readonly BoundVolume[] {
  const volumes: BoundVolume[] = [];
  for (const { memo } of parts) for (const [at, volume] of memo.volumes) volumes[at] = volume;
  return volumes;
}

function findDead({ made }: Staging, parts: readonly Part[]): readonly DeadLink[] {
  return parts.flatMap(({ folder }) => findDeadLinks(readAsked(folder), (file) => anchorsIn(made, file)));
}
