/** The published tables side by side: each article with its rows in all of them, one article at a time. */
import { z } from "zod";
import { partsOf, readRows, readText } from "../published-rows.ts";
import { readCsv } from "./csv-rows.ts";

const printed = z.string().nullable();
const quotationSchema = z.looseObject({ id: z.string(), text: z.string() });

/** As much of a row of `articles.json` as holds words of the clipping, and names its source. */
const articleSchema = z.looseObject({
  ...{ id: z.string(), title: z.string(), titleFrom: z.string(), date: printed },
  ...{ headline: printed, outlet: printed, author: printed, postedBy: printed },
  quotes: z.array(quotationSchema),
  context: z.array(z.looseObject({ text: z.string() })),
  source: z.looseObject({ path: z.string(), sha256: z.string() }),
});

/** As much of a row of `sources.json` as leads to the clipping. */
const sourceSchema = z.looseObject({ article: z.string(), url: printed, name: printed });

export type ArticleRow = z.infer<typeof articleSchema>;

export interface PublishedText {
  readonly article: ArticleRow;
  /** Its rows in the tables that lie beside `articles.json`; null where a table has ended before. */
  readonly source: z.infer<typeof sourceSchema> | null;
  readonly quotes: readonly (z.infer<typeof quotationSchema> | null)[];
  readonly csv: CsvRow | null;
  readonly quotesCsv: readonly (CsvRow | null)[];
  readonly contextCsv: readonly (CsvRow | null)[];
}

type CsvRow = Readonly<Record<string, string>>;

/** @param onRest called at the end with a line for each table that has rows left */
export function* publishedTexts(
  directory: string,
  onRest: (problem: string) => void,
): Generator<PublishedText, void, undefined> {
  const tables = {
    "sources.json": readRows(directory, "sources", sourceSchema),
    "quotes.json": readRows(directory, "quotes", quotationSchema),
    "articles.csv": csvRows(directory, "articles"),
    "quotes.csv": csvRows(directory, "quotes"),
    "context.csv": csvRows(directory, "context"),
  };
  for (const article of readRows(directory, "articles", articleSchema))
    yield {
      article,
      source: nextOf(tables["sources.json"]),
      quotes: article.quotes.map(() => nextOf(tables["quotes.json"])),
      csv: nextOf(tables["articles.csv"]),
      quotesCsv: article.quotes.map(() => nextOf(tables["quotes.csv"])),
      contextCsv: article.context.map(() => nextOf(tables["context.csv"])),
    };
  for (const [name, rows] of Object.entries(tables))
    if (!rows.next().done) onRest(`data/${name} has a row that belongs to no article`);
}

function* csvRows(directory: string, table: string): Generator<CsvRow, void, undefined> {
  for (const file of partsOf(directory, table, "csv")) yield* readCsv(readText(directory, file));
}

function nextOf<T>(rows: Iterator<T, void, undefined>): T | null {
  const next = rows.next();
  return next.done ? null : next.value;
}
