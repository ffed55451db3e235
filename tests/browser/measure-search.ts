/**
 * How fast the search answers and what it moves, beside Pagefind's own component UI on the same index, in one run:
 * `node --import tsx tests/browser/measure-search.ts SITE`. Queries are words and phrases of the site itself. Times are from
 * the last key to the first result on the page, bytes as a host that compresses would send them.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { openPage, serve, startBrowser } from "./harness.ts";

interface Contender {
  readonly name: string;
  readonly path: string;
  readonly field: string;
  /** A result that is filled in. */
  readonly result: string;
  /** What must name the query before a result counts; null where results cannot be those of the query before. */
  readonly summary: string | null;
}

const CONTENDERS: readonly Contender[] = [
  { name: "ours", path: "search/", field: "#search-field", result: ".found", summary: null },
  {
    name: "component UI",
    path: "peer/",
    field: "pagefind-input input",
    result: ".pf-result:not([aria-hidden])",
    summary: "pagefind-summary",
  },
];

const PEER = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Peer</title>
<link rel="stylesheet" href="../pagefind/pagefind-component-ui.css">
<script type="module" src="../pagefind/pagefind-component-ui.js"></script></head><body>
<pagefind-input></pagefind-input><pagefind-summary></pagefind-summary><pagefind-filter-pane></pagefind-filter-pane>
<pagefind-results></pagefind-results></body></html>`;

const site = resolve(process.argv[2] ?? "_site");
const queries = readQueries(site);
const served = await serve(withPeer(site), "/", { policy: false });
const browser = await startBrowser();
const rows = [];
for (const contender of CONTENDERS) rows.push(await measure(browser, contender));
console.table(rows);
await browser.close();
await served.close();

/** The site with a page for the peer beside it. */
function withPeer(directory: string): string {
  const folder = mkdtempSync(join(tmpdir(), "measure-"));
  for (const name of readdirSync(directory)) symlinkSync(join(directory, name), join(folder, name));
  const peer = mkdtempSync(join(tmpdir(), "peer-"));
  writeFileSync(join(peer, "index.html"), PEER);
  symlinkSync(peer, join(folder, "peer"));
  return folder;
}

/** Every so manieth of the site's own words, so that frequent and rare ones are among them. */
function readQueries(directory: string): string[] {
  const list = join(directory, "search/words.txt");
  if (!existsSync(list)) throw new Error(`${directory} has no search/words.txt: build the site first`);
  const words = readFileSync(list, "utf8").split("\n").filter(Boolean);
  const step = Math.max(1, Math.floor(words.length / 40));
  return words.filter((_, index) => index % step === 0).slice(0, 40);
}

async function measure(from: Browser, { name, path, ...parts }: Contender) {
  const { page } = await openPage(from);
  // tsx names functions by a helper of its own, which functions sent to the page then ask for.
  await page.addInitScript("window.__name = (thing) => thing");
  let bytes = 0;
  page.on("response", async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const isPlain = /\.(js|css|json|txt|svg)(\?|$)|\/$/.test(response.url());
    bytes += isPlain ? gzipSync(body).length : body.length;
  });
  await page.goto(served.url + path);
  await page.locator(parts.field).waitFor();
  await page.waitForLoadState("networkidle");
  const before = bytes;
  await ask(page, parts, queries[0] ?? "the");
  const first = bytes - before;
  await page.waitForTimeout(1500);
  const times: number[] = [];
  const moved: number[] = [];
  for (const query of [...queries.slice(1), ...queries.slice(1)]) {
    const start = bytes;
    times.push(await ask(page, parts, query));
    await page.waitForTimeout(400);
    moved.push(bytes - start);
  }
  const warm = times.slice(queries.length - 1);
  await page.context().close();
  return {
    name,
    "page KB": kilobytes(before),
    "first query KB": kilobytes(first),
    "further query KB, median": kilobytes(quantile(moved.slice(0, queries.length - 1), 0.5)),
    "warm ms, median": Math.round(quantile(warm, 0.5)),
    "warm ms, 95 of 100": Math.round(quantile(warm, 0.95)),
  };
}

/** Milliseconds from the query in the field to a result in the page, as the page itself sees them. */
function ask(page: Page, parts: Pick<Contender, "field" | "result" | "summary">, query: string): Promise<number> {
  return page.evaluate(
    ({ field, result, summary, query }) =>
      new Promise<number>((done) => {
        const input = document.querySelector<HTMLInputElement>(field);
        for (const old of document.querySelectorAll(result)) old.remove();
        const began = performance.now();
        const settle = (): void => {
          const isNamed = summary === null || document.querySelector(summary)?.textContent?.includes(query) === true;
          if ((!isNamed || !document.querySelector(result)) && performance.now() - began < 10_000) return;
          observer.disconnect();
          done(performance.now() - began);
        };
        const observer = new MutationObserver(settle);
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
        window.setTimeout(settle, 10_001);
        if (!input) throw new Error(`${field} is not there`);
        input.value = query;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }),
    { ...parts, query },
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1024);
}
