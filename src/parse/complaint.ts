/**
 * Complaints: what is wrong with a source, where, in which words, and how to mend it.
 * They are values that travel beside results; nothing in `src/` throws on bad input or prints.
 * An error holds its clipping back; a warning lets it be published.
 */
import { CATALOGUE, type ComplaintCode } from "./complaint-catalogue.ts";
import type { LineStarts } from "./source.ts";

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

/** The file a complaint is about, as far as placing it needs. */
export interface Complained {
  readonly path: string;
  readonly text: string;
  readonly lineStarts: LineStarts;
}

/** A complaint about a file as a whole. `remedy` overrides the catalogue's where there is something more exact to say. */
export function complainOfFile(code: ComplaintCode, path: string, message: string, remedy?: string): Complaint {
  const { severity, remedy: usual } = CATALOGUE[code];
  return { code, severity, path, place: null, message, excerpt: null, remedy: remedy ?? usual };
}

/** A complaint about the stretch from `start` to `end` (offsets into the file's text), cut to the line it begins on. */
export function complainOf(
  code: ComplaintCode,
  file: Complained,
  span: { readonly start: number; readonly end: number },
  message: string,
  remedy?: string,
): Complaint {
  const place = placeOf(file, span.start);
  const lineStart = file.lineStarts[place.line - 1] ?? 0;
  const next = file.lineStarts[place.line] ?? file.text.length;
  const line = file.text.slice(lineStart, next).replace(/\r?\n$|\r$/, "");
  const length = Math.max(1, Math.min(span.end, lineStart + line.length) - span.start);
  return { ...complainOfFile(code, file.path, message, remedy), place, excerpt: { line, length } };
}

/** An offset's line and column, by halving. */
export function placeOf(file: Pick<Complained, "lineStarts">, offset: number): Place {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (file.lineStarts[low] ?? 0) + 1 };
}

/** In path order, then by line and column; complaints about a whole file come first. */
export function orderComplaints(complaints: readonly Complaint[]): Complaint[] {
  return [...complaints].sort(
    (a, b) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

/** So many complaints of one code are made about one file; a file with more has one trouble, not a thousand. */
const MOST_ALIKE = 20;

/** One file's complaints in order, those beyond the twentieth of a code counted in the last one's message. */
export function limitComplaints(complaints: readonly Complaint[]): Complaint[] {
  const counts = new Map<string, number>();
  for (const { code } of complaints) counts.set(code, (counts.get(code) ?? 0) + 1);
  const seen = new Map<string, number>();
  return orderComplaints(complaints).flatMap((complaint) => {
    const at = (seen.get(complaint.code) ?? 0) + 1;
    seen.set(complaint.code, at);
    const more = (counts.get(complaint.code) ?? 0) - MOST_ALIKE;
    if (at > MOST_ALIKE) return [];
    return at === MOST_ALIKE && more > 0
      ? [{ ...complaint, message: `${complaint.message} (and ${more} more like it)` }]
      : [complaint];
  });
}

/** The widest excerpt shown, and how much of the line is kept before the words that are meant. */
const WIDTH = 100;
const BEFORE = 42;

/** A complaint as people read it: where, what, the words themselves with a line of carets under them, how to mend it. */
export function formatComplaint(complaint: Complaint): string {
  const { code, severity, path, place, message, excerpt, remedy } = complaint;
  const where = place === null ? path : `${path}:${place.line}:${place.column}`;
  const lines = [`${where}: ${severity}: ${message} [${code}]`];
  if (place !== null && excerpt !== null) lines.push(...formatExcerpt(excerpt, place.column - 1));
  // A remedy may have lines to paste.
  return [...lines, ...`  ${remedy}`.split("\n")].map(printable).join("\n");
}

/** A tab or control character would shift the carets, turn the line about or command the terminal: each is shown as one space. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu, " ");
}

function formatExcerpt(excerpt: { readonly line: string; readonly length: number }, column: number): readonly string[] {
  const { line } = excerpt;
  const from = column > BEFORE + 20 ? column - BEFORE : 0;
  const cut = from > 0 ? "…" : "";
  const shown = line.slice(from, from + WIDTH);
  const rest = from + WIDTH < line.length ? "…" : "";
  const at = column - from + cut.length;
  const carets = "^".repeat(Math.max(1, Math.min(excerpt.length, shown.length + cut.length - at)));
  return [`  ${cut}${shown}${rest}`.trimEnd(), `  ${" ".repeat(at)}${carets}`];
}
