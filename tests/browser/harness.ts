/**
 * What browser tests stand on: a folder served over HTTP on a free port of this machine, below any prefix, and a Chromium
 * whose pages tell of every console error and every request that failed.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/chromium.mjs";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** Flags that keep Chromium from calling home, and let it run in a container. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What the site asks a server to send, as strict as it may be. */
const DOCUMENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const ENGINE_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

export interface Served {
  /** Ends in the prefix, with a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Answers like a static host: `index.html` for a folder, `404.html` with its status for what is not there. Without `policy`,
 * pages that are not ours may do as they like.
 */
export async function serve(directory: string, prefix = "/", { policy = true } = {}): Promise<Served> {
  const server = createServer(async (request, response) => {
    if (request.url === "/favicon.ico") return void response.writeHead(204).end();
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith(prefix) ? normalize(`/${path.slice(prefix.length)}`) : null;
    const file = inside === null ? null : join(directory, inside.endsWith("/") ? `${inside}index.html` : inside);
    const found = file === null ? null : await readFile(file).catch(() => null);
    const body = found ?? (await readFile(join(directory, "404.html")).catch(() => Buffer.from("not found")));
    response.writeHead(found ? 200 : 404, {
      "content-type": found && file ? (TYPES[extname(file)] ?? "application/octet-stream") : "text/html; charset=utf-8",
      ...(policy && { "content-security-policy": inside?.startsWith("/pagefind/") ? ENGINE_POLICY : DOCUMENT_POLICY }),
      "x-content-type-options": "nosniff",
      "cache-control": "max-age=600",
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Throws where no Chromium is installed: a browser test that did not run must not look like one that passed. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error("No Chromium was found. Install one (Debian: apt install chromium), or name it in CHROMIUM.");
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface Watched {
  readonly page: Page;
  /** Console errors, uncaught errors, failed requests and answers of 400 and above, so far. */
  readonly faults: readonly string[];
}

/** A page of its own, with its own storage. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") faults.push(`request: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`answer: ${response.status()} ${response.url()}`);
  });
  return { page, faults };
}

export function assertNoFaults({ faults }: Watched, where: string): void {
  assert.deepEqual(faults, [], `${where}: the browser reported faults`);
}
