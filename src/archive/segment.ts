/** The row of words cut where the speaking changes: one segment a quotation, one a stretch of text between quotations. */
import { BREAK, lastNotAfter, type Row } from "./passage.ts";

export interface Segments {
  /** Half-open stretches of the row, ascending and apart. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Numbers of the articles they stand in. */
  readonly article: Int32Array;
  /** Quotation ids; null for text. */
  readonly quote: readonly (string | null)[];
}

/** Titles, headlines and what a lead says between its quotations are left out. A quotation over several paragraphs is one. */
export function cutSegments(row: Row): Segments {
  const { runStart, runParagraph, runQuote, words, fieldStart } = row;
  const start: number[] = [];
  const end: number[] = [];
  const article: number[] = [];
  const quote: (string | null)[] = [];
  for (let run = 0; run < runStart.length; run += 1) {
    const id = runQuote[run] ?? null;
    const from = runStart[run] as number;
    let to = runStart[run + 1] ?? words.length - 1;
    while (to > from && words[to - 1] === BREAK) to -= 1;
    // The next article's title and headline stand before its first run.
    const field = lastNotAfter(fieldStart, from);
    to = Math.min(to, (fieldStart[field + 1] as number) - 1);
    if (to <= from || (id === null && runParagraph[run] === 0)) continue;
    const last = start.length - 1;
    if (id !== null && quote[last] === id && end[last] === from) end[last] = to;
    else {
      start.push(from);
      end.push(to);
      article.push(field >> 2);
      quote.push(id);
    }
  }
  return { start: Int32Array.from(start), end: Int32Array.from(end), article: Int32Array.from(article), quote };
}
