/** German: the words of trust: corrections, warnings, source files, rights. */
import type { Status } from "../../../parse/record.ts";
import type { CountWriter } from "../count.ts";
import type { TrustText } from "../trust.ts";

const STATUS: Readonly<Record<Status, string>> = {
  verified: "geprüft",
  disputed: "bestritten",
  misattributed: "falsch zugeschrieben",
  corrected: "berichtigt",
};

export const germanTrust = (count: CountWriter): TrustText => ({
  remark: (status, ofArticle) => {
    if (status === null) return ofArticle ? "Anmerkung zum Artikel" : "Anmerkung";
    return ofArticle ? `Artikel ${STATUS[status]}` : capital(STATUS[status]);
  },
  remarkElsewhere: (status) => `an anderer Stelle als ${STATUS[status]} gekennzeichnet`,
  quotationRemarked: (n, remark) => `Zitat ${n}: ${remark}`,
  bundled: "Im Archiv",
  warnings: (n) => (n === 1 ? "1 Warnung beim Lesen dieser Datei" : `${count(n)} Warnungen beim Lesen dieser Datei`),
  warningLanguage: "en",
  atLine: (n) => `Zeile ${n}`,
  moreWarnings: (n) => `und ${count(n)} weitere`,
});

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
