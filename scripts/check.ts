/** `npm run check`: reads everything, builds nothing, and lists every complaint at once. */
import { join } from "node:path";
import { formatComplaint, orderComplaints } from "../src/parse/complaint.ts";
import { permalinksPath } from "./archive-folder.ts";
import { folderNamed, readArguments } from "./arguments.ts";
import { endWithReader } from "./closed-pipe.ts";
import { openContent, readContent } from "./content.ts";
import { wordsOf } from "./fault.ts";
import { link, settle } from "./linking.ts";
import { loadPermalinks } from "./permalinks.ts";
import { count } from "./progress.ts";
import { Refusal } from "./refusal.ts";
import { ROOT } from "./root.ts";

const { values } = readArguments("npm run check -- [--content DIR] [--json] [--strict]", {
  content: { type: "string", default: "content" },
  json: { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
});
const directory = folderNamed(values.content as string, "name the content folder with --content");
endWithReader();

try {
  const content = readContent(openContent(directory));
  const { records, clippings } = content;
  const previous = loadPermalinks(permalinksPath(directory, join(ROOT, ".archive")));
  const settled = settle(content, previous);
  const linked = link(directory, content, settled, settled.records, previous);
  const complaints = orderComplaints([...content.complaints, ...linked.complaints]);
  const errors = complaints.filter(({ severity }) => severity === "error").length;
  const warnings = complaints.length - errors;
  if (values.json)
    console.log(JSON.stringify({ clippings, articles: records.length, errors, warnings, complaints }, null, 2));
  else {
    if (complaints.length > 0) console.log(`${complaints.map(formatComplaint).join("\n\n")}\n`);
    console.log(
      `${count(clippings, "clipping")}, ${count(records.length, "article")}: ${count(errors, "error")}, ${count(warnings, "warning")}.`,
    );
  }
  if (errors > 0 || (values.strict === true && warnings > 0)) process.exitCode = 1;
} catch (error) {
  const why = wordsOf(error);
  console.error(error instanceof Refusal ? why : `${directory} cannot be read: ${why}`);
  process.exitCode = 1;
}
