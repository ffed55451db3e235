/**
 * Answers to a few questions in, a clipping's text out, in the clean dialect: title line, Posted by, the text in outer marks, outlet
 * note, source line, Context. It is read back at once; what would be read otherwise than it was meant is stated in front matter.
 */

import { type PrintedDate, writeDate } from "../date.ts";
import { DEFAULT_LIMITS } from "../source.ts";
import { writeJsonLines } from "../yaml.ts";
import { type ClippingReading, readClipping } from "./clipping.ts";

export interface ClippingAnswers {
  readonly title: string;
  /** As printed where it was published; the title where it is null. */
  readonly headline: string | null;
  readonly date: PrintedDate | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly postedBy: string | null;
  readonly speaker: string | null;
  readonly topics: readonly string[];
  /** BCP 47, where it is not the site's. */
  readonly language: string | null;
  /** Paragraphs, one to a line or parted by blank lines. */
  readonly text: string;
  /** Context entries, as they shall stand there. */
  readonly context: readonly string[];
}

/**
 * A title that ends in a full stop is read as the beginning of the text, outer marks may be read as its own, and a source line that
 * ends in a year as dated.
 */
interface Form {
  readonly isTitled: boolean;
  readonly mark: "'" | "";
  readonly isSourced: boolean;
}

/** As people write them first. A title that does not stand above the text is the headline's, or stated. */
const FORMS: readonly Form[] = [
  { isTitled: true, mark: "'", isSourced: true },
  { isTitled: true, mark: "", isSourced: true },
  { isTitled: false, mark: "'", isSourced: true },
  { isTitled: false, mark: "", isSourced: true },
  { isTitled: true, mark: "'", isSourced: false },
];

/** `readClipping` reads the result back as it was meant, without a complaint wherever there is a date and the text is plain. */
export function writeClipping(answers: ClippingAnswers): string {
  const bodies = FORMS.map((form) => writeBody(answers, form));
  const body = bodies.find((each) => isAsAnswered(answers, readBack(each))) ?? bodies[0] ?? "";
  const stated = findMisread(answers, readBack(body));
  if (stated.length === 0) return body;
  return `---\n${writeJsonLines(Object.fromEntries(stated))}\n---\n${body}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function writeBody(answers: ClippingAnswers, { isTitled, mark, isSourced }: Form): string {
  const { title, headline, date, outlet, author, postedBy, text, context } = answers;
  const paragraphs = text
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .filter((line) => line !== "");
  const note = outlet === null ? [] : [`This is an excerpt from\n${oneLine(outlet)}.`];
  const block = `${mark}${[...paragraphs, ...note].join("\n\n")}${mark}`;
  const printed = [author, headline ?? title, date === null ? null : writeDate(date)].filter((part) => part !== null);
  return `${[
    ...(isTitled ? [oneLine(title)] : []),
    ...(postedBy === null ? [] : [`Posted by ${oneLine(postedBy)}`]),
    ...(paragraphs.length + note.length === 0 ? [] : [block]),
    ...(isSourced ? [`- ${oneLine(printed.join(", "))}`] : []),
    ...(context.length === 0 ? [] : ["Context", ...context.map(oneLine)]),
  ].join("\n\n")}\n`;
}

function readBack(text: string): ClippingReading {
  const options = { language: "en", people: [], outlets: [], limits: DEFAULT_LIMITS };
  return readClipping({ path: "new.txt", bytes: new TextEncoder().encode(text) }, options);
}

/** In what front matter cannot put right: the text, and a date that nobody gave. */
function isAsAnswered({ text, date }: ClippingAnswers, { fields, prose }: ClippingReading): boolean {
  if (fields === null || prose === null || (date === null && fields.date !== null)) return false;
  const runs = [...prose.lead, ...prose.text].flatMap((paragraph) => [...paragraph.runs, { text: " " }]);
  return oneLine(runs.map((run) => run.text).join("")) === oneLine(text);
}

/** The fields that would not be read as they were answered, with the names front matter has for them. */
function findMisread(answers: ClippingAnswers, { fields }: ClippingReading): (readonly [string, unknown])[] {
  const meant = {
    title: oneLine(answers.title),
    headline: oneLine(answers.headline ?? answers.title),
    date: answers.date?.date ?? null,
    outlet: answers.outlet,
    author: answers.author,
    "posted-by": answers.postedBy,
    topics: answers.topics.length === 0 ? null : answers.topics,
  };
  const read: Readonly<Record<keyof typeof meant, unknown>> = {
    title: fields?.title,
    headline: fields?.headline,
    date: fields?.date,
    outlet: fields?.outlet,
    author: fields?.author,
    "posted-by": fields?.postedBy,
    topics: fields?.topics,
  };
  const misread = Object.entries(meant).filter(
    ([key, value]) => value !== null && JSON.stringify(value) !== JSON.stringify(read[key as keyof typeof meant]),
  );
  const only = { speaker: answers.speaker, language: answers.language };
  return [...misread, ...Object.entries(only).filter(([, value]) => value !== null)];
}
