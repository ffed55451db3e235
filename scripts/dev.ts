/**
 * `npm run dev`: the site served on localhost and built again after every change to content, layouts, styles or code, search
 * included. Each build is a process of its own, so that changed code is the code that runs; the browser then reloads.
 */
import { spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { join, relative } from "node:path";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { readArguments } from "./arguments.ts";
import { fromUser, ROOT } from "./root.ts";

const { values } = readArguments("npm run dev -- [--content DIR] [--port N]", {
  content: { type: "string" },
  port: { type: "string" },
});
const content = fromUser((values.content as string | undefined) ?? "content");
const port = Number(values.port ?? 8080);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`${values.port} is no port: name a number from 1 to 65535.`);
  process.exit(2);
}
process.chdir(ROOT);
const output = join(ROOT, ".archive", "dev", "site");
const QUIET_MS = 80;

let server: EleventyDevServer | null = null;
let building = false;
let changedMeanwhile = false;
let timer: NodeJS.Timeout | undefined;

function build(): void {
  if (building) {
    changedMeanwhile = true;
    return;
  }
  building = true;
  const folders = ["--content", content, "--output", output, "--archive", join(ROOT, ".archive", "dev"), "--draft"];
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/build.ts", ...folders], { stdio: "inherit" });
  child.on("close", async () => {
    building = false;
    if (changedMeanwhile) {
      changedMeanwhile = false;
      build();
    } else if (existsSync(output)) {
      server ??= serve();
      await server.reload({});
    }
  });
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

function onChange(): void {
  clearTimeout(timer);
  timer = setTimeout(build, QUIET_MS);
}

for (const path of [content, "src", "layouts", "scripts", ".eleventy.ts", "package.json"])
  watch(path, { recursive: true }, onChange);
build();
