/**
 * `npm run fuzz`: mutated and generated clippings, by the tens of thousands, through the reader, and some of them on to pages. Prints
 * how many of each kind there were and what they gave, and for whatever broke a small file that breaks the same.
 */
import { readArguments } from "../../scripts/arguments.ts";
import { ROOT } from "../../scripts/root.ts";
import { judgeArchives } from "./archive-sample.ts";
import { type Campaign, runCampaign } from "./campaign.ts";

process.chdir(ROOT);
const { values } = readArguments(
  "npm run fuzz -- [--seed N] [--mutants N] [--generated N] [--files N]",
  {
    seed: { type: "string", default: "1" },
    mutants: { type: "string", default: "50000" },
    generated: { type: "string", default: "10000" },
    files: { type: "string", default: "1000" },
  },
  { most: 0 },
);
const [seed, mutants, generated, files] = [values.seed, values.mutants, values.generated, values.files].map(Number);
if (![seed, mutants, generated, files].every((number) => Number.isSafeInteger(number) && Number(number) >= 0)) {
  console.error("--seed, --mutants, --generated and --files are whole numbers.");
  process.exit(2);
}

const from = performance.now();
const campaign = runCampaign({ seed: seed ?? 1, mutants: mutants ?? 0, generated: generated ?? 0, files: files ?? 0 });
const pages = await judgeArchives(campaign.survivors);
print(campaign);
console.log(
  `${pages.clippings} of the records made ${pages.archives} archives with ${pages.pages} pages: ${pages.broke.length} faults.`,
);
for (const line of pages.broke) console.log(`  ${line}`);
console.log(`seed ${seed}, ${((performance.now() - from) / 1000).toFixed(0)} s`);
if (campaign.broke.length + pages.broke.length > 0) process.exitCode = 1;

function print({ kinds, complaints, broke, tried }: Campaign): void {
  console.log(`${tried.mutants} mutants, ${tried.generated} generated clippings, ${tried.files} other files`);
  for (const [kind, { tried, records }] of kinds) console.log(`  ${kind}: ${tried}, of them ${records} gave a record`);
  console.log("complaints, by how many files had them:");
  for (const [code, count] of [...complaints].sort(([, a], [, b]) => b - a)) console.log(`  ${code}: ${count}`);
  console.log(`broke a promise: ${broke.length}`);
  for (const { what, how, shrunk } of broke)
    console.log(
      `  ${what}\n    ${how}: ${JSON.stringify(Buffer.from(shrunk).toString("latin1").slice(0, 400))} (Latin-1)`,
    );
}
