/** Pages that are taken over may link to what is gone: such links are found without reading the site. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { Staging } from "../../scripts/staging.ts";
import { findStaleLinks, markTargets } from "../../scripts/stale-links.ts";
import { readTargets } from "../../src/site/link-check.ts";

const root = mkdtempSync(join(tmpdir(), "stale-"));
after(() => rmSync(root, { recursive: true }));

const PAGES: Readonly<Record<string, string>> = {
  "index.html": '<a href="a/#q-1">a</a>',
  "a/index.html": '<q id="q-1"></q><q id="q-2"></q>',
  "b/index.html": '<a href="../a/">a</a>',
};

/** A release of these pages, and a staged site that took over all of them. */
function takeOverAll(): Staging {
  const [release, stage] = [mkdtempSync(join(root, "release-")), mkdtempSync(join(root, "stage-"))];
  const ledger = new Map(
    Object.entries(PAGES).map(([file, html]) => {
      mkdirSync(dirname(join(release, file)), { recursive: true });
      writeFileSync(join(release, file), html);
      const { anchors, targets } = readTargets(file, html);
      return [file, { key: file, from: "", sha256: file, anchors: anchors.join(" "), targets: markTargets(targets) }];
    }),
  );
  const staging = new Staging(stage, { directory: release, ledger });
  for (const file of Object.keys(PAGES)) assert.ok(staging.takeOver(file, file));
  return staging;
}

test("where nothing is gone nothing is asked", () => {
  assert.equal(findStaleLinks(takeOverAll()).size, 0);
});

test("links to a page that is gone are found on the pages that were taken over", () => {
  const staging = takeOverAll();
  staging.made.delete("a/index.html");
  assert.deepEqual(
    [...findStaleLinks(staging)],
    [
      ["a/index.html#q-1", "index.html"],
      ["a/index.html", "b/index.html"],
    ],
  );
});

test("links to an anchor that is gone are found, and other pages are left alone", () => {
  const staging = takeOverAll();
  staging.note("a/index.html", { key: "new", from: "", sha256: "new", anchors: "q-2", targets: "" });
  assert.deepEqual([...findStaleLinks(staging)], [["a/index.html#q-1", "index.html"]]);
});
