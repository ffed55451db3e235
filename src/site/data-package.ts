/** `datapackage.json`: what the release holds, file by file, in the form of Frictionless Data Packages (datapackage.org). */
import { sha256 } from "../parse/hash.ts";
import { slug } from "../parse/slug.ts";
import { type Column, columnsOf } from "./data-column.ts";
import { writeDescription } from "./data-description.ts";
import type { ROWS, Table } from "./data-row.ts";
import type { Desk } from "./desk.ts";
import type { SiteFile } from "./view.ts";

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

/** What is said of a file; the file itself need not be kept for it. */
export interface Described {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}

/** @param file its path from the site's root */
export function describe({ path, content }: SiteFile): Described {
  return {
    path: path.slice("data/".length),
    bytes: new TextEncoder().encode(content).length,
    hash: `sha256:${sha256(content)}`,
  };
}

/** @param files those of the release, in their order */
export function dataPackage(
  { settings, words }: Pick<Desk, "settings" | "words">,
  files: readonly Described[],
): SiteFile {
  const { title, description, baseUrl, rights, licence } = settings;
  const content = {
    profile: "data-package",
    name: slug(title),
    title,
    ...(description === null ? {} : { description }),
    ...(baseUrl === null ? {} : { homepage: baseUrl }),
    ...(licence === null ? {} : { licenses: [{ path: licence, ...(rights === null ? {} : { title: rights }) }] }),
    resources: files.map(resourceOf),
  };
  return { path: "data/datapackage.json", content: writeDescription(content, words) };
}

function resourceOf({ path: file, bytes, hash }: Described): unknown {
  const table = file.replace(/\.\w+$/, "");
  const facts = { path: file, encoding: "utf-8", bytes, hash };
  if (!file.endsWith(".csv"))
    return {
      name: file.replace(".", "-"),
      ...facts,
      format: "json",
      mediatype: "application/json",
      jsonSchema: `schema/${file}`,
    };
  const key = KEYS[table as Table];
  return {
    name: table,
    profile: "tabular-data-resource",
    ...facts,
    format: "csv",
    mediatype: "text/csv",
    schema: {
      fields: columnsOf(table as Table).map(fieldOf),
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
