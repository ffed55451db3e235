/**
 * One paragraph as tokens: words, signs and quotations. A quotation is one opaque token, so that the sentence around it can
 * be read as a sentence. Sentences are numbered on the way; a quotation that ends with a full stop ends its sentence where
 * a capital or nothing follows.
 */
import type { Lexicon } from "./lexicon/type.ts";
import type { Span } from "./quotation.ts";

export type TokenKind = "word" | "sign" | "quotation";

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, straight apostrophes, no full stop. */
  readonly lower: string;
  readonly capital: boolean;
  /** Index of the passage a quotation token stands for, else -1. */
  readonly passage: number;
  /** Number of its sentence in the paragraph. */
  readonly sentence: number;
}

/** A stretch of the paragraph that is quoted, marks included. */
export interface Quoted extends Span {
  readonly passage: number;
  /** What stands between its marks. */
  readonly text: string;
}

const PIECE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&@/_-]*|\S/gu;
const TRAIL = /['’.&@/_-]+$/;
const CLITIC = /(?:['’](?:s|S|d|ll|re|ve|m)|(?<=s)['’])$/;
const ABBREVIATION =
  /^(?:\p{L}|(?:\p{L}\.)+\p{L}|mr|mrs|ms|dr|prof|sens?|reps?|govs?|lt|gen|col|maj|capt|cpl|sgt|pvt|adm|cmdr|rev|hon|st|jr|sr|inc|corp|co|ltd|vs|etc|no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|calif|fla|tex|va|pa|mass|conn|mich|wis|ill|nev|ariz|colo|ga|tenn|ky|ala|ark|mo|okla|minn|ind|md|del|vt|ore|wash|mont|wyo|neb|kan|dept|atty|det|insp|supt|msgr|mme|u\.s|a\.m|p\.m|ft|mt|al)$/iu;
const ENDING = /^[.!?…]/;
/** The last stop may stand before the mark of a quotation inside. */
const QUOTED_ENDING = /[.!?…]['’”"]?$/;

export function readTokens(
  prose: string,
  start: number,
  end: number,
  quoted: readonly Quoted[],
  lexicon: Lexicon,
): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const passage of quoted) {
    readWords(prose, at, passage.start, tokens, lexicon);
    const { start: from, end: to, text } = passage;
    tokens.push(token("quotation", text, "", from, to, false, passage.passage));
    at = passage.end;
  }
  readWords(prose, at, end, tokens, lexicon);
  return numberSentences(tokens, datelineEnd(tokens));
}

/** PORTO (Reuters) — …: how many tokens the place and the agency take, or 0. */
function datelineEnd(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (first === undefined || first.kind !== "word" || !/^\p{Lu}{2}/u.test(first.text)) return 0;
  for (let at = 1; at < tokens.length && at < 14; at += 1) {
    const token = tokens[at] as Token;
    if (/^[—–―-]$/.test(token.text)) return at + (tokens[at + 1]?.text === token.text ? 2 : 1);
    if (token.kind === "quotation" || (token.kind === "sign" && !/^[,.()/]$/.test(token.text))) return 0;
  }
  return 0;
}

function token(
  kind: TokenKind,
  text: string,
  lower: string,
  start: number,
  end: number,
  capital: boolean,
  passage: number,
): Token {
  return { kind, text, lower, start, end, capital, passage, sentence: 0 };
}

function readWords(prose: string, start: number, end: number, tokens: Token[], lexicon: Lexicon): void {
  const scan = new RegExp(PIECE);
  const text = prose.slice(start, end);
  for (let found = scan.exec(text); found !== null; found = scan.exec(text)) {
    const at = start + found.index;
    const piece = found[0];
    const first = piece.charAt(0);
    if (first.toLowerCase() === first.toUpperCase() && !/[\p{L}\p{N}]/u.test(piece)) {
      tokens.push(token("sign", piece, piece, at, at + piece.length, false, -1));
      continue;
    }
    let word = piece.replace(TRAIL, "");
    if (piece.charAt(word.length) === "." && isAbbreviation(word, lexicon)) word += ".";
    else if (/^s['’]/.test(piece.slice(word.length - 1))) word += piece.charAt(word.length);
    scan.lastIndex = found.index + word.length;
    pushWord(word, at, tokens, lexicon);
  }
}

function isAbbreviation(word: string, lexicon: Lexicon): boolean {
  return ABBREVIATION.test(word) || (word.length < 5 && lexicon.titles.has(word.toLowerCase()));
}

/** Clinton’s → Clinton + ’s, officers’ → officers + ’; don’t stays whole. */
function pushWord(word: string, at: number, tokens: Token[], lexicon: Lexicon): void {
  const clitic = CLITIC.exec(word);
  const bare = clitic === null ? word : word.slice(0, clitic.index);
  const capital = bare.charAt(0) !== bare.charAt(0).toLowerCase();
  tokens.push(token("word", bare, comparable(bare), at, at + bare.length, capital, -1));
  if (clitic === null) return;
  const lower = comparable(clitic[0]);
  // he’s is no possessive
  const full = lower === "'s" && lexicon.pronouns.has(comparable(bare)) ? "is" : lower;
  tokens.push(token("word", clitic[0], full, at + bare.length, at + word.length, false, -1));
}

function comparable(word: string): string {
  return word.toLowerCase().replaceAll("’", "'").replace(/\.$/, "");
}

function numberSentences(tokens: Token[], dateline: number): readonly Token[] {
  let sentence = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const here = tokens[index] as Token;
    tokens[index] = { ...here, sentence };
    const next = tokens[index + 1];
    if (next === undefined) continue;
    if (index + 1 === dateline) {
      sentence += 1;
      continue;
    }
    const fresh = next.capital || next.kind === "quotation" || (next.kind === "sign" && /[—–\-[(]/.test(next.text));
    const ends = here.kind === "sign" ? ENDING.test(here.text) : here.kind === "quotation" && QUOTED_ENDING.test(here.text.slice(-2));
    if (ends && fresh && (here.kind === "sign" || next.start > here.end)) sentence += 1;
  }
  return tokens;
}
