/**
 * The words of the whole archive in one row of numbers, so that “where do these words stand?” is a comparison of small
 * integers. Each article has four fields in the row, one after another: title, headline, text, lead; a 0 ends each field.
 * Typed arrays hold it: some 4.5 bytes a word, half a gigabyte for 100,000 articles.
 */
import type { Paragraph } from "../parse/prose.ts";
import { readWords } from "../parse/words.ts";
import type { Article, Passage } from "./archive.ts";
import { Growing } from "./growing.ts";
import { GrowingVocabulary, type Vocabulary } from "./vocabulary.ts";

export const FIELDS = ["title", "headline", "text", "lead"] as const;
export type Field = (typeof FIELDS)[number];

/** Ends each field in the row of words. */
export const BREAK = 0;

export interface Row {
  readonly vocabulary: Vocabulary;
  /** Word numbers; places in the row are indices into this. */
  readonly words: Int32Array;
  /** Where field `4 × article + field` begins; one more at the end. */
  readonly fieldStart: Int32Array;
  /** Article ids, in the archive's order. */
  readonly articles: readonly string[];
  /** The stretches of prose that are one quotation or none: where each begins, its paragraph (0 in the lead), its id. */
  readonly runStart: Int32Array;
  readonly runParagraph: Int32Array;
  readonly runQuote: readonly (string | null)[];
}

type Readable = Pick<Article, "record" | "prose">;

/** Reads every article into one row of words. Linear in the archive's words. */
export function buildRow(articles: readonly Readable[]): Row {
  const vocabulary = new GrowingVocabulary();
  const words = new Growing();
  const fieldStart = new Growing();
  const runStart = new Growing();
  const runParagraph = new Growing();
  const runQuote: (string | null)[] = [];

  const addWords = (text: string): void => {
    for (const word of readWords(text)) words.push(vocabulary.add(word));
  };
  const addParagraphs = (paragraphs: readonly Paragraph[], numbered: boolean): void => {
    paragraphs.forEach(({ runs }, index) => {
      for (const run of runs) {
        runStart.push(words.length);
        runParagraph.push(numbered ? index + 1 : 0);
        runQuote.push(run.kind === "quotation" ? run.id : run.kind === "passage" ? run.of : null);
        addWords(run.text);
      }
    });
  };
  for (const { record, prose } of articles) {
    fieldStart.push(words.length);
    addWords(record.title);
    words.push(BREAK);
    fieldStart.push(words.length);
    addWords(record.headline ?? "");
    words.push(BREAK);
    fieldStart.push(words.length);
    addParagraphs(prose.text, true);
    words.push(BREAK);
    fieldStart.push(words.length);
    addParagraphs(prose.lead, false);
    words.push(BREAK);
  }
  fieldStart.push(words.length);
  return {
    vocabulary,
    words: words.toArray(),
    fieldStart: fieldStart.toArray(),
    articles: articles.map(({ record }) => record.id),
    runStart: runStart.toArray(),
    runParagraph: runParagraph.toArray(),
    runQuote,
  };
}

/** The field a place in the row belongs to, as an index into `fieldStart`; `index >> 2` is the article. */
export function fieldAt(row: Row, place: number): number {
  return lastNotAfter(row.fieldStart, place);
}

export function fieldName(field: number): Field {
  return FIELDS[field & 3] as Field;
}

/** Where the words at a place of the row stand, for a reader: quotation and paragraph; neither in titles and headlines. */
export function passageAt(row: Row, place: number): Passage {
  const field = fieldAt(row, place);
  const article = row.articles[field >> 2] ?? "";
  const name = fieldName(field);
  if (name === "title" || name === "headline") return { article, quote: null, paragraph: null };
  const run = lastNotAfter(row.runStart, place);
  const paragraph = row.runParagraph[run] ?? 0;
  return { article, quote: row.runQuote[run] ?? null, paragraph: paragraph === 0 ? null : paragraph };
}

/** The index of the last of the ascending starts that is not after a place; of equal starts the last. */
export function lastNotAfter(starts: Int32Array, place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
