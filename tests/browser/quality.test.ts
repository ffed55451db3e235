/**
 * What a reader feels: how much an article fetches, that nothing moves once it is shown, that keys alone reach everything and
 * one sees where they are, and that what goes by single keys can be switched off. On the built sample, from a host that
 * compresses.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { assertNoFaults, openPage, startBrowser } from "./harness.ts";
import { type Host, openHost } from "./host.ts";
import { SAMPLE_KINDS } from "./kinds.ts";
import { type BuiltPage, buildFrom, listPages } from "./sample.ts";

/** In bytes, with fonts, styles and scripts. */
const MOST = 80 * 1024;

let browser: Browser;
let host: Host;
let pages: readonly BuiltPage[];

before(async () => {
  host = await openHost();
  const site = buildFrom("content", "--base-url", host.url);
  host.publish(site);
  pages = listPages(site);
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  host?.close();
});

const longest = (kind: string): string =>
  pages.filter((page) => page.kind === kind).sort((a, b) => b.html.length - a.html.length)[0]?.path ?? "";

test("an article is read for 80 KB at most, fonts included, and from nowhere else", async () => {
  const { page } = await openPage(browser);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(host.url + longest("article"), { waitUntil: "networkidle" });
  assert.ok(bytes > 40_000, `${bytes}: the fonts were not measured`);
  assert.ok(bytes <= MOST, `${bytes} bytes`);
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(host.url)),
    [],
  );
  await page.context().close();
});

/** How far things moved without the reader's doing, summed as browsers sum it, with fonts and scripts that come late. */
async function shiftOf(path: string, width: number): Promise<number> {
  const { page } = await openPage(browser, { viewport: { width, height: 800 } });
  await page.route(/\.(woff2|js)$/, async (route) => {
    await sleep(500);
    await route.continue().catch(() => undefined);
  });
  await page.addInitScript(() => {
    const state = window as unknown as { shifts: number };
    state.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) state.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(host.url + path, { waitUntil: "networkidle", timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shift = await page.evaluate(() => (window as unknown as { shifts: number }).shifts);
  await page.context().close();
  return shift;
}

for (const [width, kinds] of [
  [390, SAMPLE_KINDS.filter((kind) => kind !== "not-found")],
  [1280, ["home", "article", "speaker", "search", "year", "quote"]],
] as const) {
  test(`nothing moves on a page, ${width} pixels wide, when fonts and scripts come late`, async () => {
    const paths = kinds.map(longest);
    for (let at = 0; at < paths.length; at += 4)
      await Promise.all(paths.slice(at, at + 4).map(async (path) => assert.equal(await shiftOf(path, width), 0, path)));
  });
}

interface Stop {
  readonly name: string;
  readonly shown: boolean;
  readonly covered: boolean;
}

/** Where the focus is, whether one sees it, and whether something lies over it. */
function readStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    element.dataset.reached = "";
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const [box] = [...element.getClientRects()];
    const over = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return {
      name: `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`,
      shown: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)|transparent/.test(outlineColor),
      covered: !(
        over &&
        (element.contains(over) || over.contains(element) || (element as HTMLInputElement).labels?.[0]?.contains(over))
      ),
    } as Stop;
  });
}

test("the Tab key reaches everything, one sees where it is, and nothing covers it", async () => {
  for (const kind of ["home", "article", "speaker", "search", "year"] as const) {
    const watched = await openPage(browser, { viewport: { width: 1280, height: 800 } });
    const { page } = watched;
    await page.goto(host.url + longest(kind));
    await page.locator("details").evaluateAll((all) => {
      for (const each of all as HTMLDetailsElement[]) each.open = true;
    });
    const wanted = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")].filter((each) =>
          each.checkVisibility({ visibilityProperty: true }),
        ).length,
    );
    for (let presses = 0; presses < wanted + 5; presses++) {
      await page.keyboard.press("Tab");
      const stop = await readStop(page);
      if (stop === null) break;
      if (presses === 0) assert.match(stop.name, /^A skip/, kind);
      assert.ok(stop.shown, `${kind}: no outline on ${stop.name}`);
      assert.ok(!stop.covered, `${kind}: covered: ${stop.name}`);
    }
    const missed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.dataset.reached === undefined)
        // Of a group of radio buttons Tab reaches the chosen one; arrows reach the rest.
        .filter((each) => each.getAttribute("type") !== "radio")
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    assert.deepEqual(missed, [], kind);
    assertNoFaults(watched, kind);
    await page.context().close();
  }
});

test("the key / can be switched off, which holds on other pages and later; a key with Ctrl stays", async () => {
  const watched = await openPage(browser);
  const { page } = watched;
  await page.goto(`${host.url}search/`);
  await page.getByText("How to search").click();
  const box = page.getByLabel("Single keys");
  assert.equal(await box.isChecked(), true);
  await box.uncheck();
  await page.goto(host.url + longest("article"), { waitUntil: "networkidle" });
  await page.keyboard.press("/");
  await sleep(300);
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.goto(`${host.url}search/`);
  await page.getByText("How to search").click();
  assert.equal(await page.getByLabel("Single keys").isChecked(), false);
  await page.context().close();
});

test("nothing moves by itself where the reader asked for rest", async () => {
  const { page } = await openPage(browser, { reducedMotion: "reduce" });
  for (const kind of SAMPLE_KINDS) {
    await page.goto(host.url + longest(kind));
    const moving = await page.evaluate(() => ({
      animations: document.getAnimations().length,
      scroll: getComputedStyle(document.documentElement).scrollBehavior,
    }));
    assert.deepEqual(moving, { animations: 0, scroll: "auto" }, kind);
  }
  await page.context().close();
});
