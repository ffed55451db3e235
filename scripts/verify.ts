/** `npm run verify -- [DIR]`: a built site against its manifest, both ways, and every internal link and fragment. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readArguments } from "./arguments.ts";
import { MANIFEST, verifySite } from "./manifest.ts";
import { fromUser } from "./root.ts";

const { positionals } = readArguments("npm run verify -- [DIR]", {}, { most: 1 });
const directory = fromUser(positionals[0] ?? "_site");
if (!existsSync(join(directory, MANIFEST))) {
  console.error(
    `${directory} holds no ${MANIFEST}: it is not a site that this program built. Run npm run build first.`,
  );
  process.exit(1);
}

const { files, missing, extra, altered, dead } = verifySite(directory);
const problems = [
  ...missing.map((path) => `missing: ${path} is in the manifest and not in the site`),
  ...extra.map((path) => `extra: ${path} is in the site and not in the manifest`),
  ...altered.map((path) => `altered: ${path} is not what the manifest says it is`),
  ...dead.map(({ page, href, reason }) => `dead link: ${page} links to ${href} (${reason})`),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(
    `${problems.length} problems in ${files} files. Build again; if they come back, the links named above are the cause.`,
  );
  process.exitCode = 1;
} else console.log(`${files} files, each as the manifest says; no dead link or fragment.`);
