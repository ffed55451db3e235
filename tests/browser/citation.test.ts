/**
 * Taking things away, in a real browser under the strictest policy: every form of a citation saved without script, quotations
 * copied by button and keys, and every feed and map of the site read by the browser's own XML parser.
 */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { renderPage } from "../../layouts/render.ts";
import { writeAssets } from "../../scripts/assets.ts";
import { articleAddress } from "../../src/site/address.ts";
import { buildSite } from "../../src/site/build.ts";
import { BASE, HOSTILE, HOSTILE_SETTINGS, hostileArchive, sampleContent } from "../site/sample.ts";
import { findViolations, overflows } from "./axe.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser } from "./harness.ts";

const { archive, settings } = sampleContent();
const site = buildSite(archive, settings, []);
const hostile = buildSite(hostileArchive(), HOSTILE_SETTINGS, []);
const [longest] = [...archive.articles].sort((a, b) => b.record.quotes.length - a.record.quotes.length);
const path = longest ? articleAddress(longest.record).slice(1) : "";
const directory = mkdtempSync(join(tmpdir(), "citation-"));
let browser: Browser;
let served: Served;

before(async () => {
  const assets = { ...(await writeAssets(directory)), searchScript: null };
  await writeAssets(join(directory, "hostile"));
  for (const [folder, pages, own] of [
    ["", site.pages, settings],
    ["hostile/", hostile.pages, HOSTILE_SETTINGS],
  ] as const)
    for (const page of pages) {
      if (page.view.kind !== "article") continue;
      const file = join(directory, folder, `${page.path}index.html`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        renderPage(page, { settings: own, assets }).replaceAll(/(href|src)="(?:\.\.\/)+assets/g, '$1="/assets'),
      );
    }
  served = await serve(directory);
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
  rmSync(directory, { recursive: true });
});

/** Every form of the citation a page offers: the text it shows, and what its link saves. */
async function saveAll(page: Page) {
  await page.locator(".cite__others summary").click();
  const saved = [];
  for (const form of await page.locator(".cite__form").all()) {
    const [download] = await Promise.all([page.waitForEvent("download"), form.locator(".cite__save").click()]);
    saved.push({
      file: download.suggestedFilename(),
      content: readFileSync(await download.path(), "utf8"),
      shown: await form.locator(".cite__text").textContent(),
    });
  }
  return saved;
}

for (const [name, where, javaScriptEnabled] of [
  ["without script", path, false],
  ["with script", path, true],
  ["of hostile words", "hostile/2020/01/01/hostile/", false],
] as const) {
  test(`every form of a citation can be saved ${name}, and is what the page shows`, async () => {
    const watched = await openPage(browser, { javaScriptEnabled, acceptDownloads: true });
    await watched.page.goto(served.url + where);
    const saved = await saveAll(watched.page);
    assert.deepEqual(
      saved.map(({ file }) => file.replace(/^.*\./, "")),
      ["txt", "md", "html", "bib", "ris", "json"],
    );
    for (const { content, shown, file } of saved) assert.equal(content, `${shown}\n`, file);
    assertNoFaults(watched, name);
    await watched.page.context().close();
  });
}

test("without script there is no button that could do nothing", async () => {
  const watched = await openPage(browser, { javaScriptEnabled: false });
  await watched.page.goto(served.url + path);
  assert.equal(await watched.page.locator(".note__copy").count(), 0);
  await watched.page.context().close();
});

test("a quotation is copied in each form, and the page says so", async () => {
  const watched = await openPage(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  const { page } = watched;
  await page.goto(served.url + path);
  const button = page.locator(".note__copy").nth(1);
  const fragment = await page.locator(".note__number").nth(1).getAttribute("href");
  await button.focus();
  await page.keyboard.press("Enter");
  await page.locator(".copy__form").first().waitFor();
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  for (const form of await page.locator(".copy__form").all()) {
    const name = (await form.textContent()) ?? "";
    await form.press("Enter");
    await page.getByRole("status").filter({ hasText: name }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(text.includes(`${BASE}${path}${fragment}`), `${name}: ${text}`);
  }
  assert.deepEqual(await findViolations(page), []);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".copy").count(), 0);
  assert.ok(await button.evaluate((node) => node === document.activeElement));
  assertNoFaults(watched, path);
  await page.context().close();
});

test("where the clipboard is closed to pages, the words are shown and marked", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto(`${served.url}hostile/2020/01/01/hostile/`);
  await page.locator(".note__copy").first().click();
  await page.locator(".copy__form").first().click();
  const field = page.locator(".copy__text");
  assert.ok((await field.inputValue()).includes(HOSTILE));
  await page.waitForFunction(() => (document.activeElement as HTMLTextAreaElement | null)?.selectionEnd !== 0);
  assertNoFaults(watched, "closed clipboard");
  await page.context().close();
});

for (const [name, options] of [
  ["in light", { colorScheme: "light" }],
  ["in dark", { colorScheme: "dark" }],
  ["at 320 pixels", { viewport: { width: 320, height: 640 } }],
] as const) {
  test(`the opened forms and choices are clean ${name}`, async () => {
    const watched = await openPage(browser, options);
    const { page } = watched;
    await page.goto(served.url + path);
    await page.locator(".cite__others summary").click();
    await page.locator(".note__copy").first().click();
    await page.locator(".copy").waitFor();
    assert.deepEqual(await findViolations(page), []);
    assert.ok(!(await overflows(page)), name);
    await page.context().close();
  });
}

test("every feed, sitemap and search description is XML to the browser, whatever words it holds", async () => {
  const watched = await openPage(browser);
  const files = [...site.files, ...hostile.files].filter((file) => file.path.endsWith(".xml"));
  assert.ok(files.length > 50);
  const broken = await watched.page.evaluate(
    (texts) =>
      texts.flatMap(({ path, content }) => {
        const read = new DOMParser().parseFromString(content, "application/xml");
        return read.querySelector("parsererror") ? [`${path}: ${read.documentElement.textContent?.slice(0, 200)}`] : [];
      }),
    files.map((file) => ({ path: file.path, content: file.content })),
  );
  assert.deepEqual(broken, []);
  await watched.page.context().close();
});
