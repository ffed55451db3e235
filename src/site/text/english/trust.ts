/** English: the words of trust: corrections, warnings, source files, rights. */
import type { Status } from "../../../parse/record.ts";
import type { CountWriter } from "../count.ts";
import type { TrustText } from "../trust.ts";

const STATUS: Readonly<Record<Status, string>> = {
  verified: "Verified",
  disputed: "Disputed",
  misattributed: "Misattributed",
  corrected: "Corrected",
};

export const englishTrust = (count: CountWriter): TrustText => ({
  remark: (status, ofArticle) => {
    if (status === null) return ofArticle ? "Note on the article" : "Note";
    return ofArticle ? `Article ${STATUS[status].toLowerCase()}` : STATUS[status];
  },
  remarkElsewhere: (status) => `${STATUS[status].toLowerCase()} where it is printed elsewhere`,
  quotationRemarked: (n, remark) => `Quotation ${n}: ${remark}`,
  bundled: "In the bundle",
  warnings: (n) =>
    n === 1 ? "1 warning about how this file was read" : `${count(n)} warnings about how this file was read`,
  warningLanguage: undefined,
  atLine: (n) => `Line ${n}`,
  moreWarnings: (n) => `and ${count(n)} more`,
});
