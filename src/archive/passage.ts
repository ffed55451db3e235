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

/** A row whose words have been counted here. */
export interface BuiltRow extends Row {
  readonly vocabulary: GrowingVocabulary;
}

/** A row that was built before, and which of its articles one of today's is; null where it is none. */
export interface FormerRow {
  readonly row: Pick<Row, "words" | "fieldStart" | "runStart" | "runParagraph" | "runQuote">;
  readonly spelled: readonly string[];
  find(article: Readable): number | null;
}

/** Every article in one row of words, taken from a former row where it stands there. Linear in the archive's words. */
export function buildRow(articles: readonly Readable[], former: FormerRow | null = null): BuiltRow {
  const vocabulary = new GrowingVocabulary(former?.spelled);
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
  const take = ({ row }: FormerRow, article: number): void => {
    const from = row.fieldStart[article * 4] as number;
    const to = row.fieldStart[article * 4 + 4] as number;
    const [first, end] = [lastBefore(row.runStart, from) + 1, lastBefore(row.runStart, to) + 1];
    const more = words.length - from;
    const own = row.words.subarray(from, to);
    vocabulary.addAll(own);
    words.pushAll(own);
    fieldStart.pushAll(row.fieldStart.subarray(article * 4, article * 4 + 4), more);
    runStart.pushAll(row.runStart.subarray(first, end), more);
    runParagraph.pushAll(row.runParagraph.subarray(first, end));
    for (let run = first; run < end; run += 1) runQuote.push(row.runQuote[run] ?? null);
  };
  for (const article of articles) {
    const before = former?.find(article) ?? null;
    if (former !== null && before !== null) {
      take(former, before);
      continue;
    }
    const { record, prose } = article;
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

/** The index of the last of the ascending starts that is before a place. */
function lastBefore(starts: Int32Array, place: number): number {
  return lastNotAfter(starts, place - 1);
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
