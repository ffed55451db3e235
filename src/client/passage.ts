/**
 * One matching article -> the passages to show. A passage lies in one quotation, and then bears its speaker's name, or in the
 * story, and then bears nobody's: words that only stand near a quotation are never given to its speaker.
 */
import type { Page } from "./engine.ts";
import { asPrinted, BORDER, type Region, regionsOf, UNPRINTED, wordsOf } from "./region.ts";

export interface Passage {
  readonly kind: "quotation" | "story";
  /** The place in the article to open, without `#`; null for its beginning. */
  readonly anchor: string | null;
  /** Null in the story, and for a quotation nobody is named for. */
  readonly speaker: string | null;
  readonly words: readonly PassageWord[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** How many places of the query it holds. */
  readonly hits: number;
}

export interface PassageWord {
  readonly text: string;
  readonly isHit: boolean;
}

/** A quotation up to this many words is shown whole; of longer ones, and of the story, a stretch about the words found. */
const WHOLE = 70;
const STRETCH = 44;
const BEFORE = 14;

/**
 * `hits` are places in words, in ascending order. Passages come in the order of the article, those with most hits chosen;
 * at most `most` of them, with a count of the others. Where nothing is hit, the opening of the story.
 */
export function findPassages(
  page: Page,
  hits: readonly number[],
  most: number,
): { readonly passages: readonly Passage[]; readonly others: number } {
  const words = wordsOf(page);
  const regions = regionsOf(page, words.length);
  const found: Passage[] = [];
  for (const region of regions) {
    const inside = hits.filter((hit) => hit >= region.start && hit < region.end);
    if (inside.length > 0) found.push(cut(region, words, inside, hits));
  }
  if (found.length === 0) {
    const opening = regions.find((region) => region.anchor !== null);
    return { passages: opening ? [cut(opening, words, [], [])] : [], others: 0 };
  }
  const best = [...found].sort((a, b) => b.hits - a.hits).slice(0, most);
  return { passages: found.filter((passage) => best.includes(passage)), others: found.length - best.length };
}

/** One quotation of an article by its number, from 0, whole up to `whole` words; null where there is no such one. */
export function passageOf(page: Page, ordinal: number, hits: readonly number[], whole = WHOLE): Passage | null {
  const words = wordsOf(page);
  const region = regionsOf(page, words.length).filter(({ kind }) => kind === "quotation")[ordinal];
  return region ? cut(region, words, hits, hits, whole) : null;
}

function cut(
  region: Region,
  words: readonly string[],
  inside: readonly number[],
  all: readonly number[],
  whole = region.kind === "quotation" ? WHOLE : STRETCH,
): Passage {
  const [first, last] = region.context;
  const isWhole = last - first <= whole;
  const from = isWhole ? first : startOfStretch(region, inside);
  const to = isWhole ? last : Math.min(last, from + STRETCH);
  const shown = words.slice(from, to).map((text, index) => ({ text, isHit: all.includes(from + index) }));
  return {
    kind: region.kind,
    anchor: region.anchor,
    speaker: region.speaker,
    words: trimBorders(shown.filter((word) => word.text !== "")),
    cutBefore: from > first,
    cutAfter: to < last,
    hits: inside.length,
  };
}

/** Between two paragraphs of one passage their border stays, at its ends it goes. */
function trimBorders(words: readonly PassageWord[]): PassageWord[] {
  const first = words.findIndex((word) => word.text !== BORDER);
  const last = words.findLastIndex((word) => word.text !== BORDER);
  return words.slice(Math.max(0, first), last + 1);
}

/** The stretch with most hits in it, a few words before the first of them. */
function startOfStretch(region: Region, hits: readonly number[]): number {
  const [first, last] = region.context;
  let best = hits[0] ?? region.start;
  let most = 0;
  for (const hit of hits) {
    const held = hits.filter((other) => other >= hit && other < hit + STRETCH - BEFORE).length;
    if (held > most) {
      most = held;
      best = hit;
    }
  }
  return Math.max(first, Math.min(best - BEFORE, last - STRETCH));
}

/** White space between two words: none before what only closes, none after what only opens, or where none is printed. */
export function isJoined(before: string, after: string): boolean {
  if (before.endsWith(UNPRINTED)) return true;
  return /^[,.;:!?)\]’”»…]+$/u.test(after) && !/^[.…]{2,}$/.test(after) ? true : /^[([‘“«]+$/u.test(before);
}

/** `enemies’,` -> nothing before, `enemies`, `’,` after: only the word itself is marked. */
export function partWord(text: string): readonly [string, string, string] {
  const characters = [...asPrinted(text)];
  const isLetter = (character: string | undefined): boolean => /[\p{L}\p{N}\p{M}$%£€]/u.test(character ?? "");
  const first = characters.findIndex(isLetter);
  if (first < 0) return ["", characters.join(""), ""];
  let last = characters.length - 1;
  while (last > first && !isLetter(characters[last])) last--;
  return [
    characters.slice(0, first).join(""),
    characters.slice(first, last + 1).join(""),
    characters.slice(last + 1).join(""),
  ];
}
