import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { compareLinks, linksPath, rememberLinks } from "../../scripts/link-memory.ts";

const folder = mkdtempSync(join(tmpdir(), "links-"));
after(() => rmSync(folder, { recursive: true }));
const path = linksPath("/content", folder);
const compare = (links: readonly string[], moved: Readonly<Record<string, string>> = {}) =>
  compareLinks(path, links, { moved });

test("links that came and went are told, and one between articles that moved is the same", () => {
  rememberLinks(path, ["context /a/ /b/", "context /a/ /c/", "echo /b/ /c/"]);
  assert.deepEqual(compare(["context /a/ /new/", "context /d/ /a/", "echo /new/ /c/"], { "/b/": "/new/" }), {
    gained: ["context /d/ /a/"],
    lost: ["context /a/ /c/"],
  });
});

test("an archive without links remembers that it had none", () => {
  rememberLinks(path, []);
  assert.deepEqual(compare(["context /a/ /b/"]), { gained: ["context /a/ /b/"], lost: [] });
});

test("nothing is compared with what is not there, or was cut short", () => {
  writeFileSync(path, "context /a/ /b/\ncontext /a");
  assert.equal(compare([]), null);
  rmSync(path);
  assert.equal(compare([]), null);
});
