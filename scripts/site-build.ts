/**
 * The build, stage by stage: content → records → archive → pages and files → search index → verified → published. The list of
 * stages in `buildAndPublish` is the whole of it. Everything is made in a staging folder; only the last stage touches what readers see.
 */
import { join } from "node:path";
import { type Complaint, formatComplaint } from "../src/parse/complaint.ts";
import { sha256 } from "../src/parse/hash.ts";
import { sitePieces } from "../src/site/build.ts";
import { readHistory } from "../src/site/history.ts";
import { writeAssets } from "./assets.ts";
import type { BuildOptions } from "./build-options.ts";
import { listChanges, reportChanges, warnOfStrangers } from "./changes.ts";
import { bySource, type Content, readContent } from "./content.ts";
import { digestOfInputs, digestOfPermalinks } from "./inputs.ts";
import { NO_LAST_BUILD, type Outcome, readLastBuild, rememberBuild } from "./last-build.ts";
import { compareLinks, linksPath, rememberLinks } from "./link-memory.ts";
import { type Linked, link, settle } from "./linking.ts";
import { takeLock } from "./lock.ts";
import { sealSite } from "./manifest.ts";
import { loadPermalinks, permalinksPath, savePermalinks, wouldChange } from "./permalinks.ts";
import { writePieces } from "./pieces.ts";
import { digestOfRooms } from "./program.ts";
import { count, createProgress, emphasise, type Progress } from "./progress.ts";
import { openStage, publishStage, releasesOf } from "./publish.ts";
import { Readings } from "./reading-memory.ts";
import { writeRecords } from "./records.ts";
import { Refusal } from "./refusal.ts";
import { asTyped } from "./root.ts";
import { SearchEntries } from "./search-entries.ts";
import { Staging } from "./staging.ts";
import { bindVolumes } from "./volumes.ts";

export interface BuildReport extends Outcome {
  readonly times: Progress["times"];
}

/** Articles in a volume of the search index; its process needs some 0.4 MB for each. */
const MOST_IN_A_VOLUME = 5000;

/** The build cannot go on, for a reason that is the content's and not the program's; the message is meant for the terminal. */
export class BuildStopped extends Refusal {}

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
  const { output, archive: folder } = options;
  const given = digestOfInputs(options);
  const parser = digestOfRooms(["src/parse"]);
  let readings: Readings | null = null;
  const content = await progress.stage(
    "read",
    0,
    () =>
      readContent(options.content, options.baseUrl, ({ settings, people, outlets }) => {
        const key = sha256(JSON.stringify([parser, settings.language, people, outlets]));
        readings = new Readings(join(folder, "readings"), key, options.clean);
        return readings;
      }),
    ({ clippings, records }) => `${count(clippings, "clipping")}, ${count(records.length, "article")}`,
  );
  refuseWhereNothingCanBeBuilt(options, content);

  const path = permalinksPath(options.content, folder);
  const previous = loadPermalinks(path);
  const settled = settle(content, previous);
  await progress.stage(
    "records",
    0,
    () => {
      readings?.save();
      return writeRecords(folder, settled.records, options.clean ? null : (readings?.key ?? null));
    },
    (written) => `${count(written, "record")} written and read back`,
  );
  const linked = await progress.stage(
    "archive",
    0,
    () => link(options.content, content, settled, settled.records, previous),
    ({ archive: { speakers, links, wanted } }) =>
      `${count(speakers.length, "speaker")}, ${count(links.length, "link")}, ${count(wanted.length, "article")} wanted`,
  );
  const { archive, permalinks } = linked;
  const complaints = [...content.complaints, ...linked.complaints];
  refuseWhereStrict(options, complaints);
  if (options.permalinks === "frozen") refuseWhereFrozen(path, linked);
  const outcome = conclude(options, archive.articles.length, complaints);

  const last = options.clean ? NO_LAST_BUILD : readLastBuild(folder, output);
  const staging = new Staging(openStage(output), last.before);
  const entries = new SearchEntries(join(folder, "search", "entries"), content.settings.language, last.entries);
  const pieces = await progress.stage(
    "pages",
    0,
    async ({ tick }) => {
      const { layouts, portable } = options;
      const { settings } = content;
      const assets = await writeAssets(staging.directory, settings.language, portable);
      staging.noteFolder("assets");
      const site = { settings, assets, portable };
      const code = digestOfRooms(["src/parse", "src/archive", "src/site", "layouts"]);
      const history = readHistory(permalinks, archive);
      const remaining = bySource(options.content, complaints);
      return writePieces(sitePieces(archive, settings, content.pages, history, remaining), {
        content: options.content,
        staging,
        shell: sha256(JSON.stringify([code, site])),
        printing: { site, directory: staging.directory, layouts },
        entries,
        onPage: tick,
      });
    },
    ({ pages, printed }) => `${count(pages, "page")}, ${printed.toLocaleString("en")} of them printed`,
  );
  const volumes = await progress.stage(
    "search",
    0,
    () =>
      bindVolumes({
        staging,
        entries,
        before: last.volumes,
        code: sha256(JSON.stringify([digestOfRooms(["src/client", "scripts"]), content.settings.language])),
        most: MOST_IN_A_VOLUME,
        workshop: join(folder, "search"),
      }),
    ({ state, bound, supplement }) =>
      `${count(state.volumes.length, "volume")}${supplement > 0 ? ` and a supplement of ${supplement}` : ""}, ${bound} bound`,
  );
  const digest = await progress.stage(
    "verify",
    0,
    () => {
      const [first, ...others] = pieces.findDead();
      if (first)
        throw new Error(
          `${count(others.length + 1, "dead link")}: ${first.page} links to ${first.href} (${first.reason})`,
        );
      return sealSite(staging.directory, staging.made);
    },
    () => `${count(staging.made.size, "file")}, no dead link`,
  );
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
      publishStage(staging.directory, output, digest);
      entries.tidy();
    },
    () => output,
  );

  const links = linksPath(options.content, folder);
  const changes = reportChanges(linked.changes, compareLinks(links, archive, permalinks));
  rememberLinks(links, archive);
  const strangers = warnOfStrangers(path, previous, settled);
  const published = `${count(outcome.articles, "article")} published in ${progress.elapsed().toFixed(1)} s.`;
  say([...changes, ...strangers, ...outcome.held, emphasise(published), ...outcome.counts].join("\n"));
  return { ...outcome, times: progress.times };
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

/** Errors in full, since each holds something back; warnings counted, with the command that lists them. */
function conclude(options: BuildOptions, articles: number, complaints: readonly Complaint[]): Outcome {
  const errors = complaints.filter(({ severity }) => severity === "error");
  const warnings = complaints.length - errors.length;
  const content = asTyped(options.content);
  const check = content === "content" ? "npm run check" : `npm run check -- --content ${content}`;
  const held = errors.map(formatComplaint).join("\n\n");
  return {
    articles,
    errors: errors.length,
    warnings,
    held: held === "" ? [] : ["", held, ""],
    counts: [
      ...(errors.length > 0 ? [`${count(errors.length, "error")}: what they name was left out; see above.`] : []),
      ...(warnings > 0 ? [`${count(warnings, "warning")}: ${check} lists them.`] : []),
      ...countLinks(complaints),
    ],
  };
}

function countLinks(complaints: readonly Complaint[]): readonly string[] {
  const ambiguous = complaints.filter(({ code }) => code === "link-ambiguous").length;
  const fuzzy = complaints.filter(({ code }) => code === "link-fuzzy").length;
  return ambiguous + fuzzy === 0 ? [] : [`Among them ${count(ambiguous, "ambiguous link")} and ${fuzzy} fuzzy.`];
}
