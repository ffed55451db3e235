/** Long files in parts: where they are cut, what a change changes, and that what is remembered of them is what would be made. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { buildArchive, type RecordWithProse } from "../../src/archive/build.ts";
import { byteLength, sha256 } from "../../src/parse/hash.ts";
import { MOST_ECHOES } from "../../src/site/data-article.ts";
import { dataFiles } from "../../src/site/data-export.ts";
import { buildDesk } from "../../src/site/desk.ts";
import type { PartLimits } from "../../src/site/part.ts";
import { type LaidOut, NO_ROWS, type RowMemory } from "../../src/site/row-memory.ts";
import { textPages } from "../../src/site/text-page.ts";
import { crowdedRecords, longRecords, makeRecord, SETTINGS } from "./factory.ts";

const LIMITS: PartLimits = { from: 12_000, most: 40_000 };

interface Release {
  readonly files: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** Files that were made, not taken over. */
  readonly made: ReadonlySet<string>;
}

function release(
  records: readonly RecordWithProse[],
  { memory = NO_ROWS, limits = LIMITS, before = new Map<string, string>() } = {},
): Release & { readonly keys: Map<string, string> } {
  const desk = buildDesk(buildArchive(records, { people: [], outlets: [] }), SETTINGS);
  const files = new Map<string, string>();
  const keys = new Map<string, string>();
  const made = new Set<string>();
  const factsOf = (path: string) => {
    const content = files.get(path) ?? "";
    return { bytes: byteLength(content), sha256: sha256(content) };
  };
  const all = dataFiles(desk, memory, limits);
  for (let next = all.next(); ; next = all.next()) {
    if (next.done) return { files, parts: next.value, made, keys };
    const file = next.value;
    if ("content" in file) files.set(file.path, file.content);
    else if ("tell" in file) files.set(file.path, file.tell(factsOf));
    else {
      const known = file.key === null ? undefined : before.get(file.key);
      if (known === undefined) made.add(file.path);
      files.set(file.path, known ?? Buffer.from(file.make()).toString());
      if (file.key !== null) keys.set(file.key, files.get(file.path) ?? "");
    }
  }
}

const records = longRecords(120);
const whole = release(records, { limits: { from: 1e9, most: 1e9 } });
const cut = release(records);
const partsOf = (file: string, { parts, files }: Release = cut) =>
  (parts.get(file) ?? []).map((path) => files.get(path) ?? assert.fail(path));

test("a long table is cut into parts that are valid by themselves and together are the whole", () => {
  for (const table of ["articles", "quotes", "sources", "citations"]) {
    const rows = partsOf(`${table}.json`).map((text) => JSON.parse(text) as unknown[]);
    assert.ok(rows.length > 1, `${table}: ${rows.length} part`);
    assert.deepEqual(rows.flat(), JSON.parse(whole.files.get(`data/${table}.json`) ?? ""), table);
    assert.equal(cut.parts.get(`${table}.json`)?.[0], `data/${table}.json`);
    assert.equal(cut.parts.get(`${table}.json`)?.[1], `data/${table}-2.json`);
  }
  const [head, ...rows] = parse(whole.files.get("data/quotes.csv") ?? "") as string[][];
  const cutRows = partsOf("quotes.csv").map((text) => parse(text) as string[][]);
  for (const [first] of cutRows) assert.deepEqual(first, head);
  assert.deepEqual(
    cutRows.flatMap(([, ...own]) => own),
    rows,
  );
  assert.equal(partsOf("citations.bib").join("\n"), whole.files.get("data/citations.bib"));
});

test("no part is larger than the limit, and none but the last is small", () => {
  for (const [file, paths] of cut.parts) {
    const half = file.startsWith("citations") ? 2 : 1;
    for (const [at, text] of partsOf(file).entries()) {
      assert.ok(byteLength(text) <= LIMITS.most / half, file);
      assert.ok(at === paths.length - 1 || byteLength(text) >= LIMITS.from / half - 3, `${file} ${at}`);
    }
  }
});

test("a change in one article changes one part, and an article more changes one or adds one", () => {
  const changed = records.map((record, at) =>
    at === 40 ? { ...record, fields: { ...record.fields, author: "Ana Frost, at some length" } } : record,
  );
  const added = [
    ...records,
    makeRecord({ id: "2010-01-01-early", title: "Early", body: "[‘Words that were early.’]{#q-0000beef}" }),
  ];
  for (const [name, after] of [
    ["changed", release(changed)],
    ["added", release(added)],
  ] as const) {
    for (const file of ["articles.json", "articles.csv", "quotes.json", "quotes.csv"]) {
      const before = partsOf(file);
      const now = partsOf(file, after);
      assert.ok(now.filter((text) => !before.includes(text)).length <= 1, `${name}: ${file}`);
    }
  }
});

test("the data package has every part: JSON as files, a CSV table as one resource", () => {
  const { resources } = JSON.parse(cut.files.get("data/datapackage.json") ?? "") as {
    resources: { name: string; path: string | string[]; bytes: number; parts?: { path: string; hash: string }[] }[];
  };
  const listed = resources.flatMap(({ path }) => path).map((path) => `data/${path}`);
  for (const [file, paths] of cut.parts)
    if (!file.startsWith("citations")) for (const path of paths) assert.ok(listed.includes(path), path);
  const quotes = resources.find(({ name }) => name === "quotes");
  assert.ok(Array.isArray(quotes?.path) && quotes.path.length > 1);
  assert.equal(
    quotes.bytes,
    partsOf("quotes.csv").reduce((sum, text) => sum + byteLength(text), 0),
  );
  for (const { path, hash } of quotes.parts ?? [])
    assert.equal(hash, `sha256:${sha256(cut.files.get(`data/${path}`) ?? "")}`);
});

test("the account of the site lists every part", () => {
  const desk = buildDesk(buildArchive([], { people: [], outlets: [] }), SETTINGS);
  const view = textPages(desk, [], cut.parts)[0]?.view;
  assert.ok(view?.kind === "text");
  const listed = view.data.flatMap(({ files }) => files.map(({ path }) => path.slice(1)));
  for (const paths of cut.parts.values()) for (const path of paths) assert.ok(listed.includes(path), path);
  assert.ok(view.data[1]?.files.some(({ name, path }) => name === "JSON 2" && path === "/data/quotes-2.json"));
});

test("what is remembered of a release is what would be made, and only the rows of what changed are made anew", () => {
  const first = remembering(null);
  const before = release(records, { memory: first });
  const again = remembering({ ...before, laidOut: first.laidOut });
  const same = release(records, { memory: again, before: before.keys });
  assert.deepEqual(same.files, before.files);
  assert.deepEqual(
    [...same.made].filter((path) => !/speakers|outlets|topics/.test(path)),
    [],
    "what follows from articles is taken over",
  );
  assert.equal(again.missed.length, 0);

  const edited = [...records, makeRecord({ id: "2010-01-01-early", title: "Early", body: "[‘Early.’]{#q-0000beef}" })];
  const third = remembering({ ...before, laidOut: first.laidOut });
  const after = release(edited, { memory: third, before: before.keys });
  assert.deepEqual(after.files, release(edited).files);
  assert.ok(after.made.size < before.made.size / 2, `${after.made.size} of ${before.made.size}`);
  assert.equal(new Set(third.missed).size, 1, "the rows of one article were made");
});

/** A memory of a release as it lies in memory; `missed` are the stamps it was asked for and did not know. */
function remembering(before: (Release & { readonly laidOut: readonly LaidOut[] }) | null) {
  const laidOut: LaidOut[] = [];
  const missed: string[] = [];
  const places = new Map<string, { bytes: number; read: () => string }>();
  for (const { path, file, head, between, rows } of before?.laidOut ?? []) {
    const content = Buffer.from(before?.files.get(path) ?? "");
    let at = head;
    for (const { stamp, bytes } of rows) {
      const from = at;
      places.set(`${file} ${stamp}`, { bytes, read: () => content.toString("utf8", from, from + bytes) });
      at += bytes + between;
    }
  }
  const memory: RowMemory = {
    ...NO_ROWS,
    ground: "ground",
    find: (file, stamp) => {
      const known = places.get(`${file} ${stamp}`);
      if (known === undefined) missed.push(stamp.slice(0, 24));
      return known ?? null;
    },
    keep: (part) => laidOut.push(part),
    assemble: ({ file, head, between, foot, rows }) => {
      const texts = rows.map(({ stamp, text }) => text ?? places.get(`${file} ${stamp}`)?.read() ?? assert.fail(file));
      return Buffer.from(`${head}${texts.join(between)}${foot}`);
    },
  };
  return { ...memory, laidOut, missed };
}

test("words that very many print are listed with each printing up to a limit", () => {
  const { files } = release(crowdedRecords(MOST_ECHOES + 40), { limits: { from: 1e9, most: 1e9 } });
  const rows = JSON.parse(files.get("data/quotes.json") ?? "") as { echoes: unknown[] }[];
  assert.equal(Math.max(...rows.map(({ echoes }) => echoes.length)), MOST_ECHOES);
});
