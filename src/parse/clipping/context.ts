/**
 * The Context of a clipping: its heading, wherever and however it stands, and after it the entries that name other articles.
 * Nothing follows Context, so every word after the heading belongs to an entry.
 */

import type { KnownPerson, Span } from "../quotation.ts";
import { isBlank, type Line, trimSpan } from "./plain.ts";
import { type Reference, readReferences } from "./reference.ts";
import { isEntryShaped, nextPrinted, type SourceLine } from "./source-line.ts";

export interface ContextHeading extends Span {
  readonly line: number;
  readonly rule: string;
}

const HEADING = /^(?:Context|CONTEXT)(?::|(?=$)|(?=\s*['‘"“„«(]))/;

/** The heading's line: the word alone, or with the first entry after it. In a text that merely says Context, there is none. */
export function findContextHeading(text: string, lines: readonly Line[]): ContextHeading | null {
  for (let line = lines.length - 1; line >= 0; line--) {
    const { start, end } = lines[line] ?? { start: 0, end: 0 };
    if (!/^context/i.test(text.slice(start, start + 7))) continue;
    const match = HEADING.exec(text.slice(start, Math.min(end, start + 40)));
    if (match === null) continue;
    const rest = trimSpan(text, start + match[0].length, end);
    if (!isBlank(rest) && isEntryShaped(text, rest))
      return {
        start,
        end: start + match[0].length,
        line,
        rule: rest.start === start + match[0].length ? "Context, glued to an entry" : "Context, on an entry's line",
      };
    if (isBlank(rest) && followsLikeContext(text, lines, line))
      return { start, end: start + match[0].length, line, rule: "Context, alone on its line" };
  }
  return null;
}

/** What follows the heading, or the line before it, must look like a clipping's end and not like a chapter. */
function followsLikeContext(text: string, lines: readonly Line[], line: number): boolean {
  const next = nextPrinted(lines, line + 1, lines.length);
  if (next >= lines.length || isEntryShaped(text, lines[next])) return true;
  let before = line - 1;
  while (before > 0 && isBlank(lines[before])) before--;
  const above = lines[before];
  const aboveThat = lines[before - 1];
  const starts = (at: Line | undefined): boolean => at !== undefined && /^[-–—]/.test(text[at.start] ?? "");
  if (starts(above) || starts(aboveThat)) return true;
  return areEntries(text, lines, next);
}

/** Whether the lines from `from` on are few and short, one of them at least shaped like an entry. */
function areEntries(text: string, lines: readonly Line[], from: number): boolean {
  let printed = 0;
  let shaped = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    printed++;
    if (printed > 40 || line.end - line.start > 250) return false;
    if (isEntryShaped(text, line)) shaped++;
  }
  return shaped > 0;
}

/** Where the heading is missing: blank lines after the source line, then entries. The index of the first entry's line, or null. */
export function findUnheadedContext(text: string, lines: readonly Line[], source: SourceLine): number | null {
  const next = nextPrinted(lines, source.next, lines.length);
  if (next >= lines.length) return null;
  if (isEntryShaped(text, lines[next]) && (next > source.next || source.date !== null)) return next;
  return next - source.next >= 2 && areEntries(text, lines, next) ? next : null;
}

/**
 * The entries from offset `from`, which stands on line `firstLine`, to the end. One line holds an entry, or several glued
 * ones; an entry whose quotation is still open at the end of its line goes on in the next, and so does one in a file whose
 * lines were broken at a width (`wrapWidth`, else null).
 */
export function readContext(
  text: string,
  lines: readonly Line[],
  firstLine: number,
  from: number,
  people: readonly KnownPerson[],
  wrapWidth: number | null,
): Reference[] {
  const entries: Reference[] = [];
  let at = firstLine;
  while (at < lines.length) {
    const line = lines[at] ?? { start: 0, end: 0 };
    const start = trimSpan(text, Math.max(from, line.start), Math.max(from, line.end)).start;
    at++;
    if (start >= line.end) continue;
    let read = readReferences(text, start, line.end, people);
    let joined = at;
    for (let longer = read; joined < at + 6; ) {
      const last = lines[joined - 1];
      const next = lines[joined];
      const isFull = wrapWidth !== null && last !== undefined && last.end - last.start > wrapWidth - 20;
      if (next === undefined || isBlank(next) || isEntryShaped(text, next)) break;
      if (longer.at(-1)?.fault !== "unclosed" && !isFull) break;
      longer = readReferences(text, start, next.end, people);
      joined++;
      if (longer.at(-1)?.fault === "unclosed") continue;
      read = longer;
      at = joined;
    }
    entries.push(...read);
  }
  return entries;
}
