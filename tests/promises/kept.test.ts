/** The sample archive is kept whole; and each fault planted in its site, its records or its clippings is found. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { ROOT } from "../../scripts/root.ts";
import { buildFrom } from "../browser/sample.ts";
import { checkKept, proofsOf } from "./kept.ts";
import { isKept } from "./promise.ts";

const root = mkdtempSync(join(tmpdir(), "kept-test-"));
const content = join(root, "content");
let site: string;
let records: string;

before(() => {
  cpSync(join(ROOT, "content"), content, { recursive: true });
  site = buildFrom(content);
  records = join(dirname(site), "archive");
});
after(() => {
  rmSync(root, { recursive: true, force: true });
  rmSync(dirname(site), { recursive: true, force: true });
});

test("nothing is altered, missing, extra or lost", async () => {
  for (const proof of proofsOf([await checkKept(site, content, records)]))
    assert.ok(isKept(proof), `${proof.promise}: ${proof.broke.join("\n")}`);
});

interface Row {
  readonly id: string;
  readonly url: string;
  readonly source: { readonly path: string };
}

const rows = (): Row[] => JSON.parse(readFileSync(join(site, "data/articles.json"), "utf8")) as Row[];
const first = (): Row => rows()[0]!;

/** Of the first article's first paragraph: it stands in all five tellings. */
function longWord(): string {
  const html = readFileSync(pageOf(), "utf8");
  const words = /paragraph__words[^>]*>([^<]{40,})/.exec(html)?.[1]?.match(/[a-z]{6,}/g) ?? [];
  const [word] = [...words].sort((a, b) => b.length - a.length);
  assert.ok(word);
  return word;
}
const pageOf = (): string => join(site, `${first().id.replace(/^(\d+)-(\d+)-(\d+)-/, "$1/$2/$3/")}/index.html`);

function fragmentOf(): string {
  const fragments = join(site, "pagefind/fragment");
  const slug = first().id.replace(/^\d+-\d+-\d+-/, "");
  const name = readdirSync(fragments).find((name) =>
    gunzipSync(readFileSync(join(fragments, name))).includes(`/${slug}/"`),
  );
  assert.ok(name);
  return join(fragments, name);
}

/** Of the two proofs, what broke while a file was another; it is put back afterwards. */
async function whenChanged(
  file: string,
  change: (bytes: Buffer) => Buffer | string | null,
): Promise<readonly number[]> {
  const bytes = readFileSync(file);
  const changed = change(bytes);
  if (changed === null) rmSync(file);
  else {
    assert.notDeepEqual(Buffer.from(changed), bytes, "the fault was planted");
    writeFileSync(file, changed);
  }
  const proofs = proofsOf([await checkKept(site, content, records)]);
  writeFileSync(file, bytes);
  return proofs.map(({ broke }) => broke.length);
}

const without = (word: string) => (bytes: Buffer) => bytes.toString("utf8").replaceAll(word, "");

test("a byte changed, a file missing, a file more and a source that differs break fixity", async () => {
  const [unfixed = 0] = await whenChanged(join(site, "robots.txt"), (bytes) =>
    Buffer.concat([bytes, Buffer.from("\n")]),
  );
  assert.equal(unfixed, 1);
  assert.equal((await whenChanged(pageOf(), () => null))[0], 1);
  assert.equal((await whenChanged(join(content, first().source.path), (bytes) => `${bytes} `))[0], 1);
  const stray = join(site, "stray.txt");
  writeFileSync(stray, "");
  assert.equal((await checkKept(site, content, records)).unfixed.length, 1);
  rmSync(stray);
});

test("a word lost in the record, the page, the index or an export is found", async () => {
  const word = longWord();
  const lost = async (file: string, change = without(word)) => (await whenChanged(file, change))[1] ?? 0;
  assert.ok((await lost(join(records, "records", `${first().id}.md`))) > 0, "record");
  assert.ok((await lost(pageOf())) > 0, "page");
  assert.ok((await lost(fragmentOf(), (b) => gzipSync(gunzipSync(b).toString().replaceAll(word, "")) as never)) > 0);
  const quoted = (file: string) =>
    lost(file, (bytes) => bytes.toString("utf8").replace(/("text":"[^"]*?)[a-z]{5,}/, "$1"));
  assert.ok((await quoted(join(site, "data/quotes.json"))) > 0, "export");
  const source = join(content, first().source.path);
  assert.ok((await lost(source)) > 0, "a clipping that is not the record's is not compared in silence");
});
