/**
 * The source line, `- [Author, ] Headline, Month D, YYYY`: where it stands among the lines of a clipping, and what it says. The
 * date is cut off the end first, since headlines hold commas, colons and years of their own.
 */
import { type DateAtEnd, findDateAtEnd } from "../date.ts";
import type { KnownPerson, Span } from "../quotation.ts";
import { withoutTrailing } from "../trailing.ts";
import { readWords } from "../words.ts";
import { isNameLike } from "./name-like.ts";
import { isBlank, type Line } from "./plain.ts";

export interface SourceLine extends Span {
  /** Index of its first line, and of the first line after it. */
  readonly line: number;
  readonly next: number;
  /** What stands after the hyphen; empty where the file was cut. */
  readonly content: Span;
  readonly date: DateAtEnd | null;
  readonly rule: string;
}

const OPENING = /^[-–—](?![-–—])\s*/;
/** Headlines are short; a paragraph that begins with a dash is not one. */
const LONGEST = 600;
const MOST_LINES = 3;

/**
 * The last line before `heading` (the index of the Context heading, or of the end) that begins with a hyphen and is shaped like
 * a source line. `hasHeading`: whether that is a heading indeed.
 */
export function findSourceLine(
  text: string,
  lines: readonly Line[],
  heading: number,
  hasHeading: boolean,
): SourceLine | null {
  let weak: SourceLine | null = null;
  for (let line = heading - 1; line >= 0; line--) {
    const { start, end } = lines[line] ?? { start: 0, end: 0 };
    const opening = OPENING.exec(text.slice(start, Math.min(end, start + 8)));
    if (opening === null) continue;
    const found = readCandidate(text, lines, line, heading, opening[0].length);
    if (found === null) continue;
    const follows = nextPrinted(lines, found.next, heading);
    const isLast = follows >= heading;
    if (found.date !== null && isBelievable(text, lines, found, isLast, hasHeading)) return found;
    if (weak === null && isLast && (hasHeading || closesBlock(text, lines, line))) weak = found;
  }
  return weak;
}

/** The hyphen's line and as many after it as it takes to reach a date; else its own. */
function readCandidate(
  text: string,
  lines: readonly Line[],
  line: number,
  heading: number,
  width: number,
): SourceLine | null {
  const first = lines[line] ?? { start: 0, end: 0 };
  let at = line;
  let from = first.start + width;
  const isAlone = from >= first.end;
  if (isAlone) {
    at = nextPrinted(lines, line + 1, Math.min(heading, line + 3));
    if (at >= heading || isBlank(lines[at]))
      return {
        start: first.start,
        end: first.end,
        line,
        next: line + 1,
        content: { start: first.end, end: first.end },
        date: null,
        rule: "hyphen alone",
      };
    from = lines[at]?.start ?? from;
  }
  const form = isAlone ? "hyphen, headline below" : "hyphen and headline";
  let own: SourceLine | null = null;
  for (let count = 0; count < MOST_LINES && at + count < heading && !isBlank(lines[at + count]); count++) {
    const end = lines[at + count]?.end ?? from;
    if (end - from > LONGEST) break;
    const date = findDateAtEnd(text.slice(from, end).replaceAll("\n", " "));
    const rule = date === null ? form : `${form}, date`;
    const found = { start: first.start, end, line, next: at + count + 1, content: { start: from, end }, date, rule };
    if (date !== null) return found;
    own ??= found;
    if (count > 0) continue;
  }
  // Without a date, all lines up to the next blank one belong together.
  if (own === null) return null;
  let next = own.next;
  while (next < heading && !isBlank(lines[next]) && next - line <= MOST_LINES) next++;
  const end = lines[next - 1]?.end ?? own.end;
  return end - from > LONGEST ? null : { ...own, end, next, content: { start: from, end } };
}

/** A dated line in the middle of a text, or one of a list of them, is no source line. */
function isBelievable(
  text: string,
  lines: readonly Line[],
  found: SourceLine,
  isLast: boolean,
  hasHeading: boolean,
): boolean {
  if (isLast && hasHeading) return true;
  const before = previousPrinted(lines, found.line - 1);
  const previous = text.slice(lines[before]?.start ?? 0, lines[before]?.end ?? 0);
  const isListed = OPENING.test(previous) && findDateAtEnd(previous) !== null;
  if (isListed) return false;
  if (found.date?.kind === "date" && found.date.precision === "year" && !isLast) return false;
  if (isLast) return true;
  // Entries may follow without a heading; anything else only where an excerpt ended above.
  const follows = lines[nextPrinted(lines, found.next, lines.length)];
  return isEntryShaped(text, follows) || (isBlank(lines[found.next]) && closesBlock(text, lines, found.line));
}

const ENTRY = /^(?:[•·‣▪*]\s*|\d{1,3}[.)]\s+)?['‘"“„«(]/;

/** Entries begin with a mark or with a topic, in a list behind its bullet or number. */
export function isEntryShaped(text: string, line: Line | undefined): boolean {
  return line !== undefined && ENTRY.test(text.slice(line.start, Math.min(line.end, line.start + 8)));
}

/** Whether the text before this line ends as excerpts do: with a closing mark. */
function closesBlock(text: string, lines: readonly Line[], line: number): boolean {
  const before = lines[previousPrinted(lines, line - 1)];
  return before !== undefined && before.end > before.start && /['’"”]/.test(text[before.end - 1] ?? "");
}

export function nextPrinted(lines: readonly Line[], from: number, limit: number): number {
  let at = from;
  while (at < limit && isBlank(lines[at])) at++;
  return at;
}

function previousPrinted(lines: readonly Line[], from: number): number {
  let at = from;
  while (at > 0 && isBlank(lines[at])) at--;
  return at;
}

export interface SourceReading {
  readonly author: string | null;
  readonly headline: string | null;
}

/** Source line → author and headline. `titleLine`: the words printed above the text, to compare with, or null. */
export function readSourceLine(
  text: string,
  source: SourceLine,
  titleLine: string | null,
  people: readonly KnownPerson[],
): SourceReading {
  const content = text.slice(source.content.start, source.content.end);
  const undated = content.slice(0, source.date?.start ?? content.length).replace(/\s+/g, " ");
  const printed = withoutWeekday(withoutTrailing(undated, /[\s,;]/).replace(/\s[–—-]$/, "")).trim();
  if (printed === "") return { author: null, headline: null };
  const comma = printed.indexOf(", ");
  const author = printed.slice(0, Math.max(0, comma)).trim();
  const rest = printed.slice(comma + 2).trim();
  if (comma < 0 || rest === "" || !isNameLike(author, people, 2)) return { author: null, headline: printed };
  const title = titleLine === null ? "" : ` ${readWords(titleLine).join(" ")} `;
  const isInTitle = (part: string): boolean => title.includes(` ${readWords(part).join(" ")} `);
  if (isInTitle(rest) && !isInTitle(printed)) return { author, headline: rest };
  if (isInTitle(printed)) return { author: null, headline: printed };
  // A headline begins like one: with a capital, a figure or a mark.
  return /^[\p{Lu}\d'‘"“„«¿¡(]|^\p{Lo}/u.test(rest) ? { author, headline: rest } : { author: null, headline: printed };
}

const WEEKDAY =
  /[,\s](?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)$/;

function withoutWeekday(text: string): string {
  const at = text.search(WEEKDAY);
  return at < 0 ? text : withoutTrailing(text.slice(0, at), /[,\s]/);
}
