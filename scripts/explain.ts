/** `npm run explain -- FILE`: a clipping segment by segment, with the rule that read each, and its quotations with theirs. */
import { relative } from "node:path";
import { formatReading } from "../src/parse/clipping/explain.ts";
import { formatComplaint } from "../src/parse/complaint.ts";
import { LARGEST_FILE } from "../src/site/settings.ts";
import { folderNamed, isFolder, readArguments } from "./arguments.ts";
import { endWithReader } from "./closed-pipe.ts";
import { readOne, readSurroundings } from "./content.ts";
import { wordsOf } from "./fault.ts";
import { readContentFiles } from "./files.ts";
import { Refusal } from "./refusal.ts";
import { readRegular } from "./regular-file.ts";
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
endWithReader();

try {
  // Who is known, and the site's language, are as for a build of the content folder.
  const { surroundings } = readSurroundings(
    isFolder(content) ? readContentFiles(content) : { site: null, people: null, outlets: null },
  );
  const within = relative(content, path).replaceAll("\\", "/");
  const named = within.startsWith("..") ? asTyped(path) : within;
  const reading = readOne({ path: named, bytes: readRegular(path, LARGEST_FILE) }, surroundings);
  console.log([formatReading(reading).trimEnd(), ...reading.complaints.map(formatComplaint)].join("\n\n"));
  if (reading.fields === null) process.exitCode = 1;
} catch (error) {
  const why = wordsOf(error);
  console.error(error instanceof Refusal ? why : `${asTyped(path)} cannot be read: ${why}.`);
  process.exitCode = 1;
}
