/** `datapackage.json`: what the release holds, file by file, in the form of Frictionless Data Packages (datapackage.org). */
import { slug } from "../parse/slug.ts";
import { type Column, columnsOf } from "./data-column.ts";
import { writeDescription } from "./data-description.ts";
import type { ROWS } from "./data-row.ts";
import type { Desk } from "./desk.ts";
import type { FileFacts, ToldFile } from "./view.ts";

const KEYS: Readonly<Record<keyof typeof ROWS, readonly string[]>> = {
  articles: ["id"],
  quotes: ["id"],
  speakers: ["id"],
  outlets: ["id"],
  topics: ["id"],
  links: [],
  sources: ["article"],
  context: ["article", "entry"],
};

/** @param parts of every file of the release, in their order: its paths from the site's root */
export function dataPackage(
  desk: Pick<Desk, "settings" | "words">,
  parts: ReadonlyMap<string, readonly string[]>,
): ToldFile {
  const tell: ToldFile["tell"] = (factsOf) => {
    const described = (path: string): Described => ({ path: path.slice("data/".length), ...factsOf(path) });
    return describeAll(
      desk,
      [...parts].flatMap(([file, paths]) => resourcesOf(file, paths.map(described))),
    );
  };
  return { path: "data/datapackage.json", tell };
}

/** What is said of a file. */
interface Described extends FileFacts {
  /** From `data/`. */
  readonly path: string;
}

function describeAll({ settings, words }: Pick<Desk, "settings" | "words">, resources: readonly unknown[]): string {
  const { title, description, baseUrl, rights, licence } = settings;
  const content = {
    profile: "data-package",
    name: slug(title),
    title,
    ...(description === null ? {} : { description }),
    ...(baseUrl === null ? {} : { homepage: baseUrl }),
    ...(licence === null ? {} : { licenses: [{ path: licence, ...(rights === null ? {} : { title: rights }) }] }),
    resources,
  };
  return writeDescription(content, words);
}

/** Every JSON part is a file to be read by itself; of a CSV table the parts are one resource, which follow one another. */
function resourcesOf(file: string, parts: readonly Described[]): readonly unknown[] {
  const [table = "", ending] = file.split(".");
  if (ending === "csv") return [tableOf(table as keyof typeof ROWS, parts)];
  return parts.map((part) => ({
    name: part.path.replace(".", "-"),
    ...factsOf(part),
    format: "json",
    mediatype: "application/json",
    jsonSchema: `schema/${file}`,
  }));
}

function factsOf({ path, bytes, sha256 }: Described) {
  return { path, encoding: "utf-8", bytes, hash: `sha256:${sha256}` };
}

function tableOf(table: keyof typeof ROWS, parts: readonly Described[]): unknown {
  const [first, ...others] = parts;
  const whole = {
    path: parts.map(({ path }) => path),
    encoding: "utf-8",
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    // The standard has no place for the hashes of several files.
    parts: parts.map(({ path, bytes, sha256 }) => ({ path, bytes, hash: `sha256:${sha256}` })),
  };
  const key = KEYS[table];
  return {
    name: table,
    profile: "tabular-data-resource",
    ...(first !== undefined && others.length === 0 ? factsOf(first) : whole),
    format: "csv",
    mediatype: "text/csv",
    schema: {
      fields: columnsOf(table).map(fieldOf),
      missingValues: [""],
      ...(key.length === 0 ? {} : { primaryKey: key }),
    },
  };
}

/** Of a list the one cell is described, not its values. */
function fieldOf({ name, type, description, isList, schema, mayBeEmpty }: Column): unknown {
  const { pattern, minimum, maximum } = schema;
  const constraints = {
    ...(mayBeEmpty ? {} : { required: true }),
    ...(isList || schema.enum === undefined ? {} : { enum: schema.enum }),
    ...(isList || pattern === undefined ? {} : { pattern }),
    ...(type === "number" && minimum !== undefined ? { minimum, maximum } : {}),
  };
  const says = [description, isList ? "Several values, “ | ” between them" : null].filter(Boolean).join(". ");
  return {
    name,
    type,
    ...(says === "" ? {} : { description: says }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
