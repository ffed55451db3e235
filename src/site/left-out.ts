/**
 * What an excerpt leaves out. A paragraph of the lead with dots in it, and the whole text, in; the words that stand between
 * its pieces in the text out. Pieces are found word for word, in order and as near together as may be; where one is not found nothing is claimed.
 */
import { type PlacedWord, placeWords } from "../parse/words.ts";

export interface LeftOutFinder {
  /** One string for each place where dots stand for words, in order; a line end in it parts two paragraphs. */
  find(excerpt: string): readonly string[];
}

/** A half-open stretch of words. */
type Gap = readonly [from: number, to: number];

/** Dots, with or without brackets. */
const ELISION = /[[(]\s?(?:\.{2,}|…)\s?[\])]|…|\.(?:[ \u00a0]?\.)+/g;
const ENDS = /(?:\.{2}|…)[\])]?['"’”»]?\s*$/;
const BEGINS = /^\s*['"‘“«]?[[(]?(?:\.{2}|…)/;
/** Places with the same first words that are tried, and words that dots may stand for. */
const MOST_PLACES = 40;
const MOST_WORDS = 600;
/** Words a piece is looked up by. */
const KEY = 3;

/**
 * For each paragraph of a lead what its dots leave out. Dots that stand alone between two paragraphs, or at the end of one or
 * the beginning of the next, stand for what the text has between the two.
 */
export function leftOutOf(lead: readonly string[], text: readonly string[]): readonly (readonly string[])[] {
  const finder = leftOutFinder(text);
  const pieces = lead.map((paragraph) => paragraph.split(ELISION).filter((piece) => placeWords(piece).length > 0));
  const between = (before: number, after: number): readonly string[] => {
    const [tail, head] = [pieces[before]?.at(-1), pieces[after]?.[0]];
    if (tail === undefined || head === undefined) return [];
    if (placeWords(tail).length >= KEY) return finder.find(`${tail} … ${head}`);
    // Too few words to be looked up on their own: they are found with those before them.
    const whole = lead[before] ?? "";
    return finder.find(`${whole} … ${head}`).slice(finder.find(whole).length);
  };
  const isDots = (at: number): boolean => pieces[at]?.length === 0 && lead[at] !== undefined;
  return lead.map((paragraph, at) => {
    if (isDots(at)) return between(at - 1, at + 1);
    const next = lead[at + 1];
    const isCut = !isDots(at + 1) && next !== undefined && (ENDS.test(paragraph) || BEGINS.test(next));
    return isCut ? [...finder.find(paragraph), ...between(at, at + 1)] : finder.find(paragraph);
  });
}

/** @param text the paragraphs of the article */
export function leftOutFinder(text: readonly string[]): LeftOutFinder {
  const whole = text.join("\n");
  let words: readonly PlacedWord[] | null = null;
  const places = new Map<string, number[]>();

  function read(): readonly PlacedWord[] {
    if (words !== null) return words;
    const placed = placeWords(whole);
    words = placed;
    placed.forEach((_, at) => {
      const key = keyOf(placed.slice(at, at + KEY).map(({ word }) => word));
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else if (known.length < MOST_PLACES) known.push(at);
    });
    return placed;
  }

  /** Where a piece stands, from a place on; -1 for nowhere. */
  function place(piece: readonly string[], from: number): number {
    const placed = read();
    const stands = (at: number): boolean => piece.every((word, i) => placed[at + i]?.word === word);
    if (piece.length >= KEY)
      return places.get(keyOf(piece.slice(0, KEY)))?.find((at) => at >= from && stands(at)) ?? -1;
    for (let at = from; at < Math.min(placed.length, from + MOST_WORDS); at += 1) if (stands(at)) return at;
    return -1;
  }

  return {
    find(excerpt) {
      const pieces = excerpt
        .split(ELISION)
        .map((piece) => placeWords(piece).map(({ word }) => word))
        .filter((piece) => piece.length > 0);
      const [first, ...others] = pieces;
      if (first === undefined || first.length < KEY || others.length === 0) return [];
      const placed = read();
      let best: readonly Gap[] = [];
      let least = Number.POSITIVE_INFINITY;
      for (const start of places.get(keyOf(first.slice(0, KEY))) ?? []) {
        if (place(first, start) !== start) continue;
        const gaps = follow(others, start + first.length);
        const size = gaps?.reduce((sum, [from, to]) => sum + to - from, 0) ?? least;
        if (gaps === null || size >= least) continue;
        best = gaps;
        least = size;
      }
      return best.map(([from, to]) => whole.slice(placed[from]?.start, placed[to - 1]?.end));
    },
  };

  /** The gaps before each piece; those of no words are no gaps. */
  function follow(pieces: readonly (readonly string[])[], from: number): readonly Gap[] | null {
    const gaps: Gap[] = [];
    let end = from;
    for (const piece of pieces) {
      const at = place(piece, end);
      if (at < 0 || at - end > MOST_WORDS) return null;
      if (at > end) gaps.push([end, at]);
      end = at + piece.length;
    }
    return gaps;
  }
}

function keyOf(words: readonly string[]): string {
  return words.join(" ");
}
