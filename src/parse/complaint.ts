/**
 * Complaints: what is wrong with a source, where, in which words, and how to mend it.
 * They are values that travel beside results; nothing in `src/` throws on bad input or prints.
 * An error holds its clipping back; a warning lets it be published.
 */
export type Severity = "error" | "warning";

export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

export interface Complaint {
  /** Kebab-case and stable, e.g. `date-unreadable`; every code is explained in the README. */
  readonly code: string;
  readonly severity: Severity;
  /** The source's path as it was given, with forward slashes. */
  readonly path: string;
  /** `null` when the complaint is about the file as a whole. */
  readonly place: Place | null;
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  /** The line concerned, and the stretch of it that is meant; `null` when there are no words to show. */
  readonly excerpt: { readonly line: string; readonly length: number } | null;
  /** How to mend it, in one or two sentences. */
  readonly remedy: string;
}
