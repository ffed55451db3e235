/**
 * `npm run verify -- [DIR]`: a built site against its manifest, both ways, every internal link and fragment, every source file
 * against its record and the content folder, and every article's words in all the places that have them. What a host would refuse
 * of it is said as a warning.
 */
import { exceededLimits } from "../src/site/host-limit.ts";
import { folderNamed, isFolder, readArguments } from "./arguments.ts";
import { type Verification, verifySite } from "./manifest.ts";
import { Refusal } from "./refusal.ts";
import { asTyped, fromUser } from "./root.ts";
import { checkSources } from "./source-check.ts";
import { checkText, describeLeftOut } from "./text-check.ts";

const { positionals, values } = readArguments(
  "npm run verify -- [DIR] [--content DIR] [--archive DIR]",
  { content: { type: "string" }, archive: { type: "string" } },
  { most: 1 },
);
const directory = fromUser(positionals[0] ?? "_site");
const content = folderOf("content", "content", "name the folder the site was built from");
const archive = folderOf("archive", ".archive", "name the folder that the build kept its records in");
const fixity = verifyOrRefuse();
const ofManifest = describeFixity(fixity);
// At once: whatever the rest meets, these are said.
for (const problem of ofManifest) console.error(problem);
const checked = await checkSources(directory, content);
// A folder that holds none of the files is another archive's, unless somebody says that it is this one's.
const isAnother = values.content === undefined && checked.compared === 0;
const sources = isAnother ? await checkSources(directory, null) : checked;
const atHand = isAnother ? null : content;
const text = await checkText(directory, atHand, archive, { isNamed: values.archive !== undefined });
const ofContent = [...sources.problems, ...text.problems];
for (const problem of ofContent) console.error(problem);
// The site is as it should be, whoever can or cannot host it.
for (const limit of exceededLimits(fixity.measures)) console.warn(`warning: ${limit}`);
const problems = ofManifest.length + ofContent.length;
if (problems > 0) {
  console.error(
    `${problems} problems in ${fixity.files} files. Build again with --clean; what comes back then was not damaged afterwards.`,
  );
  process.exitCode = 1;
} else {
  console.log(`${fixity.files} files, each as the manifest says; no dead link or fragment.`);
  const offered = sources.published === 0 ? "none offered" : `${sources.published} offered, each as its record says`;
  const compared = atHand === null ? "not compared with any folder" : `all as they lie in ${asTyped(atHand)}`;
  console.log(`${sources.sources} source files: ${offered}; ${compared}.`);
  const leftOut = describeLeftOut(text);
  console.log(
    `${text.articles} articles, ${text.words} words: the same in clipping, record, page, search index and exports${leftOut === null ? "" : `; left out: ${leftOut}`}.`,
  );
}

function verifyOrRefuse(): Verification {
  try {
    return verifySite(directory);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function describeFixity({ missing, extra, altered, unread, odd, dead }: Verification): readonly string[] {
  return [
    ...missing.map((path) => `missing: ${path} is in the manifest and not in the site`),
    ...extra.map((path) => `extra: ${path} ${unread.get(path) ?? "is in the site and not in the manifest"}`),
    ...altered.map((path) => `altered: ${path} ${unread.get(path) ?? "is not what the manifest says it is"}`),
    ...odd.map((line) => `not a line of a manifest, or a second one of a file: ${line}`),
    ...dead.map(({ page, href, reason }) => `dead link: ${page} links to ${href} (${reason})`),
  ];
}

/**
 * A folder the site was made from or with; null where it is not at hand. A site that is named may be any site; the one that
 * `npm run build` makes has its folders where that puts them.
 */
function folderOf(option: "content" | "archive", usual: string, mend: string): string | null {
  const named = values[option];
  if (typeof named === "string") return folderNamed(named, mend);
  return positionals.length === 0 && isFolder(fromUser(usual)) ? fromUser(usual) : null;
}
