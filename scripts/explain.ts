/** `npm run explain -- FILE`: a clipping segment by segment, with the rule that read each, and its quotations with theirs. */
import { lstatSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { formatReading } from "../src/parse/clipping/explain.ts";
import { formatComplaint } from "../src/parse/complaint.ts";
import { LARGEST_FILE } from "../src/site/settings.ts";
import { folderNamed, isFolder, readArguments } from "./arguments.ts";
import { readOne, readSurroundings } from "./content.ts";
import { readContentFiles } from "./files.ts";
import { asTyped, fromUser } from "./root.ts";

const { values, positionals } = readArguments(
  "npm run explain -- FILE [--content DIR]",
  { content: { type: "string" } },
  { least: 1, most: 1 },
);
const path = fromUser(positionals[0] ?? "");
// A folder that nobody named need not be there.
const content =
  values.content === undefined
    ? fromUser("content")
    : folderNamed(values.content as string, "name the content folder with --content");
const file = lstatSync(path, { throwIfNoEntry: false });
if (!file?.isFile() || file.size > LARGEST_FILE) {
  console.error(`${asTyped(path)} is not a file that can be read${file?.isFile() ? ": it is too large" : ""}.`);
  process.exit(1);
}

// Who is known, and the site's language, are as for a build of the content folder.
const { surroundings } = readSurroundings(
  isFolder(content) ? readContentFiles(content) : { site: null, people: null, outlets: null },
);
const named = relative(content, path).startsWith("..") ? asTyped(path) : relative(content, path).replaceAll("\\", "/");
const reading = readOne({ path: named, bytes: readFileSync(path) }, surroundings);
process.stdout.write(formatReading(reading));
if (reading.complaints.length > 0) console.log(`\n${reading.complaints.map(formatComplaint).join("\n\n")}`);
if (reading.fields === null) process.exitCode = 1;
