/** The words of trust: corrections, warnings, source files, rights. Each language fills this in. */
import type { Status } from "../../parse/record.ts";

export interface TrustText {
  /** What front matter states of a quotation, or of an article as a whole; null where it is a note and no more. */
  readonly remark: (status: Status | null, ofArticle: boolean) => string;
  /** Another printing of the same words bears this. */
  readonly remarkElsewhere: (status: Status) => string;
  /** The name of a quotation's number, with what is stated of it. */
  readonly quotationRemarked: (n: number, remark: string) => string;
  readonly bundled: string;
  /** How many warnings about a clipping remain. */
  readonly warnings: (n: number) => string;
  /** Their language, where it is not the interface's: they are told as the command line has them, in English. */
  readonly warningLanguage: string | undefined;
  readonly atLine: (n: number) => string;
  readonly moreWarnings: (n: number) => string;
}
