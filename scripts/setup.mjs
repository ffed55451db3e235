// Makes a fresh clone ready: installs the locked packages when node_modules does not match the lockfile. Every command has it
// imported before anything else, in its own process, so it depends on nothing but Node.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`On the Record needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org/.`);
  process.exit(1);
}

/** Whether npm's own account of node_modules names every locked package at its locked version. Dates are not asked. */
function isInstalled() {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const read = (path) => JSON.parse(readFileSync(path, "utf8")).packages;
  const present = read(hidden);
  return Object.entries(read(join(root, "package-lock.json"))).every(
    ([path, { version, optional }]) => path === "" || (present[path] ? present[path].version === version : optional),
  );
}

if (!isInstalled()) {
  console.error("Installing the locked packages (npm ci) …");
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith("js") ? [process.execPath, npm] : ["npm"];
  const result = spawnSync(
    command,
    [...first, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32" && command === "npm",
    },
  );
  if (result.status !== 0) {
    console.error(
      "npm ci did not succeed: see the lines above. With the network back, the same command can simply be run again.",
    );
    process.exit(1);
  }
}
