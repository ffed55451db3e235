/**
 * What every build begins with, of the whole site or of a part: the content read, the records written, the archive linked, and
 * the reasons for which nothing can be built at all.
 */
import { join } from "node:path";
import { type Complaint, formatComplaint } from "../src/parse/complaint.ts";
import { sha256 } from "../src/parse/hash.ts";
import { limitsOf } from "../src/site/settings.ts";
import { permalinksPath } from "./archive-folder.ts";
import type { BuildOptions } from "./build-options.ts";
import { listChanges, warnOfStrangers } from "./changes.ts";
import { type Content, openContent, readContent } from "./content.ts";
import type { Outcome } from "./last-build.ts";
import { type Linked, link, settle } from "./linking.ts";
import { LinkingMemory, linkingPath } from "./linking-memory.ts";
import { loadPermalinks, wouldChange } from "./permalinks.ts";
import { digestOfRooms } from "./program.ts";
import { count, type Progress } from "./progress.ts";
import { MANY, readAhead } from "./reading-ahead.ts";
import { Readings } from "./reading-memory.ts";
import type { ArchiveRecord } from "./records.ts";
import { Refusal } from "./refusal.ts";
import { asTyped } from "./root.ts";

export interface Groundwork extends Pick<Linked, "archive" | "permalinks" | "changes"> {
  readonly content: Content;
  readonly complaints: readonly Complaint[];
  readonly outcome: Outcome;
  /** Where the permalinks are kept. */
  readonly permalinksPath: string;
  /** What is said where the archive seems to be another one than before. */
  readonly strangers: readonly string[];
}

/** The build cannot go on, for a reason that is the content's and not the program's; the message is meant for the terminal. */
export class BuildStopped extends Refusal {}

/**
 * @param write writes records and returns how many; `reader` is a digest of how they were read
 * Rejects with BuildStopped or PermalinksError.
 */
export async function layGroundwork(
  options: BuildOptions,
  progress: Progress,
  write: (records: readonly ArchiveRecord[], reader: string) => number,
): Promise<Groundwork> {
  const { archive: folder } = options;
  const parser = digestOfRooms(["src/parse"]);
  const { content, readings } = await progress.stage(
    "read",
    0,
    async () => {
      const opened = openContent(options.content, options.baseUrl);
      const { directory, surroundings } = opened;
      const { settings, people, outlets } = surroundings;
      const key = sha256(JSON.stringify([parser, settings.language, limitsOf(settings), people, outlets]));
      const readings = new Readings(join(folder, "readings"), key, options.clean);
      const paths = opened.files.clippings.map(({ path }) => path);
      if (paths.length >= MANY && paths.length <= settings.archiveLimit && readings.isEmpty)
        await readAhead({ directory, surroundings }, paths, readings);
      return { content: readContent(opened, readings), readings };
    },
    ({ content: { clippings, records } }) => `${count(clippings, "clipping")}, ${count(records.length, "article")}`,
  );
  refuseWhereNothingCanBeBuilt(options, content);

  const path = permalinksPath(options.content, folder);
  const previous = loadPermalinks(path);
  const settled = settle(content, previous);
  await progress.stage(
    "records",
    0,
    () => {
      readings.save();
      return write(settled.records, readings.key);
    },
    (written) => `${count(written, "record")} written and read back`,
  );
  const linked = await progress.stage(
    "archive",
    0,
    () => {
      const key = sha256(JSON.stringify([digestOfRooms(["src/archive"]), readings.key]));
      const memory = new LinkingMemory(linkingPath(options.content, folder), key, options.clean);
      return link(options.content, content, settled, settled.records, previous, memory);
    },
    ({ archive: { speakers, links, wanted } }) =>
      `${count(speakers.length, "speaker")}, ${count(links.length, "link")}, ${count(wanted.length, "article")} wanted`,
  );
  const { archive, permalinks, changes } = linked;
  const complaints = [...content.complaints, ...linked.complaints];
  refuseWhereStrict(options, complaints);
  if (options.permalinks === "frozen") refuseWhereFrozen(path, linked);
  const outcome = conclude(options, archive.articles.length, complaints);
  const strangers = warnOfStrangers(path, previous, settled);
  return { archive, permalinks, changes, content, complaints, outcome, permalinksPath: path, strangers };
}

function refuseWhereNothingCanBeBuilt(options: BuildOptions, content: Content): void {
  const shown = content.complaints.map(formatComplaint).join("\n\n");
  if (content.clippings === 0) {
    const none = `${options.content} holds no clippings. Put .txt files there, or name another folder with --content.`;
    throw new BuildStopped(shown === "" ? none : `${shown}\n\n${none}`);
  }
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
  const what = lines.length > 0 ? lines.join("\n") : "  what it knows pages by: files, titles, quotations or spellings";
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
