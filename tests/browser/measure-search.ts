/**
 * `npm run measure:search`: an invented archive is built (10,000 articles, ten minutes; `--folder` keeps it for the next time) and its
 * search put to the test in a browser: what it moves and how fast it answers, beside Pagefind's own component UI on the same index;
 * quotations pasted as people paste them; random questions against brute force over the records. Times are from the last key to
 * the first result on the page; bytes are of what has come whole by then, as a host that compresses would send it. Exit code 1 where
 * less is right than promised. With `--site` what a site of any archive moves is measured, and nothing else.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page, Request } from "playwright-core";
import { readArguments } from "../../scripts/arguments.ts";
import { fromUser } from "../../scripts/root.ts";
import type { WrittenVolumes } from "../../src/client/library.ts";
import { readHeld } from "./brute-force.ts";
import { buildGenerated, type Generated, wordsPrinted } from "./generated.ts";
import { openPage, type Served, serve, startBrowser } from "./harness.ts";
import { askAll, openSearch, pasteAll } from "./search-tour.ts";

interface Contender {
  readonly name: string;
  readonly path: string;
  readonly field: string;
  /** A result that is filled in. */
  readonly result: string;
  /** What must name the query before a result counts; null where results cannot be those of the query before. */
  readonly summary: string | null;
  /** What stands there when the answer is complete, where that can be told. */
  readonly complete: string | null;
  /** What the counts are in: where it is closed they come when it is opened. Null where they cannot be asked for. */
  readonly counts: string | null;
}

const CONTENDERS: readonly Contender[] = [
  {
    name: "ours",
    path: "search/",
    field: "#search-field",
    result: ".found",
    summary: null,
    complete: '[data-part="answer"][aria-busy="false"]:not(:has([aria-busy="true"]))',
    counts: '[data-part="narrow"]',
  },
  {
    name: "component UI",
    path: "peer/",
    field: "pagefind-input input",
    result: ".pf-result:not([aria-hidden])",
    summary: "pagefind-summary",
    complete: null,
    counts: null,
  },
];

/** The component UI, told of every volume that it would not find by itself. */
function peerPage(volumes: readonly string[]): string {
  const mergeIndex = JSON.stringify(volumes.map((path) => ({ bundlePath: `../pagefind/${path}` })));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Peer</title>
<link rel="stylesheet" href="../pagefind/pagefind-component-ui.css">
<script type="module" src="../pagefind/pagefind-component-ui.js"></script>
<script type="module">PagefindComponents.configureInstance("default", { mergeIndex: ${mergeIndex} })</script></head><body>
<pagefind-input></pagefind-input><pagefind-summary></pagefind-summary><pagefind-filter-pane></pagefind-filter-pane>
<pagefind-results></pagefind-results></body></html>`;
}

const { values } = readArguments("npm run measure:search -- [--articles N] [--folder DIR] [--count N] [--site DIR]", {
  articles: { type: "string", default: "10000" },
  folder: { type: "string" },
  site: { type: "string" },
  count: { type: "string", default: "300" },
});
const generated = values.site === undefined ? makeSite() : null;
const site = generated?.site ?? fromUser(values.site as string);
const words = readWords(site);
const queries = words.filter((_, index) => index % Math.max(1, Math.floor(words.length / 40)) === 0).slice(0, 40);
const served = await serve(withPeer(site), "/", { policy: false });
const browser = await startBrowser();
const rows = [];
for (const contender of generated ? CONTENDERS : CONTENDERS.slice(0, 1)) rows.push(await measure(browser, contender));
console.table(rows);
process.exitCode = generated === null || (await isRight(browser, served, generated)) ? 0 : 1;
await browser.close();
await served.close();

function makeSite(): Generated {
  const { folder, articles } = values;
  const place = folder === undefined ? mkdtempSync(join(tmpdir(), "search-")) : fromUser(folder as string);
  console.error(`building ${articles} articles in ${place}, unless they are there …`);
  return buildGenerated(place, Number(articles));
}

/** Prints how much of what was pasted and asked was answered rightly. */
async function isRight(from: Browser, { url }: Served, generated: Generated): Promise<boolean> {
  const count = Number(values.count);
  const { page } = await openPage(from);
  await page.addInitScript("window.__name = (thing) => thing");
  await openSearch(page, url);
  const printed = (path: string, id: string): string => wordsPrinted(generated.site, path, id);
  const pasted = await pasteAll(page, generated.press, printed, { exact: count, spoilt: Math.round(count / 3) });
  console.table({
    "quotations pasted": { of: pasted.exact, right: pasted.exactRight },
    "with a wrong word": { of: pasted.spoilt, right: pasted.spoiltRight },
  });
  const asked = await askAll(page, readHeld(generated.records), words, count);
  const right = asked.asked - asked.wrong.length;
  console.table({
    "random questions": { of: asked.asked, right, "compared result by result": asked.whole, results: asked.results },
  });
  if (pasted.wrong.length + asked.wrong.length > 0) console.error([...pasted.wrong, ...asked.wrong].join("\n"));
  const enough = pasted.exactRight >= pasted.exact * 0.98 && pasted.spoiltRight >= pasted.spoilt * 0.9;
  return enough && asked.wrong.length === 0;
}

/** The site with a page for the peer beside it. */
function withPeer(directory: string): string {
  const folder = mkdtempSync(join(tmpdir(), "measure-"));
  for (const name of readdirSync(directory)) symlinkSync(join(directory, name), join(folder, name));
  const peer = mkdtempSync(join(tmpdir(), "peer-"));
  const entry = JSON.parse(readFileSync(join(directory, "pagefind/pagefind-entry.json"), "utf8")) as WrittenVolumes;
  const others = (entry.volumes ?? []).flatMap(({ path }) => (path === "" ? [] : [path]));
  writeFileSync(join(peer, "index.html"), peerPage(others));
  symlinkSync(peer, join(folder, "peer"));
  return folder;
}

/** The site's own words, most frequent first. */
function readWords(directory: string): string[] {
  const list = join(directory, "search/words.txt");
  if (!existsSync(list)) throw new Error(`${directory} has no search/words.txt: build the site first`);
  return readFileSync(list, "utf8").split("\n").filter(Boolean);
}

async function measure(from: Browser, contender: Contender) {
  const first: number[] = [];
  const whole: number[] = [];
  const counted: number[] = [];
  for (const query of queries.filter((_, index) => index % 3 === 1)) {
    const { page, moved } = await open(from, contender);
    const { at } = await ask(page, contender, query);
    const settle = async (): Promise<number> => {
      if (contender.complete) await page.locator(contender.complete).waitFor();
      await page.waitForTimeout(1500);
      return moved();
    };
    whole.push(await settle());
    first.push(await moved(at));
    if (contender.counts)
      await page
        .locator(`${contender.counts}:not([open]) > summary`)
        .click({ timeout: 500 })
        .catch(() => {});
    counted.push(await settle());
    await page.context().close();
  }
  const { page, moved } = await open(from, contender);
  const once: { readonly time: number; readonly bytes: number }[] = [];
  for (const query of [...queries, ...queries]) {
    const before = await moved();
    const { time } = await ask(page, contender, query);
    await page.waitForTimeout(400);
    once.push({ time, bytes: (await moved()) - before });
  }
  await page.context().close();
  const further = once.slice(1, queries.length).map(({ bytes }) => bytes);
  const warm = once.slice(queries.length).map(({ time }) => time);
  return {
    name: contender.name,
    "first result KB": kilobytes(quantile(first, 0.5)),
    "at most KB": kilobytes(Math.max(...first)),
    "complete KB": kilobytes(quantile(whole, 0.5)),
    "complete, at most KB": kilobytes(Math.max(...whole)),
    "with counts KB": kilobytes(quantile(counted, 0.5)),
    "further query KB": kilobytes(quantile(further, 0.5)),
    "warm ms": Math.round(quantile(warm, 0.5)),
    "95 of 100, ms": Math.round(quantile(warm, 0.95)),
  };
}

interface Watched {
  readonly page: Page;
  /** Bytes of what had come whole by a point in time, in milliseconds since 1970; of all so far where none is named. */
  readonly moved: (until?: number) => Promise<number>;
}

/** A page in a browser that has nothing of the site yet. */
async function open(from: Browser, { path, field }: Contender): Promise<Watched> {
  const { page } = await openPage(from);
  page.setDefaultTimeout(60_000);
  // tsx names functions by a helper of its own, which functions sent to the page then ask for.
  await page.addInitScript("window.__name = (thing) => thing");
  const come: Promise<{ readonly at: number; readonly bytes: number }>[] = [];
  page.on("requestfinished", (request) => come.push(weigh(request)));
  await page.goto(served.url + path);
  await page.locator(field).waitFor();
  await page.waitForLoadState("networkidle");
  const moved = async (until = Number.POSITIVE_INFINITY): Promise<number> =>
    (await Promise.all(come)).reduce((sum, { at, bytes }) => sum + (at <= until ? bytes : 0), 0);
  return { page, moved };
}

async function weigh(request: Request): Promise<{ readonly at: number; readonly bytes: number }> {
  // Of what the browser has stored already no body comes: its size is nothing, or less.
  const isMoved = ((await request.sizes().catch(() => null))?.responseBodySize ?? 1) > 0;
  const body = await (await request.response())?.body().catch(() => null);
  const isPlain = /\.(js|css|json|txt|svg)(\?|$)|\/$/.test(request.url());
  const { startTime, responseEnd } = request.timing();
  return { at: startTime + responseEnd, bytes: body && isMoved ? (isPlain ? gzipSync(body).length : body.length) : 0 };
}

interface Answered {
  /** Milliseconds from the query in the field to a result in the page. */
  readonly time: number;
  /** When that was, in milliseconds since 1970. */
  readonly at: number;
}

/** As the page itself sees it. */
function ask(page: Page, parts: Pick<Contender, "field" | "result" | "summary">, query: string): Promise<Answered> {
  return page.evaluate(
    ({ field, result, summary, query }) =>
      new Promise<Answered>((done) => {
        const input = document.querySelector<HTMLInputElement>(field);
        for (const old of document.querySelectorAll(result)) old.remove();
        const began = performance.now();
        const settle = (): void => {
          const isNamed = summary === null || document.querySelector(summary)?.textContent?.includes(query) === true;
          if ((!isNamed || !document.querySelector(result)) && performance.now() - began < 10_000) return;
          observer.disconnect();
          const now = performance.now();
          done({ time: now - began, at: performance.timeOrigin + now });
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
