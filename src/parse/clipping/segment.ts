/**
 * Segments: what each stretch of a file was taken for, and by which rule. Together they cover the file, each character in exactly
 * one of them, so that nothing can be dropped without being seen.
 */

import type { Span } from "../quotation.ts";
import type { Oddment } from "./plain.ts";

export type SegmentKind =
  | "byte-order-mark"
  | "front-matter"
  | "title-line"
  | "posted-by"
  /** A mark that wraps an excerpt. */
  | "mark"
  /** A paragraph of the pulled excerpt, or of the text. */
  | "lead"
  | "text"
  | "excerpt-note"
  | "outlet"
  | "source-line"
  | "context-heading"
  | "context-entry"
  | "tag"
  | "control"
  | "space";

/** Offsets are into the file's text. */
export interface Part extends Span {
  readonly kind: SegmentKind;
  readonly rule: string;
}

export interface Segment extends Part {
  readonly text: string;
}

/**
 * Parts (not overlapping, in any order) and oddments → the segments of the whole file. A part with a tag inside comes out as two;
 * what no part covers is white space, or it would be a defect: then it is called `text` and its rule says so.
 */
export function coverFile(text: string, parts: readonly Part[], oddments: readonly Oddment[]): Segment[] {
  const removed: Part[] = oddments
    .filter(({ kind }) => kind !== "entity")
    .map(({ start, end, kind }) => ({
      start,
      end,
      kind: kind as "tag" | "control",
      rule: kind === "tag" ? "HTML tag" : "invisible character",
    }));
  const inOrder = [...parts].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let at = 0;
  const put = (part: Part): void => {
    if (part.end <= part.start) return;
    segments.push({ ...part, text: text.slice(part.start, part.end) });
    at = part.end;
  };
  const fill = (end: number): void => {
    if (at >= end) return;
    // The next-line sign ends a line in our reading, and `\s` does not know it.
    const isSpace = /^[\s\u0085]*$/.test(text.slice(at, end));
    put({
      start: at,
      end,
      kind: isSpace ? "space" : "text",
      rule: isSpace ? "white space" : "not covered by any rule",
    });
  };
  let hole = 0;
  const putWithHoles = (part: Part | null, end: number): void => {
    for (let tag = removed[hole]; tag !== undefined && tag.start < end; tag = removed[++hole]) {
      if (tag.start < at) continue;
      if (part === null) fill(tag.start);
      else put({ ...part, start: at, end: tag.start });
      put(tag);
    }
    if (part === null) fill(end);
    else put({ ...part, start: at, end });
  };
  for (const part of inOrder) {
    if (part.start < at) continue;
    putWithHoles(null, part.start);
    putWithHoles(part, part.end);
  }
  putWithHoles(null, text.length);
  return segments;
}
