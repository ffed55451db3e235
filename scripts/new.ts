/** `npm run new`: asks a few questions, writes a valid clipping into the content folder, and refuses one that is there already. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cancel, intro, isCancel, multiline, outro, text } from "@clack/prompts";
import { readClipping } from "../src/parse/clipping/clipping.ts";
import { type ClippingAnswers, writeClipping } from "../src/parse/clipping/new-clipping.ts";
import { formatComplaint } from "../src/parse/complaint.ts";
import { readDate } from "../src/parse/date.ts";
import { limitsOf } from "../src/site/settings.ts";
import { folderNamed, readArguments } from "./arguments.ts";
import { openContent, readContent } from "./content.ts";
import { explainFault, wordsOf } from "./fault.ts";
import { count } from "./progress.ts";
import { asTyped } from "./root.ts";

const { values } = readArguments("npm run new -- [--content DIR]", { content: { type: "string", default: "content" } });
const content = folderNamed(values.content as string, "name the content folder with --content");
if (!process.stdin.isTTY) {
  console.error(
    "npm run new asks questions: run it on a terminal. Or write the file by hand; the README shows its parts.",
  );
  process.exit(2);
}

async function ask(
  message: string,
  options: { placeholder?: string; required?: string; check?: (words: string) => string | undefined } = {},
): Promise<string> {
  const placeholder = options.placeholder ?? "leave empty where the clipping does not say";
  const validate = (words: string | undefined): string | undefined => {
    const given = (words ?? "").trim();
    if (given === "") return options.required;
    return options.check?.(given);
  };
  return answerTo((signal) => text({ message, placeholder, validate, signal }));
}

async function askLines(message: string): Promise<string> {
  const whole = `${message} (Tab, then Enter, when it is all there)`;
  return answerTo((signal) => multiline({ message: whole, showSubmit: true, signal }));
}

/** Ctrl+D ends what the terminal gives to read: a question that stands there then would never be answered, nor the program go on. */
async function answerTo(question: (end: AbortSignal) => Promise<string | symbol | undefined>): Promise<string> {
  const end = new AbortController();
  const stop = (): void => end.abort();
  process.once("beforeExit", stop);
  const answer = await question(end.signal);
  process.off("beforeExit", stop);
  if (isCancel(answer)) giveUp();
  return typeof answer === "string" ? answer.trim() : "";
}

/** @param why as whole sentences */
function giveUp(why = ""): never {
  cancel(`${why} Nothing was written.`.trim());
  process.exit(1);
}

/** What the system or the content folder refuses, in words. */
function orGiveUp<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return giveUp(explainFault(error) ?? wordsOf(error));
  }
}

const orNull = (words: string): string | null => (words === "" ? null : words);

intro("A new clipping");
// Whatever the folder cannot be taken for is said before somebody has typed a whole clipping.
const opened = orGiveUp(() => openContent(content));
const title = await ask("Title", { placeholder: "as printed", required: "A clipping needs a title." });
const date = await ask("Date", {
  placeholder: "February 7, 2022 · 2022-02-07 · February 2022 · 2022",
  check: (words) =>
    readDate(words) === null ? "That is no date we can read: write it as February 7, 2022 or 2022-02-07." : undefined,
});
const answers: ClippingAnswers = {
  title,
  headline: null,
  date: date === "" ? null : readDate(date),
  outlet: orNull(await ask("Outlet", { placeholder: "the paper, station or site that printed it" })),
  author: orNull(await ask("Author")),
  postedBy: null,
  speaker: orNull(await ask("Main speaker", { placeholder: "only where the words do not say who speaks" })),
  topics: (await ask("Topics", { placeholder: "parted by commas" }))
    .split(",")
    .map((topic) => topic.trim())
    .filter((topic) => topic !== ""),
  language: null,
  text: await askLines("Text"),
  context: (await askLines("Context: other articles, one a line, by the words they are known for"))
    .split("\n")
    .filter((line) => line.trim() !== ""),
};

const clipping = writeClipping(answers);
const { records, settings, people, outlets } = orGiveUp(() => readContent(opened));
const bytes = new TextEncoder().encode(clipping);
const { fields, complaints } = readClipping(
  { path: "new.txt", bytes },
  { language: settings.language, people, outlets, limits: limitsOf(settings) },
);
if (fields === null) giveUp(`${complaints.map(formatComplaint).join("\n\n")}\n`);
const twin = records.find((record) => record.fields.id === fields.id);
if (twin) giveUp(`${twin.fields.source.path} has this title and this day already.`);

const folder = existsSync(join(content, "clippings"))
  ? join(content, "clippings", fields.date?.slice(0, 4) ?? "undated")
  : content;
const path = join(folder, `${fields.id}.txt`);
if (existsSync(path)) giveUp(`${asTyped(path)} is there already.`);
orGiveUp(() => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, clipping, { flag: "wx" });
});
outro(
  `${asTyped(path)} written: ${count(fields.quotes.length, "quotation")}. npm run explain -- "${asTyped(path)}" shows how it was read.`,
);
