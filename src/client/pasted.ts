/**
 * A pasted quotation -> a query. What people copy comes with its marks, its line breaks, a tag or two, and often with who
 * said it; what is left is one phrase in straight marks, elisions kept, and one put in between two paragraphs, since no
 * phrase is found across them. The reader sees the query and can change it.
 */

import { UNSEEN } from "./query.ts";

/** Shorter pastes without marks are words, not quotations. */
const FEWEST_WORDS = 5;
const LONGEST = 1500;

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&nbsp;": " ",
  "&ldquo;": "“",
  "&rdquo;": "”",
  "&lsquo;": "‘",
  "&rsquo;": "’",
  "&hellip;": "…",
  "&mdash;": "—",
  "&ndash;": "–",
  "&shy;": "\u00ad",
};

/** A quotation pasted into an empty field (or over all of it) becomes one phrase; false where the paste is left to the browser. */
export function pasteAsPhrase(event: ClipboardEvent, field: HTMLInputElement): boolean {
  const { value, selectionStart, selectionEnd } = field;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  const phrase = isWhole ? queryFromPaste(event.clipboardData?.getData("text/plain") ?? "") : null;
  if (phrase === null) return false;
  event.preventDefault();
  field.value = phrase;
  return true;
}

/** Null where the text is no quotation, and is to be pasted as it is. */
export function queryFromPaste(text: string): string | null {
  const body = cutAttribution(shorten(clean(text)));
  const isMarked = OPENING.test(body) && isClosed(body);
  const inner = body
    .replace(/[“”„‟"«»]/g, " ")
    .replace(/^\s*[‘'‚‹›]/, "")
    .replace(/[’'‘›‹]\s*(?:([.,;:!?]+)\s*)?$/, "$1");
  const words = inner.replace(/\s+/g, " ").trim();
  const count = words.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (count === 0 || (!isMarked && count < FEWEST_WORDS)) return null;
  return `"${words}"`;
}

/** To whole words: half a word stands nowhere. */
function shorten(text: string): string {
  return text.length <= LONGEST ? text : text.slice(0, Math.max(0, text.lastIndexOf(" ", LONGEST)));
}

/** Tags, entities and what nobody sees go, and every stretch of white space becomes one space. */
function clean(text: string): string {
  const plain = text
    .replace(/<\/?[a-zA-Z][^<>]{0,200}>/g, " ")
    .replace(/&[a-z]{2,6};/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/&#(\d{1,6});/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]{1,5});/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\[\d{1,3}\]/g, " ")
    .trim();
  return joinLines(plain.split("\n").map((line) => line.replace(/[\s\u00a0]+/g, " ").trim())).replace(UNSEEN, "");
}

/**
 * A line that opens with a mark, or comes after an empty one, begins a paragraph; one with a dash tells who spoke. A word that is
 * broken over two lines, as in PDFs, becomes one again: hyphens within words do not count.
 */
function joinLines([first = "", ...lines]: readonly string[]): string {
  let text = first;
  let isAfterGap = false;
  for (const line of lines) {
    const isParagraph = OPENING.test(line) || (isAfterGap && !/^[-–—―~]/.test(line));
    const isOneWord = /\p{L}[-‐\u00ad]$/u.test(text) && /^\p{L}/u.test(line);
    if (line !== "") text += isParagraph ? ` .. ${line.replace(OPENING, "")}` : `${isOneWord ? "" : " "}${line}`;
    isAfterGap = line === "";
  }
  return text;
}

const OPENING = /^[“"‘'„‚«»‹›]/;

/** Which marks close what one has opened: in English, German, French and Swiss books, and as typed. */
const CLOSING: Readonly<Record<string, string>> = {
  "“": '”"“',
  "„": '“”"',
  '"': '"”',
  "‘": "’'",
  "'": "'’",
  "‚": "‘’'",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹›",
};
/** For what was copied without the mark that opens it. */
const ANY_CLOSING = "”\"’'»";

function closingOf(text: string): string {
  return CLOSING[text[0] ?? ""] ?? ANY_CLOSING;
}

/** A mark and the signs that may follow it, at the end. */
const LAST_MARK = /[”“"’‘'»«›‹][.,;:!?]*$/;

function isClosed(text: string): boolean {
  const [last] = LAST_MARK.exec(text)?.[0] ?? "";
  return last !== undefined && closingOf(text).includes(last);
}

/** A mark, a dash, and the beginning of a name or headline. */
const MARK_AND_DASH = /[”“"’‘'»«›‹][.,]? ?[-–—―~]+ ?[\p{L}(]/gu;
/** More than that is no attribution any more. */
const LONGEST_ATTRIBUTION = 160;

/** `‘words’ - Macron`, `“words” — (Alliance) Headline`: what follows the closing mark and a dash goes. */
function cutAttribution(text: string): string {
  const closing = closingOf(text);
  const ends = [...text.matchAll(MARK_AND_DASH)].filter(
    ({ index, 0: found }) =>
      index >= 3 && closing.includes(found[0] ?? "") && text.length - index - found.length <= LONGEST_ATTRIBUTION,
  );
  // `‘The workers’ – and the farmers’ – union will strike’`: these dashes are the speaker's own.
  const isInside = (found: string, at: number): boolean =>
    /\p{Ll}$/u.test(found) && (at + 1 < ends.length || isClosed(text));
  const end = ends.find(({ 0: found }, at) => !isInside(found, at));
  return end ? text.slice(0, end.index + 1) : text;
}
