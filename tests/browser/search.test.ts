/** The search page in a real browser, over the built sample site. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { findViolations, overflows } from "./axe.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser, type Watched } from "./harness.ts";
import { type BuiltPage, buildFrom, listPages } from "./sample.ts";

let browser: Browser;
let served: Served;
let pages: readonly BuiltPage[];

before(async () => {
  const site = buildFrom("content");
  pages = listPages(site);
  served = await serve(site, "/deep/archive/");
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

const results = (page: Page) => page.locator(".found");
const status = (page: Page) => page.getByRole("status");

/** Opens the search page with this address and waits for its answer and its facets. */
async function search(address: string, options: Parameters<typeof openPage>[1] = {}): Promise<Watched> {
  const watched = await openPage(browser, options);
  await watched.page.goto(`${served.url}search/${address}`);
  await settle(watched.page);
  return watched;
}

async function settle(page: Page): Promise<void> {
  await page.locator('[data-part="answer"][aria-busy="false"]').waitFor({ state: "attached" });
}

/** Words of a quotation on a page of the sample, and where it stands. */
function aQuotation(): { words: string; path: string; id: string } {
  for (const { kind, path, html } of pages) {
    const match =
      kind === "article" ? /<q [^>]*id="(q-[0-9a-f]{8})"[^>]*>[‘“]([A-Za-z ]{30,90}[a-z])[^<]*<\/q>/.exec(html) : null;
    if (match) return { words: match[2] ?? "", path, id: match[1] ?? "" };
  }
  throw new Error("the sample has no plain quotation");
}

test("results come while typing; a phrase is found and opens at its quotation", async () => {
  const { words, path, id } = aQuotation();
  const watched = await openPage(browser);
  const { page } = watched;
  await page.goto(`${served.url}search/`);
  await page.getByRole("searchbox").pressSequentially(`“${words}”`, { delay: 1 });
  const link = page.locator(`.found__passage a[href*="${path}?"][href$="#${id}"]`);
  // Results of what was typed so far come first, those of the whole phrase when its mark is closed.
  await status(page).getByText("exactly these words").waitFor();
  await link.first().waitFor();
  assert.equal(new URL(page.url()).searchParams.get("q"), `“${words}”`);
  await link.first().click();
  await page.waitForFunction((wanted) => document.querySelector(":target")?.id === wanted, id);
  assertNoFaults(watched, words);
  await page.context().close();
});

test("on a narrow screen nothing is counted before what narrows is opened", async () => {
  const { page } = await openPage(browser, { viewport: { width: 390, height: 844 } });
  const registers: string[] = [];
  page.on("request", (request) => request.url().endsWith("/register.json") && registers.push(request.url()));
  await page.goto(`${served.url}search/?q=bridge`);
  await results(page).first().waitFor();
  await settle(page);
  assert.deepEqual(registers, []);
  await page.locator('[data-part="narrow"] > summary').click();
  await page.locator(".facet__value").first().waitFor();
  assert.equal(registers.length, 1);
  await page.context().close();
});

test("a filter narrows, its chip takes it off, and going back goes back", async () => {
  const watched = await search("?q=the");
  const { page } = watched;
  const all = (await status(page).textContent()) ?? "";
  const outlet = page.locator('.facet input[data-key^="outlet="]').first();
  const name = (await outlet.getAttribute("value")) ?? "";
  const count = await page.locator('.facet__value:has(input[data-key^="outlet="]) .facet__count').first().textContent();
  await outlet.check();
  await page.waitForFunction((before) => document.querySelector("[role=status]")?.textContent !== before, all);
  await settle(page);
  assert.equal(parseInt((await status(page).textContent()) ?? "", 10), Number(count), "the count kept its word");
  assert.equal(new URL(page.url()).searchParams.get("outlet"), name);
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.key), `outlet=${name}`);
  await page.locator(".chip").first().click();
  await page.waitForFunction((before) => document.querySelector("[role=status]")?.textContent === before, all);
  await page.goBack();
  await page.locator(".chip").first().waitFor();
  assert.equal(new URL(page.url()).searchParams.get("outlet"), name);
  await page.goBack();
  await page.waitForFunction((before) => document.querySelector("[role=status]")?.textContent === before, all);
  assertNoFaults(watched, "filters");
  await page.context().close();
});

test("by date, the order is that of the dates, and what has none is counted and last", async () => {
  for (const [sort, sign] of [
    ["newest", -1],
    ["oldest", 1],
  ] as const) {
    const watched = await search(`?q=the&sort=${sort}`);
    const { page } = watched;
    const more = page.locator('[data-part="more"]');
    while (await more.isVisible()) {
      const shown = await results(page).count();
      await more.click();
      await page.waitForFunction((before) => document.querySelectorAll(".found").length > before, shown);
    }
    const dates = await results(page).evaluateAll((found) =>
      found.map((each) => each.querySelector("time")?.dateTime ?? ""),
    );
    const undated = dates.filter((date) => date === "").length;
    const dated = dates.slice(0, dates.length - undated).map((date) => date.padEnd(10, "-00"));
    assert.ok(dated.length > 10 && dated.every((date) => !date.startsWith("-")));
    assert.deepEqual(
      dated,
      [...dated].sort((a, b) => sign * (a < b ? -1 : a > b ? 1 : 0)),
    );
    if (undated > 0) assert.match((await status(page).textContent()) ?? "", /no date/);
    assertNoFaults(watched, sort);
    await page.context().close();
  }
});

test("no passage under a speaker's name has words that the article does not print as that speaker's", async () => {
  const printed = new Map<string, string>();
  for (const { kind, path, html } of pages)
    if (kind === "article")
      for (const [, id, words] of html.matchAll(/<q [^>]*id="(q-[0-9a-f-]+)"[^>]*>([^<]*)<\/q>/g))
        printed.set(`${path}#${id}`, words ?? "");
  const decode = (html: string): string =>
    html.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
  let seen = 0;
  for (const query of ["the", "said", "water", "will", "bridge", "not"]) {
    const { page } = await search(`?q=${query}`);
    const passages = await page.locator(".found__passage--quotation").evaluateAll((figures) =>
      figures.map((figure) => ({
        href: figure.querySelector("a")?.getAttribute("href") ?? "",
        words: figure.querySelector("blockquote")?.textContent.replace(/\s+/g, " ") ?? "",
      })),
    );
    for (const { href, words } of passages) {
      const place = href.slice(served.url.length).replace(/\?[^#]*/, "");
      const whole = decode(printed.get(place) ?? "").replace(/\s+/g, " ");
      if (whole === "" || words.includes("…")) continue;
      seen++;
      assert.ok(words.startsWith(whole) || whole.startsWith(words), `${place}: “${words}” is not “${whole}”`);
    }
    await page.context().close();
  }
  assert.ok(seen > 5, "there were passages to compare");
});

test("hostile queries stay text", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  await page.goto(`${served.url}search/`);
  const queries = [
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "javascript:alert(1)",
    "{{constructor.constructor('alert(1)')()}}",
    "' OR 1=1 --",
    "%00%ff ../../etc/passwd",
    "speaker:<b>x</b> from:<svg/onload=alert(1)>",
    "the ".repeat(400),
    "\u202egnirts\u202c \ud83d\ude00",
    "__proto__ constructor toString",
  ];
  for (const query of queries) {
    await page.getByRole("searchbox").fill(query);
    await page.waitForTimeout(250);
    assert.equal(await page.locator("main :is(img, script, svg, iframe)").count(), 0, query);
  }
  await page.goto(
    `${served.url}search/?q=${encodeURIComponent(queries[0] ?? "")}&speaker=${encodeURIComponent(queries[1] ?? "")}`,
  );
  await settle(page);
  assert.equal(await page.locator("main :is(img, script, svg, iframe)").count(), 0);
  assertNoFaults(watched, "hostile queries");
  await page.context().close();
});

test("nothing found says so, names the word that is not there, and offers a way on", async () => {
  const watched = await search("?q=the+xylophonist&year=1066");
  const { page } = watched;
  assert.match((await status(page).textContent()) ?? "", /Nothing found.*xylophonist/);
  assert.deepEqual(await findViolations(page), []);
  await page.getByRole("button", { name: "Search without what narrows it" }).click();
  await page.getByRole("button", { name: "Search without “xylophonist”" }).click();
  await results(page).first().waitFor();
  assertNoFaults(watched, "nothing found");
  await page.context().close();
});

test("without its index the page says what is missing, and the lists are still there", async () => {
  const { page } = await openPage(browser);
  await page.route("**/pagefind/**", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${served.url}search/?q=water`);
  await page.getByText("could not be started").waitFor();
  assert.ok((await page.locator(".search__shelves a").count()) > 0);
  assert.deepEqual(await findViolations(page), []);
  await page.context().close();
});

for (const [name, options] of [
  ["in light", { colorScheme: "light" }],
  ["in dark", { colorScheme: "dark" }],
  ["at 320 pixels", { viewport: { width: 320, height: 640 } }],
] as const) {
  test(`the search page with results, filters and help open is clean ${name}`, async () => {
    const watched = await search("?q=the&sort=newest", options);
    const { page } = watched;
    await page.locator("details").evaluateAll((all) => {
      for (const each of all as HTMLDetailsElement[]) each.open = true;
    });
    assert.deepEqual(await findViolations(page), []);
    assert.ok(!(await overflows(page)));
    assertNoFaults(watched, name);
    await page.context().close();
  });
}

test("everything is done by keyboard: / to the field, Tab to a filter, Space to choose it", async () => {
  const watched = await search("?q=the");
  const { page } = watched;
  await page.locator("body").press("/");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "q");
  const isBox = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.key ?? "");
  for (let presses = 0; presses < 40 && !(await isBox()).startsWith("speaker="); presses++)
    await page.keyboard.press("Tab");
  const key = await isBox();
  assert.match(key, /^speaker=/);
  await page.keyboard.press("Space");
  await page.locator(".chip").waitFor();
  await settle(page);
  assert.equal(await isBox(), key, "the focus stayed where it was");
  assertNoFaults(watched, "keyboard");
  await page.context().close();
});

for (const where of ["on its page", "from any page"])
  test(`a pasted quotation with marks, a gap and its speaker becomes a phrase and is found, ${where}`, async () => {
    const { words, path, id } = aQuotation();
    const parts = words.split(" ");
    const gap = `${parts.slice(0, 3).join(" ")} .. ${parts.slice(4).join(" ")}`;
    const watched = await openPage(browser);
    const { page } = watched;
    await page.goto(`${served.url}${where === "on its page" ? "search/" : "years/"}`);
    await page.keyboard.press("/");
    await page.locator('input[type="search"]:focus').waitFor();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, `‘${gap}’ – Somebody`);
    await page.locator(`.found__passage a[href*="${path}?"][href$="#${id}"]`).first().waitFor();
    assert.equal(await page.getByRole("searchbox").inputValue(), `"${gap}"`);
    assertNoFaults(watched, gap);
    await page.context().close();
  });

test("a wrong word in a phrase: the closest passage comes first, and the page says that it is only close", async () => {
  const { words, path, id } = aQuotation();
  const parts = words.split(" ");
  parts[Math.floor(parts.length / 2)] = "flumbergasted";
  const watched = await search(`?q=${encodeURIComponent(`“${parts.join(" ")}”`)}`);
  const { page } = watched;
  assert.match((await status(page).textContent()) ?? "", /No article has exactly these words.*close/);
  const first = await page.locator(".found").first().locator(".found__passage a").first().getAttribute("href");
  assert.ok(first?.includes(path) && first.endsWith(`#${id}`), first ?? "no result");
  assertNoFaults(watched, "closest");
  await page.context().close();
});

test("a mistyped word: the archive's nearest is offered and leads on", async () => {
  const watched = await search("?q=watre");
  const { page } = watched;
  await page.getByRole("button", { name: "Did you mean “water”?" }).click();
  await results(page).first().waitFor();
  assert.equal(await page.getByRole("searchbox").inputValue(), "water");
  assertNoFaults(watched, "mistyped");
  await page.context().close();
});

test("quotations as results: each is its speaker's, counts are theirs, and it opens there", async () => {
  const watched = await search("?q=the&view=quotations");
  const { page } = watched;
  assert.match((await status(page).textContent()) ?? "", /quotations found/);
  assert.deepEqual(await findViolations(page), []);
  const box = page.locator('.facet input[data-key^="speaker="]').first();
  const name = (await box.getAttribute("value")) ?? "";
  const count = await page
    .locator('.facet__value:has(input[data-key^="speaker="]) .facet__count')
    .first()
    .textContent();
  await box.check();
  await page.locator(".chip").first().waitFor();
  await settle(page);
  assert.equal(parseInt((await status(page).textContent()) ?? "", 10), Number(count));
  const speakers = await page.locator(".found__speaker").allTextContents();
  assert.deepEqual([...new Set(speakers)], [name]);
  await page.locator(".found__passage a").first().click();
  await page.waitForFunction(() => /^q-/.test(document.querySelector(":target")?.id ?? ""));
  assertNoFaults(watched, "quotations");
  await page.context().close();
});

test("a range of dates holds to the day, as fields and in the query, and its chip takes it off", async () => {
  const watched = await search("?q=the");
  const { page } = watched;
  await page.getByLabel("From", { exact: true }).fill("2015-02-03");
  await page.getByLabel("To", { exact: true }).fill("2018-03-12");
  await page.getByLabel("To", { exact: true }).press("Tab");
  await page.locator(".chip").waitFor();
  await settle(page);
  const chosen = await page
    .locator(".found time")
    .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
  assert.ok(chosen.length > 1);
  assert.ok(
    chosen.every((date) => date >= "2015-02-03" && date <= "2018-03-12"),
    chosen.join(),
  );
  const said = await status(page).textContent();
  const typed = await search("?q=the+from:2015-02-03+to:2018-03-12");
  assert.equal(await status(typed.page).textContent(), said);
  await typed.page.context().close();
  await page.locator(".chip").click();
  assert.equal(await page.getByLabel("From", { exact: true }).inputValue(), "");
  assertNoFaults(watched, "dates");
  await page.context().close();
});

test("a date that is typed is one search and one step back, not one for each digit of its year", async () => {
  const watched = await search("?q=the", { locale: "en-US" });
  const { page } = watched;
  const steps = await page.evaluate(() => window.history.length);
  await page.getByLabel("From", { exact: true }).focus();
  await page.keyboard.type("02032015");
  await page.waitForURL(/from=2015-02-03/);
  assert.equal(await page.evaluate(() => window.history.length), steps + 1);
  await page.goBack();
  await page.waitForURL(/\?q=the$/);
  assertNoFaults(watched, "typed date");
  await page.context().close();
});

test("a year as the beginning stays when the end is set", async () => {
  const watched = await search("?q=the&from=2015");
  const { page } = watched;
  assert.equal(await page.getByLabel("From", { exact: true }).inputValue(), "2015-01-01");
  await page.getByLabel("To", { exact: true }).fill("2018-03-12");
  await page.waitForURL(/from=2015-01-01&to=2018-03-12/);
  assertNoFaults(watched, "year");
  await page.context().close();
});

test("j and k walk through the results, and can be switched off", async () => {
  const watched = await search("?q=the");
  const { page } = watched;
  const at = () =>
    page.evaluate(() =>
      [...document.querySelectorAll(".found")].findIndex((each) => each.contains(document.activeElement)),
    );
  await page.locator("h1").click();
  for (const [key, place] of [
    ["j", 0],
    ["j", 1],
    ["j", 2],
    ["k", 1],
  ] as const) {
    await page.keyboard.press(key);
    assert.equal(await at(), place);
  }
  await page.getByText("How to search").click();
  await page.getByLabel("Single keys").uncheck();
  await page.locator("h1").click();
  await page.keyboard.press("j");
  assert.equal(await at(), -1);
  assertNoFaults(watched, "keys");
  await page.context().close();
});

test("results are saved as files", async () => {
  const watched = await search("?q=water&view=quotations");
  const { page } = watched;
  for (const [name, begins] of [
    ["CSV", "title,url,date"],
    ["JSON", "["],
    ["RIS", "TY  - NEWS"],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    assert.equal(download.suggestedFilename(), `search.${name.toLowerCase()}`);
    const text = await readFile(await download.path(), "utf8");
    assert.ok(text.startsWith(begins), text.slice(0, 80));
    assert.match(text, /#q-[0-9a-f]{8}/);
  }
  assertNoFaults(watched, "files");
  await page.context().close();
});

test("quick search opens on any page, loads nothing before, and leads on", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const article = pages.find(({ kind }) => kind === "article");
  await page.goto(served.url + (article?.path ?? ""));
  await page.waitForLoadState("networkidle");
  assert.deepEqual(
    asked.filter((url) => /pagefind|quick|search-/.test(url)),
    [],
  );
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: "Quick search" });
  await dialog.getByRole("searchbox").pressSequentially("water", { delay: 1 });
  await dialog.locator(".found").first().waitFor();
  assert.deepEqual(await findViolations(page), []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.keyboard.press("Control+k");
  await dialog.waitFor();
  assert.equal(await dialog.getByRole("searchbox").inputValue(), "water");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\/\?q=water$/);
  await results(page).first().waitFor();
  assertNoFaults(watched, "quick search");
  await page.context().close();
});

test("a quick search that fails takes the older results and their link away", async () => {
  const { page } = await openPage(browser);
  await page.goto(`${served.url}about/`);
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: "Quick search" });
  await dialog.getByRole("searchbox").fill("water");
  await dialog.locator(".quick__all").waitFor();
  await page.context().route("**/pagefind/index/*", (route) => route.abort());
  await dialog.getByRole("searchbox").fill("bridge");
  await dialog.getByText("could not be started").waitFor();
  assert.equal(await dialog.locator(".found").count(), 0);
  assert.ok(!(await dialog.locator(".quick__all").isVisible()));
  await page.context().close();
});

test("in a long facet values are found by typing, and the box keeps what is typed", async () => {
  const watched = await search("?q=the");
  const { page } = watched;
  const box = page.getByLabel("Find in speaker");
  await box.pressSequentially("rey", { delay: 20 });
  assert.equal(await box.inputValue(), "rey");
  const labels = await page.locator('.facet__value:has(input[data-key^="speaker="]) .facet__label').allTextContents();
  assert.ok(labels.length > 0 && labels.every((label) => /rey/i.test(label)), labels.join());
  await box.fill("");
  const few = await page.locator('input[data-key^="speaker="]').count();
  await page.locator('.facet__more[data-key="all speaker"]').click();
  assert.ok((await page.locator('input[data-key^="speaker="]').count()) > few);
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.key), "all speaker");
  assertNoFaults(watched, "long facet");
  await page.context().close();
});
