/**
 * Settings: what site.yml says, with a default for everything it leaves out. A field that cannot be used is complained about, with
 * its place, and keeps its default.
 */
import { z } from "zod";
import { type Complaint, complainOf } from "../parse/complaint.ts";
import { DEFAULT_LIMITS, type Limits, readSource, type Source } from "../parse/source.ts";
import { readYaml, toPlain, type YamlEntry } from "../parse/yaml.ts";
import { SOURCE_FORMS, type SourceForm } from "./source-file.ts";

export interface Settings {
  readonly title: string;
  readonly description: string | null;
  /** BCP 47, canonical: the language of the interface, and of every clipping that states none. */
  readonly language: string;
  /** Ends in a slash; null where the site does not know where it will stand. */
  readonly baseUrl: string | null;
  /** IANA name. */
  readonly timeZone: string;
  /** A sentence every page shows, such as that this is a sample. */
  readonly notice: string | null;
  /** How the source files are offered. */
  readonly sources: SourceForm;
  /** A sentence on what others may do with the archive. */
  readonly rights: string | null;
  /** Where those rights are written out: a web address. */
  readonly licence: string | null;
  /** Articles that one volume of the search index may hold. */
  readonly volume: number;
  /** Articles whose words, as the search shows them, stand in one file. */
  readonly fragment: number;
  /** In bytes. */
  readonly fileLimit: number;
  /** In UTF-16 code units. */
  readonly lineLimit: number;
  /** Quotations, and Context entries, that a clipping may hold. */
  readonly quotationLimit: number;
  readonly entryLimit: number;
  /** Clippings that the archive may hold. */
  readonly archiveLimit: number;
}

export interface SettingsReading {
  readonly settings: Settings;
  readonly complaints: readonly Complaint[];
}

export const DEFAULT_SETTINGS: Settings = {
  title: "News archive",
  description: null,
  language: "en",
  baseUrl: null,
  timeZone: "UTC",
  notice: null,
  sources: "files",
  rights: null,
  licence: null,
  volume: 5000,
  fragment: 1,
  fileLimit: DEFAULT_LIMITS.fileBytes,
  lineLimit: DEFAULT_LIMITS.lineLength,
  quotationLimit: DEFAULT_LIMITS.quotations,
  entryLimit: DEFAULT_LIMITS.entries,
  archiveLimit: 250_000,
};

/** A file larger than this is not even read, whatever site.yml says. */
export const LARGEST_FILE = 64 * 1024 * 1024;

const line = z.string().trim().min(1);

const whole = (from: number, to: number) =>
  z
    .string()
    .trim()
    .refine((text) => /^\d{1,8}$/.test(text) && Number(text) >= from && Number(text) <= to);

const FIELDS = {
  title: line,
  description: line,
  language: z.string().transform(canonicalLanguage).pipe(z.string()),
  "base-url": z.string().transform(readBaseUrl).pipe(z.string()),
  "time-zone": line.refine(isTimeZone),
  notice: line,
  sources: z.string().trim().pipe(z.enum(SOURCE_FORMS)),
  rights: line,
  licence: z.string().trim().refine(isWebAddress),
  volume: whole(100, 99_999),
  fragment: whole(1, 100),
  "file-limit": whole(1000, LARGEST_FILE),
  "line-limit": whole(100, LARGEST_FILE),
  "quotation-limit": whole(1, 10_000_000),
  "entry-limit": whole(1, 10_000_000),
  "archive-limit": whole(1, 10_000_000),
} as const;

/** A setting as site.yml spells it. */
export type Field = keyof typeof FIELDS;

const REMEDIES: Readonly<Record<Field, string>> = {
  title: "Write the archive's title as text on one line.",
  description: "Write one or two sentences.",
  language: "Write a language tag such as `en`, `en-GB` or `fr`.",
  "base-url": "Write the full address the site will have, such as `https://example.org/archive/`.",
  "time-zone": "Write a time zone's name such as `Europe/Lisbon`.",
  notice: "Write one sentence.",
  sources: "Write `files` (one for each article), `bundle` (all in one archive) or `none`.",
  rights: "Write one sentence.",
  licence: "Write the full address of the licence, such as `https://creativecommons.org/licenses/by/4.0/`.",
  volume: "Write a whole number from 100 to 99999, such as `5000`.",
  fragment: "Write a whole number from 1 to 100, such as `4`.",
  "file-limit": `Write a number of bytes from 1000 to ${LARGEST_FILE}, such as \`5000000\`.`,
  "line-limit": `Write a number of characters from 100 to ${LARGEST_FILE}, such as \`1000000\`.`,
  "quotation-limit": "Write a whole number from 1 to 10000000, such as `20000`.",
  "entry-limit": "Write a whole number from 1 to 10000000, such as `5000`.",
  "archive-limit": "Write a whole number from 1 to 10000000, such as `500000`.",
};

/** Settings from site.yml; the defaults where there is no such file. A field that cannot be used keeps its default. */
export function readSettings(file: { readonly path: string; readonly bytes: Uint8Array } | null): SettingsReading {
  const nothing = { settings: DEFAULT_SETTINGS, complaints: [] };
  if (file === null) return nothing;
  const { source, complaint } = readSource(file);
  // A file with nothing in it sets nothing, which is no fault.
  if (source === null) return complaint.code === "file-empty" ? nothing : { ...nothing, complaints: [complaint] };
  const { root, complaints } = readYaml(source);
  if (root === null) return { ...nothing, complaints };
  if (root.kind === "map") return readFields(source, root.entries);
  const remedy = "Write one `field: value` a line.";
  return {
    ...nothing,
    complaints: [complainOf("setting-unusable", source, root, "the settings are not fields", remedy)],
  };
}

function readFields(source: Source, entries: readonly YamlEntry[]): SettingsReading {
  const complaints: Complaint[] = [];
  const read = new Map<string, string>();
  for (const { key, keySpan, node } of entries) {
    if (!isField(key)) {
      const remedy = `The settings are: ${Object.keys(FIELDS).join(", ")}.`;
      complaints.push(
        complainOf("setting-unusable", source, keySpan, `“${key.slice(0, 60)}” is not a setting`, remedy),
      );
    } else if (node.kind !== "words" || node.words !== "") {
      const result = FIELDS[key].safeParse(toPlain(node));
      if (result.success) read.set(key, result.data);
      else
        complaints.push(complainOf("setting-unusable", source, node, `this cannot be used as ${key}`, REMEDIES[key]));
    }
  }
  const number = (field: Field, otherwise: number): number => Number(read.get(field) ?? otherwise);
  const settings: Settings = {
    title: read.get("title") ?? DEFAULT_SETTINGS.title,
    description: read.get("description") ?? null,
    language: read.get("language") ?? DEFAULT_SETTINGS.language,
    baseUrl: read.get("base-url") ?? null,
    timeZone: read.get("time-zone") ?? DEFAULT_SETTINGS.timeZone,
    notice: read.get("notice") ?? null,
    sources: SOURCE_FORMS.find((form) => form === read.get("sources")) ?? DEFAULT_SETTINGS.sources,
    rights: read.get("rights") ?? null,
    licence: read.get("licence") ?? null,
    volume: number("volume", DEFAULT_SETTINGS.volume),
    fragment: number("fragment", DEFAULT_SETTINGS.fragment),
    fileLimit: number("file-limit", DEFAULT_SETTINGS.fileLimit),
    lineLimit: number("line-limit", DEFAULT_SETTINGS.lineLimit),
    quotationLimit: number("quotation-limit", DEFAULT_SETTINGS.quotationLimit),
    entryLimit: number("entry-limit", DEFAULT_SETTINGS.entryLimit),
    archiveLimit: number("archive-limit", DEFAULT_SETTINGS.archiveLimit),
  };
  return { settings, complaints };
}

/** What a file of the archive may come to. */
export function limitsOf({ fileLimit, lineLimit, quotationLimit, entryLimit }: Settings): Limits {
  return {
    ...DEFAULT_LIMITS,
    fileBytes: fileLimit,
    lineLength: lineLimit,
    quotations: quotationLimit,
    entries: entryLimit,
  };
}

function isField(name: string): name is Field {
  return Object.hasOwn(FIELDS, name);
}

/** A base URL as the site wants it: http or https, without query and fragment, ending in a slash; null where it is none. */
export function readBaseUrl(text: string): string | null {
  if (!URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  if (!/^https?:$/.test(url.protocol)) return null;
  return `${url.origin}${url.pathname.replace(/\/$/, "")}/`;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function canonicalLanguage(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.trim())[0] ?? null;
  } catch {
    return null;
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
