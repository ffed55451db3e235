/** `npm run build`: content → records → archive → pages → search index, verified and published in one step. */
import { join } from "node:path";
import { readArguments } from "./arguments.ts";
import { LockedError } from "./lock.ts";
import { PermalinksError } from "./permalinks.ts";
import { PublishError } from "./publish.ts";
import { fromUser, ROOT } from "./root.ts";
import { BuildStopped, buildAndPublish } from "./site-build.ts";
import { SourceChangedError } from "./source-files.ts";

const { values } = readArguments(
  "npm run build -- [--content DIR] [--output DIR] [--base-url URL] [--archive DIR] [--strict] [--frozen] [--draft] [--portable] [--clean]",
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
  },
);
const baseUrl = values["base-url"] as string | undefined;
if (baseUrl !== undefined && !/^https?:$/.test(URL.canParse(baseUrl) ? new URL(baseUrl).protocol : "")) {
  console.error(`--base-url ${baseUrl} is no web address: write it as https://example.org/archive/.`);
  process.exit(2);
}

try {
  const { errors } = await buildAndPublish({
    content: fromUser(values.content as string),
    output: fromUser(values.output as string),
    archive: values.archive === undefined ? join(ROOT, ".archive") : fromUser(values.archive as string),
    baseUrl: baseUrl ?? null,
    strict: values.strict === true,
    clean: values.clean === true,
    permalinks: values.frozen === true ? "frozen" : values.draft === true ? "draft" : "kept",
    portable: values.portable === true,
  });
  if (errors > 0) process.exitCode = 1;
} catch (error) {
  const known =
    error instanceof BuildStopped ||
    error instanceof LockedError ||
    error instanceof PublishError ||
    error instanceof SourceChangedError ||
    error instanceof PermalinksError;
  console.error(known ? error.message : error);
  console.error("Nothing was published: the site is as it was.");
  process.exitCode = 1;
}
