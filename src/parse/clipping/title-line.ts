/**
 * What stands above the excerpt: a title line and `Posted by NAME`, each of them optional. Excerpts begin with a mark, essays with a
 * sentence; a title is a line of its own, shaped like a reference or like a headline.
 */

import type { KnownPerson, Span } from "../quotation.ts";
import { readWords } from "../words.ts";
import { isBlank, type Line, type Oddment, trimSpan } from "./plain.ts";
import { readReferences } from "./reference.ts";
import { nextPrinted } from "./source-line.ts";

export interface Head {
  readonly title: (Span & { readonly rule: string }) | null;
  /** Whole lines; the first is the one believed. `name` stands in it. */
  readonly postedBy: readonly (Span & { readonly name: Span })[];
  /** Index of the first line after the head. */
  readonly next: number;
}

const LONGEST_TITLE = 300;
const POSTED_BY = /^posted by:?\s+(?=\S)/i;

export interface HeadQuestion {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Index of the line after the last that may belong to head or blocks. */
  readonly limit: number;
  readonly headline: string | null;
  readonly oddments: readonly Oddment[];
  readonly people: readonly KnownPerson[];
}

export function readHead(question: HeadQuestion): Head {
  const { text, lines, limit } = question;
  const first = nextPrinted(lines, 0, limit);
  const posted = findPostedBy(text, lines, first, limit);
  if (posted.length > 0) {
    const at = posted[0]?.line ?? first;
    const title = at > first ? joinLines(lines, first, at) : null;
    const next = (posted.at(-1)?.line ?? at) + 1;
    return { title: title && { ...title, rule: "line above Posted by" }, postedBy: posted, next };
  }
  const line = lines[first];
  if (first >= limit || line === undefined) return { title: null, postedBy: [], next: first };
  const rule = findTitleRule(question, first);
  if (rule === null) return { title: null, postedBy: [], next: first };
  return { title: { ...line, rule }, postedBy: [], next: first + 1 };
}

/** `Posted by NAME` within the first lines, and again where an export printed it twice. */
function findPostedBy(
  text: string,
  lines: readonly Line[],
  first: number,
  limit: number,
): (Span & { name: Span; line: number })[] {
  const found: (Span & { name: Span; line: number })[] = [];
  let printed = 0;
  for (let at = first; at < limit && printed < 4; at = nextPrinted(lines, at + 1, limit)) {
    const { start, end } = lines[at] ?? { start: 0, end: 0 };
    const match = end - start <= 100 ? POSTED_BY.exec(text.slice(start, end)) : null;
    if (match !== null) found.push({ start, end, line: at, name: trimSpan(text, start + match[0].length, end) });
    else if (found.length > 0) break;
    else if (end - start > LONGEST_TITLE) break;
    printed++;
  }
  return found;
}

function joinLines(lines: readonly Line[], first: number, next: number): Span {
  let last = first;
  for (let at = first; at < next; at++) if (!isBlank(lines[at])) last = at;
  return { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0 };
}

/** The rule by which the line is a title; null when it is the beginning of the text. */
function findTitleRule(question: HeadQuestion, at: number): string | null {
  const { text, lines, limit, headline, people } = question;
  const { start, end } = lines[at] ?? { start: 0, end: 0 };
  const line = text.slice(start, end);
  const next = nextPrinted(lines, at + 1, limit);
  if (line.length > LONGEST_TITLE) return null;
  if (headline !== null && readWords(headline).join(" ") === readWords(line).join(" "))
    return "the source line's headline, above the text";
  if (next >= limit) {
    const [only, ...others] = readReferences(text, start, end, people);
    const isWhole = others.length === 0 && only?.fault === null && only.topics.length > 0 && only.quotes.length > 0;
    return isWhole ? only.rule : null;
  }
  const isParted = next > at + 1;
  const opensBlock =
    /^['"]/.test(text[lines[next]?.start ?? 0] ?? "") || hasTagBetween(question.oddments, end, lines[next]?.start ?? 0);
  if (!isParted && !opensBlock)
    return isTitleCased(line) && isMuchLonger(lines[next], line) ? "a headline's capitals" : null;

  const references = readReferences(text, start, end, people);
  const reference = references[0];
  if (references.length === 1 && reference !== undefined && reference.fault === null && reference.headline === null) {
    const isBare = reference.topics.length === 0 && reference.speaker === null && reference.quotes.length === 1;
    if (!isBare) return reference.rule;
    const quoted = text.slice(reference.quotes[0]?.start ?? start, reference.quotes[0]?.end ?? end);
    const isSpeech = /[.,!?…]['’"”]\s/.test(quoted);
    const isElided = /^(?:\.\.|…)|(?:\.\.|…)$/.test(quoted);
    const isTitle = isElided || (isParted && line.length <= 120 && !isParagraphBelow(question, next, quoted));
    return opensBlock && !isSpeech && isTitle ? reference.rule : null;
  }
  if (references.length === 1 && reference?.fault === null && reference.quotes.length + reference.topics.length > 0)
    return reference.rule;
  if (/^['"‘“]/.test(line) && references.length > 0 && reference?.fault !== null) return null;
  const endsLikeSentence = CLAUSE_END.test(line) || (CALL_END.test(line) && !isTitleCased(line) && line.length > 100);
  return endsLikeSentence || line.length > 200 || (/^['"]/.test(line) && !opensBlock)
    ? null
    : "headline on a line of its own";
}

/** Whether these words are a whole paragraph of what follows: then they are a lead of one paragraph and no title. */
function isParagraphBelow({ text, lines, limit }: HeadQuestion, from: number, quoted: string): boolean {
  const words = readWords(quoted).join(" ");
  return lines
    .slice(from, limit)
    .some(({ start, end }) => end - start < 400 && readWords(text.slice(start, end)).join(" ") === words);
}

function hasTagBetween(oddments: readonly Oddment[], from: number, to: number): boolean {
  return oddments.some(({ name, at }) => name === "blockquote" && at >= from && at <= to);
}

/** A stop of any script, and the marks that close behind it: in German they are those that open elsewhere. */
const CLAUSE_END = /(?![!?！？؟])[\p{Terminal_Punctuation}…]['"\p{Pe}\p{Pf}\p{Pi}]{0,2}$/u;
/** Headlines end so as well. */
const CALL_END = /[!?！？؟]['"\p{Pe}\p{Pf}\p{Pi}]{0,2}$/u;

/** Most words of four letters or more begin with a capital. */
function isTitleCased(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return (
    line.length <= 160 &&
    words.length >= 2 &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.7
  );
}

function isMuchLonger(next: Line | undefined, line: string): boolean {
  return next !== undefined && next.end - next.start > line.length * 1.5 && !/[.!?…]['"’”]?$/.test(line);
}
