/**
 * References: the way these clippings name an article, in a title line or in Context, by words it is known for, topics, a
 * speaker, a headline, a date. Several may be glued together without a space. One pass from left to right that knows at every
 * mark whether a quotation is open: a mark that opens where none is open begins the next reference.
 */
import { findDateAtEnd } from "../date.ts";
import type { KnownPerson, Span } from "../quotation.ts";
import { withoutTrailing } from "../trailing.ts";
import { isKnown, isNameLike } from "./name-like.ts";
import { closeQuotation, isOpener } from "./reference-mark.ts";

export interface Reference extends Span {
  /** Between the marks. */
  readonly quotes: readonly Span[];
  readonly topics: readonly string[];
  readonly speaker: string | null;
  readonly headline: string | null;
  readonly date: string | null;
  /** The form that was recognised. */
  readonly rule: string;
  /** What could not be read as it should: a quotation without an end, words with no place in any form. */
  readonly fault: "unclosed" | "unread" | null;
}

interface Draft {
  readonly quotes: Span[];
  readonly topics: string[];
  tail: Span | null;
  topicsLast: boolean;
  fault: Reference["fault"];
}

const DASH = /\s*[-–—]+(?:\s+|(?=['‘"“„«(]))/y;
/** What lists begin their entries with. A number may begin a headline as well. */
const LIST_MARK = /(?:[•·‣▪]\s*|[*–—-]\s+|\d{1,3}[.)]\s+(?=['‘"“„«(]))/y;
const TOPICS = /\s*\(([^()\n]{1,80})\)/y;
const GLUED_TOPICS = /(?:\([^()\n]{1,80}\)){1,4}\s*[-–—]\s*['‘"“„«]/y;
/** First halves of words that have a capital inside: they do not end where it stands. */
const CAMEL = /(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Van|Von|You|Face|Linked|Buzz|Tik|Pay|Wiki|Word|Black|Air|Open|Star)$/;

/** All references that stand in `text` from `start` to `end`, which is one entry, or several glued together. */
export function readReferences(text: string, start: number, end: number, people: readonly KnownPerson[]): Reference[] {
  const references: Reference[] = [];
  let at = start;
  while (at < end) {
    while (at < end && /\s/.test(text[at] ?? "")) at++;
    if (at >= end) break;
    const next = readOne(text, at, end, people);
    references.push(next);
    at = Math.max(next.end, at + 1);
  }
  return references;
}

function readOne(text: string, start: number, end: number, people: readonly KnownPerson[]): Reference {
  const draft: Draft = { quotes: [], topics: [], tail: null, topicsLast: false, fault: null };
  const from = skip(LIST_MARK, text, start, end);
  let at = readTopics(text, from, end, draft);
  if (at > from) at = skip(DASH, text, at, end);
  const isQuoted = at < end && isOpener(text, at);
  while (at < end && isOpener(text, at)) {
    const quotation = closeQuotation(text, at, end);
    if (quotation.kind === "loose" && isHeadlineWord(text, quotation.words)) {
      at = readTail(text, at, end, draft, people);
      break;
    }
    draft.quotes.push(quotation.words);
    at = quotation.end;
    if (quotation.kind === "unclosed") readUnclosed(text, draft, people);
    if (quotation.kind === "loose") {
      draft.fault = "unread";
      at = end;
      break;
    }
    const afterDash = skip(DASH, text, at, end);
    if (afterDash > at && afterDash < end) {
      at = afterDash;
      const afterTopics = readTopics(text, at, end, draft);
      draft.topicsLast = afterTopics > at;
      at = afterTopics;
      if (draft.topicsLast || !isOpener(text, at)) {
        at = readTail(text, at, end, draft, people);
        break;
      }
    } else {
      if (text[at] === ",") at = readTail(text, at + 1, end, draft, people);
      break;
    }
  }
  if (!isQuoted && at < end) at = readTail(text, at, end, draft, people);
  return finish(text, start, trimEnd(text, start, at), draft, people);
}

/** `'Useful' Talks End in Harbour`: a headline may begin with a quoted word or two. */
function isHeadlineWord(text: string, words: Span): boolean {
  const quoted = text.slice(words.start, words.end);
  return quoted.split(" ").length <= 4 && !/[.,!?…]$|^\.\./.test(quoted);
}

/** A quotation that is never closed ends before ` - Speaker`, if that stands at the end. */
function readUnclosed(text: string, draft: Draft, people: readonly KnownPerson[]): void {
  draft.fault = "unclosed";
  const words = draft.quotes.pop() ?? { start: 0, end: 0 };
  const dash = text.slice(words.start, words.end).lastIndexOf(" - ");
  const tail = { start: words.start + dash + 3, end: words.end };
  const isSpeaker = dash > 0 && isNameLike(text.slice(tail.start, tail.end).trim(), people);
  draft.quotes.push(isSpeaker ? { start: words.start, end: words.start + dash } : words);
  if (isSpeaker) draft.tail = tail;
}

function readTopics(text: string, start: number, end: number, draft: Draft): number {
  let at = start;
  for (let count = 0; count < 4; count++) {
    TOPICS.lastIndex = at;
    const match = TOPICS.exec(text);
    if (match === null || TOPICS.lastIndex > end || (count > 0 && /^\s/.test(match[0]))) break;
    draft.topics.push((match[1] ?? "").trim());
    at = TOPICS.lastIndex;
  }
  return at;
}

function skip(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : at;
}

/** A speaker or headline runs to the end, or to where the next reference is glued to it. */
function readTail(text: string, start: number, end: number, draft: Draft, people: readonly KnownPerson[]): number {
  let from = start;
  while (from < end && text[from] === " ") from++;
  let at = from + 1;
  while (at < end && !isGlue(text, from, at, end, draft, people)) at++;
  if (at > from) draft.tail = { start: from, end: trimEnd(text, from, Math.min(at, end)) };
  return Math.min(at, end);
}

function isGlue(
  text: string,
  from: number,
  at: number,
  end: number,
  draft: Draft,
  people: readonly KnownPerson[],
): boolean {
  const before = text[at - 1] ?? "";
  const here = text[at] ?? "";
  if (/\s/.test(before)) return false;
  if (here === "(") {
    GLUED_TOPICS.lastIndex = at;
    return GLUED_TOPICS.test(text);
  }
  if (/['"‘“„«]/.test(here)) return isGluedMark(text, from, at, end, people);
  const isCamel = /\p{Lu}/u.test(here) && /\p{Ll}/u.test(before) && draft.quotes.length > 0 && !draft.topicsLast;
  if (!isCamel || at - from > 60) return false;
  const left = text.slice(from, at);
  return isKnown(left, people) || (!CAMEL.test(left) && isNameLike(left, people, 2));
}

/** `Macron'Emmanuel` opens a quotation though it looks like an apostrophe; `O'Brien` and `Macron's` do not. */
function isGluedMark(text: string, from: number, at: number, end: number, people: readonly KnownPerson[]): boolean {
  const next = text.slice(at + 1, at + 4);
  if (/^[‘“„«]$/.test(text[at] ?? "")) return /^\S/.test(next);
  const isOpening =
    /^(?:\p{Lu}|\.\.|…|\[|\d)/u.test(next) ||
    (!/^s\b/.test(next) && /^\p{Ll}/u.test(next) && isKnown(text.slice(from, at), people));
  if (!isOpening) return false;
  const word = /[\p{L}\p{M}]{0,12}$/u.exec(text.slice(Math.max(from, at - 12), at))?.[0] ?? "";
  if (word.length <= 2 && word !== "" && !/^\p{Lu}{2}$/u.test(word)) return false;
  // Entries are short: looking no further keeps the whole linear.
  return closeQuotation(text, at, Math.min(end, at + 2000)).kind === "closed";
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? "")) at--;
  return at;
}

const clean = (text: string): string => text.replace(/\s+/g, " ").trim();
const orNull = (text: string): string | null => (text === "" ? null : text);

function finish(text: string, start: number, end: number, draft: Draft, people: readonly KnownPerson[]): Reference {
  const { quotes, topics, fault } = draft;
  const span = { start, end, quotes, topics, fault };
  const none = { speaker: null, headline: null, date: null };
  const prefix = topics.length > 0 && !draft.topicsLast ? "(topic) - " : "";
  if (draft.tail === null) {
    if (quotes.length === 0)
      return { ...span, ...none, fault: fault ?? (topics.length === 0 ? "unread" : null), rule: "topics alone" };
    const words = quotes.length > 1 ? "two quotations" : "quotation";
    return { ...span, ...none, rule: fault === "unread" ? "quotation and loose words" : prefix + words };
  }
  const tail = clean(text.slice(draft.tail.start, draft.tail.end));
  const dated = findDateAtEnd(tail);
  const headline = dated?.kind === "date" ? withoutTrailing(tail.slice(0, dated.start), /[\s,;–—-]/) : tail;
  const date = dated?.kind === "date" ? dated.date : null;
  if (quotes.length > 0) {
    if (date === null && !draft.topicsLast && isNameLike(headline, people))
      return { ...span, speaker: headline, headline: null, date, rule: `${prefix}quotation - speaker` };
    return {
      ...span,
      speaker: null,
      headline: orNull(headline),
      date,
      rule: `${prefix}quotation - ${draft.topicsLast ? "(topic) " : ""}headline`,
    };
  }
  const topical = topics.length === 0 && date === null ? readBareTopic(text, draft.tail) : null;
  if (topical !== null) return { ...span, ...none, ...topical, rule: "bare topic, quotation" };
  return {
    ...span,
    speaker: null,
    headline: orNull(headline),
    date,
    rule: topics.length > 0 ? "(topic) headline" : date ? "headline, date" : "headline",
  };
}

/** `Harbour '...the bridge will stand.'`: up to three words, then a quotation that fills the rest and ends like a sentence. */
function readBareTopic(text: string, tail: Span): { topics: string[]; quotes: Span[] } | null {
  const words = text.slice(tail.start, tail.end);
  const match = /^(\p{Lu}[\p{L}\p{M}\d'’-]*(?: [\p{L}\p{M}\d'’-]+){0,2})\s+(?=['‘"“„«])/u.exec(words);
  if (match === null) return null;
  const at = tail.start + match[0].length;
  const quotation = closeQuotation(text, at, tail.end);
  const quoted = text.slice(quotation.words.start, quotation.words.end);
  const isWhole = quotation.kind === "closed" && quotation.end >= tail.end;
  if (!isWhole || !/^(?:\.\.|…)|[.!?…]$/.test(quoted)) return null;
  return { topics: [match[1] ?? ""], quotes: [quotation.words] };
}
