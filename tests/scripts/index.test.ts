/** The search index: how many pages can be found, and what is said where it cannot be written. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { indexPages } from "../../scripts/index.ts";
import { readPlaces } from "../../src/client/spoken-places.ts";

function site(pages: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), "index-"));
  for (const [name, body] of Object.entries(pages)) {
    mkdirSync(join(directory, name), { recursive: true });
    writeFileSync(join(directory, name, "index.html"), `<!doctype html><html lang="en"><body>${body}</body></html>`);
  }
  return directory;
}

const ARTICLE = `<main data-pagefind-body><h1>A</h1><p id="p1">
  <q id="q-11111111" data-pagefind-title="Ana Reyes: “It will…”">‘It will stand’</q></p></main>`;

test("pages with a body to index are counted, the others are not", async () => {
  const steps: string[] = [];
  const directory = site({ a: ARTICLE, b: ARTICLE, home: "<p>It will stand</p>" });
  const { pages, names } = await indexPages(directory, join(directory, "pagefind"), {
    onProgress: (step) => steps.push(step),
  });
  assert.equal(pages, 2);
  assert.deepEqual([...names.keys()].sort(), ["/a/", "/b/"]);
  assert.ok(steps.includes("Building search indexes"), steps.join());
});

test("an index that was there is replaced, not added to", async () => {
  const directory = site({ a: ARTICLE });
  mkdirSync(join(directory, "pagefind/fragment"), { recursive: true });
  writeFileSync(join(directory, "pagefind/fragment/en_old.pf_fragment"), "old");
  await indexPages(directory, join(directory, "pagefind"));
  assert.ok(!existsSync(join(directory, "pagefind/fragment/en_old.pf_fragment")));
});

test("pages whose fragments share files are named and registered as if each had its own", async () => {
  const pages = Object.fromEntries(
    "abcdefghij".split("").map((name) => [name, ARTICLE.replace("stand", `stand ${name}`)]),
  );
  const [apart, together] = [site(pages), site(pages)];
  const own = await indexPages(apart, join(apart, "pagefind"));
  const shared = await indexPages(together, join(together, "pagefind"), { mostFragments: 3 });
  assert.equal(readdirSync(join(apart, "pagefind/fragment")).length, 10);
  assert.equal(readdirSync(join(together, "pagefind/fragment")).length, 3);
  assert.deepEqual([...shared.names].sort(), [...own.names].sort());
  for (const file of ["dates.json", "register.json", "quotations.json"])
    assert.equal(
      readFileSync(join(together, "pagefind", file), "utf8"),
      readFileSync(join(apart, "pagefind", file), "utf8"),
    );
});

test("an index below another has no machine code of its own, and says where the other's is", async () => {
  const directory = site({ a: ARTICLE });
  const above = join(directory, "pagefind");
  await indexPages(directory, above);
  await indexPages(directory, join(above, "2"), { isBelow: true });
  assert.ok(readdirSync(above).includes("wasm.en.pagefind"));
  assert.deepEqual(
    readdirSync(join(above, "2")).filter((name) => name.startsWith("wasm.")),
    [],
  );
  const entry = JSON.parse(readFileSync(join(above, "2/pagefind-entry.json"), "utf8")) as {
    readonly languages: Readonly<Record<string, { readonly wasm: string }>>;
  };
  const address = new URL(`wasm.${entry.languages.en?.wasm}.pagefind`, "https://example.org/pagefind/2/");
  assert.equal(address.pathname, "/pagefind/wasm.en.pagefind");
});

test("the engine's scripts, in a page and in a worker, tell of a file that cannot be fetched", async () => {
  const directory = site({ a: ARTICLE });
  await indexPages(directory, join(directory, "pagefind"));
  for (const name of ["pagefind.js", "pagefind-worker.js"]) {
    const script = readFileSync(join(directory, "pagefind", name), "utf8");
    assert.ok(script.includes('"load_index_chunk"));}'), name);
  }
});

test("where every quotation stands is written beside the index", async () => {
  const directory = site({ a: ARTICLE });
  await indexPages(directory, join(directory, "pagefind"));
  const places = readPlaces(JSON.parse(readFileSync(join(directory, "pagefind/quotations.json"), "utf8")), ["en_1"]);
  assert.deepEqual(places("en_1"), [{ start: 1, end: 4, speaker: "Ana Reyes" }]);
});

test("the same pages give the same bytes", async () => {
  const read = async (): Promise<string> => {
    const directory = site({ a: ARTICLE, b: ARTICLE.replace("stand", "fall") });
    await indexPages(directory, join(directory, "pagefind"));
    return readFileSync(join(directory, "pagefind/quotations.json"), "utf8");
  };
  assert.equal(await read(), await read());
});

test("a folder without pages to index is said to be one", async () => {
  await assert.rejects(
    indexPages(site({}), join(tmpdir(), "none")),
    /could not be written.*no page carries data-pagefind-body/,
  );
});

test("where the index cannot be written, the system's own words are given and nothing hangs", async () => {
  const directory = site({ a: ARTICLE });
  writeFileSync(join(directory, "file"), "");
  await assert.rejects(indexPages(directory, join(directory, "file", "pagefind")), /ENOTDIR|could not be written/);
});

/** Runs with another program in the engine's place. */
async function withEngine<T>(script: string, work: (site: string) => Promise<T>): Promise<T> {
  const directory = site({ a: ARTICLE });
  const engine = join(directory, "engine.sh");
  writeFileSync(engine, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  process.env.PAGEFIND_EXTENDED_BINARY_PATH = engine;
  try {
    return await work(directory);
  } finally {
    delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
  }
}

test("an engine that dies without a word is told of, with what ended it", () =>
  withEngine("kill -9 $$", (directory) =>
    assert.rejects(indexPages(directory, join(directory, "index")), /ended with SIGKILL.*Build again/),
  ));

test("an engine that comes to no end is stopped, and so is one that nobody needs any more", () =>
  withEngine("exec sleep 600", async (directory) => {
    const output = join(directory, "index");
    await assert.rejects(indexPages(directory, output, { patience: 0.2 }), /came to no end in 0\.2 seconds/);
    await assert.rejects(indexPages(directory, output, { signal: AbortSignal.timeout(200) }), /abort/i);
  }));
