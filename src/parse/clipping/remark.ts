/**
 * Front matter's corrections of single quotations in, the quotations with their status and note out. A correction names its
 * quotation by words or id; one that fits none, or several, is complained of: it is put on no other and never dropped.
 */
import { type Complaint, complainOf } from "../complaint.ts";
import type { Quotation } from "../record.ts";
import type { Source } from "../source.ts";
import type { QuotationRemark } from "../stated.ts";
import { readWords } from "../words.ts";

export interface Remarked {
  readonly quotes: Quotation[];
  readonly complaints: readonly Complaint[];
}

/** Words are compared as for ids: marks, capitals and white space aside. Whole quotations go before parts of them. */
export function applyRemarks(quotes: Quotation[], remarks: readonly QuotationRemark[], source: Source): Remarked {
  if (remarks.length === 0) return { quotes, complaints: [] };
  const said = quotes.map(({ text }) => wordsOf(text));
  const complaints: Complaint[] = [];
  const remarked = [...quotes];
  const settled = new Set<number>();
  for (const remark of remarks) {
    const meant = find(remark.text, quotes, said);
    const [at = -1] = meant;
    const fault =
      meant.length === 0
        ? "no quotation of this clipping has these words"
        : meant.length > 1
          ? `${meant.length} quotations of this clipping have these words`
          : settled.has(at)
            ? "this quotation is spoken of twice"
            : null;
    const quotation = quotes[at];
    if (fault !== null || quotation === undefined) {
      const remedy =
        meant.length > 1
          ? `Write the id of the one that is meant: ${idsOf(meant, quotes)}.`
          : meant.length === 1
            ? "Put its status and its note into one entry."
            : undefined;
      complaints.push(complainOf("remark-quote-unknown", source, remark.span, fault ?? "", remedy));
      continue;
    }
    settled.add(at);
    remarked[at] = { ...quotation, status: remark.status, note: remark.note };
  }
  return { quotes: remarked, complaints };
}

/** Which quotations are meant, by their places in the list. */
function find(text: string, quotes: readonly Quotation[], said: readonly string[]): readonly number[] {
  const byId = quotes.findIndex(({ id }) => id === text);
  if (byId >= 0) return [byId];
  const words = wordsOf(text);
  if (words.trim() === "") return [];
  const places = said.map((_, at) => at);
  const whole = places.filter((at) => said[at] === words);
  return whole.length > 0 ? whole : places.filter((at) => said[at]?.includes(words));
}

/** With a space at either end, so that a part of it is whole words. */
function wordsOf(text: string): string {
  return ` ${readWords(text).join(" ")} `;
}

function idsOf(places: readonly number[], quotes: readonly Quotation[]): string {
  const ids = places.flatMap((at) => quotes[at]?.id ?? []);
  return ids.length > 6 ? `${ids.slice(0, 6).join(", ")} …` : ids.join(", ");
}
