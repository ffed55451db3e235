/**
 * The keys of an entry where its words are damaged: the whole entry against title lines, then quoted words anywhere, then
 * a headline. Suspects come from votes, approx-string-match throws out the unlike, and what is left is laid beside the
 * printed words pair by pair: typing errors pass, other words do not.
 */

import { findLikest } from "./approximate.ts";
import type { LinkKey } from "./archive.ts";
import { bestPlace, type Candidate, groupByArticle, type Library } from "./candidate.ts";
import type { GramIndex } from "./gram.ts";
import type { Neighbours } from "./noise.ts";
import { fieldName, type Row } from "./passage.ts";
import { type Phrase, type Piece, phrasesOf, type Reference } from "./reference.ts";
import { findSuspects, type Readings, readingBits, readReadings } from "./suspect.ts";
import { alignWording, isSameWording, type Wording, wordingBits } from "./wording.ts";

type DamagedFinder = (
  library: Library,
  index: GramIndex,
  neighbours: Neighbours,
  reference: Reference,
) => readonly Candidate[];

/** In the order they are tried. */
export const DAMAGED_FINDERS: readonly DamagedFinder[] = [byTitleLine, byWords];

/** A phrase found in an article, piece by piece. */
interface DamagedHit {
  readonly field: number;
  readonly start: number;
  readonly wordings: readonly Wording[];
  readonly distance: number;
  readonly length: number;
}

/** Characters that may differ, before words are compared: a swap counts two here. */
const MOST_UNLIKE = 0.32;
/** Dots stand for no more than this many words. */
const MOST_LEFT_OUT = 300;
/** A piece of fewer words is not looked for on its own. */
const LEAST_WORDS = 3;

/** Every phrase of an entry that may be looked for damaged: its voters must be in the index. */
export function damagedPhrases(reference: Reference): readonly Phrase[] {
  return [reference.whole, ...phrasesOf(reference)];
}

/** The pieces a phrase may be looked up by. */
export function longPieces(phrase: Phrase): readonly Piece[] {
  return phrase.pieces.filter(({ words }) => words.length >= LEAST_WORDS);
}

function byTitleLine(
  library: Library,
  index: GramIndex,
  neighbours: Neighbours,
  { whole }: Reference,
): readonly Candidate[] {
  const hits = findDamaged(library.row, index, neighbours, whole, isTitle);
  return candidatesOf(library, neighbours, [groupByArticle(hits)], "title", library.articles.length);
}

function byWords(
  library: Library,
  index: GramIndex,
  neighbours: Neighbours,
  reference: Reference,
): readonly Candidate[] {
  const found = phrasesOf(reference).map((phrase) => {
    return groupByArticle(findDamaged(library.row, index, neighbours, phrase, () => true));
  });
  return candidatesOf(
    library,
    neighbours,
    found,
    reference.quotes.length > 0 ? "words" : "headline",
    library.row.words.length,
  );
}

function isTitle(field: number): boolean {
  const name = fieldName(field);
  return name === "title" || name === "headline";
}

function candidatesOf(
  { row }: Library,
  neighbours: Neighbours,
  found: readonly ReadonlyMap<number, readonly DamagedHit[]>[],
  key: LinkKey,
  places: number,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [article, all] of found[0] ?? []) {
    const hits = found.map((byArticle) => nearest(byArticle.get(article) ?? []));
    if (!hits.every((hit) => hit !== null)) continue;
    const wordings = hits.flatMap((hit) => hit.wordings);
    if (!isSameWording(wordings, row.vocabulary, neighbours)) continue;
    candidates.push({
      article,
      state: "fuzzy",
      isWhole: key === "title",
      place: bestPlace(row, all),
      evidence: {
        key,
        bits: wordings.reduce((sum, wording) => sum + wordingBits(wording, row.vocabulary), 0),
        size: wordings.reduce((sum, { pairs }) => sum + pairs.length, 0),
        places,
        distance: hits.reduce((sum, { distance }) => sum + distance, 0),
        length: hits.reduce((sum, { length }) => sum + length, 0),
      },
    });
  }
  return candidates;
}

function nearest(hits: readonly DamagedHit[]): DamagedHit | null {
  return [...hits].sort((a, b) => a.distance - b.distance || a.start - b.start)[0] ?? null;
}

function findDamaged(
  row: Row,
  index: GramIndex,
  neighbours: Neighbours,
  phrase: Phrase,
  counts: (field: number) => boolean,
): readonly DamagedHit[] {
  const hits = new Map<number, DamagedHit>();
  for (const { piece, readings } of tellingPieces(row, neighbours, phrase)) {
    for (const { field, start } of findSuspects(row, index, readings, counts)) {
      const hit = verify(row, phrase, piece, field, start);
      if (hit !== null && !hits.has(hit.start)) hits.set(hit.start, hit);
    }
  }
  return [...hits.values()];
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
  return { field, start: first, wordings, distance, length };
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
