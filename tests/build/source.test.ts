/** Clippings as received, through the whole build: the same bytes come out, whatever the files are called and however they are offered. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { checkSources } from "../../scripts/source-check.ts";
import { packBundle, readUnchanged, SourceChangedError } from "../../scripts/source-files.ts";
import { sha256 } from "../../src/parse/hash.ts";
import { layOutSources, type SourceForm } from "../../src/site/source-file.ts";
import { ArchiveFolder, clipping } from "./archive-folder.ts";

interface SourceRow {
  readonly path: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly name: string | null;
}

/** Names that a host, a disk or an address could take for something else; ends of line and marks that a text editor would mend. */
const FILES: readonly (readonly [string, string])[] = [
  ["clippings/2019/plain.txt", clipping("A plain name")],
  ["clippings/con.txt", clipping("A device")],
  ["clippings/100% #1?.txt", clipping("An address")],
  ["clippings/%2e%2e%2fetc.txt", clipping("A climb")],
  ["clippings/a\\..\\climb.txt", clipping("Another climb")],
  ["clippings/<script>alert(1)<!script>.txt", clipping("A script")],
  ["clippings/Twin.txt", clipping("One twin")],
  ["clippings/twin.txt", clipping("The other twin")],
  ["clippings/dots./a.txt", clipping("A folder with a dot")],
  ["clippings/crlf.txt", `\ufeff${clipping("Ends of line")}`.replaceAll("\n", "\r\n")],
  [`clippings/${"é".repeat(120)}.txt`, clipping("A long name")],
  ["clippings/html.txt", `<script>alert(1)</script>\n${clipping("A page")}`],
];

const folders: ArchiveFolder[] = [];
after(() => {
  for (const folder of folders) folder.remove();
});

function build(form: SourceForm): ArchiveFolder {
  const folder = new ArchiveFolder();
  folders.push(folder);
  for (const [path, content] of FILES) folder.put(path, content);
  folder.put("site.yml", `sources: ${form}\nbase-url: https://example.org/data/\n`);
  const { code, said } = folder.build();
  assert.equal(code, 0, said);
  return folder;
}

const fileOf = (url: string): string => decodeURIComponent(new URL(url).pathname.replace(/^\/data\//, ""));

test("a file each: every source is published byte for byte, as .txt, and its page leads to it", async () => {
  const folder = build("files");
  const rows = folder.data<SourceRow>("sources");
  assert.equal(rows.length, FILES.length);
  for (const [path, content] of FILES) {
    const row = rows.find((each) => each.path === path);
    assert.ok(row?.url, path);
    assert.match(row.url, /\.txt$/);
    const published = readFileSync(join(folder.site, fileOf(row.url)));
    assert.deepEqual(published, Buffer.from(content), path);
    assert.equal(sha256(published), row.sha256);
  }
  const { code, said } = folder.run("verify.ts", folder.site, "--content", "content");
  assert.equal(code, 0, said);
  assert.match(said, /12 source files: 12 offered, each as its record says; all as they lie in content/);

  appendFileSync(join(folder.content, "clippings/2019/plain.txt"), "x");
  rmSync(join(folder.content, "clippings/Twin.txt"));
  const changed = folder.run("verify.ts", folder.site, "--content", "content");
  assert.equal(changed.code, 1);
  assert.match(changed.said, /altered: clippings\/2019\/plain\.txt in the content folder is not what is published/);
  assert.match(changed.said, /missing: clippings\/Twin\.txt is published and not in the content folder/);

  writeFileSync(join(folder.site, "data/sources/2019/plain.txt"), "other words");
  const altered = folder.run("verify.ts", folder.site);
  assert.equal(altered.code, 1);
  assert.match(altered.said, /altered: data\/sources\/2019\/plain\.txt is not the source its article was made from/);
});

test("the sources are checked both ways: what is missing, extra, withheld or listed wrongly is named", async () => {
  const folder = build("files");
  const [manifest, rows] = ["data/manifest-sha256.txt", "data/sources.json"];
  const problemsWhen = async (file: string, edit: (text: string) => string): Promise<readonly string[]> => {
    const before = folder.read(file);
    assert.notEqual(edit(before), before);
    writeFileSync(join(folder.site, file), edit(before));
    const { problems } = await checkSources(folder.site, folder.content);
    writeFileSync(join(folder.site, file), before);
    return problems;
  };
  assert.deepEqual((await checkSources(folder.site, folder.content)).problems, []);

  const plain = "clippings/2019/plain.txt";
  const line = new RegExp(`^.*${plain}\n`, "m");
  assert.deepEqual(await problemsWhen(manifest, (text) => text.replace(line, "")), [
    `missing: ${plain} has a record, and ${manifest} does not list it`,
  ]);
  assert.deepEqual(await problemsWhen(manifest, (text) => `${text}${"0".repeat(64)}  clippings/stray.txt\n`), [
    `extra: clippings/stray.txt is listed in ${manifest}, and no record names it`,
  ]);
  assert.deepEqual(await problemsWhen(manifest, (text) => text.replace(line, `${"0".repeat(64)}  ${plain}\n`)), [
    `altered: ${manifest} has another hash of ${plain} than its record`,
  ]);
  assert.deepEqual(await problemsWhen(manifest, (text) => text.replace(line, (whole) => `${whole}${whole}`)), [
    `${manifest}: not a line of a manifest, or a second one of a file: ${sha256(clipping("A plain name"))}  ${plain}`,
  ]);
  assert.deepEqual(await problemsWhen(rows, (text) => text.replace(/"url":"[^"]*2019\/plain.txt"/, '"url":null')), [
    `missing: ${plain} is listed and not offered, while others are`,
    "extra: data/sources/2019/plain.txt is published, and no record names it",
  ]);
  folder.put("clippings/late.txt", clipping("Too late"));
  assert.deepEqual((await checkSources(folder.site, folder.content)).problems, [
    "extra: clippings/late.txt is in the content folder and not published: npm run check says whether it is held back",
  ]);
});

test("one bundle: another program takes the same bytes out of it, and it is the same each time", async () => {
  const folder = build("bundle");
  const bundle = join(folder.site, "data/sources.tar");
  assert.ok(!existsSync(join(folder.site, "data/sources")));
  const taken = mkdtempSync(join(tmpdir(), "taken-"));
  const { status, stderr } = spawnSync("tar", ["-xf", bundle, "-C", taken], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  const rows = folder.data<SourceRow>("sources");
  for (const [path, content] of FILES) {
    const name = rows.find((row) => row.path === path)?.name;
    assert.ok(name, path);
    assert.deepEqual(readFileSync(join(taken, name)), Buffer.from(content), path);
  }
  rmSync(taken, { recursive: true });
  const { code, said } = folder.run("verify.ts", folder.site, "--content", "content");
  assert.equal(code, 0, said);

  const before = sha256(readFileSync(bundle));
  assert.equal(folder.build().code, 0);
  assert.equal(sha256(readFileSync(bundle)), before);

  const bytes = readFileSync(bundle);
  const at = bytes.indexOf("A plain name");
  bytes[at] = "B".charCodeAt(0);
  writeFileSync(bundle, bytes);
  assert.deepEqual((await checkSources(folder.site, null)).problems, [
    "altered: 2019/plain.txt in data/sources.tar is not the source its article was made from",
  ]);
  writeFileSync(bundle, bytes.subarray(0, 700));
  assert.ok((await checkSources(folder.site, null)).problems.length >= FILES.length);
});

test("none: nothing is published but the hashes, and the folder can still be compared with them", () => {
  const folder = build("none");
  assert.ok(!existsSync(join(folder.site, "data/sources")) && !existsSync(join(folder.site, "data/sources.tar")));
  for (const { url, sha256: hash } of folder.data<SourceRow>("sources")) {
    assert.equal(url, null);
    assert.match(hash, /^[0-9a-f]{64}$/);
  }
  const { code, said } = folder.run("verify.ts", folder.site, "--content", "content");
  assert.equal(code, 0, said);
  assert.match(said, /12 source files: none offered; all as they lie in content/);
});

test("a clipping that changes or vanishes between reading and copying stops the build with its name", async () => {
  const root = mkdtempSync(join(tmpdir(), "changed-"));
  const content = join(root, "content");
  mkdirSync(content);
  const source = { path: "a.txt", sha256: sha256("as it was"), bytes: 9 };
  for (const form of ["files", "bundle"] as const) {
    const { copies, bundles } = layOutSources([source], form);
    const copy = async (): Promise<void> => {
      for (const file of copies) readUnchanged(content, file);
      for (const bundle of bundles) await packBundle(content, bundle);
    };
    const stops = (how: RegExp) =>
      assert.rejects(copy, (error) => error instanceof SourceChangedError && how.test(error.message));
    await stops(/a\.txt vanished while the site was being built/);
    writeFileSync(join(content, "a.txt"), "as it is now");
    await stops(/a\.txt changed while the site was being built/);
    writeFileSync(join(content, "a.txt"), "as it was");
    await copy();
    rmSync(join(content, "a.txt"));
  }
  rmSync(root, { recursive: true });
});
