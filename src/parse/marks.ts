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

/** A passage being read. */
interface Open {
  /** The mark that opened it in this paragraph. */
  readonly opener: Mark;
  /** What it ran through before. */
  readonly parts: readonly Span[];
  readonly marked: readonly Span[];
}

/** What follows each mark of a paragraph, for the family it is asked about. Index i tells of the marks after i. */
interface Ahead {
  /** How far closing marks ever outnumber opening ones. */
  readonly excess: number;
  /** A sure closing mark comes before the next opening one. */
  readonly sureFirst: boolean;
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
  let index = open === null ? 0 : 1;
  const ahead = lookAhead(marks);
  const depth = { double: 0, single: 0, angle: 0 };
  for (; index < marks.length; index += 1) {
    const mark = marks[index] as Mark;
    const coming = (ahead[index] as Record<Family, Ahead>)[mark.family];
    if (open === null) {
      if (canOpen(mark, coming)) open = { opener: mark, parts: [], marked: [] };
      continue;
    }
    const outer = open.opener;
    if (mark.family !== outer.family) {
      if (outer.family !== "single" || mark.family !== "double") continue;
      if (outer.straight && mark.length === 2 && mark.lean === "close" && depth.double === 0) {
        passages.push(close(open, mark.at + 1, 1)); // 'He said 'no'': two single marks, not a double one
        open = null;
      } else if (mark.lean === "open" && coming.excess > 0) depth.double += 1;
      else if (depth.double > 0) depth.double -= 1;
    } else if (outer.family === "single" && depth.double > 0) {
    } else if (mark.lean === "open") {
      if (coming.excess > 1) depth[mark.family] += 1;
    } else if (!mark.sure && coming.sureFirst) {
    } else if (depth[mark.family] > 0) {
      depth[mark.family] -= 1;
    } else {
      passages.push(close(open, mark.at, mark.length));
      open = null;
    }
  }
  return open === null ? null : carry(open, lastInk(prose, start, end));
}

/** A passage left open goes on where the next paragraph begins with a mark of its family that can open. */
function reopen(before: Open, mark: Mark | undefined, first: number): Open | null {
  if (mark === undefined || mark.at !== first || mark.lean === "close") return null;
  return mark.family === before.opener.family ? { ...before, opener: mark } : null;
}

/** A straight single mark opens only where it is closed again in its paragraph, or re-opened in the next. */
function canOpen(mark: Mark, coming: Ahead): boolean {
  if (mark.lean === "close") return false;
  const doubtful = mark.lean === "either" || (mark.family === "single" && mark.straight);
  return !doubtful || coming.excess > 0;
}

function lookAhead(marks: readonly Mark[]): readonly Record<Family, Ahead>[] {
  const none: Ahead = { excess: 0, sureFirst: false };
  let now = { double: none, single: none, angle: none };
  const ahead: Record<Family, Ahead>[] = new Array(marks.length);
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    ahead[index] = now;
    const mark = marks[index] as Mark;
    now = { ...now, [mark.family]: step(now[mark.family], mark.lean, mark.sure) };
    if (mark.length === 2 && mark.lean !== "open") now.single = step(step(now.single, "close", true), "close", true);
  }
  return ahead;
}

function step({ excess, sureFirst }: Ahead, lean: Lean, sure: boolean): Ahead {
  if (lean === "open") return { excess: Math.max(0, excess - 1), sureFirst: false };
  return { excess: excess + 1, sureFirst: sure || sureFirst };
}

function close(open: Open, at: number, length: number): MarkedPassage {
  const { opener, parts, marked } = open;
  return {
    parts: [...parts, { start: opener.at + opener.length, end: at }],
    marked: [...marked, { start: opener.at, end: at + length }],
    closed: true,
  };
}

/** The passage runs to the end of its paragraph's ink. */
function carry(open: Open, inkEnd: number): Open {
  const start = open.opener.at + open.opener.length;
  const end = Math.max(start, inkEnd);
  return {
    opener: open.opener,
    parts: [...open.parts, { start, end }],
    marked: [...open.marked, { start: open.opener.at, end }],
  };
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
