/**
 * The excerpt blocks of a clipping: one or two, each inside outer marks, glued or apart, tagged or bare. Two blocks are a pulled
 * lead and the text it was pulled from.
 */

import type { Span } from "../quotation.ts";
import { closersOf, isElision, readMark, scanMarks } from "./outer-mark.ts";
import { findOutletNote, findTagBorder, linesWithin, type OutletNote } from "./outlet-note.ts";
import { type Line, type Oddment, trimSpan } from "./plain.ts";
import { chooseBorder, findBareGlue, findRepeatedLead } from "./repeated-lead.ts";

export interface Blocks {
  /** Prose, marks and note left out. Null where the clipping opens with no lead. */
  readonly lead: Span | null;
  /** Null where there is no prose at all. */
  readonly text: Span | null;
  /** Outer marks, in order. */
  readonly marks: readonly Span[];
  readonly note: OutletNote | null;
  readonly unreadNote: Span | null;
  /** An outer mark that is opened and never closed. */
  readonly unclosed: Span | null;
  readonly rule: string;
}

interface Question {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly oddments: readonly Oddment[];
  /** Between the head and the source line. */
  readonly region: Span;
}

export function readBlocks(question: Question): Blocks {
  const { text } = question;
  const region = trimSpan(text, question.region.start, question.region.end);
  const { note, unread } = findOutletNote(text, region);
  const end = note === null ? region.end : trimSpan(text, region.start, note.phrase.start).end;
  const whole = { start: region.start, end };
  const rest = { note, unreadNote: unread };
  if (whole.start >= whole.end)
    return {
      lead: null,
      text: null,
      marks: note?.marks ? [note.marks] : [],
      unclosed: null,
      rule: "no excerpt",
      ...rest,
    };

  const border = findTagBorder(text, question.oddments, whole);
  if (border !== null) return { ...splitTagged(text, whole, border, note), ...rest };
  const outer = readOuter(question, whole, note) ?? readCurlyOuter(text, whole, note);
  if (outer !== null) return { ...outer, ...rest };
  const marks = note?.marks ? [note.marks] : [];
  const repeated = findBareGlue(text, whole) ?? findRepeatedLead(text, linesWithin(question.lines, whole));
  if (repeated === null)
    return { lead: null, text: whole, marks, unclosed: null, rule: "text without outer marks", ...rest };
  const lead = trimSpan(text, whole.start, repeated);
  return {
    lead,
    text: trimSpan(text, repeated, whole.end),
    marks,
    unclosed: null,
    rule: "opening paragraphs that stand again below",
    ...rest,
  };
}

type Split = Omit<Blocks, "note" | "unreadNote">;

/** A straight mark opens the region: is it an outer one, and where does its block end? */
function readOuter(question: Question, whole: Span, note: OutletNote | null): Split | null {
  const { text } = question;
  const mark = text[whole.start] ?? "";
  const closers = closersOf(mark);
  if (closers === "" || isElision(text, whole.start) || isDoubleMark(text, whole)) return null;
  const scan = scanMarks(text, whole);
  const border = chooseBorder(text, whole, scan.borders);
  const isClosedByNote = note?.marks !== null && note?.marks !== undefined;
  const hasCurly = /[‘“]/.test(text.slice(whole.start, whole.end));
  const isOuter =
    border !== null ||
    isClosedByNote ||
    (scan.closesAtEnd && scan.first !== "closes") ||
    (!scan.closesAtEnd &&
      (scan.first === "opens" ||
        (scan.first === "none" && (hasCurly || text.slice(whole.start, whole.end).includes("\n")))));
  if (!isOuter) return null;

  const open = { start: whole.start, end: whole.start + 1 };
  // The second block has a mark of its own kind, or none.
  const second = border === null ? whole : { start: border.open ?? border.start, end: whole.end };
  const hasMark = border === null || border.open !== null;
  const closesAtEnd = border === null ? scan.closesAtEnd : hasMark && scanMarks(text, second).closesAtEnd;
  const isClosed = !isClosedByNote && closesAtEnd;
  const end = isClosed ? whole.end - 1 : whole.end;
  const closing = isClosed ? [{ start: end, end: whole.end }] : note?.marks ? [note.marks] : [];
  if (border === null) {
    const rule = closing.length > 0 ? "one block in outer marks" : "one block, never closed";
    const unclosed = closing.length > 0 ? null : open;
    return { lead: null, text: trimSpan(text, open.end, end), marks: [open, ...closing], unclosed, rule };
  }
  const middle = [border.close, border.open].flatMap((at) => (at === null ? [] : { start: at, end: at + 1 }));
  const unclosed = border.close === null ? open : hasMark && closing.length === 0 ? second : null;
  return {
    lead: trimSpan(text, open.end, border.close ?? second.start),
    text: trimSpan(text, border.start, end),
    marks: [open, ...middle, ...closing],
    unclosed: unclosed && { start: unclosed.start, end: unclosed.start + 1 },
    rule:
      border.kind === "sure"
        ? "two blocks, glued"
        : border.kind === "likely"
          ? "two blocks"
          : "two blocks, a mark between them lost",
  };
}

/** Curly outer marks are believed only where one closes after the outlet's name, and the first is not a quotation's own. */
function readCurlyOuter(text: string, whole: Span, note: OutletNote | null): Split | null {
  const [mark, closer] = text[whole.start] === "“" ? ["“", "”"] : ["‘", "’"];
  if (text[whole.start] !== mark || !note?.marks || !text.slice(note.marks.start, note.marks.end).includes(closer))
    return null;
  const open = { start: whole.start, end: whole.start + 1 };
  const border = findBareGlue(text, whole);
  if (border !== null && text[border] === mark && text[border - 1] === closer) {
    const [close, second] = [border - 1, border].map((at) => ({ start: at, end: at + 1 }));
    if (close === undefined || second === undefined) return null;
    const lead = trimSpan(text, open.end, close.start);
    const body = trimSpan(text, second.end, whole.end);
    return {
      lead,
      text: body,
      marks: [open, close, second, note.marks],
      unclosed: null,
      rule: "two blocks, glued, in curly marks",
    };
  }
  const inner = /[‘“]|[’”](?!\p{L})/u.exec(text.slice(open.end, whole.end));
  if (inner === null || !/[‘“]/.test(inner[0])) return null;
  return {
    lead: null,
    text: trimSpan(text, open.end, whole.end),
    marks: [open, note.marks],
    unclosed: null,
    rule: "one block in curly marks",
  };
}

/** Two apostrophes that open a quotation together are closed by two in the same paragraph. */
function isDoubleMark(text: string, whole: Span): boolean {
  if (!text.startsWith("''", whole.start)) return false;
  const newline = text.indexOf("\n", whole.start);
  const end = newline < 0 || newline > whole.end ? whole.end : newline;
  for (let at = whole.start + 2; at < end; at++)
    if (text[at] === "'" && readMark(text, at, "'", end) === "closes")
      return text[at + 1] === "'" && text[at + 2] !== "'";
  return false;
}

/** Two blocks in tags of their own; each may stand in outer marks as well. */
function splitTagged(text: string, whole: Span, border: number, note: OutletNote | null): Split {
  const marks: Span[] = [];
  const unwrap = (block: Span, closed: readonly Span[]): Span => {
    const closers = closersOf(text[block.start] ?? "");
    if (closers === "" || block.end - block.start < 2) {
      marks.push(...closed);
      return block;
    }
    const isClosed =
      closed.length === 0 && closers.includes(text[block.end - 1] ?? "") && scanMarks(text, block).first !== "closes";
    if (!isClosed && closed.length === 0) return block;
    marks.push({ start: block.start, end: block.start + 1 });
    if (isClosed) marks.push({ start: block.end - 1, end: block.end });
    marks.push(...closed);
    return trimSpan(text, block.start + 1, isClosed ? block.end - 1 : block.end);
  };
  const lead = unwrap(trimSpan(text, whole.start, border), []);
  const body = unwrap(trimSpan(text, border, whole.end), note?.marks ? [note.marks] : []);
  return { lead, text: body, marks, unclosed: null, rule: "two blocks, tagged" };
}
