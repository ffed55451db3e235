/**
 * Quotation marks as references use them: where does the quotation that opens here close? Not the prose reader's question: here
 * a quotation fills its field, so it closes where the field does (at the end, before a dash, before what is glued to it), and a
 * possessive or an inner quotation never does.
 */
import { findDateAtEnd } from "../date.ts";
import type { Span } from "../quotation.ts";

/** Marks that may close what a mark opens; a quotation may open straight and close curly. */
const CLOSERS: Readonly<Record<string, string>> = {
  "'": "'’",
  "‘": "’'",
  '"': '"”',
  "“": '”"',
  "„": '“”"',
  "«": "»",
};

export function isOpener(text: string, at: number): boolean {
  return Object.hasOwn(CLOSERS, text[at] ?? "");
}

export interface ClosedQuotation {
  /** Between the marks. */
  readonly words: Span;
  /** After the closing mark. */
  readonly end: number;
  /** `loose`: it closes, and words follow that no form has room for. */
  readonly kind: "closed" | "loose" | "unclosed";
}

/** The quotation whose opening mark stands at `open`, inside a field that ends at `end` at the latest. */
export function closeQuotation(text: string, open: number, end: number): ClosedQuotation {
  const mark = text[open] ?? "";
  const closers = CLOSERS[mark] ?? "";
  // Two apostrophes stand for a double mark: they open where another pair closes.
  const isDouble =
    mark === "'" && text[open + 1] === "'" && text.indexOf("''", open + 2) > 0 && text.indexOf("''", open + 2) < end;
  const width = isDouble ? 2 : 1;
  const start = open + width;
  let loose = -1;
  let inner = 0;
  for (let at = start; at < end; at++) {
    const here = text[at] ?? "";
    if ((mark === "‘" || mark === "“") && here === mark) inner++;
    if (!closers.includes(here) || (isDouble && text[at + 1] !== here)) continue;
    const after = at + width;
    if (isInnerClose(text, after, end)) continue;
    if (inner > 0 && !/[\p{L}\d]/u.test(text[after] ?? "") && !isBlank(text, after, end)) {
      inner--;
      continue;
    }
    if (endsField(text, at, after, end)) return { words: { start, end: at }, end: after, kind: "closed" };
    if (
      loose < 0 &&
      /\S/.test(text[at - 1] ?? "") &&
      /[\s,;:.]/.test(text[after] ?? "") &&
      !isPossessive(text, at, after)
    )
      loose = at;
  }
  if (loose >= 0) return { words: { start, end: loose }, end: loose + width, kind: "loose" };
  return { words: { start, end }, end, kind: "unclosed" };
}

/** Of two marks that touch at the end of the field, the first closes a quotation inside the quotation. */
function isInnerClose(text: string, after: number, end: number): boolean {
  const next = text[after] ?? "";
  return after < end && /['"’”]/.test(next) && endsField(text, after, after + 1, end, false);
}

function isBlank(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (!/\s/.test(text[at] ?? "")) return false;
  return true;
}

function isPossessive(text: string, at: number, after: number): boolean {
  return text[at - 1] === "s" && /^\s\p{Ll}/u.test(text.slice(after, after + 2));
}

/** Whether what follows a mark says that the quotation ends with it. */
function endsField(text: string, at: number, after: number, end: number, glued = true): boolean {
  const before = text[at - 1] ?? "";
  const follows = text.slice(after, Math.min(end, after + 4));
  if (isBlank(text, after, Math.min(end, after + 4)) && isBlank(text, after, end)) return true;
  if (/^\s*[-–—]+(?:\s|['‘"“„«(]|\p{Lu})/u.test(follows)) return !(before === "s" && /^\s[–—-]\s\p{Ll}/u.test(follows));
  if (follows.startsWith(",")) {
    const date = findDateAtEnd(text.slice(after, end));
    return date !== null && date.start <= 3;
  }
  if (!glued || /\s/.test(before)) return false;
  if (/^['"‘“„«(](?:[\p{L}\d]|\.\.|…|\[)/u.test(follows)) return true;
  if (/^\s?\(\S/.test(follows) || /^\s['‘"“„«]\S/.test(follows)) return /[.!?…]/.test(before);
  return /^\p{Lu}/u.test(follows) && /[.!?…’”]/.test(before);
}
