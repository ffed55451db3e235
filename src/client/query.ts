/**
 * What a reader typed or pasted -> what is asked. The engine knows words (all of them) and one phrase (the whole query in
 * straight quotation marks); the rest of the grammar is written here and answered by combining several of its answers.
 *
 *   words                      all of them, in any form
 *   "a phrase"                 these words in this order; curly marks will do; `..`, `…`, `[sic]`, `—` and signs that
 *                              stand by themselves, as a dash between spaces, part it into pieces
 *   -word  -"a phrase"         not these
 *   a OR b                     one of the two
 *   speaker:Reyes from:2021    only there (see FIELDS)
 *
 * The fields and OR go by these names everywhere, and by those of the site's language too.
 */

import { TEXT } from "./text.ts";
import { UNSPACED } from "./unspaced.ts";

export type Term =
  | { readonly kind: "words"; readonly text: string }
  /** Pieces stand in the article in this order, with anything between them. */
  | { readonly kind: "phrase"; readonly pieces: readonly string[] };

export interface Clause {
  /** At least one of these is in the article; or none, where `not`. */
  readonly any: readonly Term[];
  readonly not: boolean;
}

export const FIELDS = ["speaker", "outlet", "topic", "language", "year", "month", "from", "to"] as const;
export type Field = (typeof FIELDS)[number];

export interface FieldTerm {
  readonly field: Field;
  readonly value: string;
  readonly not: boolean;
}

export interface Query {
  /** All of them hold. */
  readonly clauses: readonly Clause[];
  readonly fields: readonly FieldTerm[];
}

type Token =
  | { readonly kind: "word" | "phrase"; readonly text: string; readonly not: boolean }
  | { readonly kind: "field"; readonly field: Field; readonly text: string; readonly not: boolean }
  | { readonly kind: "or" };

/** No language calls a field by a longer name. */
const LONGEST_FIELD = 12;

/** Longer queries are cut: no archive answers them, and the engine takes time for each word. */
export const LONGEST = 2000;

/** The two joiners stay: Persian and other languages write with them. */
export const UNSEEN = /(?![\u200c\u200d])\p{Cf}/gu;

/** Never fails: what is not understood is a word. */
export function readQuery(text: string): Query {
  const tokens = tokenize(straighten(text.slice(0, LONGEST)));
  const clauses: Clause[] = [];
  const fields: FieldTerm[] = [];
  let loose: string[] = [];
  const flush = (): void => {
    if (loose.length > 0) clauses.push({ any: [{ kind: "words", text: loose.join(" ") }], not: false });
    loose = [];
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.kind === "or") continue;
    if (token.kind === "field") {
      fields.push({ field: token.field, value: token.text, not: token.not });
      continue;
    }
    const any = [termOf(token)];
    while (tokens[i + 1]?.kind === "or") {
      const next = tokens[i + 2];
      if (!next || next.kind === "or" || next.kind === "field") break;
      any.push(termOf(next));
      i += 2;
    }
    const terms = any.filter((term): term is Term => term !== null);
    if (terms.length === 0) continue;
    const only = terms[0];
    if (terms.length === 1 && only?.kind === "words" && !token.not) loose.push(only.text);
    else clauses.push({ any: terms, not: token.not });
  }
  flush();
  return { clauses, fields };
}

/** ﬀ, ﬁ, ﬂ, ﬃ and ﬄ, as PDFs have them: the index knows them as the letters they are drawn from. */
const LIGATURE = /[\ufb00-\ufb04]/gu;

/**
 * Double quotation marks of every kind become straight; single ones only where they enclose the whole query. What nobody sees goes,
 * as soft hyphens.
 */
export function straighten(text: string): string {
  const plain = text
    .replace(UNSEEN, "")
    .replace(LIGATURE, (drawn) => drawn.normalize("NFKC"))
    .replace(/[“”„‟«»＂]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
  const single = /^[‘'‚‹]/.test(plain) && /[’'›‛]$/.test(plain) && plain.length > 2 && !plain.includes('"');
  return single ? `"${plain.slice(1, -1)}"` : plain;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === " ") {
      at++;
      continue;
    }
    const not = text[at] === "-" && /[^\s-]/.test(text[at + 1] ?? "");
    if (not) at++;
    const field = fieldAt(text, at);
    if (field) at += field.length + 1;
    const quoted = text[at] === '"';
    const end = quoted ? text.indexOf('"', at + 1) : -1;
    const stop = end > 0 ? end + 1 : endOfWord(text, quoted ? at + 1 : at);
    const words = end > 0 ? text.slice(at + 1, end) : text.slice(at, stop).replaceAll('"', " ").trim();
    at = Math.max(stop, at + 1);
    if (field) {
      if (words.trim() !== "") tokens.push({ kind: "field", field, text: words.trim(), not });
    } else if (end > 0) tokens.push({ kind: "phrase", text: words, not });
    else if (words === "OR" || words === "|" || TEXT.or.includes(words)) tokens.push({ kind: "or" });
    else if (words !== "") tokens.push({ kind: "word", text: words, not });
  }
  return tokens;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== " " && text[at] !== '"') at++;
  return at;
}

function fieldAt(text: string, at: number): Field | null {
  const colon = text.indexOf(":", at);
  if (colon < 0 || colon - at > LONGEST_FIELD) return null;
  const name = text.slice(at, colon).toLowerCase();
  return (
    FIELDS.find((field) => field === name) ?? (Object.hasOwn(TEXT.fields, name) ? (TEXT.fields[name] ?? null) : null)
  );
}

function termOf(token: Token): Term | null {
  if (token.kind === "or") return null;
  if (token.kind !== "phrase" && !HAS_UNSPACED.test(token.text)) {
    const words = token.text.split(JOINING).filter(hasWord);
    return words.length > 0 ? { kind: "words", text: words.join(" ") } : null;
  }
  const pieces = partElisions(token.text);
  return pieces.length > 0 ? { kind: "phrase", pieces } : null;
}

/** What parts two words without a space: each of them is asked for. */
const JOINING = /(?<=\S)(?:[—―…]|(?<!-)--+|(?<!\.)\.{2,})(?=\S)/g;

const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");

/** 城市 → 城 市, a phrase. */
const UNSPACED_PLACES = new RegExp(
  `(?=[\\p{L}\\p{N}])(?<=[${UNSPACED}][^\\s\\p{L}\\p{N}]*)|(?<=[\\p{L}\\p{N}])(?=[${UNSPACED}])`,
  "gu",
);

/**
 * `the bridge .. will stand` -> two pieces; bracketed words part too, `[sic]` among them, and long dashes, which some print
 * between spaces and some without. So does a sign that stands by itself: where it is printed, it takes the place of a word
 * in the engine's count.
 */
export function partElisions(text: string): string[] {
  return text
    .split(/\.{2,}|…|[—―]|--+|\[[^\][]*\]|\(sic\)|(?:^|\s)[^\s\p{L}\p{N}$%£€]+(?=\s|$)/iu)
    .map((piece) => piece.replace(UNSPACED_PLACES, " ").replace(/\s+/g, " ").trim())
    .filter(hasWord);
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}$%£€]/u.test(text);
}

export function isEmpty(query: Query): boolean {
  return query.clauses.length === 0 && query.fields.length === 0;
}

/** What is to be marked where it is found. */
export interface Asked {
  /** Every phrase that is asked for, piece by piece. */
  readonly phrases: readonly string[];
  readonly words: readonly string[];
}

export function askedOf(query: Query): Asked {
  const terms = query.clauses.filter((clause) => !clause.not).flatMap((clause) => clause.any);
  return {
    phrases: terms.flatMap((term) => (term.kind === "phrase" ? term.pieces : [])),
    words: terms.flatMap((term) => (term.kind === "words" ? term.text.split(" ") : [])),
  };
}

/** True where a phrase, or one of several, is all that is asked for. */
export function isPhrase(query: Query): boolean {
  const only = query.clauses.length === 1 ? query.clauses[0] : undefined;
  return only !== undefined && !only.not && only.any.every((term) => term.kind === "phrase");
}
