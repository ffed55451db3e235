/** The supply chain: which packages there are, under which licences, that none runs anything when installed, and that a build asks no network. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LockedPackage, readPackages, readPackageTable, writePackageTable } from "../../scripts/packages.ts";
import { ROOT } from "../../scripts/root.ts";
import { canUnshareNetwork, proveOffline } from "./offline.ts";
import type { Proof, Prove } from "./promise.ts";

/** Where the network cannot be taken away the short form leaves that out; the whole one says that none was tried. */
export const proveSupply: Prove = async (scale) => [
  proveExact(readFileSync(join(ROOT, "package.json"), "utf8"), readPackages(ROOT).filter(isInstalled)),
  proveDenied(readFileSync(join(ROOT, ".npmrc"), "utf8")),
  proveListed(readFileSync(join(ROOT, "README.md"), "utf8"), readPackages(ROOT), licenceInstalled),
  proveBill(readPackages(ROOT), writeBill()),
  ...(scale === "whole" || canUnshareNetwork() ? [proveOffline()] : []),
];

/** @param manifest package.json */
export function proveExact(manifest: string, packages: readonly LockedPackage[]): Proof {
  const { dependencies, devDependencies } = JSON.parse(manifest) as Record<string, Record<string, string>>;
  const asked = Object.entries({ ...dependencies, ...devDependencies });
  return {
    promise: "Every package asked for has one exact version, and every one installed the hash of its bytes",
    tried: asked.length + packages.length,
    of: "packages asked for or installed",
    broke: [
      ...asked
        .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
        .map(([name, version]) => `${name}: ${version}`),
      ...packages.filter(({ integrity }) => integrity === null).map(({ path }) => `${path} has no hash`),
    ],
  };
}

const STEPS = ["preinstall", "install", "postinstall", "prepare"];

/** npm itself is asked, with a package whose every step leaves a file. @param settings .npmrc */
export function proveDenied(settings: string): Proof {
  const folder = mkdtempSync(join(tmpdir(), "denied-"));
  const leave = (step: string) => `node -e "require('node:fs').writeFileSync('${step}.ran', '')"`;
  const scripts = Object.fromEntries(STEPS.map((step) => [step, leave(step)]));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "steps", version: "1.0.0", scripts }));
  writeFileSync(join(folder, ".npmrc"), settings);
  const { status, stderr } = runNpm(folder, "install", "--offline", "--no-audit", "--no-fund");
  const broke = STEPS.filter((step) => existsSync(join(folder, `${step}.ran`))).map((step) => `${step} was run`);
  if (status !== 0) broke.push(`npm install ended with ${status}: ${stderr}`);
  rmSync(folder, { recursive: true });
  return {
    promise: "No package runs anything when it is installed",
    tried: STEPS.length,
    of: "install scripts",
    broke,
  };
}

/** @param licenceOf what a package says itself; null where it is not installed */
export function proveListed(
  readme: string,
  packages: readonly LockedPackage[],
  licenceOf: (path: string) => string | null,
): Proof {
  const [listed, locked] = [readPackageTable(readme), writePackageTable(packages)].map((table) => table.split("\n"));
  const broke = (locked ?? [])
    .filter((line) => !listed?.includes(line))
    .map((line) => `not as the README lists it (npm run licences): ${line}`);
  if (listed?.length !== locked?.length) broke.push("the README lists more licences than there are, or fewer");
  for (const { path, licence } of packages) {
    const own = licenceOf(path);
    if (own !== null && own !== licence) broke.push(`${path} says ${own}, and the lockfile ${licence}`);
  }
  return {
    promise: "The packages and their licences are those the README lists",
    tried: packages.length,
    of: "packages",
    broke,
  };
}

/** Those for other systems are not. */
function isInstalled({ path }: LockedPackage): boolean {
  return existsSync(join(ROOT, path));
}

function licenceInstalled(path: string): string | null {
  const file = join(ROOT, path, "package.json");
  if (!existsSync(file)) return null;
  const { license, licenses } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  if (typeof license === "string") return license;
  const old = (license ?? (Array.isArray(licenses) ? licenses[0] : null)) as { readonly type?: string } | null;
  return old?.type ?? "none stated";
}

/** The bill of materials that goes with a release, as its command writes it. */
function writeBill(): string {
  const { status, stdout, stderr } = runNpm(ROOT, "run", "--silent", "sbom");
  if (status !== 0) throw new Error(`npm run sbom ended with ${status}:\n${stderr}`);
  return stdout;
}

/** @param bill SPDX, as JSON */
export function proveBill(packages: readonly LockedPackage[], bill: string): Proof {
  const { packages: billed } = JSON.parse(bill) as {
    readonly packages: readonly { readonly name: string; readonly versionInfo: string }[];
  };
  const named = new Set(billed.map(({ name, versionInfo }) => `${name}@${versionInfo}`));
  const needed = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  return {
    promise: "The bill of materials names every package",
    tried: needed.size,
    of: "packages",
    broke: [...needed].filter((each) => !named.has(each)).map((each) => `${each} is not in it`),
  };
}

/** With the settings that stand in the folder: under `npm test` npm hands its own on, and they would go before these. */
function runNpm(cwd: string, ...words: string[]) {
  const handed = /^npm_config_ignore_scripts$/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !handed.test(name)));
  return spawnSync("npm", words, { cwd, encoding: "utf8", env, shell: process.platform === "win32" });
}
