/**
 * One quotation mark: which family it belongs to and which way it leans, judged by the characters on both sides of it.
 * Pairing them is the work of marks.ts. Apostrophes inside words and elisions (`don’t`, `’90s`, `’em`) are no marks.
 */

/** Marks of one family may close one another: people mix “ and ", ‘ and '. */
export type Family = "double" | "single" | "angle" | "corner";
export type Lean = "open" | "close" | "either";

export interface Mark {
  readonly at: number;
  readonly length: number;
  readonly family: Family;
  readonly lean: Lean;
  /** Straight single marks are apostrophes until they prove otherwise. */
  readonly straight: boolean;
  /** False where a closing single mark may as well be a possessive or a dropped letter: `officers’ club`, `goin’ home`. */
  readonly sure: boolean;
}

/** Every character that can be (part of) a quotation mark, and the newline that ends a paragraph. */
export const MARK_OR_NEWLINE = /["“”„‟＂«»‹›「」『』‘’‚‛'`´\n]/g;

const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{<—–―\-/:=*_>«‹]/;
const AFTER_CLOSING = /[\s.,;:!?…)\]}>—–―\-/*_»›]/;
const OPENING = /["“„«‹‘‚‛'`]/;
const CLOSING = /["”“»›’'´]/;
/** What no quotation begins with, so that no mark before it opens one: „Sie sagte ‚nie‘“, sagte Reyes. */
const NEVER_FIRST = /^(?:$|[\s,;:!?)\]}]|\.(?:\s|$))/;
const ELISION = /^['’‘](?:\d\d(?:\d\d)?s?|em|til|tis|twas|cause|cuz|bout|n|round|nuff|kay)(?![\p{L}\p{N}])/iu;

/** The mark at an offset, or null where the character is an apostrophe. */
export function readMark(text: string, at: number): Mark | null {
  const glyph = text.charAt(at);
  if (glyph === '"' && isAttribute(text, at)) return null;
  if ((glyph === "'" || glyph === "`") && text.charAt(at + 1) === glyph) return readTwin(text, at, glyph);
  switch (glyph) {
    case '"':
    case "＂":
      return { at, length: 1, family: "double", lean: leaning(text, at, 1), straight: true, sure: true };
    case "“":
    case "”":
    case "„":
    case "‟":
      return { at, length: 1, family: "double", lean: curly(text, at, glyph), straight: false, sure: true };
    case "«":
    case "»":
    case "‹":
    case "›":
      return { at, length: 1, family: "angle", lean: angle(text, at), straight: false, sure: true };
    case "「":
    case "『":
      return { at, length: 1, family: "corner", lean: "open", straight: false, sure: true };
    case "」":
    case "』":
      return { at, length: 1, family: "corner", lean: "close", straight: false, sure: true };
    default:
      return readSingle(text, at, glyph);
  }
}

/** Left over from a tag: <a href="…">. */
function isAttribute(text: string, at: number): boolean {
  return text.charAt(at - 1) === "=" || /^">|^" [a-z_-]{1,24}="/.test(text.slice(at, at + 28));
}

/** Two apostrophes or backticks as a double mark; of three, the single one stands on the quotation's side. */
function readTwin(text: string, at: number, glyph: string): Mark | null {
  if (text.charAt(at + 2) === glyph && leaning(text, at, 3) === "close") return readSingle(text, at, glyph);
  return { at, length: 2, family: "double", lean: leaning(text, at, 2), straight: true, sure: true };
}

function readSingle(text: string, at: number, glyph: string): Mark | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const straight = glyph === "'" || glyph === "`" || glyph === "´";
  const mark = { at, length: 1, family: "single", straight } as const;
  if (WORD.test(before) && WORD.test(after)) return null;
  if (opensBefore(before) && canBegin(text, at + 1)) {
    if (glyph === "’" || glyph === "´" || ELISION.test(text.slice(at, at + 8))) return null;
    return { ...mark, lean: "open", sure: true };
  }
  if (before === "" || SPACE.test(before)) return null;
  if (glyph === "‚" || (after !== "" && !closesBefore(after))) return null;
  return { ...mark, lean: "close", sure: !maybeApostrophe(text, at, before, after) };
}

/** `officers’ club`, `goin’ home`, `6' tall`: a letter before and a space after, and a reason to be no closing mark. */
function maybeApostrophe(text: string, at: number, before: string, after: string): boolean {
  if (!SPACE.test(after)) return false;
  return /[sSxzZ\d]/.test(before) || /(?:in|\bo|\ban|\bth|\bol)$/i.test(text.slice(Math.max(0, at - 4), at));
}

/** „ opens; “ and ” may do either in some language, so what surrounds them may overrule their shape. */
function curly(text: string, at: number, glyph: string): Lean {
  if (glyph === "„" || glyph === "‟") return "open";
  const shape = glyph === "“" ? "open" : "close";
  const seen = leaning(text, at, 1);
  return seen === "either" ? shape : seen;
}

/** «French» and »German«; French sets a space inside, so the shape only decides where a space stands on both sides. */
function angle(text: string, at: number): Lean {
  const glyph = text.charAt(at);
  const shape = glyph === "«" || glyph === "‹" ? "open" : "close";
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (shape === "close" && opensBefore(before) && WORD.test(after)) return "open";
  const ends = before !== "" && !SPACE.test(before) && closesBefore(after);
  if (shape === "open" && ends && (!opensBefore(before) || !canBegin(text, at + 1))) return "close";
  return shape;
}

function leaning(text: string, at: number, length: number): Lean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  const open = opensBefore(before) && canBegin(text, at + length);
  const close = before !== "" && !SPACE.test(before) && closesBefore(after);
  return open === close ? "either" : open ? "open" : "close";
}

function canBegin(text: string, at: number): boolean {
  return !NEVER_FIRST.test(text.slice(at, at + 2));
}

function opensBefore(character: string): boolean {
  return character === "" || BEFORE_OPENING.test(character) || OPENING.test(character);
}

function closesBefore(character: string): boolean {
  return character === "" || AFTER_CLOSING.test(character) || CLOSING.test(character);
}
