/** `npm run bag -- DIR`: the sources and data of an archive as a bag, for those who keep things for good. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST } from "../src/site/fixity.ts";
import { folderNamed, readArguments } from "./arguments.ts";
import { writeBag } from "./bagging.ts";
import { explainFault } from "./fault.ts";
import { Refusal } from "./refusal.ts";
import { asTyped, fromUser } from "./root.ts";

const { positionals, values } = readArguments(
  "npm run bag -- DIR [--content DIR] [--site DIR] [--date YYYY-MM-DD]",
  {
    content: { type: "string", default: "content" },
    site: { type: "string", default: "_site" },
    date: { type: "string" },
  },
  { least: 1, most: 1 },
);
const target = fromUser(positionals[0] ?? "");
const content = folderNamed(String(values.content), "name the content folder with --content");
const site = fromUser(String(values.site));
const date = typeof values.date === "string" ? values.date : today();
if (!isDay(date)) refuse(`--date ${date} is not a day: write it as 2026-11-23.`);
if (!existsSync(join(site, MANIFEST))) refuse(`${asTyped(site)} holds no built site: run npm run build first.`);

try {
  const { files, bytes, leftOut } = await writeBag(target, { content, site, date });
  for (const path of leftOut) console.warn(`warning: ${path} is no clipping and no page, and is left out`);
  console.log(`${files} files, ${bytes} bytes, bagged in ${asTyped(target)}.`);
} catch (error) {
  const why = error instanceof Refusal ? error.message : explainFault(error);
  if (why === null) throw error;
  console.error(why);
  process.exitCode = 1;
}

/** A build's own clock where one is set, as for other reproducible work. */
function today(): string {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH);
  const now = process.env.SOURCE_DATE_EPOCH === undefined ? new Date() : new Date(seconds * 1000);
  return Number.isNaN(now.getTime()) ? "SOURCE_DATE_EPOCH" : now.toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}
