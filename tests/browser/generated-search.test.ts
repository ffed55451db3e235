/**
 * What `npm run measure:search` shows at ten thousand articles, at three hundred: quotations pasted as people paste them, and random
 * questions answered as brute force over the records answers them.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { readHeld } from "./brute-force.ts";
import { buildGenerated, type Generated, wordsPrinted } from "./generated.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser, type Watched } from "./harness.ts";
import { askAll, openSearch, pasteAll } from "./search-tour.ts";

let generated: Generated;
let browser: Browser;
let served: Served;
let watched: Watched;

before(async () => {
  generated = buildGenerated(mkdtempSync(join(tmpdir(), "search-")), 300);
  served = await serve(generated.site);
  browser = await startBrowser();
  watched = await openPage(browser);
  await watched.page.addInitScript("window.__name = (thing) => thing");
  await openSearch(watched.page, served.url);
});
after(async () => {
  await browser?.close();
  await served?.close();
});

test("of pasted quotations the right passage comes first: 98 of 100, and 90 of those with a wrong word", async (context) => {
  const printed = (path: string, id: string): string => wordsPrinted(generated.site, path, id);
  const { exact, exactRight, spoilt, spoiltRight, wrong } = await pasteAll(watched.page, generated.press, printed, {
    exact: 100,
    spoilt: 40,
  });
  context.diagnostic(`${exactRight} of ${exact}; with a wrong word ${spoiltRight} of ${spoilt}`);
  assert.ok(exactRight >= exact * 0.98 && spoiltRight >= spoilt * 0.9, wrong.join("\n"));
  assertNoFaults(watched, "pasted");
});

test("100 random questions get exactly the answers that brute force gives", async (context) => {
  const words = readFileSync(join(generated.site, "search/words.txt"), "utf8").split("\n").filter(Boolean);
  const { whole, results, wrong } = await askAll(watched.page, readHeld(generated.records), words, 100);
  context.diagnostic(`${results} results, ${whole} questions compared result by result`);
  assert.deepEqual(wrong, []);
  assert.ok(results > 300 && whole > 40, "most questions must have had answers");
  assertNoFaults(watched, "asked");
});
