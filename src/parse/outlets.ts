/** outlets.yml: which outlets there are, how else they are printed, where they live. Loose YAML in, known outlets out, with complaints. */
import { z } from "zod";
import { type Complaint, complainOf } from "./complaint.ts";
import { findNearest } from "./nearest.ts";
import { DEFAULT_LIMITS, type Limits, readSource } from "./source.ts";
import { complainOfValues, readYaml, toPlain, type YamlNode } from "./yaml.ts";

export interface KnownOutlet {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly homePage: string | null;
}

const WEB = "this must be a web address that begins with https:// or http://";
const words = z.string("this must be words").trim().min(1, "this must not be empty");
const list = z
  .union([words, z.array(words)], "this must be a list of words")
  .transform((value) => [value].flat())
  .default([]);

const schema = z.object({
  name: words,
  spellings: list,
  "home-page": z
    .string(WEB)
    .regex(/^https?:\/\/[^\s/]+/, WEB)
    .nullable()
    .default(null),
});

export interface OutletsReading {
  readonly outlets: readonly KnownOutlet[];
  readonly complaints: readonly Complaint[];
}

/** A list, each with `name`, and optionally `spellings` and `home-page`. An entry with a fault is left out, with an error. */
export function readOutlets(
  file: { readonly path: string; readonly bytes: Uint8Array },
  limits: Limits = DEFAULT_LIMITS,
): OutletsReading {
  const { entries, complaints } = readEntries(file, schema, limits);
  return {
    outlets: entries.map((entry) => ({ name: entry.name, spellings: entry.spellings, homePage: entry["home-page"] })),
    complaints,
  };
}

/** A YAML file that is a list of groups of fields → each group through the schema. */
export function readEntries<Shape extends z.ZodRawShape>(
  file: { readonly path: string; readonly bytes: Uint8Array },
  entrySchema: z.ZodObject<Shape>,
  limits: Limits,
): { entries: z.output<z.ZodObject<Shape>>[]; complaints: Complaint[] } {
  const { source, complaint } = readSource(file, limits);
  // A file with nothing in it names nobody, which is no fault.
  if (source === null) return { entries: [], complaints: complaint.code === "file-empty" ? [] : [complaint] };
  const { root, complaints: wrong } = readYaml(source, source.text.startsWith("\ufeff") ? 1 : 0);
  const complaints: Complaint[] = [...wrong];
  if (root === null) return { entries: [], complaints };
  if (root.kind !== "list") {
    complaints.push(complainOf("value-wrong", source, root, "this must be a list, each entry beginning with a hyphen"));
    return { entries: [], complaints };
  }
  const keys = Object.keys(entrySchema.shape);
  const names = new Set<string>();
  const entries = root.nodes.flatMap((node: YamlNode) => {
    if (node.kind !== "map") {
      complaints.push(
        complainOf(
          "value-wrong",
          source,
          node,
          "this entry must be fields, each with its name, a colon, a space and a value",
        ),
      );
      return [];
    }
    for (const { key, keySpan } of node.entries) {
      if (keys.includes(key)) continue;
      const nearest = findNearest(key, keys);
      const remedy = nearest
        ? `Did you mean \`${nearest}\`? Otherwise remove it.`
        : `The fields are: ${keys.join(", ")}.`;
      complaints.push(
        complainOf("key-unknown", source, keySpan, `\`${key.slice(0, 60)}\` is not a field we know`, remedy),
      );
    }
    const parsed = entrySchema.safeParse(toPlain(node));
    if (!parsed.success) {
      complaints.push(...complainOfValues(source, node, parsed.error.issues));
      return [];
    }
    const name = String((parsed.data as { name?: unknown }).name);
    if (names.has(name)) {
      complaints.push(
        complainOf("value-wrong", source, node, `“${name}” has an entry already`, "Make one entry of the two."),
      );
      return [];
    }
    names.add(name);
    return [parsed.data];
  });
  return { entries, complaints };
}

/**
 * The outlet's name for a printed one; the printed one where it is not known. Capitals and a leading The make no difference.
 */
export function nameOutlet(printed: string, outlets: readonly KnownOutlet[]): string {
  return findOutlet(printed, outlets)?.name ?? printed;
}

export function findOutlet(printed: string, outlets: readonly KnownOutlet[]): KnownOutlet | null {
  const index = indexes.get(outlets) ?? indexOutlets(outlets);
  indexes.set(outlets, index);
  return index.get(plain(printed)) ?? null;
}

/** By list: every clipping of an archive is read with the same one, which may name thousands. */
const indexes = new WeakMap<readonly KnownOutlet[], ReadonlyMap<string, KnownOutlet>>();

/** A spelling that two have is the first one's. */
function indexOutlets(outlets: readonly KnownOutlet[]): ReadonlyMap<string, KnownOutlet> {
  const index = new Map<string, KnownOutlet>();
  for (const outlet of outlets)
    for (const spelling of [outlet.name, ...outlet.spellings].map(plain))
      if (!index.has(spelling)) index.set(spelling, outlet);
  return index;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/\s+/g, " ")
    .trim();
}
