/** Payloads do nothing in the site as it is built; and a layout that writes one of them raw is found out by all that looks. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { startBrowser } from "../browser/harness.ts";
import { proveFiles, proveHostile } from "./hostile.ts";
import { buildHostile, buildTwin } from "./hostile-archive.ts";
import { findIntruders, gatherParts, takePolicyAway, visit } from "./hostile-tour.ts";
import { PAYLOADS } from "./payloads.ts";
import { isKept } from "./promise.ts";

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

test("payloads in every place run nothing, write nothing and lose no word", async () => {
  const proofs = await proveHostile("short");
  assert.deepEqual(
    proofs.filter((proof) => !isKept(proof)),
    [],
  );
});

test("there are as many payloads as the long form names, and no two are alike", () => {
  assert.ok(PAYLOADS.length >= 848);
  assert.equal(new Set(PAYLOADS).size, PAYLOADS.length);
});

test("a title that is written raw runs, brings in an element, and is lost as words", async () => {
  const words = "<img src=x onerror=alert(1)>";
  const site = buildHostile([words]);
  const twin = buildTwin(1);
  const open = takePolicyAway(site.folder);
  const [{ path, words: title }] = site.hostiles as [(typeof site.hostiles)[number]];
  const file = join(open, path, "index.html");
  const html = readFileSync(file, "utf8");
  const raw = html.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  assert.notEqual(raw, html, "the fault was planted");
  writeFileSync(file, raw);
  const paths = twin.hostiles.map((each) => each.path);
  const harmless = gatherParts(await visit(browser, takePolicyAway(twin.folder), paths, false));
  const seen = await visit(browser, open, [path], false);
  const found = findIntruders(seen, harmless).join("\n");
  assert.match(found, /a script ran: 1/);
  assert.match(found, /img\[onerror\] was written by nobody/);
  assert.ok(!seen[0]?.shape.text.includes(`${title} · `));
});

test("data that runs where a host takes it for a page, and sends no policy, is noticed", async () => {
  const { folder } = buildHostile(["<img src=x onerror=alert(1)>"]);
  assert.match((await proveFiles(browser, folder, false)).broke.join("\n"), /\.json: .*a script ran: 1/);
  assert.ok(isKept(await proveFiles(browser, folder)));
});
