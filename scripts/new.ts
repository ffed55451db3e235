/** `npm run new`: asks a few questions, writes a valid clipping into the content folder, and refuses one that is there already. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cancel, intro, isCancel, multiline, outro, text } from "@clack/prompts";
import { readClipping } from "../src/parse/clipping/clipping.ts";
import { type ClippingAnswers, writeClipping } from "../src/parse/clipping/new-clipping.ts";
import { readDate } from "../src/parse/date.ts";
import { limitsOf } from "../src/site/settings.ts";
import { readArguments } from "./arguments.ts";
import { openContent, readContent } from "./content.ts";
import { count } from "./progress.ts";
import { asTyped, fromUser } from "./root.ts";

const { values } = readArguments("npm run new -- [--content DIR]", { content: { type: "string", default: "content" } });
const content = fromUser(values.content as string);
if (!existsSync(content)) {
  console.error(`${asTyped(content)} is not there: make the folder, or name another with --content.`);
  process.exit(1);
}
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
  const answer = await text({
    message,
    placeholder: options.placeholder ?? "leave empty where the clipping does not say",
    validate(words) {
      const given = (words ?? "").trim();
      if (given === "") return options.required;
      return options.check?.(given);
    },
  });
  return stopIfCancelled(answer).trim();
}

async function askLines(message: string): Promise<string> {
  return stopIfCancelled(
    await multiline({ message: `${message} (Tab, then Enter, when it is all there)`, showSubmit: true }),
  ).trim();
}

function stopIfCancelled(answer: string | symbol | undefined): string {
  if (isCancel(answer)) {
    cancel("Nothing was written.");
    process.exit(1);
  }
  return typeof answer === "string" ? answer : "";
}

const orNull = (words: string): string | null => (words === "" ? null : words);

intro("A new clipping");
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
const { records, settings, people, outlets } = readContent(openContent(content));
const bytes = new TextEncoder().encode(clipping);
const { fields } = readClipping(
  { path: "new.txt", bytes },
  { language: settings.language, people, outlets, limits: limitsOf(settings) },
);
const twin = records.find((record) => record.fields.id === fields?.id);
if (fields === null || twin) {
  cancel(
    twin
      ? `${twin.fields.source.path} has this title and this day already. Nothing was written.`
      : "Nothing was written.",
  );
  process.exit(1);
}

const folder = existsSync(join(content, "clippings"))
  ? join(content, "clippings", fields.date?.slice(0, 4) ?? "undated")
  : content;
const path = join(folder, `${fields.id}.txt`);
if (existsSync(path)) {
  cancel(`${asTyped(path)} is there already. Nothing was written.`);
  process.exit(1);
}
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, clipping, { flag: "wx" });
outro(
  `${asTyped(path)} written: ${count(fields.quotes.length, "quotation")}. npm run explain -- "${asTyped(path)}" shows how it was read.`,
);
