/**
 * Pages that hold hostile words, opened in a browser: whether anything ran, whether an element or attribute stands there that no
 * layout writes, and whether the words can be read.
 */
import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openPage, serve } from "../browser/harness.ts";
import { listPages } from "../browser/sample.ts";
import { freshFaults } from "./guard.ts";
import { TELL_NOBODY, type Tell } from "./promise.ts";

/** How a page's kind is written: by its body's class; other documents are what they are. */
export interface Shape {
  readonly kind: string;
  /** `p`, `a[href]`, `a → https:`: the elements, their attributes, and where addresses lead. */
  readonly parts: readonly string[];
  readonly text: string;
}

export interface Visit {
  readonly path: string;
  readonly shape: Shape;
  readonly faults: readonly string[];
}

/** Milliseconds: a data file of many megabytes, taken for a page, is one of a million elements. */
const PATIENCE = 180_000;

/**
 * Whatever a payload does where it runs is told as a fault of the page, and so is what is asked of another host. Nothing is
 * routed through the test: a browser whose requests are routed keeps no cache, and the tour would take hours.
 */
export async function openCanary(browser: Browser, url: string) {
  // Small, since what is painted is not looked at, and painting takes the most time.
  const watched = await openPage(browser, { viewport: { width: 200, height: 100 } });
  const { page } = watched;
  page.setDefaultTimeout(PATIENCE);
  // As text: what is compiled here would ask for a helper that no page has.
  await page.addInitScript({ content: "globalThis.alert = (words) => console.error('a script ran: ' + words);" });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) asked.push(`asked for ${request.url()}`);
  });
  const fresh = freshFaults(watched);
  return { page, fresh: () => [...fresh(), ...asked.splice(0)] };
}

/** The site with its pages' own policy taken away, so that what would run does run. */
export function takePolicyAway(site: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), "unfenced-")), "site");
  cpSync(site, copy, { recursive: true, dereference: true });
  for (const { path, html } of listPages(copy)) {
    const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, "");
    writeFileSync(join(copy, path.replace(/(^|\/)$/, "$1index.html")), open);
  }
  return copy;
}

/** So many pages are open at once. */
const TABS = 3;

export async function visit(
  browser: Browser,
  site: string,
  paths: readonly string[],
  policy: boolean,
  tell: Tell = TELL_NOBODY,
): Promise<readonly Visit[]> {
  const host = await serve(site, "/", { policy });
  const rest = [...paths];
  const visits: Visit[] = [];
  const tab = async () => {
    const { page, fresh } = await openCanary(browser, host.url);
    for (let path = rest.shift(); path !== undefined; path = rest.shift()) {
      await page.goto(host.url + path);
      await untilWhole(page, path);
      visits.push({ path, shape: await readShape(page), faults: fresh() });
      if (visits.length % 500 === 0) tell(`${visits.length} of ${paths.length} pages opened`);
    }
    await page.context().close();
  };
  try {
    await Promise.all(Array.from({ length: TABS }, tab));
  } finally {
    await host.close();
  }
  return visits;
}

/** What scripts write counts as the page: the field over a list, which comes after the page has loaded, and a query's answer. */
async function untilWhole(page: Page, path: string): Promise<void> {
  await page.locator('[data-module="narrow"]:not(:has([role="status"]))').first().waitFor({ state: "detached" });
  if (path.startsWith("search/?")) await page.locator('[data-part="answer"][aria-busy="false"]').waitFor();
}

export function readShape(page: Page): Promise<Shape> {
  return page.evaluate(() => {
    const parts = new Set<string>();
    for (const element of document.querySelectorAll("*")) {
      parts.add(element.localName);
      for (const { name, value } of element.attributes) {
        parts.add(`${element.localName}[${name}]`);
        if (!["href", "src", "action", "formaction", "data", "xlink:href"].includes(name)) continue;
        const address = URL.parse(value, document.baseURI);
        parts.add(`${element.localName} → ${address?.host === window.location.host ? "the site" : address?.protocol}`);
      }
    }
    const kind = /page--([a-z-]+)/.exec(document.body?.className ?? "")?.[1] ?? document.contentType;
    const text = document.documentElement.textContent ?? "";
    return { kind, parts: [...parts], text };
  });
}

/** What stands on pages of a kind, for every kind. */
export function gatherParts(visits: readonly Visit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const { shape } of visits) {
    const parts = all.get(shape.kind) ?? new Set();
    for (const part of shape.parts) parts.add(part);
    all.set(shape.kind, parts);
  }
  return all;
}

/** A line for whatever ran on a page, and whatever stands on it that stands on no harmless page of its kind. */
export function findIntruders(
  visits: readonly Visit[],
  harmless: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  return visits.flatMap(({ path, shape, faults }) => {
    const foreign = shape.parts.filter((part) => !harmless.get(shape.kind)?.has(part));
    return [...faults, ...foreign.map((part) => `${part} was written by nobody`)].map((line) => `${path}: ${line}`);
  });
}
