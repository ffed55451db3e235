/**
 * Finds a phrase whose words are damaged. Votes of its grams name suspects; approx-string-match throws out the unlike; what
 * is left is laid beside the printed words pair by pair.
 */
import { findLikest } from "./approximate.ts";
import type { GramIndex } from "./gram.ts";
import type { Neighbours } from "./noise.ts";
import type { Row } from "./passage.ts";
import type { Phrase, Piece } from "./reference.ts";
import { findSuspects, findVoters, type Readings, readingBits, readReadings } from "./suspect.ts";
import { alignWording, type Wording } from "./wording.ts";

/** A phrase found in an article, piece by piece. */
export interface DamagedHit {
  /** Index into the row's `fieldStart`. */
  readonly field: number;
  readonly start: number;
  readonly end: number;
  readonly wordings: readonly Wording[];
  /** Edits, and letters compared. */
  readonly distance: number;
  readonly length: number;
}

/** Characters that may differ, before words are compared: a swap counts two here. */
const MOST_UNLIKE = 0.32;
/** Dots stand for no more than this many words. */
const MOST_LEFT_OUT = 300;
/** A piece of fewer words is not looked for on its own. */
const LEAST_WORDS = 3;
/** A phrase of more words or pieces is not looked for at all. */
const MOST_WORDS = 400;
const MOST_PIECES = 12;

/** The pieces a phrase may be looked up by. Nobody quotes by the page: what is longer is looked for word for word alone. */
export function longPieces({ pieces, size }: Phrase): readonly Piece[] {
  if (size > MOST_WORDS || pieces.length > MOST_PIECES) return [];
  return pieces.filter(({ words }) => words.length >= LEAST_WORDS);
}

/** The grams an index must hold for a phrase to be found. */
export function phraseGrams(row: Row, phrase: Phrase, neighbours: Neighbours): readonly number[] {
  return longPieces(phrase).flatMap((piece) =>
    findVoters(readReadings(piece, neighbours), row.vocabulary).map(({ hash }) => hash),
  );
}

/** Where the phrase may stand; whether its words are the same is for the caller to judge. */
export function findDamagedPhrase(
  row: Row,
  index: GramIndex,
  neighbours: Neighbours,
  phrase: Phrase,
): readonly DamagedHit[] {
  const hits = new Map<number, DamagedHit>();
  for (const { piece, readings } of tellingPieces(row, neighbours, phrase)) {
    for (const { field, start } of findSuspects(row, index, readings)) {
      const hit = verify(row, phrase, piece, field, start);
      if (hit !== null && !hits.has(hit.start)) hits.set(hit.start, hit);
    }
  }
  return [...hits.values()];
}

/** The likest place of a phrase in the prose of one article, however unlike; null where a piece is nowhere to be seen. */
export function locatePhrase(row: Row, article: number, phrase: Phrase): DamagedHit | null {
  const [piece] = longPieces(phrase);
  const field = article * 4 + 2;
  if (piece === undefined) return null;
  const laid = layBeside(row, piece, row.fieldStart[field] as number, (row.fieldStart[field + 1] as number) - 1);
  return laid === null ? null : verify(row, phrase, piece, field, laid.start);
}

interface TellingPiece {
  readonly piece: Piece;
  readonly readings: Readings;
}

/** The two pieces with most evidence in them. */
function tellingPieces(row: Row, neighbours: Neighbours, phrase: Phrase): readonly TellingPiece[] {
  return longPieces(phrase)
    .map((piece) => {
      const readings = readReadings(piece, neighbours);
      return { piece, readings, bits: readingBits(readings, row.vocabulary) };
    })
    .sort((a, b) => b.bits - a.bits)
    .slice(0, 2);
}

/** The telling piece must stand about where it is suspected, the others before and after it in order. */
function verify(row: Row, phrase: Phrase, telling: Piece, field: number, start: number): DamagedHit | null {
  const slack = 3 + Math.floor(telling.words.length / 4);
  const from = row.fieldStart[field] as number;
  const to = (row.fieldStart[field + 1] as number) - 1;
  const anchor = layBeside(
    row,
    telling,
    Math.max(from, start - slack),
    Math.min(to, start + telling.words.length + slack),
  );
  if (anchor === null) return null;
  const wordings = [anchor.wording];
  const middle = phrase.pieces.indexOf(telling);
  let first = anchor.start;
  for (const piece of phrase.pieces.slice(0, middle).reverse()) {
    const found = layBeside(row, piece, Math.max(from, first - MOST_LEFT_OUT), first);
    if (found === null) return null;
    wordings.unshift(found.wording);
    first = found.start;
  }
  let end = anchor.end;
  for (const piece of phrase.pieces.slice(middle + 1)) {
    const found = layBeside(row, piece, end, Math.min(to, end + MOST_LEFT_OUT));
    if (found === null) return null;
    wordings.push(found.wording);
    end = found.end;
  }
  const distance = wordings.reduce((sum, wording) => sum + wording.distance, 0);
  const length = wordings.reduce((sum, wording) => sum + wording.length, 0);
  return { field, start: first, end, wordings, distance, length };
}

interface Laid {
  /** Places in the row. */
  readonly start: number;
  readonly end: number;
  readonly wording: Wording;
}

function layBeside(row: Row, piece: Piece, from: number, to: number): Laid | null {
  if (to <= from) return null;
  const printed = Array.from(row.words.subarray(from, to), (id) => row.vocabulary.spell(id));
  const text = printed.join(" ");
  const pattern = piece.words.join(" ");
  const [likest] = findLikest(text, pattern, Math.floor(pattern.length * MOST_UNLIKE));
  if (likest === undefined) return null;
  // The words about the likest stretch, with two to spare at either end.
  const before = countSpaces(text, likest.start);
  const after = countSpaces(text, likest.end);
  const near = printed.slice(Math.max(0, before - 2), after + 3);
  const wording = alignWording(piece.words, near, { start: piece.cutStart, end: piece.cutEnd });
  if (wording === null) return null;
  const offset = from + Math.max(0, before - 2);
  return { start: offset + wording.start, end: offset + wording.end, wording };
}

function countSpaces(text: string, before: number): number {
  let count = 0;
  for (let i = 0; i < before; i += 1) if (text.charCodeAt(i) === 32) count += 1;
  return count;
}
