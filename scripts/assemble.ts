/** `npm run assemble`: the parts that `npm run build -- --part 2/8` and its like have made, put together and published. */
import { join } from "node:path";
import { folderNamed, readArguments } from "./arguments.ts";
import { assemble } from "./assembly.ts";
import { explainFault } from "./fault.ts";
import { partsFolder } from "./part-folder.ts";
import { Refusal } from "./refusal.ts";
import { fromUser, ROOT } from "./root.ts";

const { values, positionals } = readArguments(
  "npm run assemble -- [FOLDER …] [--content DIR] [--output DIR] [--archive DIR]",
  {
    content: { type: "string", default: "content" },
    output: { type: "string", default: "_site" },
    archive: { type: "string" },
  },
  { most: Number.POSITIVE_INFINITY },
);
const content = folderNamed(values.content as string, "name the content folder with --content");
const archive = values.archive === undefined ? join(ROOT, ".archive") : fromUser(values.archive as string);

try {
  const { errors } = await assemble({
    parts: positionals.length === 0 ? [partsFolder(archive)] : positionals.map(fromUser),
    content,
    output: fromUser(values.output as string),
    archive,
  });
  if (errors > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Refusal ? error.message : (explainFault(error) ?? error));
  console.error("Nothing was published: the site is as it was.");
  process.exitCode = 1;
}
