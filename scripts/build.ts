/**
 * `npm run build`: content → records → archive → pages → search index, verified and published in one step; with `--part 2/8` one
 * of eight parts of it, for `npm run assemble` to put together.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { MOST_PARTS, readPartNumber } from "../src/site/share.ts";
import { clippingsFolder } from "./archive-folder.ts";
import { folderNamed, folderOutside, readArguments } from "./arguments.ts";
import type { BuildOptions } from "./build-options.ts";
import { explainFault } from "./fault.ts";
import { lookBack, type Outcome } from "./last-build.ts";
import { Refusal } from "./refusal.ts";
import { asTyped, fromUser, ROOT } from "./root.ts";
import type { BuildReport } from "./site-build.ts";

const { values } = readArguments(
  "npm run build -- [--content DIR] [--output DIR] [--base-url URL] [--archive DIR] [--strict] [--frozen] [--draft] [--portable] [--clean] [--timings FILE] [--part 2/8]",
  {
    content: { type: "string", default: "content" },
    output: { type: "string", default: "_site" },
    "base-url": { type: "string" },
    archive: { type: "string" },
    strict: { type: "boolean", default: false },
    frozen: { type: "boolean", default: false },
    draft: { type: "boolean", default: false },
    clean: { type: "boolean", default: false },
    portable: { type: "boolean", default: false },
    timings: { type: "string" },
    part: { type: "string" },
  },
);
const baseUrl = values["base-url"] as string | undefined;
if (baseUrl !== undefined && !/^https?:$/.test(URL.canParse(baseUrl) ? new URL(baseUrl).protocol : "")) {
  console.error(`--base-url ${baseUrl} is no web address: write it as https://example.org/archive/.`);
  process.exit(2);
}
const part = values.part === undefined ? null : readPartNumber(values.part as string);
if (values.part !== undefined && part === null) {
  console.error(
    `--part ${values.part as string} is no part: write it as 2/8, the second of eight. There may be ${MOST_PARTS} at most.`,
  );
  process.exit(2);
}

const content = folderNamed(values.content as string, "name the content folder with --content");
const clippings = clippingsFolder(content);
const options: BuildOptions = {
  content,
  output: folderOutside(clippings, "output", values.output as string),
  archive:
    values.archive === undefined
      ? join(ROOT, ".archive")
      : folderOutside(clippings, "archive", values.archive as string),
  baseUrl: baseUrl ?? null,
  strict: values.strict === true,
  clean: values.clean === true,
  permalinks: values.frozen === true ? "frozen" : values.draft === true ? "draft" : "kept",
  portable: values.portable === true,
};

try {
  if (part !== null) concludeBuild(await (await import("./part-build.ts")).buildPart(options, part));
  else await buildUnlessUnchanged();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : (explainFault(error) ?? error));
  console.error("Nothing was published: the site is as it was.");
  process.exitCode = 1;
}
// All was said and done. Node would first take apart what lies in memory, and after a large archive that is seconds.
process.stdout.write("", () => process.stderr.write("", () => process.exit()));

async function buildUnlessUnchanged(): Promise<void> {
  const { given, outcome } = lookBack(options);
  if (outcome !== null) return sayUnchanged(outcome);
  // Loaded only now: where nothing changed, the libraries need not be.
  const { buildAndPublish } = await import("./site-build.ts");
  concludeBuild(await buildAndPublish(options, given));
}

function sayUnchanged(outcome: Outcome): void {
  const { articles, held, counts } = outcome;
  const stands = `Nothing changed since the last build: ${articles.toLocaleString("en")} articles stand in ${asTyped(options.output)}.`;
  console.log([...held, stands, ...counts].join("\n"));
  conclude(outcome, []);
}

function concludeBuild(report: BuildReport): void {
  conclude(report, report.times);
}

/** What was measured is left where it was asked for: no stages where nothing was to be done. */
function conclude({ articles, errors }: Outcome, stages: BuildReport["times"]): void {
  if (typeof values.timings === "string")
    writeFileSync(fromUser(values.timings), `${JSON.stringify({ articles, stages }, null, 2)}\n`);
  if (errors > 0) process.exitCode = 1;
}
