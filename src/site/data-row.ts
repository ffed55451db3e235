/**
 * The rows of the data release: what one object of each file holds, as schemas. The program's types, the published JSON Schemas
 * and the columns of the CSV files all follow from these, so none can tell another story.
 */
import { z } from "zod";
import { BASES, contextEntrySchema, recordSchema, STATUSES } from "../parse/record.ts";

const STATES = ["exact", "elided", "fuzzy", "ambiguous", "missing"] as const;

const address = z.string().min(1).describe("Full where the site knows its own address, else from its root");
const article = z.string().min(1).describe("An article's id");
const quotation = z.string().regex(/^q-[0-9a-f]{8}(-\d+)?$/);
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe("YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known");
const likeness = z.number().min(0).max(1).describe("How like the words are, from 0 to 1");
const count = z.int().nonnegative();

const contextRow = contextEntrySchema.extend({
  state: z.enum(STATES).describe("Whether the article it names was found"),
  confidence: likeness,
  target: z
    .strictObject({ article, url: address.nullable(), quote: quotation.nullable() })
    .nullable()
    .describe("The passage it leads to"),
  candidates: z.array(address).describe("Where several articles answer: all of them, and none is chosen"),
});

const articleRow = recordSchema.extend({ url: address, context: z.array(contextRow) });

const quoteRow = z.strictObject({
  id: z
    .string()
    .regex(/^[^#]+#q-[0-9a-f]{8}(-\d+)?$/)
    .describe("The article's id and the quotation's"),
  url: address,
  article,
  date: date.nullable(),
  outlet: z.string().min(1).nullable(),
  text: z.string().min(1).describe("The words between the marks; paragraphs parted by a blank line"),
  speaker: z.string().min(1).nullable(),
  basis: z.enum(BASES).describe("How we know who speaks"),
  cue: z.string().min(1).nullable().describe("The word that said so, as printed"),
  status: z.enum(STATUSES).nullable().describe("What is stated of the quotation, else of its article as a whole"),
  note: z.string().min(1).nullable(),
  echoes: z
    .array(z.strictObject({ url: address, article, state: z.enum(["exact", "variant"]) }))
    .describe("Where else these words are printed: the first 200 places"),
  selector: z
    .strictObject({
      type: z.literal("TextQuoteSelector"),
      exact: z.string().min(1),
      prefix: z.string(),
      suffix: z.string(),
    })
    .nullable()
    .describe("W3C Web Annotation: the words in the article's text, and what stands before and after them"),
});

const shelf = {
  id: z.string().min(1),
  url: address,
  name: z.string().min(1),
  spellings: z.array(z.string().min(1)).describe("As printed"),
  quotes: count.describe("How many quotations"),
  articles: count.describe("How many articles"),
  first: date.nullable(),
  last: date.nullable(),
};

const linkRow = z.strictObject({
  from: article,
  to: article.nullable(),
  kind: z.enum(["context", "echo"]),
  state: z.enum(STATES),
  confidence: likeness,
  fromQuote: quotation.nullable(),
  toQuote: quotation.nullable(),
});

const sourceRow = z.strictObject({
  article,
  path: z.string().min(1).describe("As it lay in the archive's own folder"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: count,
  url: address.nullable().describe("The file, or the bundle that holds it; empty where the site offers none"),
  name: z.string().min(1).nullable().describe("Its name within the bundle"),
});

/** Each table of the release with the schema of its rows. `context` is CSV only: in JSON it is part of its article. */
export const ROWS = {
  articles: articleRow,
  quotes: quoteRow,
  speakers: z.strictObject(shelf),
  outlets: z.strictObject(shelf),
  topics: z.strictObject(shelf),
  links: linkRow,
  sources: sourceRow,
  context: z.strictObject({
    article,
    entry: z.int().positive().describe("Its number in the article, from 1"),
    ...contextRow.shape,
  }),
} as const;

export const TABLES = ["articles", "quotes", "speakers", "outlets", "topics", "links", "sources"] as const;
export type Table = (typeof TABLES)[number];

export type Row<T extends keyof typeof ROWS> = Readonly<z.infer<(typeof ROWS)[T]>>;
export type ContextRow = Row<"articles">["context"][number];
export type Selector = Row<"quotes">["selector"];

/** The JSON Schema of a file: an array of its rows. */
export function schemaOf(table: Table): unknown {
  return { title: table, ...z.toJSONSchema(z.array(ROWS[table])) };
}

/** As much of a JSON Schema as describes our rows. */
export interface RowSchema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, RowSchema>>;
  readonly items?: RowSchema;
  readonly anyOf?: readonly RowSchema[];
}

export function rowSchemaOf(table: keyof typeof ROWS): RowSchema {
  return z.toJSONSchema(ROWS[table]) as RowSchema;
}
