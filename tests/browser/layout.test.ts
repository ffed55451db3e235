/**
 * Every kind of page, made from a small archive, in ways that `site.test.ts` does not try on the sample site: forced colours,
 * very wide, from right to left, on paper; and what the layout promises whoever reads, copies or uses the keyboard.
 */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { renderPage } from "../../layouts/render.ts";
import { writeAssets } from "../../scripts/assets.ts";
import type { SitePath } from "../../src/site/address.ts";
import { buildSite } from "../../src/site/build.ts";
import type { Settings } from "../../src/site/settings.ts";
import type { SitePage, View } from "../../src/site/view.ts";
import { longRecords, makeArchive, makeRecord, SETTINGS, sampleArchive } from "../site/factory.ts";
import { findViolations, overflows } from "./axe.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser } from "./harness.ts";
import { KINDS } from "./kinds.ts";

const PREFIX = "/some/prefix/";
const settings = { ...SETTINGS, baseUrl: `https://example.org${PREFIX}` };
const site = buildSite(sampleArchive(), settings, []);
const large = buildSite(makeArchive(longRecords(2100)), settings, []).pages;
const long = large.filter(({ path }) =>
  ["/speakers/page--5/", "/outlets/the-gazette/page--6/", "/wanted/page--2/"].includes(path),
);
const pages = [...site.pages, ...long, ...pagesOfOtherKinds()];
const kinds = new Map([...long, ...pages].map(({ path, view }) => [view.kind, path]));
const directory = mkdtempSync(join(tmpdir(), "layout-"));
let browser: Browser;
let served: Served;

before(async () => {
  served = await publish(join(directory, "small"), pages, settings);
  browser = await startBrowser();
});

/** The pages as a site in a folder of its own, served. */
async function publish(folder: string, made: readonly SitePage[], site: Settings): Promise<Served> {
  const { styles, browseStyles, script, integrity } = await writeAssets(folder);
  // The search page's own script asks for an index, which is not built here; its tests are elsewhere.
  const assets = {
    styles: styles as SitePath,
    browseStyles,
    script: script as SitePath,
    searchScript: null,
    movedScript: null,
    icon: null,
    fonts: [],
    integrity,
  };
  for (const page of made) {
    const file = join(folder, page.path === "404" ? "404.html" : `${page.path}index.html`);
    mkdirSync(dirname(file), { recursive: true });
    // A page that leads on at once could not be looked at.
    const html = renderPage(page, { settings: site, assets }).replace(/<meta http-equiv="refresh"[^>]*>/, "");
    writeFileSync(file, html);
  }
  return serve(folder, PREFIX);
}

after(async () => {
  await browser?.close();
  await served?.close();
  rmSync(directory, { recursive: true, force: true });
});

/** One page of each kind that a small archive without a past has none of. */
function pagesOfOtherKinds(): readonly SitePage[] {
  const [article] = site.pages.flatMap(({ view }) => (view.kind === "home" ? view.latest : []));
  assert.ok(article);
  const naming = { path: article.path, text: "‘The bridge will stand..’ - Ana Reyes", article };
  const views: readonly View[] = [
    { kind: "named-by", pager: null, article, language: "en", count: 1, namings: [naming] },
    { kind: "moved", to: article.path, name: article.title },
    {
      kind: "gone",
      name: "An article",
      date: null,
      above: { path: "/speakers/" as SitePath, name: "Speakers" },
    },
    ...["names", "beside"].flatMap((kind) => large.find(({ view }) => view.kind === kind)?.view ?? []),
  ];
  return views.map((view) => ({ path: `/made/${view.kind}/` as SitePath, view }));
}

test("there is a page of every kind to look at", () => {
  assert.deepEqual([...kinds.keys()].sort(), [...KINDS].sort());
});

const addressOf = (path: string) => served.url + (path === "404" ? "404.html" : path.slice(1));

const WAYS: Readonly<Record<string, BrowserContextOptions>> = {
  "a very wide screen, dark": { viewport: { width: 2560, height: 1200 }, colorScheme: "dark" },
  "forced colours": { viewport: { width: 800, height: 800 }, forcedColors: "active" },
};

for (const [way, options] of Object.entries(WAYS)) {
  test(`every kind of page is sound on ${way}`, async () => {
    const watched = await openPage(browser, options);
    for (const [kind, path] of kinds) {
      await watched.page.goto(addressOf(path));
      assert.deepEqual(await findViolations(watched.page), [], kind);
      assert.equal(await overflows(watched.page), false, `${kind} is wider than the window`);
    }
    assertNoFaults(watched, way);
  });
}

test("a word longer than a line is broken, on a phone and on paper", async () => {
  const word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
  const named = { ...settings, title: word, description: word, notice: word };
  const record = makeRecord({ id: "2019-01-01-a", title: word, outlet: word, topics: [word], body: `${word}.` });
  const made = buildSite(makeArchive([record]), named, []).pages;
  const wordy = await publish(join(directory, "wordy"), made, named);
  const { page } = await openPage(browser, { viewport: { width: 320, height: 640 } });
  for (const { path } of made.filter(({ path }) => path !== "404")) {
    await page.goto(wordy.url + path.slice(1));
    assert.equal(await overflows(page), false, `${path} is wider than a phone`);
    await page.setViewportSize({ width: 650, height: 900 });
    await page.emulateMedia({ media: "print" });
    assert.equal(await overflows(page), false, `${path} is wider than the paper`);
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 320, height: 640 });
  }
  await page.context().close();
  await wordy.close();
});

test("the page of an echo, of which the sample may have none, is sound on a phone and in the dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const watched = await openPage(browser, { viewport: { width: 320, height: 640 }, colorScheme });
    await watched.page.goto(addressOf("/quotes/e-1/"));
    assert.deepEqual(await findViolations(watched.page), [], colorScheme);
    assert.equal(await overflows(watched.page), false, colorScheme);
    assertNoFaults(watched, colorScheme);
  }
});

test("the way through a long list is sound on a phone, in the dark and from right to left, and is not printed", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const watched = await openPage(browser, { viewport: { width: 320, height: 640 }, colorScheme });
    for (const { path } of long) {
      await watched.page.goto(addressOf(path));
      for (const direction of ["ltr", "rtl"]) {
        await watched.page.evaluate((dir) => document.documentElement.setAttribute("dir", dir), direction);
        assert.deepEqual(await findViolations(watched.page), [], `${path} ${colorScheme}`);
        assert.equal(await overflows(watched.page), false, `${path} ${colorScheme}`);
      }
      await watched.page.emulateMedia({ media: "print" });
      assert.equal(await watched.page.locator(".pager").isVisible(), false);
      await watched.page.emulateMedia({ media: "screen" });
    }
    assertNoFaults(watched, colorScheme);
  }
});

test("every kind of page is sound from right to left", async () => {
  const watched = await openPage(browser, { viewport: { width: 390, height: 800 } });
  for (const [kind, path] of kinds) {
    await watched.page.goto(addressOf(path));
    await watched.page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    assert.deepEqual(await findViolations(watched.page), [], kind);
    assert.equal(await overflows(watched.page), false, `${kind} is wider than the window`);
  }
});

test("the fonts are the site's own, and an article's notes stand beside its text where there is room", async () => {
  const watched = await openPage(browser, { viewport: { width: 1280, height: 800 } });
  const { page } = watched;
  await page.goto(addressOf("/2019/02/07/council-votes/"));
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status }) => status === "loaded")
      .map(({ family, style }) => `${family} ${style}`);
  });
  assert.ok(
    loaded.some((font) => /Newsreader"? normal/.test(font)),
    loaded.join(", "),
  );
  const beside = () =>
    page.evaluate(() => {
      const words = document.querySelector("#p1")?.getBoundingClientRect();
      const note = document.querySelector("#p1 ~ .notes")?.getBoundingClientRect();
      return words !== undefined && note !== undefined && note.left > words.right && note.top < words.bottom;
    });
  assert.equal(await beside(), true, "wide");
  await page.setViewportSize({ width: 390, height: 800 });
  assert.equal(await beside(), false, "narrow");
  await page.setViewportSize({ width: 650, height: 900 });
  await page.emulateMedia({ media: "print" });
  assert.equal(await beside(), true, "on paper");
  assert.equal(await overflows(page), false, "on paper nothing is cut off");
});

test("the first press of Tab offers to skip to the text, and a number leads to its quotation", async () => {
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
  await page.goto(addressOf("/2019/02/07/council-votes/"));
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Skip to the text");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
  await page.locator(".note__number").nth(1).click();
  assert.equal(new URL(page.url()).hash, "#q-00000002");
  assert.equal(await page.evaluate(() => document.querySelector(":target")?.textContent), "‘We have");
});

test("what a reader copies from an article is its words, without the numbers", async () => {
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
  await page.goto(addressOf("/2019/02/07/council-votes/"));
  const copied = await page.evaluate(() => {
    const words = document.querySelector("#p1");
    const selection = getSelection();
    if (words) selection?.selectAllChildren(words);
    return selection?.toString();
  });
  assert.equal(
    copied,
    "The mayor said: ‘The bridge will stand, whatever the papers say of it in the morning.’ Nobody laughed.",
  );
});
