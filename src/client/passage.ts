/**
 * One matching article -> the passages to show. A passage lies in one quotation, and then bears its speaker's name, or in the
 * story, and then bears nobody's: words that only stand near a quotation are never given to its speaker.
 */
import type { Anchor, Page } from "./engine.ts";

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

/** A stretch of the article, in words. A quotation ends where the next titled anchor stands. */
export interface Region {
  readonly kind: "quotation" | "story";
  readonly anchor: string | null;
  readonly speaker: string | null;
  readonly start: number;
  readonly end: number;
  /** What may be shown about it: a quotation's own words and no others, the whole paragraph for the story. */
  readonly context: readonly [start: number, end: number];
}

/** What our pages put between paragraphs, as a word of its own, so that no phrase is found across them. */
export const BORDER = "¶";

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

/** The article's words as the engine counts them: parted by white space, or by its own mark in languages without any. */
export function wordsOf(page: Page): string[] {
  const raw = page.raw_content;
  if (raw?.includes("\u200b")) return raw.split("\u200b").map(decodeEntities);
  return page.content.split(/[\r\n\s]+/);
}

function decodeEntities(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/**
 * Quotations and paragraphs of the story, without gaps, in order; what stands before the first anchor is the head and is left
 * out. A quotation ends with its own words; where those end together with their paragraph and nothing says that the next one
 * is the story, it is a quotation of several paragraphs and runs on to the next titled anchor.
 */
export function regionsOf(page: Page, length: number): Region[] {
  const anchors = [...page.anchors]
    .filter((anchor) => isQuotation(anchor) || isTitled(anchor) || isParagraph(anchor))
    .sort((a, b) => a.location - b.location || Number(isQuotation(a)) - Number(isQuotation(b)));
  const borders = anchors.filter(isParagraph).map((anchor) => anchor.location);
  const regions: Region[] = [];
  const add = (kind: Region["kind"], anchor: Anchor, start: number, end: number): void => {
    if (end <= start) return;
    if (kind === "quotation") {
      regions.push({ kind, anchor: anchor.id, speaker: speakerOf(anchor), start, end, context: [start, end] });
      return;
    }
    const from = borders.findLast((border) => border <= start) ?? start;
    const to = borders.find((border) => border > start) ?? length;
    regions.push({ kind, anchor: anchor.id, speaker: null, start, end, context: [from, Math.max(to, end)] });
  };
  let covered = 0;
  anchors.forEach((anchor, index) => {
    const start = Math.max(anchor.location, covered);
    const rest = anchors.slice(index + 1);
    const next = rest.find((other) => other.location >= anchor.location)?.location ?? length;
    if (!isQuotation(anchor)) {
      add("story", anchor, start, next);
      covered = Math.max(covered, next);
      return;
    }
    const own = anchor.location + countWords(anchor.text);
    const follower = rest.find((other) => other.location >= own - 1);
    const runsOn =
      follower !== undefined && follower.location <= own + 1 && isParagraph(follower) && !isTitled(follower);
    const titled = rest.find((other) => other.location >= own - 1 && (isTitled(other) || isQuotation(other)));
    const end = runsOn ? (titled?.location ?? length) : own;
    add("quotation", anchor, start, end);
    covered = end;
    const until = rest.find((other) => other.location >= end)?.location ?? length;
    add("story", anchor, end, until);
    covered = Math.max(end, until);
  });
  return regions;
}

function isQuotation(anchor: Anchor): boolean {
  return anchor.id.startsWith("q-");
}

function isParagraph(anchor: Anchor): boolean {
  return /^p\d+$/.test(anchor.id);
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

function isTitled(anchor: Anchor): boolean {
  return (anchor.title ?? "").trim() !== "";
}

/** `Ana Reyes: “The bridge…”` -> Ana Reyes. A title that opens with the words themselves names nobody. */
function speakerOf(anchor: Anchor): string | null {
  const title = anchor.title ?? "";
  const at = title.indexOf(": “");
  return at > 0 ? title.slice(0, at) : null;
}

function cut(region: Region, words: readonly string[], inside: readonly number[], all: readonly number[]): Passage {
  const [first, last] = region.context;
  const isWhole = last - first <= (region.kind === "quotation" ? WHOLE : STRETCH);
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

/** White space between two words: none before what only closes, none after what only opens. */
export function isJoined(before: string, after: string): boolean {
  return /^[,.;:!?)\]’”»…]+$/u.test(after) && !/^[.…]{2,}$/.test(after) ? true : /^[([‘“«]+$/u.test(before);
}

/** `enemies’,` -> nothing before, `enemies`, `’,` after: only the word itself is marked. */
export function partWord(text: string): readonly [string, string, string] {
  const characters = [...text];
  const isLetter = (character: string | undefined): boolean => /[\p{L}\p{N}\p{M}$%£€]/u.test(character ?? "");
  const first = characters.findIndex(isLetter);
  if (first < 0) return ["", text, ""];
  let last = characters.length - 1;
  while (last > first && !isLetter(characters[last])) last--;
  return [
    characters.slice(0, first).join(""),
    characters.slice(first, last + 1).join(""),
    characters.slice(last + 1).join(""),
  ];
}
