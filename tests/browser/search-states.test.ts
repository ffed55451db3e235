/**
 * The search page in every state it can be in: nothing asked, still loading, without its engine, without script; and over an archive
 * whose titles, names and topics are made to harm. In each it is clean for axe, says what is missing, and text stays text.
 */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { findViolations, overflows } from "./axe.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser } from "./harness.ts";
import { buildFrom } from "./sample.ts";

/** Each is a title, a speaker, an outlet, a topic and words of the text. */
const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  '"><svg onload=alert(1)>',
  "</title></h1><iframe src=javascript:alert(1)>",
  "{{constructor.constructor(alert)()}}",
  "__proto__",
  "constructor",
  "&lt;b&gt;bold&lt;/b&gt; &amp;amp; &quot;",
  "=cmd|' /C calc'!A0",
  "../../etc/passwd%00",
  "javascript:alert(1)",
  "Ω≈ç√∫˜µ≤≥÷ 田中さんにあげて下さい",
  "ﷺ hasOwnProperty toString",
  "١٢٣ مرحبا بالعالم",
  "a".repeat(300),
  "data-pagefind-body <main data-pagefind-ignore>",
];

let browser: Browser;
let served: Served;

before(async () => {
  served = await serve(buildFrom(writeHostile(), "--base-url", "https://example.org/"), "/deep/archive/");
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

function writeHostile(): string {
  const content = join(mkdtempSync(join(tmpdir(), "hostile-")), "content");
  mkdirSync(join(content, "clippings"), { recursive: true });
  for (const [at, words] of HOSTILE.entries()) {
    const stated = ["title", "speaker", "outlet"].map((field) => `${field}: ${JSON.stringify(words)}`).join("\n");
    const date = `20${String(10 + (at % 8))}-02-${String(at + 1).padStart(2, "0")}`;
    writeFileSync(
      join(content, "clippings", `${at}.txt`),
      `---\n${stated}\ntopics: [${JSON.stringify(words)}]\ndate: "${date}"\n---\n'The council met. ‘We met ${words} on the bridge,’ she said.'\n`,
    );
  }
  return content;
}

const status = (page: Page) => page.getByRole("status");
const settle = (page: Page) =>
  page.locator('[data-part="answer"][aria-busy="false"]').waitFor({ state: "attached", timeout: 30_000 });
/** Elements that no text of a clipping, and no query, may become. */
const STRANGE = "main :is(img, script, svg, iframe, b, [onerror], [onload]), dialog :is(img, script, svg, iframe, b)";

test("nothing asked: the page says what can be typed, and the lists are there", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  await page.goto(`${served.url}search/`);
  await status(page).getByText("Type a word").waitFor();
  assert.ok((await page.locator(".search__shelves a").count()) > 0);
  assert.deepEqual(await findViolations(page), []);
  assertNoFaults(watched, "empty");
  await page.context().close();
});

test("still loading: the page says so, and is clean", async () => {
  const { page } = await openPage(browser);
  let go = (): void => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route("**/*.pf_meta", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${served.url}search/?q=bridge`);
  await status(page).getByText("being fetched").waitFor();
  assert.equal(await page.getByRole("searchbox").inputValue(), "bridge");
  assert.deepEqual(await findViolations(page), []);
  go();
  await page.locator(".found").first().waitFor();
  await page.context().close();
});

for (const [name, hinder] of [
  [
    "machine code missing",
    (page: Page) => page.route("**/wasm.*", (route) => route.fulfill({ status: 404, body: "" })),
  ],
  [
    "machine code forbidden",
    (page: Page) =>
      page.route("**/pagefind-worker.js", async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), "content-security-policy": "default-src 'none'; connect-src 'self'" };
        await route.fulfill({ response, headers });
      }),
  ],
  ["the engine's script missing", (page: Page) => page.route("**/pagefind.js", (route) => route.abort())],
] as const)
  test(`${name}: the page says that it cannot search, and offers the lists`, async () => {
    const { page } = await openPage(browser);
    await hinder(page);
    await page.goto(`${served.url}search/?q=bridge`);
    await status(page).getByText("could not be started").waitFor({ timeout: 20_000 });
    assert.ok(await page.locator(".search__shelves a").first().isVisible());
    assert.deepEqual(await findViolations(page), []);
    await page.context().close();
  });

test("what could not be fetched is asked for again: the engine's script and the list of its volumes", async () => {
  for (const file of ["**/pagefind.js*", "**/pagefind-entry.json*"]) {
    const { page } = await openPage(browser);
    await page.route(file, (route) => route.abort());
    await page.goto(`${served.url}search/?q=bridge`);
    await status(page).getByText("could not be started").waitFor({ timeout: 20_000 });
    await page.unroute(file);
    await page.getByRole("searchbox").press("Enter");
    await page.locator(".found").first().waitFor();
    await page.context().close();
  }
});

test("without the register results are shown all the same, and what narrows them is not", async () => {
  const { page } = await openPage(browser);
  await page.route("**/register.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${served.url}search/?q=bridge`);
  await page.locator(".found").first().waitFor();
  await settle(page);
  assert.equal(await page.locator(".facet__value").count(), 0);
  assert.deepEqual(await findViolations(page), []);
  await page.context().close();
});

test("without script the form leads to the page, which says what is missing and offers the lists", async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(served.url);
  await page.getByRole("searchbox").first().fill("bridge");
  await page.getByRole("searchbox").first().press("Enter");
  await page.waitForURL(/search\/\?q=bridge$/);
  assert.ok(await page.locator("noscript p").first().isVisible());
  assert.ok(await page.locator(".search__shelves a").first().isVisible());
  assert.ok(!(await page.locator('[data-part="answer"]').isVisible()));
  await page.context().close();
});

test("hostile titles, names and topics stay text: in results, facets, chips, feeds, bars, files and the dialog", async () => {
  const watched = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  const { page } = watched;
  for (const view of ["articles", "quotations"]) {
    await page.goto(`${served.url}search/?q=bridge&view=${view}`);
    await settle(page);
    assert.ok((await page.locator(".found").count()) > 5);
    for (const more of await page.locator(".facet__more").all()) await more.click();
    assert.equal(await page.locator(STRANGE).count(), 0, view);
    assert.deepEqual(await findViolations(page), []);
    assert.ok(!(await overflows(page)), view);
  }
  for (const words of HOSTILE) {
    const query = new URLSearchParams({ q: "bridge", speaker: words, topic: words });
    await page.goto(`${served.url}search/?${query}`);
    await settle(page);
    assert.match((await page.locator('[data-part="chips"]').textContent()) ?? "", /Speaker/);
    assert.equal(await page.locator(STRANGE).count(), 0, words);
  }
  await page.goto(`${served.url}about/`);
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: "Quick search" });
  for (const words of HOSTILE) {
    await dialog.getByRole("searchbox").fill(words);
    await page.waitForTimeout(300);
    assert.equal(await page.locator(STRANGE).count(), 0, words);
  }
  assert.deepEqual(await findViolations(page), []);
  assertNoFaults(watched, "hostile");
  await page.context().close();
});

test("what a search is narrowed to can be followed, by an address that is there", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  for (const [at, words] of HOSTILE.entries()) {
    await page.goto(`${served.url}search/?${new URLSearchParams({ speaker: words, outlet: words, topic: words })}`);
    await settle(page);
    const shown = await page.locator(".found").count();
    const links = page.locator('[data-part="follow"] a');
    assert.equal(await links.count(), shown > 0 ? 6 : await links.count(), `${at} ${words}`);
    if (shown === 0) continue;
    for (const link of await links.all()) {
      const answer = await page.request.get((await link.getAttribute("href")) ?? "");
      assert.equal(answer.status(), 200, `${await link.getAttribute("href")} of ${words}`);
    }
  }
  await page.goto(`${served.url}search/?q=bridge`);
  await settle(page);
  assert.ok(!(await page.locator('[data-part="follow"]').isVisible()), "nothing to follow where nothing is chosen");
  assertNoFaults(watched, "feeds");
  await page.context().close();
});

test("by keyboard: a chip is taken off, and one is on the next, then in the field; the table of years opens", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  await page.goto(`${served.url}search/?q=bridge&year=2010&year=2011&year=2012`);
  await settle(page);
  const focused = () => page.evaluate(() => document.activeElement?.className || document.activeElement?.id);
  await page.locator(".chip").first().focus();
  for (const left of [2, 1]) {
    await page.keyboard.press("Enter");
    await page.waitForFunction((n) => document.querySelectorAll(".chip:not(.chip--clear)").length === n, left);
    assert.equal(await focused(), "chip");
  }
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".chip").length === 0);
  assert.equal(await focused(), "search-field");
  await settle(page);
  const table = page.getByText("By date, as a table");
  await table.focus();
  await page.keyboard.press("Enter");
  const rows = await page.locator(".search__histogram tbody tr").allTextContents();
  assert.deepEqual(
    rows,
    [0, 1, 2, 3, 4, 5, 6, 7].map((year) => `201${year}2`),
  );
  assert.deepEqual(await findViolations(page), []);
  assertNoFaults(watched, "chips");
  await page.context().close();
});
