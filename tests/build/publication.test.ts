import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { ArchiveFolder, clipping } from "./archive-folder.ts";

let folder = new ArchiveFolder();
beforeEach(() => {
  folder = new ArchiveFolder().put("one.txt", clipping("Lamps on the quay"));
});
afterEach(() => folder.remove());

test("a clipping taken away takes its words with it, and its address says that it is gone", () => {
  folder.put("two.txt", clipping("The tide tables", "May 2, 2020", "The tide is printed twice"));
  folder.build();
  assert.ok(folder.has("2020/05/02/the-tide-tables/index.html"));
  rmSync(join(folder.content, "two.txt"));
  assert.equal(folder.build().code, 0);
  assert.doesNotMatch(folder.read("2020/05/02/the-tide-tables/index.html"), /printed twice/);
  assert.equal(folder.data("articles").length, 1);
  assert.ok(folder.has("2019/03/04/lamps-on-the-quay/index.html"));
});

test("a build that cannot go on leaves the published site as it was, to the byte", () => {
  folder.build();
  const before = folder.read("manifest-sha256.txt");
  folder.put("one.txt", "").put("two.txt", "");
  const { code, said } = folder.build();
  assert.equal(code, 1);
  assert.match(said, /Nothing was published/);
  assert.equal(folder.read("manifest-sha256.txt"), before);
});

test("with --strict a warning stops the publication", () => {
  folder.build();
  const before = folder.read("manifest-sha256.txt");
  folder.put("note.txt", "A line of notes without a date.");
  assert.equal(folder.build("--strict").code, 1);
  assert.equal(folder.read("manifest-sha256.txt"), before);
  assert.equal(folder.build().code, 0);
});

test("the same content gives the same site, to the byte", () => {
  folder.build();
  const first = folder.read("manifest-sha256.txt");
  rmSync(join(folder.root, "archive"), { recursive: true });
  folder.build();
  assert.equal(folder.read("manifest-sha256.txt"), first);
});

test("verify finds nothing on a built site, and finds what is missing, extra, altered or dead", () => {
  folder.build();
  assert.deepEqual(folder.run("verify.ts", "site").code, 0);
  rmSync(join(folder.site, "robots.txt"));
  writeFileSync(join(folder.site, "extra.txt"), "x");
  const page = join(folder.site, "about", "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("</main>", '<a href="../nowhere/">x</a></main>'));
  const { code, said } = folder.run("verify.ts", "site");
  assert.equal(code, 1);
  assert.match(said, /missing: robots\.txt/);
  assert.match(said, /extra: extra\.txt/);
  assert.match(said, /altered: about\/index\.html/);
  assert.match(said, /dead link: about\/index\.html links to nowhere\/index\.html/);
});

test("a wrong option is a wrong use: exit code 2, and the usage", () => {
  const { code, said } = folder.run("build.ts", "--colour");
  assert.equal(code, 2);
  assert.match(said, /Usage: npm run build/);
  assert.equal(folder.build("--base-url", "example").code, 2);
});
