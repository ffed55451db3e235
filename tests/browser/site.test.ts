/**
 * The built sample site in a real browser: every page type in light, in dark and on a narrow screen, clean under axe and
 * without a word on the console, below a path prefix and under the strictest policy a server can send.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { findViolations, overflows } from "./axe.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser } from "./harness.ts";
import { type BuiltPage, buildFrom, listPages } from "./sample.ts";

const KINDS = [
  ...["home", "article", "speakers", "speaker", "outlets", "outlet", "topics", "topic", "year", "month", "day"],
  ...["undated", "quotes", "wanted", "wanted-article", "search", "text", "not-found"],
];

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
function largest(kind: string): BuiltPage {
  const [page] = pages.filter((each) => each.kind === kind).sort((a, b) => b.html.length - a.html.length);
  assert.ok(page, `the sample site has no page of the kind ${kind}`);
  return page;
}

for (const [name, options] of [
  ["in light", { colorScheme: "light" }],
  ["in dark", { colorScheme: "dark" }],
  ["at 320 pixels", { viewport: { width: 320, height: 640 } }],
] as const) {
  test(`every page type is clean ${name}`, async () => {
    const watched = await openPage(browser, options);
    for (const kind of KINDS) {
      const { path } = largest(kind);
      await watched.page.goto(served.url + path);
      assert.deepEqual(await findViolations(watched.page), [], `${kind}: ${path}`);
      assert.ok(!(await overflows(watched.page)), `${kind}: ${path} needs scrolling sideways`);
    }
    assertNoFaults(watched, name);
    await watched.page.context().close();
  });
}

test("no kind of page is left out above", () => {
  const known = new Set([...KINDS, "quote", "moved", "gone"]);
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
