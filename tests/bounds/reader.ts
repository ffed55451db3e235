/** Whatever reads what others wrote, or what is made of it: each takes a text, of any length, and is to take a time that grows as it does. */
import { queryFromPaste } from "../../src/client/pasted.ts";
import { readQuery } from "../../src/client/query.ts";
import { readClipping } from "../../src/parse/clipping/clipping.ts";
import { readPage, readRecord, writeRecord } from "../../src/parse/front-matter.ts";
import { renderPage } from "../../src/parse/markdown.ts";
import { readOutlets } from "../../src/parse/outlets.ts";
import { readPeople } from "../../src/parse/people.ts";
import { readQuotations } from "../../src/parse/quotation.ts";
import type { RecordFields } from "../../src/parse/record.ts";
import type { Limits } from "../../src/parse/source.ts";
import { readSettings } from "../../src/site/settings.ts";

/** As if site.yml had raised each of them out of the way. */
export const UNLIMITED: Limits = {
  fileBytes: 1e9,
  lineLength: 1e9,
  frontMatterLength: 1e9,
  quotations: 1e9,
  entries: 1e9,
};

const OPTIONS = { language: "en", people: [], outlets: [], limits: UNLIMITED };
const fileOf = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const [SAMPLE] = [
  readClipping(fileOf("a.txt", "‘No,’ said Ana Reyes.\n\n- The wall, March 4, 2019\n"), OPTIONS).fields,
];

export type Reader = (text: string) => unknown;

/** Of words. */
export const READERS: Readonly<Record<string, Reader>> = {
  "the clipping reader": (text) => readClipping(fileOf("a.txt", text), OPTIONS),
  "the reader of quotations": (text) => readQuotations(text, { language: "en", people: [], alsoNamed: [] }),
  "the writer and reader of records": (text) => readRecord(writeRecord(fieldsOf(text), proseOf(text)), "a.md"),
  "the reader of pages": (text) => renderPage(readPage("about.md", text).markdown),
  "the reader of queries": (text) => readQuery(text),
  "the reader of what is pasted into a query": (text) => queryFromPaste(text),
};

/** Of fields. */
export const YAML_READERS: Readonly<Record<string, Reader>> = {
  "the reader of front matter": (text) => readClipping(fileOf("a.txt", `---\n${text}\n---\nNo boat came.\n`), OPTIONS),
  "the reader of people.yml": (text) => readPeople(fileOf("people.yml", text), UNLIMITED),
  "the reader of outlets.yml": (text) => readOutlets(fileOf("outlets.yml", text), UNLIMITED),
  "the reader of site.yml": (text) => readSettings(fileOf("site.yml", text)),
};

function fieldsOf(text: string): RecordFields {
  const [quote] = (SAMPLE as RecordFields).quotes;
  return { ...(SAMPLE as RecordFields), title: text, quotes: quote ? [{ ...quote, text }] : [] };
}

function proseOf(text: string) {
  const words = text.replace(/\s+/g, " ").trim();
  return { lead: [], text: [{ runs: [{ kind: "text" as const, text: words }] }] };
}
