/**
 * The excerpt blocks of a clipping: one or two, each inside outer marks, glued or apart, tagged or bare. Two blocks are a pulled
 * lead and the text it was pulled from.
 */
import { type Border, closersOf, isElision, readMark, scanMarks } from "./outer-mark.ts";
import { findOutletNote, findTagBorder, linesWithin, type OutletNote } from "./outlet-note.ts";
import { isBlank, type Line, type Oddment, trimSpan } from "./plain.ts";
import type { Span } from "./quotation.ts";
import { type PlacedWord, placeWords, readWords } from "./words.ts";

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
  const outer = readOuter(question, whole, note);
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

/** The border between lead and text: a sure one, a likely one alone, or any after which the lead's first words stand again. */
function chooseBorder(text: string, whole: Span, borders: readonly Border[]): Border | null {
  const sure = borders.find(({ kind }) => kind === "sure");
  if (sure) return sure;
  const block = text.slice(whole.start, whole.end);
  const words = borders.length === 0 ? [] : placeWords(block);
  const repeated = borders
    .slice(0, MOST_BORDERS)
    .filter((border) => isRepeated(block, words, border.start - whole.start));
  const best = repeated.find(({ kind }) => kind === "likely") ?? repeated[0];
  if (best) return best;
  const likely = borders.filter(({ kind }) => kind === "likely");
  return likely.length === 1 && /[‘“]/.test(text.slice(whole.start, whole.end)) ? (likely[0] ?? null) : null;
}

/** So many borders are tried; a text with more is no clipping with a lead. */
const MOST_BORDERS = 12;

/** Whether the first words of the block's first line stand again after `border`, and so do the last words before it. */
function isRepeated(text: string, words: readonly PlacedWord[], border: number): boolean {
  const size = words.findIndex(({ end }) => end > border);
  if (size < 3) return false;
  const lastLine = text.lastIndexOf("\n", text.slice(0, border).trimEnd().length - 1) + 1;
  const firstLine = text.indexOf("\n") < 0 ? border : Math.min(border, text.indexOf("\n"));
  const opening = words.slice(0, Math.min(8, size)).filter(({ start }) => start < firstLine);
  const closing = words.slice(Math.max(0, size - 5), size).filter(({ start }) => start >= lastLine);
  const run = (placed: readonly PlacedWord[]): string[] => placed.map(({ word }) => word);
  return hasRun(words, run(opening), size) && hasRun(words, run(closing), size);
}

/** Whether `run` stands among `words`, from the word `from` on. */
function hasRun(words: readonly PlacedWord[], run: readonly string[], from: number): boolean {
  for (let at = from; at + run.length <= words.length; at++)
    if (run.every((word, i) => words[at + i]?.word === word)) return true;
  return false;
}

/** Where a sentence ends and the next begins without a space, and what stands before it stands again after it. */
function findBareGlue(text: string, whole: Span): number | null {
  const glue = /[.!?…’”](?=[\p{Lu}‘“])/gu;
  glue.lastIndex = whole.start;
  const places: number[] = [];
  for (let match = glue.exec(text); match !== null && match.index < whole.end; match = glue.exec(text)) {
    if (!/\p{Lu}/u.test(text[match.index - 1] ?? "")) places.push(match.index + 1);
    if (places.length >= MOST_BORDERS) break;
  }
  const block = text.slice(whole.start, whole.end);
  const words = places.length === 0 ? [] : placeWords(block);
  return places.find((place) => isRepeated(block, words, place - whole.start)) ?? null;
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

/** Where the text begins when the paragraphs before it all stand in it again, word for word; null when they do not. */
function findRepeatedLead(text: string, lines: readonly Line[]): number | null {
  const printed = lines.filter((line) => !isBlank(line));
  const words = printed.map((line) => readWords(text.slice(line.start, line.end)).join(" "));
  const lastAt = new Map(words.map((paragraph, index) => [paragraph, index]));
  let count = 0;
  while (count < words.length && (words[count] === "" || (lastAt.get(words[count] ?? "") ?? 0) > count)) count++;
  const isLong = words.slice(0, count).join(" ").split(" ").length >= 6;
  const isLead = count > 0 && isLong && count * 2 <= words.length;
  const starts = words.slice(0, count).every((paragraph) => paragraph === "" || (lastAt.get(paragraph) ?? 0) >= count);
  return isLead && starts ? (printed[count]?.start ?? null) : null;
}
