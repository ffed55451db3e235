/** The site read from a disk: every link of the portable site is a file, and a browser opens every page type without a complaint. */
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { readPageLinks } from "../../src/site/link-check.ts";
import { assertNoFaults, openPage, startBrowser } from "./harness.ts";
import { type BuiltPage, buildFrom, listPages } from "./sample.ts";

let browser: Browser;
let portable: string;
let pages: readonly BuiltPage[];
/** One of each kind; the page for wrong addresses is for servers. */
let kinds: readonly BuiltPage[];

before(async () => {
  portable = buildFrom("content", "--portable");
  pages = listPages(portable).filter(({ kind }) => kind !== "not-found");
  kinds = [...new Map(pages.map((page) => [page.kind, page])).values()];
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
});

const onDisk = (site: string, { path }: BuiltPage): string => pathToFileURL(join(site, path, "index.html")).href;

test("every link of every portable page, followed as a browser follows it on a disk, is a file of the site", () => {
  let followed = 0;
  for (const page of pages) {
    for (const link of readPageLinks(page.html).links) {
      const url = new URL(link, onDisk(portable, page));
      if (url.protocol !== "file:") continue;
      const file = fileURLToPath(new URL(url.pathname, "file://"));
      assert.ok(file.startsWith(dirname(portable)), `${page.path}: ${link} leads out of the site`);
      assert.ok(statSync(file, { throwIfNoEntry: false })?.isFile(), `${page.path}: ${link} is no file`);
      followed++;
    }
  }
  assert.ok(followed > 1000, "links were found");
});

for (const [name, javaScriptEnabled] of [
  ["with script", true],
  ["without script", false],
] as const) {
  test(`every page type opens from a disk ${name}, and leads on`, async () => {
    const watched = await openPage(browser, { javaScriptEnabled });
    for (const page of kinds) {
      await watched.page.goto(onDisk(portable, page));
      assert.equal(await watched.page.locator(`body.page--${page.kind}`).count(), 1, page.path);
    }
    await watched.page.goto(pathToFileURL(join(portable, "index.html")).href);
    for (const entry of ["a[href^='speakers/']", "main a[href*='/index.html']", "[rel=home]"]) {
      await watched.page.locator(entry).first().click();
      await watched.page.locator("body.page").waitFor();
    }
    assert.equal(await watched.page.locator("body.page--home").count(), 1);
    assertNoFaults(watched, name);
    await watched.page.context().close();
  });
}

test("from a disk, a quotation can be copied, and the search page says that it cannot search", async () => {
  const watched = await openPage(browser);
  const article = kinds.find(({ kind, html }) => kind === "article" && html.includes('class="note"'));
  assert.ok(article);
  await watched.page.goto(onDisk(portable, article));
  const button = watched.page.locator(".note__copy").first();
  await button.focus();
  await watched.page.keyboard.press("Enter");
  await watched.page.locator(".copy__form").first().waitFor();
  await watched.page.keyboard.press("Escape");
  await watched.page.locator("body").click();
  await watched.page.keyboard.press("/");
  await watched.page.waitForURL(/search\/index\.html$/);
  assert.ok(await watched.page.getByText("Searching needs a web server").isVisible());
  assert.equal(await watched.page.locator("main form").count(), 0);
  assertNoFaults(watched, "portable");
  await watched.page.context().close();
});

test("no portable page says what its files must be, as a browser could not compare them and would refuse them all", () => {
  for (const { html, path } of pages) assert.doesNotMatch(html, /integrity=/, path);
});
