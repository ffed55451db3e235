/** `npm run verify` on a site that somebody tampered with: every problem is named, whatever it is, and the others with it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ArchiveFolder, clipping, type Outcome } from "./archive-folder.ts";

const folder = new ArchiveFolder();
const copy = join(folder.root, "copy");
const within = (path: string): string => join(copy, path);

before(() => {
  folder.put("clippings/lamps.txt", clipping("The lamps"));
  const { code, said } = folder.build();
  assert.equal(code, 0, said);
});
after(() => folder.remove());

/** One file is altered besides, and has to be named whatever else there is. */
function verifyAfter(tamper: () => void): Outcome {
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder.site, copy, { recursive: true, dereference: true });
  appendFileSync(within("404.html"), " ");
  tamper();
  const outcome = folder.run("verify.ts", "copy", "--content", "content");
  assert.equal(outcome.code, 1, outcome.said);
  assert.match(outcome.said, /^altered: 404\.html is not what the manifest says it is$/m);
  assert.match(outcome.said, /problems in \d+ files/);
  assert.doesNotMatch(outcome.said, /^ {4}at /m);
  return outcome;
}

test("what was added and is no file is named as what it is, and not followed or waited for", () => {
  const { said } = verifyAfter(() => {
    symlinkSync("data", within("folder-link"));
    symlinkSync("nowhere", within("dangling"));
    execFileSync("mkfifo", [within("pipe")]);
    writeFileSync(within("back\\slash.txt"), "");
    writeFileSync(Buffer.concat([Buffer.from(within("bytes")), Buffer.from([0xff])]), "");
  });
  for (const line of [
    "extra: folder-link is a link",
    "extra: dangling is a link",
    "extra: pipe is neither a file nor a folder",
    "extra: back\\slash.txt is in the site and not in the manifest",
    "extra: bytes\ufffd has a name that is not UTF-8",
  ])
    assert.ok(said.split("\n").includes(line), `${line} is not in:\n${said}`);
});

test("a link to the very bytes is not the file, and a link to the very folder not the folder", () => {
  const { said } = verifyAfter(() => {
    renameSync(within("index.html"), within("elsewhere.html"));
    symlinkSync("elsewhere.html", within("index.html"));
    renameSync(within("data"), join(folder.root, "data"));
    symlinkSync(join(folder.root, "data"), within("data"));
  });
  rmSync(join(folder.root, "data"), { recursive: true });
  assert.match(said, /^altered: index\.html is a link$/m);
  assert.match(said, /^extra: data is a link$/m);
  assert.match(said, /^missing: data\/quotes\.json is in the manifest and not in the site$/m);
  assert.doesNotMatch(said, /dead link: .* links to index\.html/);
});

test("a page that is a pipe is named once more where its words would be compared", () => {
  const page = "2019/03/04/the-lamps/index.html";
  const { said } = verifyAfter(() => {
    rmSync(within(page));
    execFileSync("mkfifo", [within(page)]);
  });
  assert.match(said, /^altered: 2019\/03\/04\/the-lamps\/index\.html is neither a file nor a folder$/m);
  assert.match(said, /^\/2019\/03\/04\/the-lamps\/: its page cannot be read: it is no regular file$/m);
  assert.doesNotMatch(said, /no article stands there/);
});

for (const [what, text, line] of [
  ["no JSON", "[", /^the sources cannot be compared to the end: data\/sources\.json cannot be read as a list/m],
  ["another row", '[{"path":1}]', /^the sources cannot be compared to the end: row 1 of data\/sources\.json .*path: /m],
  ["no address", null, /^missing: data\/sources\/%E0%A4, which the site offers as the source clippings\/lamps\.txt$/m],
] as const)
  test(`the list of sources damaged: ${what}`, () => {
    const { said } = verifyAfter(() => {
      const path = within("data/sources.json");
      const before = readFileSync(path, "utf8");
      const after = text ?? before.replace(/"url":\s*"[^"]*"/, '"url":"https://example.org/data/sources/%E0%A4"');
      assert.notEqual(after, before);
      writeFileSync(path, after);
    });
    assert.match(said, line);
  });

test("a manifest over the sources that is a pipe hides no source that was changed", () => {
  const { said } = verifyAfter(() => {
    rmSync(within("data/manifest-sha256.txt"));
    execFileSync("mkfifo", [within("data/manifest-sha256.txt")]);
    appendFileSync(within("data/sources/lamps.txt"), "x");
  });
  assert.match(said, /^altered: data\/sources\/lamps\.txt is not the source its article was made from$/m);
  assert.match(said, /^the sources cannot be compared to the end: data\/manifest-sha256\.txt cannot be read: /m);
});

test("a file and a folder that the system does not let us at", { skip: process.getuid?.() === 0 }, () => {
  const { said } = verifyAfter(() => {
    chmodSync(within("index.html"), 0);
    mkdirSync(within("closed"), { mode: 0 });
  });
  chmodSync(within("closed"), 0o700);
  assert.match(said, /^altered: index\.html cannot be read: EACCES/m);
  assert.match(said, /^extra: closed cannot be listed: EACCES/m);
});

test("a manifest that cannot be read is said in words", () => {
  rmSync(within("manifest-sha256.txt"));
  mkdirSync(within("manifest-sha256.txt"));
  const { code, said } = folder.run("verify.ts", "copy");
  assert.equal(code, 1);
  assert.match(said, /^copy has no manifest-sha256\.txt that can be read \(it is a folder\)/);
});
