/** The tables of a published site, row by row: a table may have several parts, of which one at a time stands in memory. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The parts of a table that stand in the site, in order: `articles.json`, `articles-2.json`, … @param ending `json` or `csv` */
export function* partsOf(directory: string, table: string, ending: string): Generator<string, void, undefined> {
  for (let part = 1; ; part++) {
    const file = `data/${table}${part === 1 ? "" : `-${part}`}.${ending}`;
    if (!existsSync(join(directory, file))) return;
    yield file;
  }
}

/** Throws a SyntaxError that names the file where one is no JSON, or no list. */
export function* readRows(directory: string, table: string): Generator<unknown, void, undefined> {
  for (const file of partsOf(directory, table, "json"))
    yield* rowsIn(file, readFileSync(join(directory, file), "utf8"));
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
