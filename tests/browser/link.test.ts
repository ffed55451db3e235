/** Links from both sides in a real browser, with and without script: previews, lists of who quotes, addresses of former days. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { renderPage } from "../../layouts/render.ts";
import { writeAssets } from "../../scripts/assets.ts";
import type { SitePath } from "../../src/site/address.ts";
import { buildSite } from "../../src/site/build.ts";
import type { History } from "../../src/site/history.ts";
import { SETTINGS, sampleArchive } from "../site/factory.ts";
import { findViolations, overflows } from "./axe.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser } from "./harness.ts";

const ARTICLE = "2019/02/07/council-votes/";
const CITING = "2018/11/steel/";
const HISTORY: History = {
  moved: [{ from: "/2001/02/03/old/" as SitePath, to: `/${ARTICLE}` as SitePath, name: "The bridge" }],
  gone: [{ path: "/2001/gone/" as SitePath, name: "A gone article", date: "2001", above: "/" as SitePath }],
  quotations: new Map([[`/${ARTICLE}`, { "q-00000011": "q-00000003", "q-00000012": null }]]),
  pairs: [],
};
const directory = mkdtempSync(join(tmpdir(), "links-"));
let browser: Browser;
let served: Served;

before(async () => {
  const assets = await writeAssets(directory);
  for (const page of buildSite(sampleArchive(), SETTINGS, [], HISTORY).pages) {
    const file = join(directory, page.path === "404" ? "404.html" : `${page.path}index.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, renderPage(page, { settings: SETTINGS, assets: { ...assets, searchScript: null } }));
  }
  served = await serve(directory, "/");
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await served?.close();
  rmSync(directory, { recursive: true, force: true });
});

const place = (page: Page): string => {
  const { pathname, hash } = new URL(page.url());
  return pathname.slice(1) + hash;
};

test("the old address of a quotation leads to the quotation, through the old article and the old words", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  await page.goto(`${served.url}2001/02/03/old/#q-00000011`);
  await page.waitForURL(/council-votes/);
  assert.equal(place(page), `${ARTICLE}#q-00000011`);
  const colours = await page.evaluate(() => {
    const lit = document.querySelector("#q-00000011 + .quotation");
    const other = document.querySelector("#q-00000001");
    return [lit, other].map((element) => element && getComputedStyle(element).backgroundColor);
  });
  assert.notEqual(colours[0], colours[1], "the successor is marked");
  assertNoFaults(watched, "moved");
});

test("without script an old address leads to the article all the same", async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${served.url}2001/02/03/old/`);
  await page.waitForURL(/council-votes/);
  assert.equal(place(page).replace(/#.*/, ""), ARTICLE);
});

test("the address of words that are gone says so, and nobody else is told", async () => {
  const { page } = await openPage(browser);
  await page.goto(`${served.url}${ARTICLE}`);
  assert.equal(await page.locator(".lost").isVisible(), false);
  await page.goto(`${served.url}${ARTICLE}#q-00000012`);
  assert.equal(await page.locator("#q-00000012").isVisible(), true);
});

test("the page of what is gone is sound", async () => {
  const watched = await openPage(browser, { viewport: { width: 320, height: 640 } });
  await watched.page.goto(`${served.url}2001/gone/`);
  assert.deepEqual(await findViolations(watched.page), []);
  assert.equal(await overflows(watched.page), false);
  assertNoFaults(watched, "gone");
});

for (const javaScriptEnabled of [true, false]) {
  test(`a passage is seen from its Context entry ${javaScriptEnabled ? "with" : "without"} script`, async () => {
    const { page } = await openPage(browser, { javaScriptEnabled });
    await page.goto(`${served.url}${CITING}`);
    const preview = page.locator(".preview").first();
    assert.equal(await preview.isVisible(), false);
    await page.locator(".preview__button").first().press("Enter");
    await preview.waitFor();
    assert.match((await preview.locator("mark").textContent()) ?? "", /The bridge will stand, whatever the papers say/);
    if (javaScriptEnabled) assert.deepEqual(await findViolations(page), []);
    await page.keyboard.press("Escape");
    await preview.waitFor({ state: "hidden" });
  });
}

for (const [name, options] of [
  ["on a phone", { viewport: { width: 320, height: 640 } }],
  ["in the dark", { colorScheme: "dark" }],
] as const) {
  test(`everything that opens is sound when it is open, ${name}`, async () => {
    const watched = await openPage(browser, options);
    const { page } = watched;
    for (const path of [ARTICLE, CITING]) {
      await page.goto(served.url + path);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      assert.deepEqual(await findViolations(page), [], path);
      assert.equal(await overflows(page), false, path);
    }
    await page.goto(served.url + ARTICLE);
    await page.locator(".quoted-by summary").first().click();
    await page.locator(".quoted-by a").first().click();
    assert.ok(place(page).startsWith(`${CITING}#`), place(page));
    assertNoFaults(watched, name);
  });
}
