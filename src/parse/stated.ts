/**
 * What a clipping's front matter states: loose YAML in, typed fields out, each with complaints that carry its place. What is
 * stated always wins over what is derived; an empty value states nothing.
 */
import { z } from "zod";
import { type Complained, type Complaint, complainOf } from "./complaint.ts";
import { type PrintedDate, readDate } from "./date.ts";
import { findNearest } from "./nearest.ts";
import type { Span } from "./quotation.ts";
import { STATUSES, type Status } from "./record.ts";
import { complainOfValues, toPlain, type YamlEntry, type YamlNode } from "./yaml.ts";

/** A maintainer's word on which article a Context entry names. `target`: an article's id or address. */
export interface ContextOverride {
  readonly text: string;
  readonly target: string;
}

/** What a maintainer found out about one quotation. `text`: its words, or enough of them to know it by, or its id. */
export interface QuotationRemark {
  readonly text: string;
  readonly status: Status | null;
  readonly note: string | null;
  /** Where `text` stands in the file. */
  readonly span: Span;
}

export interface Stated {
  readonly title: string | null;
  readonly headline: string | null;
  readonly date: PrintedDate | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly postedBy: string | null;
  readonly speaker: string | null;
  /** Null when not stated; an empty list states that there are none. */
  readonly topics: readonly string[] | null;
  readonly language: string | null;
  readonly context: readonly ContextOverride[];
  /** Of the article as a whole, as is `note`. */
  readonly status: Status | null;
  readonly note: string | null;
  /** Of single quotations. */
  readonly quotes: readonly QuotationRemark[];
}

export const NOTHING_STATED: Stated = {
  title: null,
  headline: null,
  date: null,
  outlet: null,
  author: null,
  postedBy: null,
  speaker: null,
  topics: null,
  language: null,
  context: [],
  status: null,
  note: null,
  quotes: [],
};

const words = z
  .string({ error: "this must be words on one line, not a list or a group of fields" })
  .transform((text) => text.trim().replace(/\s+/g, " "))
  .nullable()
  .default(null);

const OVERRIDE = "each of these needs `text` (the entry) and `target` (the article it names)";

const REMARK = "each of these needs `text` (words of the quotation) and `status` or `note`";

const status = words
  .transform((word) => word?.toLowerCase() ?? null)
  .pipe(z.enum(STATUSES, { error: `this must be one of ${STATUSES.join(", ")}` }).nullable());

const schema = z.object({
  title: words,
  headline: words,
  date: words,
  outlet: words,
  author: words,
  "posted-by": words,
  speaker: words,
  topics: z
    .union([z.string(), z.array(z.string())], { error: "this must be a list of words, one topic to a line" })
    .transform((topics) => [topics].flat().flatMap((topic) => topic.trim() || []))
    .nullable()
    .default(null),
  language: words.refine((tag) => tag === null || /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag), {
    error: "this must be a language tag such as en, en-GB or de",
  }),
  context: z
    .array(
      z.object({ text: z.string(OVERRIDE).min(1, OVERRIDE), target: z.string(OVERRIDE).min(1, OVERRIDE) }, OVERRIDE),
      OVERRIDE,
    )
    .default([]),
  status,
  note: words,
  quotes: z
    .array(
      z
        .object({ text: z.string(REMARK).trim().min(1, REMARK), status, note: words }, REMARK)
        .refine((remark) => remark.status !== null || remark.note !== null, { error: REMARK }),
      REMARK,
    )
    .default([]),
});

/** The names a front matter may use. */
export const STATED_KEYS: readonly string[] = Object.keys(schema.shape);

/** `stated` is null when a value is wrong: the clipping is then held back. */
export function readStated(
  file: Complained,
  root: YamlNode,
): { stated: Stated | null; complaints: readonly Complaint[] } {
  if (root.kind !== "map") {
    const message = "front matter must be fields, each with its name, a colon, a space and a value";
    return { stated: null, complaints: [complainOf("value-wrong", file, root, message)] };
  }
  const complaints: Complaint[] = [];
  for (const { key, keySpan } of root.entries) {
    if (STATED_KEYS.includes(key)) continue;
    const nearest = findNearest(key, STATED_KEYS);
    const remedy = nearest
      ? `Did you mean \`${nearest}\`? Otherwise remove it.`
      : `The fields are: ${STATED_KEYS.join(", ")}.`;
    complaints.push(complainOf("key-unknown", file, keySpan, `\`${key.slice(0, 60)}\` is not a field we know`, remedy));
  }
  const parsed = schema.safeParse(toPlain(root));
  if (!parsed.success)
    return { stated: null, complaints: [...complaints, ...complainOfValues(file, root, parsed.error.issues)] };

  const { "posted-by": postedBy, date: printed, ...rest } = parsed.data;
  const date = printed === null ? null : readDate(printed);
  if (printed !== null && date === null) {
    const node = root.entries.find(({ key }) => key === "date")?.node ?? root;
    const remedy = "Write it as 2022-02-07, February 7, 2022, 2022-02 or 2022.";
    complaints.push(complainOf("date-unreadable", file, node, `“${printed}” is not a date we can read`, remedy));
    return { stated: null, complaints };
  }
  const topics = root.entries.find(({ key }) => key === "topics")?.node;
  if (topics?.kind === "words" && topics.words.includes(","))
    complaints.push(complainOf("topics-comma", file, topics, "these words are one topic, comma and all"));
  const spans = spansOfRemarks(root.entries);
  const quotes = rest.quotes.map((remark, at) => ({ ...remark, span: spans[at] ?? root }));
  return { stated: { ...rest, postedBy, date, quotes }, complaints };
}

function spansOfRemarks(entries: readonly YamlEntry[]): readonly Span[] {
  const list = entries.find(({ key }) => key === "quotes")?.node;
  if (list?.kind !== "list") return [];
  return list.nodes.map((node) => {
    const text = node.kind === "map" ? node.entries.find(({ key }) => key === "text")?.node : undefined;
    const { start, end } = text ?? node;
    return { start, end };
  });
}
