/**
 * Outer marks: the straight marks that wrap an excerpt and are not speech. They are told from quotations by one scan that follows
 * how deep straight marks of the same kind are nested. Curly marks are never counted: a quotation of several paragraphs
 * re-opens its mark in each, so openers outnumber closers.
 */
import type { Span } from "../quotation.ts";

/** Where one block ends and the next begins. A mark that was lost is null. */
export interface Border {
  readonly close: number | null;
  readonly open: number | null;
  /** The first character of the second block, after its mark. */
  readonly start: number;
  /** `sure`: two marks touch where a line end was lost. `likely`: mark, line end, mark. `weak`: one of the marks is missing. */
  readonly kind: "sure" | "likely" | "weak";
}

export interface MarkScan {
  /** What the first mark after the opening one does. */
  readonly first: "opens" | "closes" | "none";
  readonly borders: readonly Border[];
  /** Whether the very last character closes the block and not a quotation inside it. */
  readonly closesAtEnd: boolean;
}

const MATCHING: Readonly<Record<string, string>> = { "'": "'’", '"': '"”' };

/** The marks that may close a block opened by `mark`; empty when `mark` opens none. */
export function closersOf(mark: string): string {
  return MATCHING[mark] ?? "";
}

/** Scans a region whose first character is the straight mark that may be an outer one. Linear. */
export function scanMarks(text: string, region: Span): MarkScan {
  const mark = text[region.start] ?? "";
  const borders: Border[] = [];
  let first: MarkScan["first"] = "none";
  let depth = 1;
  let closesAtEnd = false;
  for (let at = text.indexOf(mark, region.start + 1); at >= 0 && at < region.end; at = text.indexOf(mark, at + 1)) {
    const run = runLength(text, at, mark, region.end);
    if (run >= 2 && isGlued(text, at, run)) {
      const close = at + (run >= 4 || (run === 3 && depth > 1) ? 1 : 0);
      borders.push({ close, open: close + 1, start: close + 2, kind: "sure" });
      depth = run - (close - at) - 1;
      at += run - 1;
      continue;
    }
    if (run > 3) {
      at += run - 1;
      continue;
    }
    const glued = depth === 1 ? readGluedBorder(text, at, region.end) : null;
    if (glued !== null) borders.push(glued);
    const event = glued === null ? readMark(text, at, mark, region.end) : "neither";
    if (event === "neither") continue;
    if (event === "opens") {
      const isLineStart = text[at - 1] === "\n";
      if (isLineStart && depth === 1) borders.push({ close: null, open: at, start: at + 1, kind: "weak" });
      if (!isLineStart || depth === 1) depth++;
    } else if (depth > 1) {
      depth--;
    } else {
      const next = nextLineStart(text, at + 1, region.end);
      if (next !== null && closersOf(text[next] ?? "") !== "") {
        borders.push({ close: at, open: next, start: next + 1, kind: "likely" });
        at = text[next] === mark ? next : at;
        continue;
      }
      if (at === region.end - 1) closesAtEnd = true;
    }
    if (first === "none" && at < region.end - 1) first = event;
  }
  const last = text[region.end - 1] ?? "";
  if (!closesAtEnd && last !== mark && closersOf(mark).includes(last)) closesAtEnd = opensFewer(text, region, last);
  return { first, borders, closesAtEnd };
}

function runLength(text: string, at: number, mark: string, end: number): number {
  let to = at;
  while (to < end && text[to] === mark) to++;
  return to - at;
}

/** Marks that touch what stands before and after them, where a sentence ended: the line end between two blocks is gone. */
function isGlued(text: string, at: number, run: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + run] ?? " ";
  return /[.!?…,;:’”)\]'"]/.test(before) && /[\p{L}\d‘“([.…'"]/u.test(after) && !/\s/.test(after);
}

/** A closing mark that another kind of mark touches, or a capital: what stood between the blocks was lost with the line end. */
function readGluedBorder(text: string, at: number, end: number): Border | null {
  const next = text[at + 1] ?? " ";
  if (at + 2 >= end || !/[.!?…’”]/.test(text[at - 1] ?? "")) return null;
  if (/['"]/.test(next) && next !== text[at]) {
    const isOpening = /[\p{Lu}‘“.…]/u.test(text[at + 2] ?? "");
    return isOpening ? { close: at, open: at + 1, start: at + 2, kind: "sure" } : null;
  }
  return /[\p{Lu}‘“]/u.test(next) ? { close: at, open: null, start: at + 1, kind: "weak" } : null;
}

/** What a straight mark does, told by what stands on either side of it. */
export function readMark(text: string, at: number, mark: string, end: number): "opens" | "closes" | "neither" {
  const before = text[at - 1] ?? "\n";
  const after = at + 1 < end ? (text[at + 1] ?? "\n") : "\n";
  const isAfterSpace = /[\s([‘“"—–'-]/.test(before);
  const isBeforeSpace = /[\s.,;:!?)\]’”"'—–…-]/.test(after);
  if (isAfterSpace && !/\s/.test(after)) return mark === "'" && isElision(text, at) ? "neither" : "opens";
  if (/\s/.test(before) || !isBeforeSpace) return "neither";
  const isPossessive = mark === "'" && /[sz]/i.test(before) && /^\s\p{L}/u.test(text.slice(at + 1, at + 3));
  return isPossessive ? "neither" : "closes";
}

/** `'tis`, `'80s`: letters left out, not a quotation. */
export function isElision(text: string, at: number): boolean {
  return /^'(?:t(?:is|was|were|will)\b|em\b|cause\b|n'|\d0s\b|\d\d\b)/i.test(text.slice(at, at + 6));
}

/** Start of the next printed line when nothing but white space stands before it on this one; null otherwise. */
function nextLineStart(text: string, from: number, end: number): number | null {
  let at = from;
  let isNewLine = false;
  while (at < end && (text[at] === " " || text[at] === "\n")) isNewLine = text[at++] === "\n" || isNewLine;
  return isNewLine && at < end ? at : null;
}

/** A curly mark at the end closes a block opened straight when no quotation of its own kind is left open by it. */
function opensFewer(text: string, region: Span, closer: string): boolean {
  const opener = closer === "’" ? "‘" : "“";
  const lastOpener = text.lastIndexOf(opener, region.end - 1);
  if (lastOpener < region.start) return true;
  // Closed between the last opener and the end already: then the last mark is one too many for a quotation.
  const between = text.slice(lastOpener + 1, region.end - 1);
  return closer === "’" ? /[.,!?…]’/.test(between) : between.includes("”");
}
