/**
 * One paragraph as units, before names are read: words, signs and quotations. A quotation is one opaque unit, so that the
 * sentence around it can be read as a sentence. Sentences are numbered on the way; a quotation that ends with a full stop
 * ends its sentence where a capital or nothing follows.
 */
import { type Lexicon, list } from "./lexicon/type.ts";
import type { Span } from "./quotation.ts";
import { withoutTrailing } from "./trailing.ts";
import type { Unit } from "./unit.ts";

/** A stretch of the paragraph that is quoted, marks included. */
export interface Quoted extends Span {
  readonly passage: number;
  /** What stands between its marks. */
  readonly text: string;
}

const PIECE = /([\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&@/_-]*)|\S/gu;
const TRAIL = /['’.&@/_-]/;
const CLITIC = /(?:['’](?:s|S|d|ll|re|ve|m)|(?<=s)['’])$/;
const INITIALS = /^(?:\p{L}\.)*\p{L}$/u;
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  list(`mr mrs ms dr prof sen sens rep reps gov govs lt gen col maj capt cpl sgt pvt adm cmdr rev hon st jr sr inc
    corp co ltd vs etc no jan feb mar apr jun jul aug sep sept oct nov dec calif fla tex va pa mass conn mich wis
    ill nev ariz colo ga tenn ky ala ark mo okla minn ind md del vt ore wash mont wyo neb kan dept atty det insp
    supt msgr mme ft mt al`),
);
const ENDING = /^[.!?…]/;
/** The last stop may stand before the mark of a quotation inside. */
const QUOTED_ENDING = /[.!?…]['’”"]?$/;
const FRESH_SIGN = /[—–\-[(]/;
/** Words of a dateline: PORTO, Portugal (Reuters) —. */
const DATELINE = 14;

/** The units of `prose.slice(start, end)`; `quoted` are the quotations in it, in order. */
export function readUnits(
  prose: string,
  start: number,
  end: number,
  quoted: readonly Quoted[],
  lexicon: Lexicon,
): readonly Unit[] {
  const units: Draft[] = [];
  let at = start;
  for (const { start: from, end: to, text, passage } of quoted) {
    readWords(prose, at, from, units, lexicon);
    units.push(unit("quotation", text, "", from, to, false, passage));
    at = to;
  }
  readWords(prose, at, end, units, lexicon);
  numberSentences(units);
  return units;
}

/** A unit whose sentence is not known yet. */
type Draft = { -readonly [Field in keyof Unit]: Unit[Field] };

function unit(
  kind: Unit["kind"],
  text: string,
  lower: string,
  start: number,
  end: number,
  capital: boolean,
  passage: number,
): Draft {
  return { kind, text, lower, start, end, capital, passage, sentence: 0, name: null };
}

function readWords(prose: string, start: number, end: number, units: Draft[], lexicon: Lexicon): void {
  const text = prose.slice(start, end);
  PIECE.lastIndex = 0;
  for (let found = PIECE.exec(text); found !== null; found = PIECE.exec(text)) {
    const at = start + found.index;
    const piece = found[1];
    if (piece === undefined) {
      units.push(unit("sign", found[0], found[0], at, at + found[0].length, false, -1));
      continue;
    }
    let word = piece;
    if (!endsInLetter(piece)) {
      word = withoutTrailing(piece, TRAIL);
      const next = piece.charAt(word.length);
      if (next === "." && isAbbreviation(word, lexicon)) word += ".";
      else if ((next === "'" || next === "’") && word.endsWith("s")) word += next;
      PIECE.lastIndex = found.index + word.length;
    }
    pushWord(word, at, units, lexicon);
  }
}

/** True unless the piece ends in one of the signs a word may hold. */
function endsInLetter(piece: string): boolean {
  return !"'’.&@/_-".includes(piece.charAt(piece.length - 1));
}

function isAbbreviation(word: string, lexicon: Lexicon): boolean {
  const lower = word.toLowerCase();
  return ABBREVIATIONS.has(lower) || INITIALS.test(word) || (word.length < 5 && lexicon.titles.has(lower));
}

/** Clinton’s → Clinton + ’s, officers’ → officers + ’; don’t stays whole. */
function pushWord(word: string, at: number, units: Draft[], lexicon: Lexicon): void {
  const marked = word.includes("’") || word.includes("'");
  const clitic = marked ? CLITIC.exec(word) : null;
  const bare = clitic === null ? word : word.slice(0, clitic.index);
  const low = bare.toLowerCase();
  const capital = low.charCodeAt(0) !== bare.charCodeAt(0);
  units.push(unit("word", bare, comparable(low, marked), at, at + bare.length, capital, -1));
  if (clitic === null) return;
  const lower = clitic[0].toLowerCase().replace("’", "'");
  // he’s is no possessive
  const full = lower === "'s" && lexicon.pronouns.has(low) ? "is" : lower;
  units.push(unit("word", clitic[0], full, at + bare.length, at + word.length, false, -1));
}

function comparable(low: string, marked: boolean): string {
  const straight = marked ? low.replaceAll("’", "'") : low;
  return straight.endsWith(".") ? straight.slice(0, -1) : straight;
}

function numberSentences(units: readonly Draft[]): void {
  const dateline = datelineEnd(units);
  let sentence = 0;
  for (let index = 0; index < units.length; index += 1) {
    const here = units[index] as Draft;
    here.sentence = sentence;
    const next = units[index + 1];
    if (next === undefined) return;
    if (index + 1 === dateline || (endsSentence(here, next) && beginsSentence(next))) sentence += 1;
  }
}

function endsSentence(here: Unit, next: Unit): boolean {
  if (here.kind === "sign") return ENDING.test(here.text);
  return (
    here.kind === "quotation" && (next.start > here.end || next.capital) && QUOTED_ENDING.test(here.text.slice(-2))
  );
}

function beginsSentence(next: Unit): boolean {
  return next.capital || next.kind === "quotation" || (next.kind === "sign" && FRESH_SIGN.test(next.text));
}

/** How many units the place and the agency at the head of a report take, or 0. */
function datelineEnd(units: readonly Unit[]): number {
  const first = units[0];
  if (first === undefined || first.kind !== "word" || !/^\p{Lu}{2}/u.test(first.text)) return 0;
  for (let at = 1; at < units.length && at < DATELINE; at += 1) {
    const here = units[at] as Unit;
    if (/^[—–―-]$/.test(here.text)) return at + (units[at + 1]?.text === here.text ? 2 : 1);
    if (here.kind === "quotation" || (here.kind === "sign" && !/^[,.()/]$/.test(here.text))) return 0;
  }
  return 0;
}
