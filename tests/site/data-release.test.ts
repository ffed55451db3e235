/** The release against its own descriptions: JSON against the published schemas, CSV against the data package, both against each other. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import type { Archive } from "../../src/archive/archive.ts";
import { buildSite } from "../../src/site/build.ts";
import { formatCsv, joinCell } from "../../src/site/csv.ts";
import { TABLES } from "../../src/site/data-row.ts";
import type { Settings } from "../../src/site/settings.ts";
import { SETTINGS, sampleArchive } from "./factory.ts";
import { HOSTILE, HOSTILE_SETTINGS, hostileArchive, sampleContent } from "./sample.ts";

interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer";
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: { readonly fields: readonly Field[]; readonly primaryKey?: readonly string[] };
}

function release(archive: Archive, settings: Settings) {
  const files = new Map(buildSite(archive, settings, []).files.map(({ path, content }) => [path, content]));
  const fileOf = (name: string): string => {
    const content = files.get(`data/${name}`);
    assert.ok(content !== undefined, name);
    return content;
  };
  return { files, fileOf, resources: JSON.parse(fileOf("datapackage.json")).resources as readonly Resource[] };
}

const sample = sampleContent();
const RELEASES = [
  ["the sample", release(sample.archive, sample.settings)],
  ["an archive with an echo", release(sampleArchive(), SETTINGS)],
  ["an archive of hostile words", release(hostileArchive(), HOSTILE_SETTINGS)],
] as const;

for (const [name, { files, fileOf, resources }] of RELEASES) {
  test(`${name}: every JSON file is as its schema says`, () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    for (const table of TABLES) {
      const validate = ajv.compile(JSON.parse(fileOf(`schema/${table}.json`)));
      validate(JSON.parse(fileOf(`${table}.json`)));
      assert.deepEqual(validate.errors ?? [], [], table);
    }
  });

  test(`${name}: every CSV file is as the data package says, cell by cell`, () => {
    for (const { name: table, path, schema } of resources) {
      if (!schema) continue;
      const [head, ...rows] = parse(fileOf(path), { relax_column_count: false }) as string[][];
      assert.deepEqual(
        head,
        schema.fields.map((field) => field.name),
        table,
      );
      for (const row of rows) for (const [at, field] of schema.fields.entries()) checkCell(row[at] ?? "", field, table);
      const key = (schema.primaryKey ?? []).map((field) => head?.indexOf(field) ?? -1);
      const keys = rows.map((row) => key.map((at) => row[at]).join("\n"));
      if (key.length > 0) assert.equal(new Set(keys).size, rows.length, `${table}: the key is unique`);
    }
  });

  test(`${name}: the data package names every file, with its size and its hash`, () => {
    const listed = new Set(resources.map(({ path }) => `data/${path}`));
    for (const path of files.keys())
      if (/^data\/(?!datapackage|citations)[\w-]+\.(json|csv)$/.test(path)) assert.ok(listed.has(path), path);
    for (const { path, bytes, hash } of resources) {
      const content = Buffer.from(fileOf(path));
      assert.equal(bytes, content.length, path);
      assert.equal(hash, `sha256:${createHash("sha256").update(content).digest("hex")}`, path);
    }
  });

  test(`${name}: a CSV file has the rows of its JSON file, and no cell a spreadsheet would run`, () => {
    for (const table of TABLES) {
      const rows = parse(fileOf(`${table}.csv`), { columns: true }) as Record<string, string>[];
      const objects = JSON.parse(fileOf(`${table}.json`)) as Record<string, unknown>[];
      assert.equal(rows.length, objects.length);
      for (const [at, object] of objects.entries()) {
        for (const [field, value] of Object.entries(object)) {
          if (typeof value !== "string" && typeof value !== "number" && value !== null) continue;
          assert.equal(unguarded(rows[at]?.[field] ?? ""), value === null ? "" : String(value), `${table}: ${field}`);
        }
        for (const cell of Object.values(rows[at] ?? {})) assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/);
      }
    }
  });
}

function checkCell(cell: string, { name, type, constraints = {} }: Field, table: string): void {
  const where = `${table}: ${name}: ${cell}`;
  if (constraints.required) assert.notEqual(cell, "", where);
  if (cell === "") return;
  if (type !== "string") {
    assert.match(cell, type === "integer" ? /^\d+$/ : /^\d+(\.\d+)?$/, where);
    assert.ok(Number(cell) >= (constraints.minimum ?? 0) && Number(cell) <= (constraints.maximum ?? Infinity), where);
  }
  if (constraints.enum) assert.ok(constraints.enum.includes(cell), where);
  // A pattern is one of the whole cell: readers of tables begin at its beginning.
  if (constraints.pattern) assert.match(cell, new RegExp(`^(?:${constraints.pattern})$`), where);
}

/** As the README tells it: one apostrophe is taken away where apostrophes and then a sign of a formula stand. */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

test("a guarded cell is told from one that had its apostrophe before", () => {
  const cells = ["=1", "'=1", "''-2", "+a", "-a", "@a", "\ta", "\ra", "＝a", "a=1", "'a", "", HOSTILE];
  const rows = parse(formatCsv(cells.map((cell) => [cell])), { skip_empty_lines: false }) as string[][];
  assert.deepEqual(
    rows.map(([cell = ""]) => unguarded(cell)),
    cells,
  );
  assert.equal(rows[0]?.[0], "'=1");
});

test("lines end as RFC 4180 has them, and what holds a comma, a mark or a line end is in marks", () => {
  assert.equal(
    formatCsv([
      ["x, y", 'a "b"'],
      ["one\ntwo", null],
    ]),
    '"x, y","a ""b"""\r\n"one\ntwo",\r\n',
  );
});

test("several values in one cell can be told apart, whatever they hold", () => {
  const values = ["one", "two | three", "back\\slash", "bar|"];
  const split = joinCell(values)
    .split(/(?<=(?:^|[^\\])(?:\\\\)*) \| /)
    .map((value) => value.replace(/\\([\\|])/g, "$1"));
  assert.deepEqual(split, values);
});

test("a quotation's selector finds it: its words stand in the text once with what is before and after them", () => {
  const { fileOf } = RELEASES[0][1];
  const quotes = JSON.parse(fileOf("quotes.json")) as {
    id: string;
    article: string;
    text: string;
    selector: Record<string, string> | null;
  }[];
  assert.ok(quotes.length > 100);
  for (const { id, article, text, selector } of quotes) {
    assert.ok(selector, id);
    const prose = sample.archive.byId.get(article)?.prose;
    assert.ok(prose);
    const whole = [...prose.lead, ...prose.text].map(({ runs }) => runs.map((run) => run.text).join("")).join("\n\n");
    const { prefix = "", exact = "", suffix = "" } = selector;
    const found = whole.split(prefix + exact + suffix).length - 1;
    assert.equal(found, 1, `${id} stands there ${found} times`);
    const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, "");
    assert.ok(letters(exact).includes(letters(text.split("\n\n")[0] ?? "")), `${id}: ${exact}`);
  }
});
