/**
 * The hosts the README names, each on this machine under its own rules: GitHub Pages below a prefix, Netlify and Cloudflare
 * with the files they read, nginx itself with our configuration, and a server that knows nothing. The first three are
 * written after what their documentation says they do.
 */
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { ROOT } from "../../scripts/root.ts";

export interface Host {
  /** Of the site's root, ending in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/** What to answer to a path, still encoded. */
type Rules = (path: string) => Answer;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

function start(rules: Rules, prefix = "/"): Promise<Host> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/favicon.ico") return void response.writeHead(204).end();
    const { status, headers, body } = rules(pathname);
    const location = headers.location === undefined ? {} : { location: headers.location + search };
    response.writeHead(status, { ...headers, ...location }).end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      const close = () =>
        new Promise<void>((done) => {
          server.closeAllConnections();
          server.close(() => done());
        });
      resolve({ url: `http://127.0.0.1:${port}${prefix}`, close });
    });
  });
}

/** What stands at a path of the site: a file, a folder with a page in it, or nothing. */
function find(site: string, path: string): { readonly kind: "file" | "folder" | "none"; readonly file: string } {
  const at = join(site, normalize(decodeURIComponent(path)));
  if (path.endsWith("/")) return { kind: existsSync(`${at}index.html`) ? "file" : "none", file: `${at}index.html` };
  const stat = statSync(at, { throwIfNoEntry: false });
  if (stat?.isFile()) return { kind: "file", file: at };
  return { kind: stat?.isDirectory() && existsSync(join(at, "index.html")) ? "folder" : "none", file: at };
}

const moveTo = (status: number, location: string): Answer => ({ status, headers: { location }, body: "" });

function send(file: string, headers: Readonly<Record<string, string>> = {}, status = 200): Answer {
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  return { status, headers: { "content-type": type, ...headers }, body: readFileSync(file) };
}

function missing(site: string, headers: Readonly<Record<string, string>> = {}): Answer {
  const file = join(site, "404.html");
  return existsSync(file) ? send(file, headers, 404) : { status: 404, headers, body: "not found" };
}

/** No settings, no headers, no page for what is missing: the least that a folder can be copied to. */
export function plain(site: string): Promise<Host> {
  return start((path) => {
    const { kind, file } = find(site, path);
    if (kind === "folder") return moveTo(301, `${path}/`);
    return kind === "file" ? send(file) : { status: 404, headers: {}, body: "not found" };
  });
}

/** A project's pages stand below its name; `404.html` answers there; headers cannot be set. */
export function githubPages(site: string, prefix: string): Promise<Host> {
  const headers = { "cache-control": "max-age=600", "access-control-allow-origin": "*" };
  return start((path) => {
    if (`${path}/` === prefix) return moveTo(301, prefix);
    if (!path.startsWith(prefix)) return { status: 404, headers: {}, body: "no site here" };
    const { kind, file } = find(site, path.slice(prefix.length - 1));
    if (kind === "folder") return moveTo(301, `${path}/`);
    return kind === "file" ? send(file, headers) : missing(site, headers);
  }, prefix);
}

interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
  readonly force: boolean;
}

/** Answers in the order of the file; a star matches the rest of the path, also none of it. */
function follow(path: string, rules: readonly Redirect[]): Redirect | null {
  for (const rule of rules) {
    const star = rule.from.indexOf("*");
    if (star < 0 ? rule.from === path : path.startsWith(rule.from.slice(0, star)))
      return { ...rule, to: rule.to.replace(":splat", star < 0 ? "" : path.slice(star)) };
  }
  return null;
}

function readRedirects(site: string): Redirect[] {
  return readLines(site, "_redirects").flatMap((line) => {
    const [from = "", to = "", code = "302"] = line.trim().split(/\s+/);
    const status = Number(code.replace(/!$/, ""));
    return [{ from, to, status, force: code.endsWith("!") }];
  });
}

function readLines(site: string, name: string): string[] {
  const file = join(site, name);
  return existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => /^[^#]/.test(line))
    : [];
}

/** Every header of every rule that matches; one that is set twice is sent as both, with a comma between. */
function readHeaders(site: string): (path: string) => Record<string, string> {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of readLines(site, "_headers")) {
    if (!/^\s/.test(line)) rules.push({ path: line.trim(), headers: [] });
    else
      rules
        .at(-1)
        ?.headers.push([
          line.slice(0, line.indexOf(":")).trim().toLowerCase(),
          line.slice(line.indexOf(":") + 1).trim(),
        ]);
  }
  return (path) => {
    const sent: Record<string, string> = {};
    for (const rule of rules) {
      if (!path.startsWith(rule.path.replace(/\*$/, ""))) continue;
      for (const [name, value] of rule.headers) sent[name] = sent[name] ? `${sent[name]}, ${value}` : value;
    }
    return sent;
  };
}

/** A rule stands back behind a page at its address, unless it is forced by `!`. */
export function netlify(site: string): Promise<Host> {
  const redirects = readRedirects(site);
  const headersOf = readHeaders(site);
  return start((path) => {
    const { kind, file } = find(site, path);
    const rule = follow(path, redirects);
    if (rule && (rule.force || kind === "none")) return moveTo(rule.status, rule.to);
    if (kind === "folder") return moveTo(301, `${path}/`);
    if (kind === "none" || /^\/_(headers|redirects)$/.test(path)) return missing(site, headersOf(path));
    return send(file, headersOf(path));
  });
}

const PERMITTED = new Set([200, 301, 302, 303, 307, 308]);

/** A rule goes before a page at its address. 2,000 rules without a star are read, and 100 from the first with one on. */
export function cloudflare(site: string): Promise<Host> {
  const redirects = readRedirects(site).filter(({ status, force }) => PERMITTED.has(status) && !force);
  const starred = redirects.findIndex(({ from }) => from.includes("*"));
  const fixed = starred < 0 ? redirects : redirects.slice(0, starred);
  const read = [...fixed.slice(0, 2000), ...(starred < 0 ? [] : redirects.slice(starred, starred + 100))];
  const headersOf = readHeaders(site);
  return start((path) => {
    const rule = follow(path, read);
    if (rule) return moveTo(rule.status, rule.to);
    if (path.endsWith("/index.html")) return moveTo(308, path.slice(0, -"index.html".length));
    const { kind, file } = find(site, path);
    if (kind === "folder") return moveTo(308, `${path}/`);
    if (kind === "none" || /^\/_(headers|redirects)$/.test(path)) return missing(site, headersOf(path));
    return send(file, { "cache-control": "public, max-age=0, must-revalidate", ...headersOf(path) });
  });
}

/** Where the command is; null where none is installed. */
export function findNginx(): string | null {
  return (
    ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"].find((path) => existsSync(path)) ?? null
  );
}

/** nginx itself, with scripts/hosting/nginx.conf, of which only what a user changes is changed. Throws what it says of a wrong line. */
export async function nginx(command: string, site: string): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  mkdirSync(join(folder, "logs"));
  const port = await freePort();
  const ours = readFileSync(join(ROOT, "scripts/hosting/nginx.conf"), "utf8")
    .replace(/listen\s+80;/, `listen 127.0.0.1:${port};`)
    .replace("archive.example", "localhost")
    .replace("/srv/archive/_site", realpathSync(site));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  const file = join(folder, "nginx.conf");
  const http = `http {\naccess_log off;\n${temporary.join("\n")}\n${ours}\n}`;
  writeFileSync(
    file,
    `${user}daemon off;\npid ${folder}/pid;\nerror_log ${folder}/logs/error.log;\nevents {}\n${http}\n`,
  );
  const options = ["-p", folder, "-c", file, "-e", join(folder, "logs/error.log")];
  const { status, stderr } = spawnSync(command, ["-t", ...options], { encoding: "utf8" });
  if (status !== 0) throw new Error(`nginx refuses the configuration:\n${stderr}`);
  const child = spawn(command, options, { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; !(await answers(url)); attempt++) {
    if (attempt > 100) throw new Error("nginx did not begin to answer within five seconds");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const close = () =>
    new Promise<void>((done) => {
      child.on("exit", () => {
        rmSync(folder, { recursive: true, force: true });
        done();
      });
      child.kill("SIGQUIT");
    });
  return { url, close };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
