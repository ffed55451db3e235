/**
 * gray-matter's door, and the only way to it. Two things pass: a clipping's front matter (stated fields in) and record files
 * (fields and prose out, and back in). gray-matter runs `---js` as code, keeps a cache and reads broken YAML as nothing the
 * second time: so it is handed only what begins with a bare line of three hyphens, always with options, always with our engines.
 */
import matter from "gray-matter";
import { type Complained, type Complaint, complainOf, complainOfFile } from "./complaint.ts";
import { readBody, writeBody } from "./markdown.ts";
import type { Prose } from "./prose.ts";
import { type RecordFields, recordSchema } from "./record.ts";
import { DEFAULT_LIMITS, findLineStarts, type Limits } from "./source.ts";
import { NOTHING_STATED, readStated, type Stated } from "./stated.ts";
import { readJsonLines, readYaml, withoutLoneReturns, writeJsonLines, type YamlReading } from "./yaml.ts";

export interface FrontMatterReading {
  /** Null when the clipping must be held back. */
  readonly stated: Stated | null;
  /** Offset of the first character after the front matter; that of the text itself where there is none. */
  readonly bodyStart: number;
  readonly complaints: readonly Complaint[];
}

/** Reads what a clipping states before its text. `start`: where its text begins (after a byte order mark). */
export function readFrontMatter(file: Complained, start: number, limits: Limits = DEFAULT_LIMITS): FrontMatterReading {
  const lines = file.text.slice(start, start + limits.frontMatterLength + 4).split(/(?<=\n|\r(?!\n))/);
  const opening = (lines[0] ?? "").trimEnd();
  const none: FrontMatterReading = { stated: NOTHING_STATED, bodyStart: start, complaints: [] };
  const refuse = (complaint: Complaint, bodyStart = start): FrontMatterReading => ({
    stated: null,
    bodyStart,
    complaints: [complaint],
  });

  const language = /^---[ \t]*([A-Za-z][\w+.-]*)$/.exec(opening)?.[1];
  if (
    language !== undefined &&
    (opening.startsWith(`---${language}`) || lines.some((line) => line.trimEnd() === "---"))
  ) {
    const span = { start: start + opening.indexOf(language), end: start + opening.length };
    return refuse(complainOf("front-matter-language", file, span, `front matter in “${language}” is not read`));
  }
  if (opening !== "---") return none;

  let end = start + (lines[0]?.length ?? 0);
  let close = 1;
  while (close < lines.length && !/^---\s*$/.test(lines[close] ?? "")) end += lines[close++]?.length ?? 0;
  if (close >= lines.length) {
    // A line of hyphens above a story is no front matter; a field in the next line says that it was meant as one.
    if (!/^[\w-]+:(\s|$)/.test(lines[1] ?? "")) return none;
    const isLong = file.text.length - start > limits.frontMatterLength;
    const code = isLong ? "front-matter-too-long" : "front-matter-unclosed";
    const message = isLong
      ? "no line of three hyphens ends this front matter soon enough"
      : "no line of three hyphens ends this front matter";
    return refuse(complainOf(code, file, { start, end: start + 3 }, message));
  }
  const bodyStart = end + (lines[close]?.length ?? 0);
  const { root, complaints, comments } = readThroughMatter(file, start, end);
  if (complaints.length > 0) return { stated: null, bodyStart, complaints };
  if (root === null) return { ...none, bodyStart };
  const read = readStated(file, root);
  const unread = comments.map((span) => complainOf("yaml-comment", file, span, "this is left out, as a comment"));
  return { bodyStart, stated: read.stated, complaints: [...read.complaints, ...unread] };
}

const deny = (): never => {
  throw new Error("front matter is YAML and nothing else");
};
/** Every name gray-matter knows an engine by; each leads to a refusal. */
const DENIED = {
  javascript: deny,
  js: deny,
  json: deny,
  coffee: deny,
  coffeescript: deny,
  cson: deny,
  toml: deny,
  yml: deny,
};

/** @param start of the opening line, @param close of the closing one */
function readThroughMatter(file: Complained, start: number, close: number): YamlReading {
  let reading: YamlReading = { root: null, complaints: [], comments: [] };
  const parse = (): object => {
    reading = readYaml(file, start + OPENING.length, Math.max(close - 1, start + OPENING.length));
    return {};
  };
  // From each empty line gray-matter looks through all that follow it: it is given none.
  const block = withoutLoneReturns(file.text.slice(start, close)).replace(/\n\s*(?=\n)/g, "");
  matter({ content: `${block}---\n` }, { language: "yaml", engines: { ...DENIED, yaml: { parse } } });
  return reading;
}

const OPENING = "---";

const RECORD_OPTIONS = {
  language: "yaml",
  engines: { ...DENIED, yaml: { parse: readJsonLines, stringify: writeJsonLines } },
};

/** A record → its file: Markdown with front matter. Each value is written as JSON, which is YAML that can be misread by nobody. */
export function writeRecord(fields: RecordFields, prose: Prose): string {
  return matter.stringify({ content: writeBody(prose) }, fields, RECORD_OPTIONS);
}

/** A record's file → the record. Throws when it is not one: records are written by the build, never by hand. */
export function readRecord(text: string, path: string): { readonly fields: RecordFields; readonly prose: Prose } {
  if (!text.startsWith("---\n")) throw new Error(`${path} is not a record: it must begin with a line of three hyphens`);
  const { data, content } = matter({ content: text }, RECORD_OPTIONS);
  const parsed = recordSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${path} is not a record: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  return { fields: parsed.data, prose: readBody(content) };
}

/** A maintainer's page → its stated fields, for instance `title`, and the Markdown after them. */
export function readPage(
  path: string,
  text: string,
): { fields: Readonly<Record<string, string>>; markdown: string; complaints: readonly Complaint[] } {
  const file = { path, text, lineStarts: findLineStarts(text) };
  const block = /^---[ \t]*\r?\n(?:[\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? "";
  if (block.length > DEFAULT_LIMITS.frontMatterLength)
    return {
      fields: {},
      markdown: text,
      complaints: [complainOfFile("front-matter-too-long", path, "this page's front matter is too long")],
    };
  if (block === "") return { fields: {}, markdown: text, complaints: [] };
  const close = block.trimEnd().length - OPENING.length;
  const { root, complaints } = readThroughMatter(file, 0, close);
  const fields: Record<string, string> = {};
  for (const { key, node } of root?.kind === "map" ? root.entries : [])
    if (node.kind === "words") fields[key] = node.words;
  return { fields, markdown: text.slice(block.length), complaints };
}
