/**
 * What front matter states of an article or of one of its quotations, as the site shows it. A quotation's own word goes before
 * its article's, which holds for all that have none.
 */
import type { Archive, Passage } from "../archive/archive.ts";
import type { Quotation, RecordFields, Status } from "../parse/record.ts";
import type { Remark } from "./line.ts";
import { oneLine } from "./plain.ts";
import type { TrustText } from "./text/trust.ts";

type Stated = Pick<RecordFields, "status" | "note">;

export const NOTHING_STATED: Stated = { status: null, note: null };

export interface RemarkedPrinting {
  readonly passage: Passage;
  readonly remark: Remark;
}

/** Null where nothing is stated. */
export function remarkOf(record: Stated, quotation: Pick<Quotation, "status" | "note"> | null): Remark | null {
  return (quotation === null ? null : asRemark(quotation, false)) ?? asRemark(record, true);
}

function asRemark({ status, note }: Stated, ofArticle: boolean): Remark | null {
  return status === null && note === null ? null : { status, note, ofArticle };
}

/** Whether the words, or who is said to speak them, are in doubt. */
export function isDoubted(status: Status | null): boolean {
  return status === "disputed" || status === "misattributed";
}

/** As a sentence: “Misattributed: the minister said it.” @param words of the site's language */
export function remarkText({ status, note, ofArticle }: Remark, words: Pick<TrustText, "remark">): string {
  const label = words.remark(status, ofArticle);
  return oneLine(note === null ? label : `${label}: ${note}`);
}

/** Echo id → its printings of which anything is stated by themselves, earliest first. */
export function findRemarked({ articles, echoes }: Archive): ReadonlyMap<string, readonly RemarkedPrinting[]> {
  // In few archives is there anything to find.
  const remarks = new Map<string, Remark>();
  for (const { record } of articles) {
    for (const quotation of record.quotes) {
      const remark = asRemark(quotation, false);
      if (remark !== null) remarks.set(`${record.id} ${quotation.id}`, remark);
    }
  }
  if (remarks.size === 0) return new Map();
  return new Map(
    echoes.map(({ id, printings }) => [
      id,
      printings.flatMap(({ passage }) => {
        const remark = remarks.get(`${passage.article} ${passage.quote}`);
        return remark ? [{ passage, remark }] : [];
      }),
    ]),
  );
}
