/**
 * The sample archive on each host the README names, walked in a real browser: every page type, the search, an address of
 * former days and a wrong one, without a word on the console and without a request to any other host.
 */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { ROOT } from "../../scripts/root.ts";
import { FOR_EVER, HEADERS, PAGE_POLICY } from "../../src/site/hosting.ts";
import { assertNoFaults, openPage, startBrowser } from "../browser/harness.ts";
import { type BuiltPage, buildFrom, listPages } from "../browser/sample.ts";
import { cloudflare, findNginx, githubPages, type Host, netlify, nginx, plain } from "./hosts.ts";

const PREFIX = "/on-the-record/";
const CHANGED = "clippings/2012/mariners-bank-queue.txt";

let browser: Browser;
let site: string;
let below: string;
let pages: readonly BuiltPage[];
let moved: BuiltPage;

before(async () => {
  const content = join(mkdtempSync(join(tmpdir(), "deploy-")), "content");
  cpSync(join(ROOT, "content"), content, { recursive: true });
  // Another title is another address, and the one before leads on.
  const clipping = join(content, CHANGED);
  writeFileSync(clipping, `---\ntitle: The queue at the Mariners Bank\n---\n${readFileSync(clipping, "utf8")}`);
  site = buildFrom(content, "--base-url", "http://localhost/");
  below = buildFrom(content, "--base-url", `http://localhost${PREFIX}`);
  const all = listPages(site);
  const kinds = new Map(all.map((page) => [page.kind, page]));
  kinds.delete("not-found");
  kinds.delete("moved");
  pages = [...kinds.values()];
  const former = all.find(({ kind, path }) => kind === "moved" && path.startsWith("2012/"));
  assert.ok(former, "the changed clipping left a page at its old address");
  moved = former;
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
});

interface Promises {
  /** What answers at an address of former days: a redirect, or a page that leads on. */
  readonly moved: 301 | 200;
  /** Whether the host sends our headers, and our page for what is not there. */
  readonly headers: boolean;
  readonly notFound: boolean;
}

async function walk(host: Host, promises: Promises): Promise<void> {
  const watched = await openPage(browser);
  const elsewhere: string[] = [];
  watched.page.on("request", (request) => {
    if (!request.url().startsWith(new URL(host.url).origin)) elsewhere.push(request.url());
  });
  for (const { kind, path } of pages) {
    const response = await watched.page.goto(host.url + path);
    assert.equal(response?.status(), 200, path);
    assert.equal(await watched.page.locator(`body.page--${kind}`).count(), 1, path);
    const policy = response?.headers()["content-security-policy"];
    assert.equal(policy, promises.headers ? HEADERS["Content-Security-Policy"] : undefined, path);
  }
  await watched.page.goto(`${host.url}search/?q=harbour`);
  await watched.page.locator(".found").first().waitFor();
  await watched.page.goto(host.url + (pages.find(({ kind }) => kind === "article")?.path ?? ""));
  await watched.page.keyboard.press("/");
  await watched.page.locator(".quick input").fill("harbour");
  await watched.page.locator(".quick__results a").first().waitFor();

  await watched.page.goto(`${host.url + moved.path}#p1`);
  await watched.page.waitForURL(/the-queue-at-the-mariners-bank\/#p1$/);
  assertNoFaults(watched, host.url);
  assert.deepEqual(elsewhere, []);
  await watched.page.context().close();
  await askPlainly(host, promises);
}

/** What a browser does not show: codes and headers. */
async function askPlainly(host: Host, promises: Promises): Promise<void> {
  const ask = (path: string) => fetch(host.url + path, { redirect: "manual" });
  assert.equal((await ask(moved.path)).status, promises.moved, "an address of former days");
  const bare = await ask("speakers");
  assert.ok([301, 308].includes(bare.status), "a folder without its slash leads to it with one");
  assert.equal(new URL(bare.headers.get("location") ?? "", host.url).href, `${host.url}speakers/`);

  const wrong = await ask("2012/no/such/page/");
  assert.equal(wrong.status, 404);
  if (promises.notFound) {
    const watched = await openPage(browser);
    await watched.page.goto(`${host.url}2012/no/such/page/`);
    await watched.page.locator("body.page--not-found nav a").first().click();
    assert.equal(await watched.page.locator("body.page--not-found").count(), 0, "its links lead into the site");
    assert.deepEqual(
      watched.faults.filter((fault) => !fault.includes("404")),
      [],
    );
    await watched.page.context().close();
  }

  const source = await ask(CHANGED.replace("clippings", "data/sources"));
  assert.equal(source.status, 200);
  assert.match(source.headers.get("content-type") ?? "", /^text\/plain/, "a clipping as received is text, not a page");
  if (!promises.headers) return;
  for (const [name, value] of Object.entries(HEADERS)) assert.equal((await ask("")).headers.get(name), value);
  const [style = ""] = /assets\/site-\w+\.css/.exec(await (await ask("")).text()) ?? [];
  assert.equal((await ask(style)).headers.get("cache-control"), FOR_EVER);
  assert.notEqual((await ask("")).headers.get("cache-control"), FOR_EVER, "a page may be another tomorrow");
  for (const file of ["_headers", "_redirects"]) assert.equal((await ask(file)).status, 404);
}

async function tour(starting: Promise<Host>, promises: Promises): Promise<void> {
  const host = await starting;
  try {
    await walk(host, promises);
  } finally {
    await host.close();
  }
}

test("every page carries a policy itself, for hosts that send none", () => {
  for (const { html, path } of [...pages, moved])
    assert.ok(html.includes(`<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}"`), path);
});

test("copied into a folder of a server without settings", () =>
  tour(plain(site), { moved: 200, headers: false, notFound: false }));

test("on GitHub Pages, below a prefix", () =>
  tour(githubPages(below, PREFIX), { moved: 200, headers: false, notFound: true }));

test("on Cloudflare, with the headers and redirects the build wrote", () =>
  tour(cloudflare(site), { moved: 301, headers: true, notFound: true }));

test("on Netlify, with redirects forced by the line of the README", () => {
  const recipe = /sed -i '(s\/[^']+)' _site\/_redirects/.exec(readFileSync(join(ROOT, "README.md"), "utf8"))?.[1];
  assert.equal(recipe, "s/ 301$/ 301!/");
  const forced = join(mkdtempSync(join(tmpdir(), "netlify-")), "site");
  cpSync(site, forced, { recursive: true, dereference: true });
  const file = join(forced, "_redirects");
  writeFileSync(file, readFileSync(file, "utf8").replace(/ 301$/gm, " 301!"));
  return tour(netlify(forced), { moved: 301, headers: true, notFound: true });
});

test("on Netlify without it, the page at the old address leads on", () =>
  tour(netlify(site), { moved: 200, headers: true, notFound: true }));

const command = findNginx();
test(
  "on nginx, with the configuration in scripts/hosting",
  { skip: command === null && "nginx is not installed" },
  () => tour(nginx(command ?? "", site), { moved: 200, headers: true, notFound: true }),
);
