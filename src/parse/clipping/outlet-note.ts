/**
 * The outlet note, `This is an excerpt from` and a name, on one line or two, the last words of the last block. The block's closing
 * mark stands after the name, before the note, or nowhere.
 */

import { findDateAtEnd } from "../date.ts";
import type { Span } from "../quotation.ts";
import { withoutTrailing } from "../trailing.ts";
import { type Line, type Oddment, trimSpan } from "./plain.ts";

export interface OutletNote {
  /** The phrase. */
  readonly phrase: Span;
  /** The name as printed, its full stop included; null where the file was cut. */
  readonly outlet: Span | null;
  /** The marks that close the block after the name. */
  readonly marks: Span | null;
}

const PHRASE = "This is an excerpt from";
const LONGEST_NAME = 80;

/** Looks at the end of `block`. `unread` says that the phrase stands there and no name can be made of what follows. */
export function findOutletNote(text: string, block: Span): { note: OutletNote | null; unread: Span | null } {
  const from = Math.max(block.start, block.end - 300);
  const tail = text.slice(from, block.end);
  const at = tail.toLowerCase().lastIndexOf(PHRASE.toLowerCase());
  if (at < 0 || /\S/.test(tail[at - 1] ?? " ")) return { note: null, unread: null };
  const colon = tail[at + PHRASE.length] === ":" ? 1 : 0;
  const phrase = { start: from + at, end: from + at + PHRASE.length + colon };
  const rest = trimSpan(text, phrase.end, block.end);
  if (rest.start >= rest.end) return { note: { phrase, outlet: null, marks: null }, unread: null };

  const marks = /['’"”]{1,3}$/.exec(text.slice(Math.max(rest.start, rest.end - 3), rest.end))?.[0].length ?? 0;
  const outlet = trimSpan(text, rest.start, rest.end - marks);
  const name = text.slice(outlet.start, outlet.end);
  const isName =
    name !== "" && name.length <= LONGEST_NAME && !name.includes("\n") && !/[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(name);
  if (!isName) return { note: null, unread: { start: phrase.start, end: outlet.end } };
  return {
    note: { phrase, outlet, marks: marks > 0 ? { start: rest.end - marks, end: rest.end } : null },
    unread: null,
  };
}

/** The outlet's name without the full stop that ends the note (`U.S.` keeps its own), and without the day it is of. */
export function outletName(printed: string): string {
  const line = printed.replace(/\s+/g, " ").trim();
  const issue = findDateAtEnd(line);
  const isIssue = issue?.kind === "date" && issue.precision !== "year";
  const name = isIssue ? withoutTrailing(line.slice(0, issue.start), /[\s.,;–—-]/) : line;
  return /\b\p{Lu}\.$/u.test(name) ? name : withoutTrailing(name, /[\s.,;]/);
}

/** Where `</blockquote>` is followed by `<blockquote>`: the offset between two tagged blocks inside `region`, or null. */
export function findTagBorder(text: string, oddments: readonly Oddment[], region: Span): number | null {
  const tags = oddments.filter(({ name, at }) => /^\/?blockquote$/.test(name) && at > region.start && at < region.end);
  for (let i = 0; i + 1 < tags.length; i++) {
    const [close, open] = [tags[i], tags[i + 1]];
    if (close?.name === "/blockquote" && open?.name === "blockquote" && text.slice(close.at, open.at).trim() === "")
      return open.at;
  }
  return null;
}

/** The lines of `lines` that stand inside `block`, cut to it. */
export function linesWithin(lines: readonly Line[], block: Span): Line[] {
  return lines
    .filter((line) => line.end > block.start && line.start < block.end)
    .map((line) => ({ start: Math.max(line.start, block.start), end: Math.min(line.end, block.end) }));
}
