/**
 * The calendar at its fullest: a year with something on most days, and the timeline of a hundred years. Sound in every way of
 * looking, its tables open; and the keyboard reaches a month and a day.
 */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { renderPage } from "../../layouts/render.ts";
import { writeAssets } from "../../scripts/assets.ts";
import { buildSite } from "../../src/site/build.ts";
import { makeArchive, makeRecord, SETTINGS } from "../site/factory.ts";
import { findViolations, overflows } from "./axe.ts";
import { assertNoFaults, openPage, type Served, serve, startBrowser } from "./harness.ts";

const PATHS = ["/", "/years/", "/1999/", "/1999/03/"];

/** One article every other day of 1999, up to six on some days, and one in each year of a century. */
function fullArchive() {
  const days = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(1999, 0, at + 1)).toISOString().slice(0, 10));
  const dense = days.flatMap((day, at) => Array.from({ length: at % 2 === 0 ? 1 + ((at / 2) % 6) : 0 }, () => day));
  const sparse = Array.from({ length: 100 }, (_, at) =>
    at % 3 === 0 ? `${1910 + at}` : `${1910 + at}-0${1 + (at % 9)}-11`,
  );
  return makeArchive(
    [...dense, ...sparse].map((date, at) =>
      makeRecord({ id: `${date}-n${at}`, title: `Number ${at}`, body: "Words." }),
    ),
  );
}

const directory = mkdtempSync(join(tmpdir(), "calendar-"));
let browser: Browser;
let served: Served;

before(async () => {
  const assets = { ...(await writeAssets(directory)), searchScript: null };
  for (const page of buildSite(fullArchive(), SETTINGS, []).pages) {
    if (page.path === "404" || !PATHS.includes(page.path)) continue;
    const file = join(directory, `${page.path}index.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, renderPage(page, { settings: SETTINGS, assets }));
  }
  served = await serve(directory);
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await served?.close();
  rmSync(directory, { recursive: true, force: true });
});

const WAYS: Readonly<Record<string, BrowserContextOptions>> = {
  "in light": { colorScheme: "light" },
  "in dark on a phone": { colorScheme: "dark", viewport: { width: 320, height: 640 } },
  "in forced colours": { forcedColors: "active" },
};

for (const [way, options] of Object.entries(WAYS)) {
  test(`full calendars and long timelines are sound ${way}, from either side, their tables open`, async () => {
    const watched = await openPage(browser, options);
    for (const path of PATHS) {
      await watched.page.goto(served.url + path.slice(1));
      for (const direction of ["ltr", "rtl"]) {
        await watched.page.evaluate((dir) => {
          document.documentElement.setAttribute("dir", dir);
          for (const each of document.querySelectorAll("details")) each.open = true;
        }, direction);
        assert.deepEqual(await findViolations(watched.page), [], `${path} ${direction}`);
        assert.equal(await overflows(watched.page), false, `${path} ${direction}`);
      }
    }
    assertNoFaults(watched, way);
    await watched.page.context().close();
  });
}

test("a bar stands above the year it belongs to, whichever way the writing runs", async () => {
  const { page } = await openPage(browser);
  await page.goto(`${served.url}years/`);
  const places = (direction: string) =>
    page.evaluate((dir) => {
      document.documentElement.setAttribute("dir", dir);
      const strip = [...document.querySelectorAll(".period")].at(-2)?.querySelector(".strip");
      const label = [...(strip?.querySelectorAll(".strip__label") ?? [])].find((each) =>
        /1999/.test(each.textContent ?? ""),
      );
      const [bars, year] = [strip?.querySelector("path")?.getBoundingClientRect(), label?.getBoundingClientRect()];
      return bars && year ? { bars: [bars.left, bars.right], year: [year.left, year.right] } : null;
    }, direction);
  for (const [direction, edge] of [
    ["ltr", 1],
    ["rtl", 0],
  ] as const) {
    const found = await places(direction);
    assert.ok(found, direction);
    assert.ok(
      Math.abs((found.bars[edge] ?? 0) - (found.year[edge] ?? 0)) < 12,
      `${direction}: ${JSON.stringify(found)}`,
    );
  }
});

test("with the keyboard alone a year, and then a day in it, is reached and named", async () => {
  const { page } = await openPage(browser);
  await page.goto(`${served.url}years/`);
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      return at && { name: at.getAttribute("aria-label") ?? at.textContent ?? "", path: at.getAttribute("href") ?? "" };
    });
  const tabTo = async (path: string) => {
    for (let press = 0; press < 400; press++) {
      await page.keyboard.press("Tab");
      const at = await focused();
      if (at?.path.endsWith(path)) return at.name;
    }
    return null;
  };
  assert.match((await tabTo("1999/")) ?? "", /^1999: \d+ articles/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/1999\/$/);
  assert.equal(await tabTo("01/03/"), "January 3: 2 articles");
});
