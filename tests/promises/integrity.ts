/** Scripts and styles with a byte changed on their way: each must be refused by the page that names it. */
import type { Browser } from "playwright-core";
import type { BuiltPage } from "../browser/sample.ts";
import { openGuarded } from "./guard.ts";

export interface Tampering {
  readonly tried: number;
  /** A line for each page that took a changed file. */
  readonly taken: readonly string[];
}

/** @param isEach every file is changed for every page that names it; else once */
export async function tamper(
  browser: Browser,
  url: string,
  pages: readonly BuiltPage[],
  isEach: boolean,
): Promise<Tampering> {
  const done = new Set<string>();
  const taken: string[] = [];
  let tried = 0;
  for (const page of pages) {
    const { path, html } = page;
    for (const [, file = ""] of html.matchAll(
      /(?:src|<link rel="stylesheet" href|data-browse-style)="(?:\.\.\/)*\/?([^"]+)"/g,
    )) {
      if (!isEach && done.has(file)) continue;
      done.add(file);
      tried++;
      if (!(await isRefused(browser, url, page, file)))
        taken.push(`${path || "home"} took ${file} with a byte changed`);
    }
  }
  return { tried, taken };
}

/** With a line end more, which changes nothing that the file does. */
async function isRefused(browser: Browser, url: string, { path, html }: BuiltPage, file: string): Promise<boolean> {
  const { page, faults } = await openGuarded(browser, url);
  let changed = 0;
  await page.route(url + file, async (route) => {
    const response = await route.fetch();
    changed++;
    await route.fulfill({ response, body: `${await response.text()}\n` });
  });
  // A page that leads on to another is left before it has judged what it named.
  const staying = html
    .replace(/<meta http-equiv="refresh"[^>]*>/i, "")
    .replace(/<script[^>]* data-to=[^>]*><\/script>/i, (script) => (script.includes(file) ? script : ""));
  if (staying !== html)
    await page.route(url + path, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: staying }));
  await page.goto(url + path);
  const refused = (): boolean => faults.some((fault) => fault.includes(file) && /integrity/i.test(fault));
  const isForSearch = new RegExp(`data-browse-style="[./]*${file}"`).test(html);
  let isSeen = false;
  for (let waited = 0; waited < PATIENCE && !isSeen; waited += PAUSE) {
    // What articles do without is fetched for the quick search, once its script listens.
    if (isForSearch && changed === 0) await page.locator("body").press("/");
    await page.waitForTimeout(PAUSE);
    isSeen = changed > 0 && refused();
  }
  await page.context().close();
  return isSeen;
}

/** Milliseconds: on a busy machine a browser takes its time. */
const PATIENCE = 10_000;
const PAUSE = 50;
