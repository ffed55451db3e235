/**
 * The build, stage by stage: content → records → archive → pages and files → search index → verified → published. The list of
 * stages in `buildAndPublish` is the whole of it. Everything is made in a staging folder; only the last stage touches what readers see.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Complaint, formatComplaint } from "../src/parse/complaint.ts";
import { buildSite } from "../src/site/build.ts";
import { readHistory } from "../src/site/history.ts";
import type { SiteFile } from "../src/site/view.ts";
import { writeAssets } from "./assets.ts";
import { listChanges, reportChanges, warnOfStrangers } from "./changes.ts";
import { type Content, readContent } from "./content.ts";
import { indexSite } from "./index.ts";
import { cleanIndexedPages } from "./index-attribute.ts";
import { compareLinks, linksPath, rememberLinks } from "./link-memory.ts";
import { type Linked, link, settle } from "./linking.ts";
import { takeLock } from "./lock.ts";
import { sealSite } from "./manifest.ts";
import { loadPermalinks, permalinksPath, savePermalinks, wouldChange } from "./permalinks.ts";
import { count, createProgress, emphasise, type Progress } from "./progress.ts";
import { openStage, publishStage, releasesOf } from "./publish.ts";
import { readRecords, writeRecords } from "./records.ts";
import { renderPages } from "./render.ts";
import { asTyped } from "./root.ts";
import { writeSources } from "./source-files.ts";

export interface BuildOptions {
  /** Absolute paths. `archive` is where the records are kept. */
  readonly content: string;
  readonly output: string;
  readonly archive: string;
  readonly baseUrl: string | null;
  /** Any complaint stops the build before it publishes. */
  readonly strict: boolean;
  /** `kept`: written. `frozen`: a build that would change them stops. `draft`: neither; this build is for its maker's eyes. */
  readonly permalinks: "kept" | "frozen" | "draft";
  /** The folder with the template, where it is not the checkout's. */
  readonly layouts?: string;
}

export interface BuildReport {
  readonly articles: number;
  readonly errors: number;
  readonly warnings: number;
  readonly times: Progress["times"];
}

/** The build cannot go on, for a reason that is the content's and not the program's; the message is meant for the terminal. */
export class BuildStopped extends Error {}

/** Rejects with BuildStopped, LockedError, PublishError or SourceChangedError where a person can mend it; the published site is then as it was. */
export async function buildAndPublish(options: BuildOptions, say = console.log): Promise<BuildReport> {
  const held: (() => void)[] = [];
  try {
    for (const folder of [options.archive, releasesOf(options.output)]) held.push(takeLock(join(folder, "lock")));
    return await build(options, createProgress(say), say);
  } finally {
    for (const giveBack of held) giveBack();
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
  refuseWhereNothingCanBeBuilt(options, content);

  const path = permalinksPath(options.content, options.archive);
  const previous = loadPermalinks(path);
  const settled = settle(content, previous);
  const records = await progress.stage(
    "records",
    0,
    () => {
      writeRecords(join(options.archive, "records"), settled.records);
      return readRecords(join(options.archive, "records"));
    },
    (read) => `${count(read.length, "record")} written and read back`,
  );
  const linked = await progress.stage(
    "archive",
    0,
    () => link(options.content, content, settled, records, previous),
    ({ archive: { speakers, links, wanted } }) =>
      `${count(speakers.length, "speaker")}, ${count(links.length, "link")}, ${count(wanted.length, "article")} wanted`,
  );
  const { archive, permalinks } = linked;
  const complaints = [...content.complaints, ...linked.complaints];
  refuseWhereStrict(options, complaints);
  if (options.permalinks === "frozen") refuseWhereFrozen(path, linked);
  const site = await progress.stage(
    "views",
    0,
    () => buildSite(archive, content.settings, content.pages, readHistory(permalinks, archive)),
    ({ pages, files }) => `${count(pages.length, "page")}, ${count(files.length, "file")}`,
  );

  const directory = openStage(output);
  await progress.stage(
    "render",
    site.pages.length,
    async ({ tick }) => {
      const assets = await writeAssets(directory, content.settings.language);
      const { layouts } = options;
      await renderPages({ pages: site.pages, settings: content.settings, assets, directory, layouts, onPage: tick });
      writeFiles(directory, site.files);
      await writeSources(options.content, directory, site.sources);
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
      cleanIndexedPages(directory);
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
    () => {
      // Remembered before it is published: an address that is remembered and never was published does no harm.
      if (options.permalinks === "kept") savePermalinks(path, permalinks);
      publishStage(directory, output, digest);
    },
    () => output,
  );

  const links = linksPath(options.content, options.archive);
  const changes = reportChanges(linked.changes, compareLinks(links, archive, permalinks));
  rememberLinks(links, archive);
  const strangers = warnOfStrangers(path, previous, settled);
  say([...changes, ...strangers, ...summary(options, complaints, archive.articles.length, progress)].join("\n"));
  return { articles: archive.articles.length, ...tally(complaints), times: progress.times };
}

function refuseWhereNothingCanBeBuilt(options: BuildOptions, content: Content): void {
  const shown = content.complaints.map(formatComplaint).join("\n\n");
  if (content.clippings === 0)
    throw new BuildStopped(
      `${options.content} holds no clippings. Put .txt files there, or name another folder with --content.`,
    );
  if (content.records.length === 0) throw new BuildStopped(`${shown}\n\nNo clipping could be read; see above.`);
}

function refuseWhereStrict({ strict }: BuildOptions, complaints: readonly Complaint[]): void {
  if (!strict || complaints.length === 0) return;
  const shown = complaints.map(formatComplaint).join("\n\n");
  throw new BuildStopped(`${shown}\n\n${count(complaints.length, "complaint")}, and --strict lets none pass.`);
}

function refuseWhereFrozen(path: string, { permalinks, changes }: Linked): void {
  if (!wouldChange(path, permalinks)) return;
  const lines = listChanges(changes);
  const what = lines.length > 0 ? lines.join("\n") : "  what it knows articles by: their files, titles or quotations";
  throw new BuildStopped(`${path} would change:\n${what}\nBuild without --frozen, and commit it.`);
}

function writeFiles(directory: string, files: readonly SiteFile[]): void {
  for (const { path, content } of files) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

function tally(complaints: readonly Complaint[]): { errors: number; warnings: number } {
  const errors = complaints.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: complaints.length - errors };
}

/** Errors in full, since each holds something back; warnings counted, with the command that lists them. */
function summary(
  options: BuildOptions,
  complaints: readonly Complaint[],
  articles: number,
  progress: Progress,
): readonly string[] {
  const { errors, warnings } = tally(complaints);
  const held = complaints.filter(({ severity }) => severity === "error").map(formatComplaint);
  const content = asTyped(options.content);
  const check = content === "content" ? "npm run check" : `npm run check -- --content ${content}`;
  return [
    ...(held.length > 0 ? ["", held.join("\n\n"), ""] : []),
    emphasise(`${count(articles, "article")} published in ${progress.elapsed().toFixed(1)} s.`),
    ...(errors > 0 ? [`${count(errors, "error")}: what they name was left out; see above.`] : []),
    ...(warnings > 0 ? [`${count(warnings, "warning")}: ${check} lists them.`] : []),
    ...countLinks(complaints),
  ];
}

function countLinks(complaints: readonly Complaint[]): readonly string[] {
  const ambiguous = complaints.filter(({ code }) => code === "link-ambiguous").length;
  const fuzzy = complaints.filter(({ code }) => code === "link-fuzzy").length;
  return ambiguous + fuzzy === 0 ? [] : [`Among them ${count(ambiguous, "ambiguous link")} and ${fuzzy} fuzzy.`];
}
