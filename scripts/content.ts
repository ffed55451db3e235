/**
 * Everything a content folder holds, read: settings, people, outlets, pages and clippings, with every complaint about any of them
 * in one list. Disk on one side (`files.ts`), the parser on the other; what `build`, `check` and `new` all begin with.
 */
import type { Override } from "../src/archive/override.ts";
import { type ClippingReading, readClipping } from "../src/parse/clipping/clipping.ts";
import { type Complaint, complainOfFile, orderComplaints } from "../src/parse/complaint.ts";
import type { ComplaintCode } from "../src/parse/complaint-catalogue.ts";
import { readPage } from "../src/parse/front-matter.ts";
import { sha256 } from "../src/parse/hash.ts";
import { type KnownOutlet, readOutlets } from "../src/parse/outlets.ts";
import { readPeople } from "../src/parse/people.ts";
import type { KnownPerson } from "../src/parse/quotation.ts";
import { findTakenIds } from "../src/parse/record-id.ts";
import { sketchRecord } from "../src/parse/sketch.ts";
import { type Limits, readSource } from "../src/parse/source.ts";
import { isPageName } from "../src/site/address.ts";
import { limitsOf, readBaseUrl, readSettings, type Settings } from "../src/site/settings.ts";
import type { WrittenPage } from "../src/site/text-page.ts";
import { complainOfNames } from "../src/site/unsafe-name.ts";
import { type ContentFiles, type ListedFile, type OddFile, readContentFiles, type SourceFile } from "./files.ts";
import { type KeptReading, NO_MEMORY, type ReadingMemory } from "./reading-memory.ts";
import type { ArchiveRecord } from "./records.ts";
import { asTyped } from "./root.ts";

export interface Content {
  readonly settings: Settings;
  readonly people: readonly KnownPerson[];
  readonly outlets: readonly KnownOutlet[];
  readonly pages: readonly WrittenPage[];
  /** How many clipping files there are, readable or not. */
  readonly clippings: number;
  /** Those that can be published, in path order. */
  readonly records: readonly ArchiveRecord[];
  /** What front matters say of Context entries; paths as in the records. */
  readonly overrides: readonly Override[];
  /** In path and line order; paths as the user could type them. */
  readonly complaints: readonly Complaint[];
}

/** What surrounds the clippings, and decides how they are read. */
export type Surroundings = Pick<Content, "settings" | "people" | "outlets">;

/** A content folder of which all is read but its clippings and pages. */
export interface OpenedContent {
  readonly directory: string;
  readonly files: ContentFiles;
  readonly surroundings: Surroundings;
  readonly complaints: readonly Complaint[];
}

/** Throws only when `directory` itself cannot be listed. `baseUrl` replaces that of site.yml. */
export function openContent(directory: string, baseUrl: string | null = null): OpenedContent {
  const files = readContentFiles(directory);
  return { directory, files, ...readSurroundings(files, baseUrl) };
}

/** @param memory what earlier builds read */
export function readContent(opened: OpenedContent, memory: ReadingMemory = NO_MEMORY): Content {
  const { directory, files, surroundings } = opened;
  const tooMany = complainOfMany(files.clippings, surroundings.settings);
  const readings = tooMany.length > 0 ? [] : files.clippings.map((file) => remember(file, surroundings, memory));
  const read = readings.flatMap(({ fields, prose, sketches }) =>
    fields && prose && sketches ? [{ fields, prose, sketches }] : [],
  );
  const taken = findTakenIds(read.map(({ fields }) => fields));
  const heldBack = new Set(taken.map(({ record }) => record));
  const { pages, complaints: ofPages } = readPages(files.pages, limitsOf(surroundings.settings));
  return {
    ...surroundings,
    pages,
    clippings: files.clippings.length,
    records: read.filter(({ fields }) => !heldBack.has(fields)),
    overrides: readings.flatMap(({ overrides }) => overrides),
    complaints: orderComplaints([
      ...opened.complaints,
      ...tooMany,
      ...ofPages,
      ...files.odd.map(complainOfOddity),
      ...complainOfNames(files.clippings.map(({ path }) => path)),
      ...readings.flatMap(({ complaints }) => complaints),
      ...taken.map(({ complaint }) => complaint),
    ]).map((complaint) => named(directory, complaint)),
  };
}

/** Whether there are more clippings than may be read: then none of them is, and the first one too many is named. */
function complainOfMany(clippings: readonly ListedFile[], { archiveLimit }: Settings): readonly Complaint[] {
  const first = clippings[archiveLimit];
  if (first === undefined) return [];
  const [all, most] = [clippings.length, archiveLimit].map((number) => number.toLocaleString("en"));
  const message = `with this file the archive holds more than the ${most} clippings it may: there are ${all}, and none was read`;
  return [complainOfFile("archive-too-large", first.path, message)];
}

const NOTHING_READ: KeptReading = { fields: null, prose: null, sketches: null, complaints: [], overrides: [] };

function remember(file: ListedFile, surroundings: Surroundings, memory: ReadingMemory): KeptReading {
  const read = file.read();
  if ("oddity" in read) return { ...NOTHING_READ, complaints: [complainOfOddity(read)] };
  const digest = sha256(read.bytes);
  const kept = memory.find(file.path, digest);
  if (kept !== null) return kept;
  const reading = readKept(read, surroundings);
  memory.keep(file.path, digest, reading);
  return memory.find(file.path, digest) ?? reading;
}

/** What the build keeps of a reading. */
export function readKept(file: SourceFile, surroundings: Surroundings): KeptReading {
  const { fields, prose, complaints, stated } = readOne(file, surroundings);
  const overrides = fields === null ? [] : stated.context.map((entry) => ({ source: file.path, ...entry }));
  const sketches = fields && prose ? sketchRecord({ fields, prose }) : null;
  return { fields, prose, sketches, complaints, overrides };
}

/** A complaint with its path as the user could type it. */
export function named(directory: string, complaint: Complaint): Complaint {
  return { ...complaint, path: `${asTyped(directory)}/${complaint.path}` };
}

/** The other way: complaints by the path a record knows its source by, in their order. */
export function bySource(
  directory: string,
  complaints: readonly Complaint[],
): ReadonlyMap<string, readonly Complaint[]> {
  const prefix = `${asTyped(directory)}/`;
  const byPath = new Map<string, Complaint[]>();
  for (const complaint of orderComplaints(complaints)) {
    const path = complaint.path.startsWith(prefix) ? complaint.path.slice(prefix.length) : complaint.path;
    const known = byPath.get(path);
    if (known) known.push(complaint);
    else byPath.set(path, [complaint]);
  }
  return byPath;
}

export function readOne(file: SourceFile, { settings, people, outlets }: Surroundings): ClippingReading {
  return readClipping(file, { language: settings.language, people, outlets, limits: limitsOf(settings) });
}

/** site.yml, people.yml and outlets.yml; defaults where a folder has none. */
export function readSurroundings(
  files: { readonly site: SourceFile | null; readonly people: SourceFile | null; readonly outlets: SourceFile | null },
  baseUrl: string | null = null,
): { readonly surroundings: Surroundings; readonly complaints: readonly Complaint[] } {
  const site = readSettings(files.site);
  const limits = limitsOf(site.settings);
  const people = files.people ? readPeople(files.people, limits) : { people: [], complaints: [] };
  const outlets = files.outlets ? readOutlets(files.outlets, limits) : { outlets: [], complaints: [] };
  const settings = baseUrl === null ? site.settings : { ...site.settings, baseUrl: readBaseUrl(baseUrl) };
  return {
    surroundings: { settings, people: people.people, outlets: outlets.outlets },
    complaints: [...site.complaints, ...people.complaints, ...outlets.complaints],
  };
}

function readPages(files: readonly ListedFile[], limits: Limits): { pages: WrittenPage[]; complaints: Complaint[] } {
  const pages: WrittenPage[] = [];
  const complaints: Complaint[] = [];
  for (const listed of files) {
    const file = listed.read();
    if ("oddity" in file) {
      complaints.push(complainOfOddity(file));
      continue;
    }
    const slug = file.path.replace(/^pages\//, "").replace(/\.md$/, "");
    if (!isPageName(slug)) {
      complaints.push(complainOfFile("page-name", file.path, `no address can be made of “${slug}”`));
      continue;
    }
    const { source, complaint } = readSource(file, limits);
    if (source === null) {
      complaints.push(complaint);
      continue;
    }
    const page = readPage(file.path, source.text);
    complaints.push(...page.complaints);
    pages.push({ slug, markdown: page.markdown });
  }
  return { pages, complaints };
}

const ODDITIES: Record<OddFile["oddity"], { readonly code: ComplaintCode; readonly says: (detail: string) => string }> =
  {
    link: { code: "file-link", says: () => "this is a symbolic link, which is not followed" },
    folder: { code: "file-folder", says: () => "this is a folder with the name of a clipping" },
    "not-regular": { code: "file-not-regular", says: () => "this is no regular file" },
    "not-text-file": {
      code: "file-ending",
      says: () => "this file is not read: its name does not end as a clipping's does",
    },
    beside: { code: "file-beside", says: () => "this file is not read where it stands, or by this name" },
    "too-large": {
      code: "file-too-large",
      says: (bytes) => `${Number(bytes).toLocaleString("en")} bytes are more than a file may have`,
    },
    unreadable: { code: "file-unreadable", says: (words) => `the system says: ${words}` },
  };

function complainOfOddity({ path, oddity, detail }: OddFile): Complaint {
  const { code, says } = ODDITIES[oddity];
  return complainOfFile(code, path, says(detail));
}
