/**
 * The build, stage by stage: content → records → archive → pages and files → search index → verified → published. The list of
 * stages in `buildAndPublish` is the whole of it. Everything is made in a staging folder; only the last stage touches what readers see.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildArchive } from "../src/archive/build.ts";
import { formatComplaint } from "../src/parse/complaint.ts";
import { buildSite } from "../src/site/build.ts";
import type { SiteFile } from "../src/site/view.ts";
import { writeAssets } from "./assets.ts";
import { type Content, readContent } from "./content.ts";
import { indexSite } from "./index.ts";
import { takeLock } from "./lock.ts";
import { sealSite } from "./manifest.ts";
import { count, createProgress, emphasise, type Progress } from "./progress.ts";
import { openStage, publishStage, releasesOf } from "./publish.ts";
import { readRecords, writeRecords } from "./records.ts";
import { renderPages } from "./render.ts";

export interface BuildOptions {
  /** Absolute paths. `archive` is where the records are kept. */
  readonly content: string;
  readonly output: string;
  readonly archive: string;
  readonly baseUrl: string | null;
  /** Any complaint stops the build before it publishes. */
  readonly strict: boolean;
}

export interface BuildReport {
  readonly articles: number;
  readonly errors: number;
  readonly warnings: number;
  readonly times: Progress["times"];
}

/** The build cannot go on, for a reason that is the content's and not the program's; the message is meant for the terminal. */
export class BuildStopped extends Error {}

/** Rejects with BuildStopped, LockedError or PublishError where a person can mend it; the published site is then as it was. */
export async function buildAndPublish(options: BuildOptions, say = console.log): Promise<BuildReport> {
  const release = [takeLock(join(options.archive, "lock")), takeLock(join(releasesOf(options.output), "lock"))];
  try {
    return await build(options, createProgress(say), say);
  } finally {
    for (const giveBack of release) giveBack();
  }
}

async function build(options: BuildOptions, progress: Progress, say: (line: string) => void): Promise<BuildReport> {
  const { output } = options;
  const content = await progress.stage(
    "read",
    0,
    () => readContent(options.content, options.baseUrl),
    ({ clippings, records }) => `${count(clippings, "clipping")}, ${count(records.length, "article")}`,
  );
  const { errors, warnings } = tally(content);
  refuseWhereNothingCanBeBuilt(options, content, errors + warnings);

  const records = await progress.stage(
    "records",
    0,
    () => {
      writeRecords(join(options.archive, "records"), content.records);
      return readRecords(join(options.archive, "records"));
    },
    (read) => `${count(read.length, "record")} written and read back`,
  );
  const archive = await progress.stage(
    "archive",
    0,
    () => buildArchive(records, content),
    ({ speakers, links, wanted }) =>
      `${count(speakers.length, "speaker")}, ${count(links.length, "link")}, ${count(wanted.length, "article")} wanted`,
  );
  const site = await progress.stage(
    "views",
    0,
    () => buildSite(archive, content.settings, content.pages),
    ({ pages, files }) => `${count(pages.length, "page")}, ${count(files.length, "file")}`,
  );

  const directory = openStage(output);
  await progress.stage(
    "render",
    site.pages.length,
    async ({ tick }) => {
      const assets = await writeAssets(directory);
      await renderPages({ pages: site.pages, settings: content.settings, assets, directory, onPage: tick });
      writeFiles(directory, site.files);
    },
    () => `${count(site.pages.length, "page")} in HTML`,
  );
  await progress.stage(
    "search",
    0,
    async () => {
      const { pages } = await indexSite(directory);
      if (pages !== archive.articles.length)
        throw new Error(`the search index holds ${pages} articles, and the archive ${archive.articles.length}`);
      return pages;
    },
    (pages) => `${count(pages, "article")} indexed`,
  );
  const { digest } = await progress.stage(
    "verify",
    0,
    () => {
      const sealed = sealSite(directory);
      const [first] = sealed.dead;
      if (first)
        throw new Error(
          `${count(sealed.dead.length, "dead link")}: ${first.page} links to ${first.href} (${first.reason})`,
        );
      return sealed;
    },
    ({ files }) => `${count(files, "file")}, no dead link`,
  );
  await progress.stage(
    "publish",
    0,
    () => publishStage(directory, output, digest),
    () => output,
  );

  say(summary(options, content, progress));
  return { articles: archive.articles.length, errors, warnings, times: progress.times };
}

function refuseWhereNothingCanBeBuilt(options: BuildOptions, content: Content, complaints: number): void {
  const shown = content.complaints.map(formatComplaint).join("\n\n");
  if (content.clippings === 0)
    throw new BuildStopped(
      `${options.content} holds no clippings. Put .txt files there, or name another folder with --content.`,
    );
  if (content.records.length === 0) throw new BuildStopped(`${shown}\n\nNo clipping could be read; see above.`);
  if (options.strict && complaints > 0)
    throw new BuildStopped(`${shown}\n\n${count(complaints, "complaint")}, and --strict lets none pass.`);
}

function writeFiles(directory: string, files: readonly SiteFile[]): void {
  for (const { path, content } of files) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

function tally({ complaints }: Content): { errors: number; warnings: number } {
  const errors = complaints.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: complaints.length - errors };
}

/** Errors in full, since each holds something back; warnings counted, with the command that lists them. */
function summary(options: BuildOptions, content: Content, progress: Progress): string {
  const { errors, warnings } = tally(content);
  const held = content.complaints.filter(({ severity }) => severity === "error").map(formatComplaint);
  const check = options.content.endsWith("content") ? "npm run check" : `npm run check -- --content ${options.content}`;
  return [
    ...(held.length > 0 ? ["", held.join("\n\n"), ""] : []),
    emphasise(`${count(content.records.length, "article")} published in ${progress.elapsed().toFixed(1)} s.`),
    ...(errors > 0 ? [`${count(errors, "error")}: what they name was left out; see above.`] : []),
    ...(warnings > 0 ? [`${count(warnings, "warning")}: ${check} lists them.`] : []),
  ].join("\n");
}
