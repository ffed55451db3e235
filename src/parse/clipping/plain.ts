/**
 * A clipping's text with everything put aside that is not its words: HTML tags, invisible characters, the many kinds of white
 * space and line end, entities read as characters. Every character of what is left knows where it stands in the file, so that
 * later stages see clean lines and complaints still point at the source.
 */

import type { Span } from "../quotation.ts";
import { DIRECTION_CONTROLS } from "../unseen.ts";
import { decodeEntity } from "./entity.ts";

/** Something left out of the words (`tag`, `control`) or changed on the way (`entity`). Offsets are into the file. */
export interface Oddment extends Span {
  readonly kind: "tag" | "control" | "direction" | "entity";
  /** For tags, their name in small letters, with `/` before it when closing. */
  readonly name: string;
  /** Where in the plain text it stood. */
  readonly at: number;
}

export interface Plain {
  /** LF line ends; every other white space is a plain space. */
  readonly text: string;
  /** For each character of `text`, where it begins and ends in the file. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly oddments: readonly Oddment[];
}

const TAG_NAMES =
  "blockquote|br|p|div|span|i|b|u|em|strong|a|font|hr|h[1-6]|ul|ol|li|table|tbody|tr|td|th|img|center|cite|q|small|big|sup|sub|strike|s|tt|pre|code|dl|dt|dd|link|meta|script|style|iframe|html|body|head|title|section|article|header|footer|figure|figcaption|time|abbr|address|o:p";
/** Tags that part what stands on either side of them, as a line end would. */
const PARTING =
  /^\/?(?:blockquote|br|p|div|hr|h[1-6]|ul|ol|li|table|tr|pre|center|dl|dt|dd|section|article|header|footer|figure)$/;

const ODDITY = new RegExp(
  [
    `<(?<tag>/?(?:${TAG_NAMES}))(?:[\\s/][^<>\\n\\r]{0,300})?>`,
    "(?<comment><!--[^<>]{0,300}-->)",
    "&lt;(?<escaped>/?(?:blockquote|br|p|div|i|b|em|strong))\\s?/?&gt;",
    "(?<entity>&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});)",
    "(?<end>\\r\\n|[\\r\\f\\v\\u0085\\u2028\\u2029])",
    "(?<space>[\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000])",
    "(?<control>[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u200b\\u2060\\ufeff\\ufffe\\uffff])",
    `(?<direction>[${DIRECTION_CONTROLS}])`,
  ].join("|"),
  "gi",
);

/** The words of `file` from `start` on. Linear in their length. */
export function readPlain(file: string, start: number): Plain {
  const pieces: string[] = [];
  const starts = new Uint32Array(file.length - start);
  const ends = new Uint32Array(file.length - start);
  const oddments: Oddment[] = [];
  let length = 0;

  const put = (characters: string, from: number, to: number): void => {
    for (let i = 0; i < characters.length; i++) {
      starts[length] = i === 0 ? from : to;
      ends[length] = to;
      length++;
    }
    pieces.push(characters);
  };
  const copy = (from: number, to: number): void => {
    for (let offset = from; offset < to; offset++) {
      starts[length] = offset;
      ends[length] = offset + 1;
      length++;
    }
    if (to > from) pieces.push(file.slice(from, to));
  };

  ODDITY.lastIndex = start;
  let done = start;
  for (let match = ODDITY.exec(file); match !== null; match = ODDITY.exec(file)) {
    const from = match.index;
    const to = from + match[0].length;
    const { tag, comment, escaped, entity, end, space, direction } = match.groups ?? {};
    const character = entity === undefined ? null : decodeEntity(entity);
    if (entity !== undefined && character === null) continue;
    copy(done, from);
    done = to;
    if (end !== undefined) put("\n", from, to);
    else if (space !== undefined) put(" ", from, to);
    else if (character !== null) {
      oddments.push({ kind: "entity", name: match[0], start: from, end: to, at: length });
      put(character, from, to);
    } else {
      const name = (tag ?? escaped)?.toLowerCase() ?? (comment === undefined ? "" : "!--");
      const unseen = direction === undefined ? "control" : "direction";
      oddments.push({ kind: name === "" ? unseen : "tag", name, start: from, end: to, at: length });
      if (PARTING.test(name)) put("\n", to, to);
    }
  }
  copy(done, file.length);
  return { text: pieces.join(""), starts, ends, oddments };
}

/** A stretch of the plain text → the stretch of the file it was read from. */
export function toFile(plain: Plain, span: Span): Span {
  const start = plain.starts[span.start] ?? 0;
  return { start, end: Math.max(start, plain.ends[span.end - 1] ?? start) };
}

/** A line of the plain text, white space at its ends left out. Blank where `start` equals `end`. */
export type Line = Span;

/** Where the word Context is glued to the year before it, a line begins with it all the same. */
const GLUED_HEADING = /(?<=\d{4}\.?)Context(?=\s*(?:['‘"“„«(]|$))/m;

export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const glued = line.includes("Context") ? line.search(GLUED_HEADING) : -1;
    if (glued > 0) lines.push(trimSpan(text, start, start + glued), trimSpan(text, start + glued, end));
    else lines.push(trimSpan(text, start, end));
    start = end + 1;
  }
  return lines;
}

export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

const isSpace = (code: number): boolean => code === 32 || code === 10;

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.start === line.end;
