/**
 * Hostile clippings: payloads wherever a clipping holds words, in a real browser. With the policy taken away whatever would run
 * does run, and what stands on a page must stand on a harmless twin's page of that kind too.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { serve, startBrowser } from "../browser/harness.ts";
import { listPages } from "../browser/sample.ts";
import { buildEveryKind } from "./every-kind.ts";
import { buildHostile, buildTwin, type HostileSite, PLACES } from "./hostile-archive.ts";
import { findIntruders, gatherParts, openCanary, takePolicyAway, type Visit, visit } from "./hostile-tour.ts";
import { PAYLOADS } from "./payloads.ts";
import { type Proof, type Prove, type Scale, TELL_NOBODY, type Tell } from "./promise.ts";

/** The short form takes some from everywhere: their articles, and of each kind of page the first and the last few. */
const WHOLE = 848;
const SHORT_STEP = 29;
const SHORT_PAGES = 3;
/** A query takes longer than a page. */
const QUERY_STEP = 8;

export const proveHostile: Prove = async (scale, tell = TELL_NOBODY) => {
  const whole = PAYLOADS.slice(0, WHOLE);
  const payloads = scale === "whole" ? whole : whole.filter((_, at) => at % SHORT_STEP === 0);
  const browser = await startBrowser();
  try {
    // Twice as many: its lists are to be as long as any that hostile words make.
    const harmless = await readHarmless(browser, buildTwin(2 * payloads.length).folder, buildEveryKind(), scale);
    return await proveHostileOf(browser, buildHostile(payloads), harmless, scale, tell);
  } finally {
    await browser.close();
  }
};

/** What stands on pages in which nobody wrote anything hostile: of the twin's some of every kind, from the first and the last of them. */
async function readHarmless(browser: Browser, twin: string, everyKind: string, scale: Scale) {
  const visitOpen = (site: string, much: Scale) =>
    visit(browser, takePolicyAway(site), [...pathsOf(site, much), "search/?q=lamps"], false);
  return gatherParts([...(await visitOpen(twin, "short")), ...(await visitOpen(everyKind, scale))]);
}

async function proveHostileOf(
  browser: Browser,
  site: HostileSite,
  harmless: ReadonlyMap<string, ReadonlySet<string>>,
  scale: Scale,
  tell: Tell,
): Promise<readonly Proof[]> {
  const { folder, hostiles } = site;
  const queries = hostiles.filter((_, at) => at % QUERY_STEP === 0);
  const searches = queries.map(({ words }) => `search/?q=${encodeURIComponent(words)}`);
  const articles = hostiles.map(({ path }) => path);
  const paths = new Set([...pathsOf(folder, scale), ...articles, ...searches]);
  const open = await visit(browser, takePolicyAway(folder), [...paths], false, tell);
  const fenced = await visit(browser, folder, articles, true, tell);
  const lost = hostiles.filter(({ words, path }) => !open.some((seen) => seen.path === path && holds(seen, words)));
  return [
    {
      promise: `A payload in a clipping's ${PLACES.slice(0, -1).join(", ")} or ${PLACES.at(-1)} runs nothing and writes no element or attribute, without any policy and with it`,
      tried: hostiles.length * PLACES.length,
      of: "payloads in places",
      broke: [
        ...findIntruders(open, harmless),
        ...fenced.flatMap(({ path, faults }) => faults.map((f) => `${path}: ${f}`)),
      ],
    },
    {
      promise: "A payload's words are read on the page they stand on",
      tried: hostiles.length,
      of: "payloads",
      broke: lost.map(({ words, path }) => `${path}: ${words}`),
    },
    await proveFiles(browser, folder),
  ];
}

const holds = ({ shape }: Visit, words: string): boolean => shape.text.includes(words);

function pathsOf(site: string, scale: Scale): readonly string[] {
  const pages = listPages(site);
  const some = [...new Set(pages.map(({ kind }) => kind))].flatMap((kind) => {
    const all = pages.filter((page) => page.kind === kind);
    return [...all.slice(0, SHORT_PAGES), ...all.slice(-SHORT_PAGES)];
  });
  const paths = (scale === "whole" ? pages : some).map(({ path }) => path);
  return [...new Set(paths), "feed.xml", "feed.json", "sitemap.xml", "opensearch.xml"];
}

/** Of elements that nothing closes a browser makes more work than they are long: it is given so many characters at once. */
const STRETCH = 100_000;
/** What stands where one ends stands whole in the next. */
const OVERLAP = 2_000;

function cut(text: string): readonly string[] {
  const count = Math.max(1, Math.ceil(text.length / STRETCH));
  return Array.from({ length: count }, (_, at) => text.slice(at * STRETCH, (at + 1) * STRETCH + OVERLAP));
}

/** Data is what it is, tags included: as a page, it is the host's headers that keep it from running. */
export async function proveFiles(browser: Browser, folder: string, policy = true): Promise<Proof> {
  const files = ["", "data/"].flatMap((below) =>
    readdirSync(join(folder, below))
      .filter((name) => /\.(json|csv|xml|txt|ris|bib)$/.test(name))
      .map((name) => below + name),
  );
  const host = await serve(folder, "/", { policy });
  const { page, fresh } = await openCanary(browser, host.url);
  const asPage = async (url: string) => {
    const headers = new Headers((await fetch(url)).headers);
    for (const name of ["content-length", "transfer-encoding"]) headers.delete(name);
    return { ...Object.fromEntries(headers), "content-type": "text/html; charset=utf-8" };
  };
  let document = { headers: {}, body: "" };
  await page.route("**/*", async (route) => {
    if (route.request().isNavigationRequest()) await route.fulfill(document);
    else await route.fulfill({ headers: await asPage(route.request().url()) });
  });
  const broke: string[] = [];
  try {
    for (const file of files) {
      const headers = await asPage(host.url + file);
      for (const body of cut(readFileSync(join(folder, file), "utf8"))) {
        document = { headers, body };
        await page.goto(host.url + file, { waitUntil: "domcontentloaded" });
        const ran = fresh().filter((fault) => /a script ran|dialog/.test(fault));
        broke.push(...ran.map((fault) => `${file}: ${fault}`));
      }
    }
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().close();
  } finally {
    await host.close();
  }
  return {
    promise: "Data and feeds run nothing, even where a host takes them for pages",
    tried: files.length,
    of: "files",
    broke,
  };
}
