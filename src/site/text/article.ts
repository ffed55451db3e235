/** The words of an article's page: its text, its facts, its apparatus. Each language fills this in. */
import type { Basis } from "../../parse/record.ts";
import type { CitationFormat } from "../citation-form.ts";

export interface ArticleText {
  readonly quoted: string;
  readonly headlineAsPrinted: string;
  readonly outletNotStated: string;
  readonly dateNotStated: string;
  readonly lead: string;
  readonly leadNote: string;
  readonly noText: string;
  readonly notesFor: string;
  readonly quotation: (n: number) => string;
  readonly paragraph: (n: number) => string;
  readonly how: (basis: Basis, cue: string | null) => string;
  readonly alsoPrinted: (n: number) => string;
  readonly disputedShort: string;
  readonly echoes: string;
  readonly noEchoes: string;
  readonly cite: string;
  readonly citeNote: string;
  readonly otherForms: string;
  readonly citationForm: Readonly<Record<CitationFormat, string>>;
  readonly saveForm: (name: string) => string;
  readonly source: string;
  readonly sourceFile: string;
  readonly fixity: string;
  readonly size: string;
  readonly previousArticle: string;
  readonly nextArticle: string;
  readonly neighbours: string;
  readonly quotationLost: string;
  readonly apart: string;
  readonly leftOut: (n: number) => string;
}
