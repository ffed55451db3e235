/**
 * Prose: the story of one article as paragraphs of runs, the shape shared by the parser (which writes it into a record's
 * body), the archive (which looks for words in it) and the layouts (which print it).
 */
export type Run =
  /** Words of the story. */
  | { readonly kind: "text"; readonly text: string }
  /** A quotation, its marks included. `continued` runs carry on a quotation opened in an earlier paragraph. */
  | { readonly kind: "quotation"; readonly id: string; readonly continued: boolean; readonly text: string }
  /** A passage of the lead that repeats (part of) the quotation `of`, which stands in the text below. */
  | { readonly kind: "passage"; readonly of: string; readonly text: string };

export interface Paragraph {
  readonly runs: readonly Run[];
}

export interface Prose {
  /** The pulled excerpt, where the clipping opens with one. */
  readonly lead: readonly Paragraph[];
  readonly text: readonly Paragraph[];
}
