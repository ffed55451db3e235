/** An invented article as the record a perfect reader would make of it: for measuring what comes after reading alone. */
import type { RecordWithProse } from "../../src/archive/build.ts";
import type { Paragraph, Run } from "../../src/parse/prose.ts";
import type { ContextEntry, Quotation } from "../../src/parse/record.ts";
import { slug } from "../../src/parse/slug.ts";
import { quotationId } from "../../src/parse/words.ts";
import { writeEntry, writeTitle } from "./clipping.ts";
import type { InventedArticle, InventedEntry, InventedQuotation } from "./press.ts";

/** Numbered, so that two articles of one day and headline have two ids. */
export function inventedId({ date, headline, number }: InventedArticle): string {
  return `${date}-${slug(headline)}-${number}`;
}

export function writeRecord(article: InventedArticle): RecordWithProse {
  const quotes: Quotation[] = [];
  const seen = new Map<string, number>();
  const addQuotation = ({ text, speaker }: InventedQuotation): Run => {
    const plain = quotationId(text);
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    const id = count === 1 ? plain : `${plain}-${count}`;
    quotes.push({ id, speaker, basis: "cue", cue: "said", text, status: null, note: null });
    return { kind: "quotation", id, continued: false, text: `‘${text}’` };
  };
  const text: Paragraph[] = article.paragraphs.map((paragraph) => ({
    runs: paragraph.map((stretch) =>
      typeof stretch === "string" ? { kind: "text", text: stretch } : addQuotation(stretch),
    ),
  }));
  const id = inventedId(article);
  return {
    fields: {
      id,
      title: writeTitle(article),
      titleFrom: "title-line",
      headline: article.headline,
      date: article.date,
      precision: "day",
      outlet: article.outlet,
      author: null,
      postedBy: null,
      speaker: article.known.speaker,
      speakers: [...new Set(quotes.map(({ speaker }) => speaker ?? ""))],
      topics: [...article.topics],
      language: "en",
      status: null,
      note: null,
      lead: null,
      quotes,
      context: article.context.map(readEntry),
      source: { path: `clippings/${id}.txt`, sha256: "0".repeat(64), bytes: 0 },
    },
    prose: { lead: [], text },
  };
}

/** An entry as a perfect reader takes it apart. */
export function readEntry(entry: InventedEntry): ContextEntry {
  return {
    text: writeEntry(entry),
    quotes: [...entry.quotes],
    speaker: entry.speaker,
    topics: [...entry.topics],
    headline: entry.headline,
    date: entry.date,
  };
}
