/**
 * `npm run quotations -- FILE.jsonl`: plain prose in, `{"id","text"}` a line; its quotations out, a line each. `-` reads
 * standard input. A line that cannot be read is complained of, the others are answered; then the exit code is 1.
 */
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { readQuotations } from "../src/parse/quotation.ts";
import { isFolder, readArguments } from "./arguments.ts";
import { endWithReader } from "./closed-pipe.ts";
import { wordsOf } from "./fault.ts";
import { fromUser } from "./root.ts";

const USAGE = "npm run quotations -- FILE.jsonl   (- reads standard input; --language en)";
const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

const { values, positionals } = readArguments(USAGE, { language: { type: "string" } }, { least: 1, most: 1 });
const file = positionals[0] ?? "-";
const language = typeof values.language === "string" ? values.language : "en";
const path = fromUser(file);
if (file !== "-" && (!existsSync(path) || isFolder(path))) {
  console.error(`${file}: ${existsSync(path) ? "this is a folder" : "no such file"}\nUsage: ${USAGE}`);
  process.exit(2);
}
endWithReader();

let number = 0;
const input = file === "-" ? process.stdin : createReadStream(path);
input.on("error", (error: Error) => {
  console.error(`${file} cannot be read: ${wordsOf(error)}.`);
  process.exit(1);
});
for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
  number += 1;
  if (line.trim() === "") continue;
  const document = readLine(line);
  if (document === null) {
    console.error(`${file}:${number}:1: error: this line is not {"id", "text"} in JSON [line-unreadable]`);
    process.exitCode = 1;
    continue;
  }
  const quotes = readQuotations(document.text, { language, people: [], alsoNamed: [] }).map(
    ({ text, speaker, start, end, basis, cue }) => ({ text, speaker, start, end, basis, cue }),
  );
  if (!process.stdout.write(`${JSON.stringify({ id: document.id, quotes })}\n`))
    await new Promise((resolve) => process.stdout.once("drain", resolve));
}

function readLine(line: string): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.safeParse(JSON.parse(line.replace(/^\uFEFF/, ""))).data ?? null;
  } catch {
    return null;
  }
}
