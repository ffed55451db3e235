/**
 * The built sample site in a real browser: every page type in light and in dark, on a narrow screen, enlarged, from right to
 * left and in forced colours, with everything open that opens; clean under axe and without a word on the console, below a path
 * prefix and under the strictest policy a server can send.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { faultsOf } from "../layouts/html.ts";
import { findViolations, overflows } from "./axe.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser } from "./harness.ts";
import { KINDS, type Kind, SAMPLE_KINDS } from "./kinds.ts";
import { type BuiltPage, buildFrom, listPages } from "./sample.ts";

let browser: Browser;
let served: Served;
let pages: readonly BuiltPage[];

before(async () => {
  // Only the page for what is not there needs to know where the site stands; every other link is relative.
  const site = buildFrom("content", "--base-url", "http://localhost/deep/archive/");
  pages = listPages(site);
  served = await serve(site, "/deep/archive/");
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

/** The longest page of a kind: what can be wrong is most likely on it. */
function largest(kind: Kind): BuiltPage {
  const [page] = pages.filter((each) => each.kind === kind).sort((a, b) => b.html.length - a.html.length);
  assert.ok(page, `the sample site has no page of the kind ${kind}`);
  return page;
}

/** Everything on a page that opens and stays open beside the rest. */
async function openEverything(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((all) => {
    for (const each of all as HTMLDetailsElement[]) each.open = true;
  });
  const copy = page.locator(".note__copy");
  if ((await copy.count()) === 0) return;
  await copy.first().click();
  await page.locator(".copy").first().waitFor();
}

const WAYS: readonly {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly direction?: "rtl";
}[] = [
  { name: "in light", options: { colorScheme: "light" } },
  // Half the width in twice the size is what a window of 1280 shows at 200 %.
  {
    name: "in dark at 200 %",
    options: { colorScheme: "dark", viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  },
  { name: "at 320 pixels", options: { viewport: { width: 320, height: 640 } } },
  {
    name: "from right to left in forced colours",
    options: { forcedColors: "active", viewport: { width: 1024, height: 640 } },
    direction: "rtl",
  },
];

for (const { name, options, direction } of WAYS) {
  test(`every page type is clean ${name}, with everything open`, async () => {
    const watched = await openPage(browser, options);
    const { page } = watched;
    for (const kind of SAMPLE_KINDS) {
      const { path } = largest(kind);
      await page.goto(served.url + path);
      if (direction) await page.evaluate((dir) => document.documentElement.setAttribute("dir", dir), direction);
      await openEverything(page);
      assert.deepEqual(await findViolations(page), [], `${kind}: ${path}`);
      assert.ok(!(await overflows(page)), `${kind}: ${path} needs scrolling sideways`);
      if (kind !== "article") continue;
      await page.evaluate(() => document.querySelector<HTMLElement>("[popover]")?.showPopover());
      assert.deepEqual(await findViolations(page, ":popover-open"), [], `${path}: its preview`);
    }
    assertNoFaults(watched, name);
    await page.context().close();
  });
}

test("every page type is valid HTML", async () => {
  for (const kind of SAMPLE_KINDS) assert.deepEqual(await faultsOf(largest(kind).html), [], kind);
});

test("no page of the sample is of a kind that is not looked at", () => {
  const known = new Set<string>(KINDS);
  assert.deepEqual(
    [...new Set(pages.map((page) => page.kind))].filter((kind) => !known.has(kind)),
    [],
  );
});

test("a Context link leads to the article, and opens at the passage it names", async () => {
  const watched = await openPage(browser);
  const citing = pages.find(
    ({ kind, html }) => kind === "article" && /context-entry__text"><a href="[^"]*#q-/.test(html),
  );
  assert.ok(citing, "the sample has a Context entry that leads to a quotation");
  await watched.page.goto(served.url + citing.path);
  await watched.page.locator('.context-entry__text a[href*="#q-"]').first().click();
  await watched.page.waitForFunction(() => document.querySelector(".quotation:target") !== null);
  assert.notEqual(new URL(watched.page.url()).pathname, new URL(served.url + citing.path).pathname);
  assertNoFaults(watched, citing.path);
  await watched.page.context().close();
});

test("a quotation's own link leads to the quotation", async () => {
  const watched = await openPage(browser);
  const { path } = largest("article");
  await watched.page.goto(served.url + path);
  const note = watched.page.locator(".note__number").last();
  const fragment = new URL((await note.getAttribute("href")) ?? "", watched.page.url()).hash;
  assert.match(fragment, /^#q-[0-9a-f]{8}/);
  await note.click();
  const target = watched.page.locator(".quotation:target");
  assert.equal(`#${await target.getAttribute("id")}`, fragment);
  assertNoFaults(watched, path);
  await watched.page.context().close();
});

test("a page without script is whole: the search form leads to lists that lead on", async () => {
  const watched = await openPage(browser, { javaScriptEnabled: false });
  await watched.page.goto(served.url);
  await watched.page.getByRole("searchbox").first().fill("harbour");
  await watched.page.keyboard.press("Enter");
  await watched.page.waitForURL(/\/deep\/archive\/search\/\?q=harbour$/);
  await watched.page.locator(".search__browse noscript p").waitFor();
  await watched.page.locator(".search__shelves a").first().click();
  assert.ok((await watched.page.locator("main a").count()) > 0);
  assertNoFaults(watched, "without script");
  await watched.page.context().close();
});
