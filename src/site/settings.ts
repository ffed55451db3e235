/**
 * Settings: what site.yml says, with a default for everything it leaves out. The values come as YAML gave them; a field
 * that cannot be used is complained about and keeps its default.
 */
import { z } from "zod";
import type { Complaint } from "../parse/complaint.ts";

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
}

export const DEFAULT_SETTINGS: Settings = {
  title: "News archive",
  description: null,
  language: "en",
  baseUrl: null,
  timeZone: "UTC",
  notice: null,
};

const line = z.string().trim().min(1);

const FIELDS = {
  title: line,
  description: line,
  language: z.string().transform(canonicalLanguage).pipe(z.string()),
  "base-url": z.string().transform(readBaseUrl).pipe(z.string()),
  "time-zone": line.refine(isTimeZone),
  notice: line,
} as const;

type Field = keyof typeof FIELDS;

const REMEDIES: Readonly<Record<Field, string>> = {
  title: "Write the archive's title as text on one line.",
  description: "Write one or two sentences.",
  language: "Write a language tag such as `en`, `en-GB` or `fr`.",
  "base-url": "Write the full address the site will have, such as `https://example.org/archive/`.",
  "time-zone": "Write a time zone's name such as `Europe/Lisbon`.",
  notice: "Write one sentence.",
};

/**
 * Settings from the values of site.yml.
 * @param values a mapping as YAML reads it; `null` or `undefined` where the file is missing or empty
 * @param path the file's path, for the complaints
 */
export function readSettings(
  values: unknown,
  path: string,
): { readonly settings: Settings; readonly complaints: readonly Complaint[] } {
  const complaints: Complaint[] = [];
  const complain = (message: string, remedy: string) =>
    complaints.push({ code: "setting-unusable", severity: "error", path, place: null, message, excerpt: null, remedy });

  const mapping = z.record(z.string(), z.unknown()).safeParse(values ?? {});
  if (!mapping.success) complain("the settings are not a mapping", "Write one `field: value` a line.");
  const given = mapping.success ? mapping.data : {};

  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(FIELDS, name)) {
      complain(`“${name}” is not a setting`, `The settings are: ${Object.keys(FIELDS).join(", ")}.`);
    }
  }

  const read = (name: Field): string | null => {
    const value = given[name] ?? null;
    if (value === null) return null;
    const result = FIELDS[name].safeParse(value);
    if (result.success) return result.data;
    complain(`“${String(value)}” cannot be used as ${name}`, REMEDIES[name]);
    return null;
  };

  const settings: Settings = {
    title: read("title") ?? DEFAULT_SETTINGS.title,
    description: read("description"),
    language: read("language") ?? DEFAULT_SETTINGS.language,
    baseUrl: read("base-url"),
    timeZone: read("time-zone") ?? DEFAULT_SETTINGS.timeZone,
    notice: read("notice"),
  };
  return { settings, complaints };
}

/** A base URL as the site wants it: http or https, without query and fragment, ending in a slash; null where it is none. */
export function readBaseUrl(text: string): string | null {
  if (!URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  if (!/^https?:$/.test(url.protocol)) return null;
  return `${url.origin}${url.pathname.replace(/\/$/, "")}/`;
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
