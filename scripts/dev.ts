/**
 * `npm run dev`: the site served on localhost and built again after every change to content, layouts, styles or code, search
 * included. A second process builds (`dev-builder.ts`); this one watches, serves, and has the browser reload.
 */
import { type ChildProcess, fork } from "node:child_process";
import { watch } from "node:fs";
import { join, relative } from "node:path";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { folderNamed, readArguments } from "./arguments.ts";
import type { BuildRequest } from "./dev-builder.ts";
import { ROOT } from "./root.ts";

const { values } = readArguments("npm run dev -- [--content DIR] [--port N]", {
  content: { type: "string", default: "content" },
  port: { type: "string" },
});
const content = folderNamed(values.content as string, "name the content folder with --content");
const port = Number(values.port ?? 8080);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`${values.port} is no port: name a number from 1 to 65535.`);
  process.exit(2);
}
process.chdir(ROOT);
const output = join(ROOT, ".archive", "dev", "site");
/** So long nothing more must change before a build begins: editors save in several steps. */
const QUIET_MS = 50;

const archive = join(ROOT, ".archive", "dev");
let server: EleventyDevServer | null = null;
let builder: ChildProcess | null = null;
let building = false;
/** What changed since the last build began; null where nothing did. */
let waiting: { codeChanged: boolean } | null = null;
let timer: NodeJS.Timeout | undefined;

function build(): void {
  if (building || waiting === null) return;
  const { codeChanged } = waiting;
  waiting = null;
  building = true;
  builder ??= startBuilder();
  const request: BuildRequest = { content, output, archive, codeChanged };
  builder.send(request);
}

/** Should a mistake in the code end it, the next change starts another. */
function startBuilder(): ChildProcess {
  const child = fork(join(ROOT, "scripts/dev-builder.ts"), { execArgv: ["--import", "tsx"] });
  child.on("message", (said) => void finish(said === "built"));
  child.on("exit", () => {
    if (builder !== child) return;
    builder = null;
    void finish(false);
  });
  return child;
}

async function finish(isBuilt: boolean): Promise<void> {
  building = false;
  if (isBuilt && waiting === null) {
    server ??= serve();
    await server.reload({});
  }
  build();
}

function serve(): EleventyDevServer {
  const started = EleventyDevServer.getServer("on-the-record", relative(ROOT, output), {
    // Pages are replaced whole: a page patched in place would keep the state of the scripts of the one before.
    domDiff: false,
    messageOnStart: ({ hosts }: { hosts: readonly string[] }) => `Serving ${hosts[0]} (Ctrl+C ends it)`,
  });
  started.serve(port);
  return started;
}

function onChange(codeChanged: boolean): void {
  waiting = { codeChanged: codeChanged || (waiting?.codeChanged ?? false) };
  clearTimeout(timer);
  timer = setTimeout(build, QUIET_MS);
}

/** What the builder loads only once: with it changed, another builder takes over. */
function onWiringChange(): void {
  builder?.disconnect();
  builder = null;
  building = false;
  onChange(true);
}

watch(content, { recursive: true }, () => onChange(false));
for (const folder of ["src", "layouts", "scripts"]) watch(folder, { recursive: true }, () => onChange(true));
for (const file of [".eleventy.ts", "package.json"]) watch(file, onWiringChange);
onChange(true);
