/** An index in several volumes, in a browser: with the engine's worker, over HTTP, and no more fetched than is needed. */
import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Shelved } from "../client/library.ts";
import { shelveVolumes } from "../client/shelf.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser } from "./harness.ts";
import { buildFrom } from "./sample.ts";

let browser: Browser;
let served: Served;

const article = (name: string, date: string | null, words: string): Shelved => ({
  ...{ name, title: `Number ${name}`, date, speakers: ["Ana Reyes"], outlet: "Harbour Post" },
  text: [[words], [{ id: `q-0000000${name.length}`, speaker: "Ana Reyes", words: `‘The bridge of ${name}.’` }]],
});

const gull = (number: number, date: string): Shelved => ({
  ...article(`gull-${number}`, date, ""),
  text: [[number === 0 ? "A gull, a gull, a gull." : "A gull."]],
});

before(async () => {
  const { directory } = await shelveVolumes(
    [
      {
        ...{ path: "", from: "2021-01-01", to: "2021-12-31" },
        articles: [
          article("new", "2021-02-03", "The toll stands."),
          ...Array.from({ length: 20 }, (_, at) => gull(at + 1, `2021-03-${String(at + 1).padStart(2, "0")}`)),
        ],
      },
      {
        path: "2/",
        from: "2020-01-01",
        to: "2020-12-31",
        articles: [article("middle", "2020-02-03", "A ferry sank.")],
      },
      {
        ...{ path: "3/", from: "2019-01-01", to: "2019-12-31" },
        articles: [article("old", "2019-02-03", "Nothing."), gull(0, "2019-03-01")],
      },
      {
        ...{ path: "1/", from: null, to: null },
        articles: [article("undated", null, "The tollkeeper sleeps."), article("gone", null, "A toll nobody paid.")],
      },
    ],
    { path: "more/", from: "2020-03-01", to: "2020-03-01", articles: [article("added", "2020-03-01", "Tolls rise.")] },
    new Set(["gone"]),
  );
  const site = buildFrom("content");
  for (const folder of ["search", "assets"]) cpSync(join(site, folder), join(directory, folder), { recursive: true });
  served = await serve(directory);
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

async function search(address: string): Promise<{ titles: string[]; asked: string[] }> {
  const watched = await openPage(browser);
  const { page } = watched;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${served.url}search/${address}`);
  await page.locator('[data-part="answer"][aria-busy="false"]').waitFor({ state: "attached", timeout: 20_000 });
  const titles = await page.locator(".found__title").allTextContents();
  assertNoFaults(watched, address);
  await page.context().close();
  return { titles, asked };
}

test("all volumes answer as one, in the order of the dates, without what was superseded", async () => {
  const { titles, asked } = await search("?q=toll&sort=newest");
  assert.deepEqual(titles, ["Number new", "Number added"]);
  assert.deepEqual(
    asked.filter((path) => path.endsWith("/register.json")),
    [],
    "dates stand by themselves",
  );
  assert.equal(
    new Set(asked.filter((path) => path.includes("/wasm."))).size,
    1,
    "the machine code is everywhere the same",
  );
});

test("quotations, counts and what narrows them are of all volumes", async () => {
  const { titles } = await search("?q=bridge&sort=oldest&speaker=Ana+Reyes");
  assert.deepEqual(titles, ["Number old", "Number middle", "Number added", "Number new", "Number undated"]);
});

test("of so many volumes nothing is counted before what narrows is opened, and then all of it", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const settled = page.locator('[data-part="answer"][aria-busy="false"]');
  const registers = (): number => asked.filter((path) => path.endsWith("/register.json")).length;
  await page.goto(`${served.url}search/?q=bridge`);
  await settled.waitFor({ state: "attached", timeout: 20_000 });
  assert.equal(await page.locator(".found__title").count(), 5);
  assert.equal(registers(), 0);
  await page.locator('[data-part="narrow"] > summary').click();
  await page.locator(".facet__value").first().waitFor();
  assert.equal(registers(), 5);
  const hers = page
    .getByLabel(/^Ana Reyes/)
    .locator("xpath=..")
    .locator(".facet__count");
  assert.equal(await hers.textContent(), "5");
  // It stays open: the next answer is counted at once.
  await page.getByRole("searchbox").fill("ferry");
  await page.locator(".found__title").getByText("Number middle").waitFor();
  await hers.getByText("1", { exact: true }).waitFor();
  assertNoFaults(watched, "counting");
  await page.context().close();
});

test("a range of dates fetches nothing of the volumes outside it", async () => {
  const { titles, asked } = await search("?q=bridge&from=2021-01-01");
  assert.deepEqual(titles, ["Number new"]);
  assert.deepEqual(
    asked.filter((path) => /pagefind\/(1|2|3|more)\/|\/register\.json/.test(path)),
    [],
  );
});

test("an index that cannot be fetched is no answer, and is asked again later", async () => {
  const { page } = await openPage(browser);
  const files = "**/pagefind/3/index/*";
  // The engine's worker asks for them.
  await page.context().route(files, (route) => route.abort());
  await page.goto(`${served.url}search/?q=nothing`);
  await page.getByRole("status").getByText("could not be started").waitFor({ timeout: 20_000 });
  assert.equal(page.workers().length, 1);
  await page.context().unroute(files);
  await page.getByRole("searchbox").press("Enter");
  await page.locator(".found__title").getByText("Number old").waitFor();
  await page.context().close();
});

/** Keeps the words of one volume back until what it gives is called. */
async function holdBack(page: Page): Promise<() => void> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.context().route("**/pagefind/2/index/*", async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test("what is saved while the rest is still being searched has all results", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  const release = await holdBack(page);
  await page.goto(`${served.url}search/?q=gull`);
  await page.getByRole("status").getByText("still being searched").waitFor({ timeout: 20_000 });
  const download = page.waitForEvent("download", { timeout: 20_000 });
  await page.getByRole("button", { name: "JSON", exact: true }).click();
  release();
  const rows = JSON.parse(readFileSync(await (await download).path(), "utf8")) as readonly unknown[];
  assert.equal(rows.length, 21);
  assertNoFaults(watched, "saving");
  await page.context().close();
});

test("what a reader has unfolded of the first results, and the link he is on, stay when the other volumes have answered", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  const release = await holdBack(page);
  await page.goto(`${served.url}search/?q=gull`);
  const titles = page.locator(".found__title");
  await page.locator('[data-part="more"]').click();
  await titles.nth(19).waitFor();
  const last = titles.nth(19).locator("a");
  await last.focus();
  const gone = await last.getAttribute("href");
  release();
  await page.locator('[data-part="answer"][aria-busy="false"]').waitFor({ state: "attached", timeout: 20_000 });
  assert.equal(await titles.first().textContent(), "Number gull-0", "the most relevant is the last to be found");
  assert.equal(await titles.count(), 20);
  const focused = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? null);
  assert.notEqual(focused, gone, "it is the twenty-first now");
  assert.equal(focused, await last.getAttribute("href"));
  assertNoFaults(watched, "going on");
  await page.context().close();
});
