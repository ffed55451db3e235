/**
 * Finds a phrase word for word: its pieces in order, with gaps where the dots stand. The piece with the rarest gram is
 * looked up in the index; the other pieces are then looked for before and after it in the same field.
 */
import { type GramIndex, hashGram, ONE, placesOf, type Shape, THREE, TWO } from "./gram.ts";
import { BREAK, fieldAt, type Row } from "./passage.ts";
import type { Phrase, Piece } from "./reference.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A phrase found in a field of an article. */
export interface Hit {
  /** Index into the row's `fieldStart`. */
  readonly field: number;
  /** Place of the first word, and the place after the last. */
  readonly start: number;
  readonly end: number;
  /** True where words were left out between pieces, or a word was cut by dots. */
  readonly elided: boolean;
}

/** The gram a phrase is looked up by. */
interface Anchor {
  readonly piece: number;
  readonly offset: number;
  readonly shape: Shape;
  readonly hash: number;
}

/** Dots stand for no more than this many words. */
const MOST_LEFT_OUT = 600;

/** The rarest gram of a phrase; null where every gram holds a word the archive does not know. */
export function findAnchor({ pieces }: Phrase, vocabulary: Vocabulary): Anchor | null {
  const { codes } = vocabulary;
  let best: Anchor | null = null;
  let bestBits = 0;
  pieces.forEach(({ ids, cutStart, cutEnd }, piece) => {
    const spare = ids.length > 3;
    const first = spare && cutStart ? 1 : 0;
    const last = spare && cutEnd ? ids.length - 1 : ids.length;
    const shape = ids.length > 2 ? THREE : ids.length === 2 ? TWO : ONE;
    for (let offset = first; offset + shape.length <= last; offset += 1) {
      const hash = hashGram(ids, offset, shape, codes);
      if (hash === 0) continue;
      let bits = 0;
      for (let i = offset; i < offset + shape.length; i += 1) bits += vocabulary.bits(ids[i] ?? 0);
      if (bits <= bestBits) continue;
      bestBits = bits;
      best = { piece, offset, shape, hash };
    }
  });
  return best;
}

/** Every place where the phrase stands word for word. */
export function findPhrase(row: Row, index: GramIndex, phrase: Phrase): readonly Hit[] {
  const { pieces } = phrase;
  const anchor = findAnchor(phrase, row.vocabulary);
  if (anchor === null) return [];
  const hits: Hit[] = [];
  let after = -1;
  for (const place of placesOf(index, index.find(anchor.hash))) {
    const start = place - anchor.offset;
    if (start < after) continue;
    const hit = matchAround(row, pieces, anchor.piece, start);
    if (hit === null) continue;
    hits.push(hit);
    after = hit.end;
  }
  return hits;
}

/** The other pieces are taken where they stand nearest, in order, around the anchored one. */
function matchAround(row: Row, pieces: readonly Piece[], anchored: number, start: number): Hit | null {
  const piece = pieces[anchored];
  if (piece === undefined || start < 0) return null;
  let cut = matchPiece(row, piece, start);
  if (cut === null) return null;
  const field = fieldAt(row, start);
  const from = row.fieldStart[field] ?? 0;
  const to = row.fieldStart[field + 1] ?? 0;
  let first = start;
  for (const before of pieces.slice(0, anchored).reverse()) {
    const size = before.ids.length;
    const found = findNearest(row, before, first - size, Math.max(from, first - size - MOST_LEFT_OUT), -1);
    if (found === null) return null;
    cut ||= found.cut;
    first = found.start;
  }
  let end = start + piece.ids.length;
  for (const next of pieces.slice(anchored + 1)) {
    const size = next.ids.length;
    const found = findNearest(row, next, end, Math.min(to - size, end + MOST_LEFT_OUT), 1);
    if (found === null) return null;
    cut ||= found.cut;
    end = found.start + size;
  }
  return { field, start: first, end, elided: cut || pieces.length > 1 };
}

/** The first place a piece stands at on the way from one place to another, both included. */
function findNearest(
  row: Row,
  piece: Piece,
  from: number,
  to: number,
  step: 1 | -1,
): { readonly start: number; readonly cut: boolean } | null {
  for (let start = from; step * (to - start) >= 0; start += step) {
    const cut = matchPiece(row, piece, start);
    if (cut !== null) return { start, cut };
  }
  return null;
}

/** Does a piece stand at a place? Null: no. True: yes, with a word cut by dots. False: yes, whole. */
function matchPiece({ words, vocabulary }: Row, piece: Piece, start: number): boolean | null {
  const last = piece.ids.length - 1;
  let cut = false;
  for (let i = 0; i <= last; i += 1) {
    const printed = words[start + i] ?? BREAK;
    if (printed === BREAK) return null;
    if (piece.ids[i] === printed) continue;
    const beginning = i === last && piece.cutEnd;
    const ending = i === 0 && piece.cutStart;
    if (!beginning && !ending) return null;
    const whole = vocabulary.spell(printed);
    const part = piece.words[i] ?? "";
    if (!(beginning && whole.startsWith(part)) && !(ending && whole.endsWith(part))) return null;
    cut = true;
  }
  return cut;
}
