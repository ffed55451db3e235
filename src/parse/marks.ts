/**
 * Which quotation marks open, close, nest and re-open: prose in, the outermost quoted passages out, in one pass.
 * Paragraph by paragraph, the marks are gathered and paired; where a mark could be two things, what still follows in its
 * paragraph decides (is there a surer closing mark before the next opening one?). A passage open at the end of its
 * paragraph goes on where the next one re-opens it, and ends there otherwise.
 */
import { type Family, type Lean, MARK_OR_NEWLINE, type Mark, readMark } from "./mark.ts";
import type { Span } from "./quotation.ts";

export interface MarkedPassage {
  /** Between the marks, one per paragraph. */
  readonly parts: readonly Span[];
  /** The same with its marks. */
  readonly marked: readonly Span[];
  /** False where its paragraph ended first. */
  readonly closed: boolean;
}

/** A passage being read, paragraph by paragraph. */
interface Open {
  /** The mark that opened it in this paragraph. */
  readonly opener: Mark;
  readonly parts: Span[];
  readonly marked: Span[];
}

/** For each mark of a paragraph, what its own family still brings after it. */
interface Ahead {
  /** How far closing marks ever outnumber opening ones. */
  readonly excess: Int32Array;
  /** 1 where a sure closing mark comes before the next opening one. */
  readonly sureFirst: Uint8Array;
}

export function findPassages(prose: string): readonly MarkedPassage[] {
  const passages: MarkedPassage[] = [];
  let marks: Mark[] = [];
  let open: Open | null = null;
  let start = 0;
  let past = 0;
  const scan = new RegExp(MARK_OR_NEWLINE);
  for (let found = scan.exec(prose); found !== null; found = scan.exec(prose)) {
    if (found[0] === "\n") {
      open = pairParagraph(prose, start, found.index, marks, open, passages);
      start = found.index + 1;
      if (marks.length > 0) marks = [];
    } else if (found.index >= past) {
      const mark = readMark(prose, found.index);
      if (mark !== null) {
        marks.push(mark);
        past = mark.at + mark.length;
      }
    }
  }
  open = pairParagraph(prose, start, prose.length, marks, open, passages);
  if (open !== null) passages.push(leaveOpen(open));
  return passages;
}

/** Pairs the marks of one paragraph, adds what ends in it to `passages`, and returns what is still open at its end. */
function pairParagraph(
  prose: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  before: Open | null,
  passages: MarkedPassage[],
): Open | null {
  const first = firstInk(prose, start, end);
  if (first === end) return before;
  let open = before === null ? null : reopen(before, marks[0], first);
  if (before !== null && open === null) passages.push(leaveOpen(before));
  const ahead = lookAhead(marks);
  const depth: Depth = { double: 0, single: 0, angle: 0, corner: 0 };
  for (let index = open === null ? 0 : 1; index < marks.length; index += 1) {
    const mark = marks[index] as Mark;
    const excess = ahead.excess[index] ?? 0;
    if (open === null) {
      if (canOpen(mark, excess)) open = { opener: mark, parts: [], marked: [] };
      continue;
    }
    const act = actOf(mark, open.opener, depth, excess, ahead.sureFirst[index] === 1);
    if (act === "deeper") depth[mark.family] += 1;
    else if (act === "back") depth[mark.family] -= 1;
    else if (act !== "nothing") {
      // 'He said 'no'': two single marks, not a double one
      passages.push(act === "close" ? close(open, mark.at, mark.length) : close(open, mark.at + 1, 1));
      open = null;
    }
  }
  return open === null ? null : carry(open, lastInk(prose, start, end));
}

type Depth = Record<Family, number>;

/** What a mark does inside an open passage. */
function actOf(
  mark: Mark,
  outer: Mark,
  depth: Depth,
  excess: number,
  sureFirst: boolean,
): "nothing" | "deeper" | "back" | "close" | "close twice" {
  if (mark.family !== outer.family) {
    if (outer.family !== "single" || mark.family !== "double") return "nothing";
    if (outer.straight && mark.length === 2 && mark.lean === "close" && depth.double === 0) return "close twice";
    if (mark.lean === "open" && excess > 0) return "deeper";
    return depth.double > 0 ? "back" : "nothing";
  }
  if (outer.family === "single" && depth.double > 0) return "nothing";
  if (mark.lean === "open") return excess > 1 ? "deeper" : "nothing";
  if (!mark.sure && sureFirst) return "nothing";
  return depth[mark.family] > 0 ? "back" : "close";
}

/** A passage left open goes on where the next paragraph begins with a mark of its family that can open. */
function reopen(before: Open, mark: Mark | undefined, first: number): Open | null {
  if (mark === undefined || mark.at !== first || mark.lean === "close") return null;
  return mark.family === before.opener.family ? { ...before, opener: mark } : null;
}

/** A straight single mark opens only where it is closed again in its paragraph, or re-opened in the next. */
function canOpen(mark: Mark, excess: number): boolean {
  if (mark.lean === "close") return false;
  const doubtful = mark.lean === "either" || (mark.family === "single" && mark.straight);
  return !doubtful || excess > 0;
}

function lookAhead(marks: readonly Mark[]): Ahead {
  const excess = new Int32Array(marks.length);
  const sureFirst = new Uint8Array(marks.length);
  const now = { double: new Count(), single: new Count(), angle: new Count(), corner: new Count() };
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index] as Mark;
    const count = now[mark.family];
    excess[index] = count.excess;
    sureFirst[index] = count.sureFirst ? 1 : 0;
    count.add(mark.lean, mark.sure);
    if (mark.length === 2 && mark.lean !== "open") {
      // two single marks as well
      now.single.add("close", true);
      now.single.add("close", true);
    }
  }
  return { excess, sureFirst };
}

/** What one family brings after a place, counted from the end of the paragraph. */
class Count {
  excess = 0;
  sureFirst = false;

  add(lean: Lean, sure: boolean): void {
    this.excess = lean === "open" ? Math.max(0, this.excess - 1) : this.excess + 1;
    this.sureFirst = lean !== "open" && (sure || this.sureFirst);
  }
}

function close({ opener, parts, marked }: Open, at: number, length: number): MarkedPassage {
  parts.push({ start: opener.at + opener.length, end: at });
  marked.push({ start: opener.at, end: at + length });
  return { parts, marked, closed: true };
}

/** The passage runs to the end of its paragraph's ink. */
function carry(open: Open, inkEnd: number): Open {
  const { opener, parts, marked } = open;
  const start = opener.at + opener.length;
  const end = Math.max(start, inkEnd);
  parts.push({ start, end });
  marked.push({ start: opener.at, end });
  return open;
}

function leaveOpen(open: Open): MarkedPassage {
  return { parts: open.parts, marked: open.marked, closed: false };
}

function firstInk(prose: string, start: number, end: number): number {
  let at = start;
  while (at < end && prose.charAt(at).trim() === "") at += 1;
  return at;
}

function lastInk(prose: string, start: number, end: number): number {
  let at = end;
  while (at > start && prose.charAt(at - 1).trim() === "") at -= 1;
  return at;
}
