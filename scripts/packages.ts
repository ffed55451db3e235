/** The packages that the lockfile names, with their licences, and the README's table of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface LockedPackage {
  /** Where it is installed, from the project's root. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** What its bytes must be; null where the lockfile does not say. */
  readonly integrity: string | null;
  /** Needed for nothing but tests and work on the program. */
  readonly isForWork: boolean;
}

interface Locked {
  /** Where it is installed under another name than its own. */
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
}

/** @param root the folder of package-lock.json */
export function readPackages(root: string): readonly LockedPackage[] {
  const text = readFileSync(join(root, "package-lock.json"), "utf8");
  const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, Locked>> };
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { name, version = "", license = "none stated", integrity = null, dev = false }]) => ({
      path,
      name: name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license,
      integrity,
      isForWork: dev,
    }));
}

/** A row a licence, those with most packages first. */
export function writePackageTable(packages: readonly LockedPackage[]): string {
  const rows = [...new Set(packages.map(({ licence }) => licence))]
    .map((licence) => {
      const all = packages.filter((each) => each.licence === licence);
      return { licence, count: all.length, build: namesOf(all, false), work: namesOf(all, true) };
    })
    .sort((a, b) => b.count - a.count || (a.licence < b.licence ? -1 : 1));
  return [
    "| licence | to build a site | for tests and work on the program |",
    "|---|---|---|",
    ...rows.map(({ licence, build, work }) => `| ${licence} | ${build} | ${work} |`),
  ].join("\n");
}

function namesOf(packages: readonly LockedPackage[], isForWork: boolean): string {
  const names = packages.filter((each) => each.isForWork === isForWork).map(({ name }) => name);
  return [...new Set(names)].sort().join(", ");
}

const PLACE = /(<!-- packages -->\n)([\s\S]*?)\n(<!-- \/packages -->)/;

/** The table as it stands in the README. Throws where there is no place for it. */
export function readPackageTable(readme: string): string {
  const [, , table] = PLACE.exec(readme) ?? [];
  if (table === undefined) throw new Error("README.md has no <!-- packages --> and <!-- /packages --> around a table.");
  return table;
}

export function placePackageTable(readme: string, table: string): string {
  readPackageTable(readme);
  return readme.replace(PLACE, (_, open: string, __, close: string) => `${open}${table}\n${close}`);
}
