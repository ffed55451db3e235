/** The fences stand on every kind of page; and each gap made in one is found. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { startBrowser } from "../browser/harness.ts";
import { listPages } from "../browser/sample.ts";
import { buildEveryKind } from "./every-kind.ts";
import { proveFencesOf, proveIntegrity, proveTour } from "./fences.ts";
import { isKept } from "./promise.ts";

let browser: Browser;
let site: string;

before(async () => {
  site = buildEveryKind();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(dirname(site), { recursive: true, force: true });
});

test("no page needs more than the policy allows, and no changed script or style is taken", async () => {
  const proofs = await proveFencesOf(browser, site, "short");
  assert.deepEqual(
    proofs.filter((proof) => !isKept(proof)),
    [],
  );
});

/** A copy of the site with one file changed, and its about page. */
function plant(name: string, change: (text: string) => string) {
  const copy = join(mkdtempSync(join(tmpdir(), "planted-")), "site");
  cpSync(site, copy, { recursive: true, dereference: true });
  const file = join(copy, name);
  const before = readFileSync(file, "utf8");
  writeFileSync(file, change(before));
  assert.notEqual(readFileSync(file, "utf8"), before, "the fault was planted");
  return { copy, pages: listPages(copy).filter(({ path }) => path === "about/") };
}

test("a script, a handler, a style and another host within a page are found, and refused under both policies", async () => {
  const { copy, pages } = plant("about/index.html", (html) =>
    html.replace(
      "</main>",
      `<script>document.title = "ran"</script><img alt="" src="https://elsewhere.example/x.png">
       <img alt="" src="x" onerror="document.title = 1"><p style="color: red">Red</p></main>`,
    ),
  );
  const { broke } = await proveTour(browser, copy, pages);
  for (const who of ["the host", "the page alone"]) {
    const found = broke.filter((line) => line.startsWith(`policy of ${who}: about/: `)).join("\n");
    for (const directive of ["script-src-elem", "script-src-attr", "style-src-attr", "img-src"])
      assert.match(found, new RegExp(`refused by ${directive}`), who);
    for (const kind of ["stands inline: <script>", "onerror is inline", "style is inline"])
      assert.ok(found.includes(kind), `${who}: ${kind}`);
  }
  rmSync(dirname(copy), { recursive: true, force: true });
});

test("a script without its hash is found, and taken when it was changed", async () => {
  const { copy, pages } = plant("about/index.html", (html) =>
    html.replace(/(<script defer[^>]*) integrity="[^"]*"/, "$1"),
  );
  const { broke } = await proveTour(browser, copy, pages);
  assert.ok(broke.length > 0 && broke.every((line) => line.includes("has no hash")), broke.join("\n"));
  const taken = (await proveIntegrity(browser, copy, pages, true)).broke;
  assert.equal(taken.length, 1);
  assert.match(taken[0] ?? "", /took assets\/main-\w+\.js/);
  rmSync(dirname(copy), { recursive: true, force: true });
});

test("a host that leaves a header out is found", async () => {
  const { copy, pages } = plant("_headers", (text) => text.replace(/^ {2}X-Content-Type-Options.*\n/m, ""));
  const { broke } = await proveTour(browser, copy, pages);
  assert.deepEqual(broke, ["policy of the host: about/: came without X-Content-Type-Options"]);
  rmSync(dirname(copy), { recursive: true, force: true });
});
