/**
 * Where a quotation stands in its article's text, as the W3C's Web Annotation model says it: the words themselves, with a few
 * before and after them. The text is the lead's and the article's paragraphs parted by a blank line.
 */
import type { Paragraph, Prose } from "../parse/prose.ts";
import type { Selector } from "./data-row.ts";

/** Characters before and after, as other annotators have them; more where the same words stand there twice, as in a lead. */
const AROUND = 32;
/** Characters looked through for such twins at most, so that a text of a hundred thousand quotations is not read for each. */
const MOST_READ = 50_000_000;

/** Of every quotation of an article; the words are given as printed, the marks that re-open a paragraph included. */
export function selectorsIn({ lead, text }: Prose): ReadonlyMap<string, NonNullable<Selector>> {
  const spans = new Map<string, { from: number; to: number }>();
  const words: string[] = [];
  let at = 0;
  for (const { runs } of [...lead, ...text] satisfies readonly Paragraph[]) {
    if (words.length > 0) {
      words.push("\n\n");
      at += 2;
    }
    for (const run of runs) {
      if (run.kind === "quotation") {
        const span = spans.get(run.id);
        if (span) span.to = at + run.text.length;
        else spans.set(run.id, { from: at, to: at + run.text.length });
      }
      words.push(run.text);
      at += run.text.length;
    }
  }
  const whole = words.join("");
  const looks = spans.size * whole.length <= MOST_READ;
  return new Map([...spans].map(([id, { from, to }]) => [id, select(whole, from, to, looks)]));
}

function select(whole: string, from: number, to: number, looks: boolean): NonNullable<Selector> {
  let around = AROUND;
  const start = () => Math.max(0, from - around);
  const isTwice = () => {
    const words = whole.slice(start(), to + around);
    return whole.indexOf(words) !== whole.lastIndexOf(words);
  };
  while (looks && around < whole.length && isTwice()) around *= 2;
  return {
    type: "TextQuoteSelector",
    exact: whole.slice(from, to),
    prefix: uncut(whole.slice(start(), from)),
    suffix: uncut(whole.slice(to, to + around)),
  };
}

/** Without half a character at either end. */
function uncut(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
