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
    if (inside.length > 0) found.push(cut(region, words, inside));
  }
  if (found.length === 0) {
    const opening = regions.find((region) => region.anchor !== null);
    return { passages: opening ? [cut(opening, words, [])] : [], others: 0 };
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
  const regions: Region[] = [];
  const add = (region: Region): void => {
    if (region.end > region.start) regions.push(region);
  };
  let covered = 0;
  anchors.forEach((anchor, index) => {
    const start = Math.max(anchor.location, covered);
    const rest = anchors.slice(index + 1);
    const next = rest.find((other) => other.location >= anchor.location)?.location ?? length;
    if (!isQuotation(anchor)) {
      add({ kind: "story", anchor: anchor.id, speaker: null, start, end: next });
      covered = Math.max(covered, next);
      return;
    }
    const own = anchor.location + countWords(anchor.text);
    const follower = rest.find((other) => other.location >= own - 1);
    const runsOn =
      follower !== undefined && follower.location <= own + 1 && isParagraph(follower) && !isTitled(follower);
    const titled = rest.find((other) => other.location >= own - 1 && (isTitled(other) || isQuotation(other)));
    const end = runsOn ? (titled?.location ?? length) : own;
    add({ kind: "quotation", anchor: anchor.id, speaker: speakerOf(anchor), start, end });
    covered = end;
    const until = rest.find((other) => other.location >= end)?.location ?? length;
    add({ kind: "story", anchor: anchor.id, speaker: null, start: end, end: until });
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

function cut(region: Region, words: readonly string[], hits: readonly number[]): Passage {
  const length = region.end - region.start;
  const isWhole = length <= (region.kind === "quotation" ? WHOLE : STRETCH);
  const from = isWhole ? region.start : startOfStretch(region, hits);
  const to = isWhole ? region.end : Math.min(region.end, from + STRETCH);
  const shown = words.slice(from, to).map((text, index) => ({ text, isHit: hits.includes(from + index) }));
  return {
    kind: region.kind,
    anchor: region.anchor,
    speaker: region.speaker,
    words: shown.filter((word) => word.text !== "¶" && word.text !== ""),
    cutBefore: from > region.start,
    cutAfter: to < region.end,
    hits: hits.length,
  };
}

/** The stretch with most hits in it, a few words before the first of them. */
function startOfStretch(region: Region, hits: readonly number[]): number {
  let best = hits[0] ?? region.start;
  let most = 0;
  for (const hit of hits) {
    const held = hits.filter((other) => other >= hit && other < hit + STRETCH - BEFORE).length;
    if (held > most) {
      most = held;
      best = hit;
    }
  }
  return Math.max(region.start, Math.min(best - BEFORE, region.end - STRETCH));
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
