/**
 * `npm run measure:parts -- --articles 2000 --parts 8`: an invented archive built once whole and once in parts, each part in a
 * working copy of its own, one after another, as so many machines would; prints the seconds of each, and whether the two are the same.
 */
import { readArguments } from "../../scripts/arguments.ts";
import { buildParts, compareSites, WorkingCopy } from "./working-copies.ts";

const { values } = readArguments("npm run measure:parts -- [--articles N] [--parts N] [--at-once N]", {
  articles: { type: "string", default: "1000" },
  parts: { type: "string", default: "8" },
  "at-once": { type: "string", default: "1" },
});
const [articles, parts, atOnce] = [values.articles, values.parts, values["at-once"]].map(Number);
if (
  articles === undefined ||
  parts === undefined ||
  atOnce === undefined ||
  !(articles >= 1 && parts >= 1 && atOnce >= 1)
) {
  console.error("--articles, --parts and --at-once want numbers from 1.");
  process.exit(2);
}

const single = new WorkingCopy().fill(articles);
const joined = new WorkingCopy(single);
const copies = Array.from({ length: parts }, () => new WorkingCopy(single));
try {
  const whole = await single.build();
  console.error(whole.said);
  const endings = await buildParts(copies, atOnce);
  const ending = await joined.assemble(...copies.map(({ parts }) => parts));
  for (const { said } of [...endings, ending]) console.error(said);
  const seconds = endings.map(({ seconds }) => Math.round(seconds * 10) / 10);
  const differences = compareSites(single, joined);
  const apart = Math.max(...seconds) + ending.seconds;
  console.log(
    JSON.stringify(
      {
        articles,
        whole: Math.round(whole.seconds * 10) / 10,
        parts: seconds,
        assemble: Math.round(ending.seconds * 10) / 10,
        slowestPartAndAssemblyToWhole: Math.round((apart / whole.seconds) * 100) / 100,
        files: single.digests().size,
        differences: differences.length,
      },
      null,
      2,
    ),
  );
  for (const path of differences.slice(0, 20)) console.error(`differs: ${path}`);
  if (differences.length > 0) process.exitCode = 1;
} finally {
  for (const copy of [single, joined, ...copies]) copy.remove();
}
