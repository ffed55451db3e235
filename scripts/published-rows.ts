/** The tables of a published site, row by row: a table may have several parts, of which one at a time stands in memory. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { wordsOf } from "./fault.ts";
import { readRegular } from "./regular-file.ts";

/** The parts of a table that stand in the site, in order: `articles.json`, `articles-2.json`, … @param ending `json` or `csv` */
export function* partsOf(directory: string, table: string, ending: string): Generator<string, void, undefined> {
  for (let part = 1; ; part++) {
    const file = `data/${table}${part === 1 ? "" : `-${part}`}.${ending}`;
    if (!existsSync(join(directory, file))) return;
    yield file;
  }
}

/** Throws a SyntaxError that names the file where one is no JSON, or no list, or has a row that is not as `schema` says. */
export function* readRows<Row>(
  directory: string,
  table: string,
  schema: z.ZodType<Row>,
): Generator<Row, void, undefined> {
  for (const file of partsOf(directory, table, "json"))
    for (const [at, row] of rowsIn(file, readText(directory, file)).entries()) {
      const { data, error } = schema.safeParse(row);
      if (error) throw new SyntaxError(`row ${at + 1} of ${file} cannot be read: ${describeIssue(error.issues[0])}`);
      yield data;
    }
}

/** Of a file of the site. Throws an Error that names it where it cannot be read. */
export function readText(directory: string, file: string): string {
  try {
    return readRegular(join(directory, file)).toString("utf8");
  } catch (error) {
    throw new Error(`${file} cannot be read: ${wordsOf(error)}`, { cause: error });
  }
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const where = issue?.path.join(".") ?? "";
  return `${where === "" ? "" : `${where}: `}${issue?.message}`;
}

function rowsIn(file: string, text: string): readonly unknown[] {
  try {
    const rows: unknown = JSON.parse(text);
    if (Array.isArray(rows)) return rows;
  } catch {
    // Said below, with the file's name.
  }
  throw new SyntaxError(`${file} cannot be read as a list of rows`);
}
