/** `npm run licences`: writes the README's table of packages and their licences anew, from the lockfile. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readArguments } from "./arguments.ts";
import { placePackageTable, readPackages, writePackageTable } from "./packages.ts";
import { count } from "./progress.ts";
import { ROOT } from "./root.ts";

readArguments("npm run licences", {});
const path = join(ROOT, "README.md");
const packages = readPackages(ROOT);
writeFileSync(path, placePackageTable(readFileSync(path, "utf8"), writePackageTable(packages)));
console.log(`${count(packages.length, "package")} in README.md; look at what git shows as changed.`);
