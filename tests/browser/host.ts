/**
 * A folder served as a host on the web would: compressed, with what never changes kept for a year, and nothing else. Unlike the
 * tests' own server it has no say in what a page may do.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};
const COMPRESSED = new Set([".html", ".css", ".js", ".json", ".xml", ".txt", ".svg"]);

export interface Host {
  /** Ends in a slash. */
  readonly url: string;
  /** What is served from now on; nothing before. */
  readonly publish: (directory: string) => void;
  readonly close: () => void;
}

/** On a free port of this machine, which a site can be told before it is built. */
export async function openHost(): Promise<Host> {
  let folder: string | null = null;
  const server = createServer(async ({ url = "/", headers }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const found = folder === null ? null : await readFile(join(folder, file)).catch(() => null);
    const ending = found ? extname(file) : ".html";
    const body = found ?? (await readFile(join(folder ?? "", "404.html")).catch(() => Buffer.from("not found")));
    const accepted = headers["accept-encoding"] ?? "";
    const [encoding, content] = !COMPRESSED.has(ending)
      ? [null, body]
      : accepted.includes("br")
        ? ["br", brotliCompressSync(body)]
        : accepted.includes("gzip")
          ? ["gzip", gzipSync(body)]
          : [null, body];
    response.writeHead(found ? 200 : 404, {
      "content-type": TYPES[ending] ?? "application/octet-stream",
      "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=600",
      vary: "accept-encoding",
      ...(encoding && { "content-encoding": encoding }),
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    publish: (directory) => {
      folder = directory;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
