/**
 * A part of the build, for one of several machines: everything is read and linked as in a build of the whole, since every page may
 * tell of every article; then only this part's share of pages, files and volumes is made, from nothing, into a folder of its own.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type PartNumber, sayPart, shareOf } from "../src/site/share.ts";
import { cutVolumes } from "../src/site/volume.ts";
import { permalinksPath } from "./archive-folder.ts";
import type { BuildOptions } from "./build-options.ts";
import { BuildStopped, layGroundwork } from "./groundwork.ts";
import { digestOfContent, digestOfPermalinks, digestOfProgram, digestOfRequest } from "./inputs.ts";
import { linksOf } from "./link-memory.ts";
import { takeLock } from "./lock.ts";
import { type PartInputs, partName, partsFolder, siteOf, writePart } from "./part-folder.ts";
import { count, createProgress, emphasise, type Progress } from "./progress.ts";
import { writeRecords } from "./records.ts";
import { asTyped } from "./root.ts";
import { SearchEntries } from "./search-entries.ts";
import type { BuildReport } from "./site-build.ts";
import { makeSite, sayPieces } from "./site-making.ts";
import { Staging } from "./staging.ts";
import { bindShare, digestOfBinding } from "./volumes.ts";

/** Rejects as `buildAndPublish` does. What readers have is not touched. */
export async function buildPart(options: BuildOptions, number: PartNumber, say = console.log): Promise<BuildReport> {
  const giveBack = takeLock(join(options.archive, "lock"));
  try {
    return await build(options, number, createProgress(say), say);
  } finally {
    giveBack();
  }
}

async function build(
  options: BuildOptions,
  number: PartNumber,
  progress: Progress,
  say: (line: string) => void,
): Promise<BuildReport> {
  const folder = join(partsFolder(options.archive), partName(number));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(siteOf(folder), { recursive: true });
  const inputs = readInputs(options);
  const ground = await layGroundwork(options, progress, (records, reader) => {
    // Each record is written and read back by one part.
    const own = records.filter((_, at) => Math.floor((at * number.of) / records.length) === number.part - 1);
    return writeRecords(folder, own, reader);
  });
  const { archive, content, outcome, permalinks, changes, strangers } = ground;
  const { language, baseUrl, fragment } = content.settings;

  const most = options.volume ?? content.settings.volume;
  const share = shareOf(number, archive.articles.length, cutVolumes(archive.articles.length, most));
  const staging = new Staging(siteOf(folder), null);
  const workshop = join(folder, "search");
  const entries = new SearchEntries(join(workshop, "entries"), language, new Map());
  const pieces = await progress.stage(
    "pages",
    0,
    ({ tick }) => makeSite({ options, ground, staging, entries, share, onPage: tick }),
    sayPieces,
  );
  const binding = digestOfBinding(content.settings);
  const volumes = await progress.stage(
    "search",
    0,
    () =>
      bindShare(
        { staging, entries, before: null, code: binding, most, together: fragment, workshop },
        share,
        archive.articles.length,
      ),
    (bound) => `${count(bound.length, "volume")} bound`,
  );
  rmSync(workshop, { recursive: true, force: true });
  writePart(folder, {
    memo: { number, request: requestOf(options), inputs, baseUrl, outcome, binding, volumes },
    ledger: staging.made,
    asked: pieces.asked,
    listed: pieces.listed,
    whole: number.part === 1 ? { account: { changes, strangers, links: linksOf(archive) }, permalinks } : null,
  });
  const made = `${count(staging.made.size, "file")} in ${progress.elapsed().toFixed(1)} s: ${sayPart(number)} stands in ${asTyped(folder)}.`;
  say([...outcome.held, emphasise(made), ...outcome.counts].join("\n"));
  return { ...outcome, times: progress.times };
}

function requestOf({ baseUrl, strict, permalinks, portable, volume }: BuildOptions) {
  return { baseUrl, strict, permalinks, portable, ...(volume === undefined ? {} : { volume }) };
}

/** Throws BuildStopped where it could not be told whether other parts are made from the same. */
function readInputs(options: BuildOptions): PartInputs {
  const content = digestOfContent(options.content);
  if (content === null)
    throw new BuildStopped(
      `Something in ${options.content} cannot be read, so nobody could tell whether other parts are made from the same. npm run check says what it is.`,
    );
  return {
    program: digestOfProgram(),
    request: digestOfRequest(options),
    content,
    permalinks: digestOfPermalinks(permalinksPath(options.content, options.archive)),
  };
}
