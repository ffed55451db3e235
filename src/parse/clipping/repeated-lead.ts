/**
 * A pulled lead usually stands again, word for word, in the text below it. Where marks do not say with certainty where one block
 * ends and the next begins, this does.
 */

import type { Span } from "../quotation.ts";
import { type PlacedWord, placeWords, readWords } from "../words.ts";
import type { Border } from "./outer-mark.ts";
import { isBlank, type Line } from "./plain.ts";

/** The border between lead and text: a sure one, a likely one alone, or any after which the lead's first words stand again. */
export function chooseBorder(text: string, whole: Span, borders: readonly Border[]): Border | null {
  const sure = borders.find(({ kind }) => kind === "sure");
  if (sure) return sure;
  const block = text.slice(whole.start, whole.end);
  const words = borders.length === 0 ? [] : placeWords(block);
  const repeated = borders
    .slice(0, MOST_BORDERS)
    .filter((border) => isRepeated(block, words, border.start - whole.start));
  const best = repeated.find(({ kind }) => kind === "likely") ?? repeated[0];
  if (best) return best;
  const likely = borders.filter(({ kind }) => kind === "likely");
  return likely.length === 1 && /[‘“]/.test(text.slice(whole.start, whole.end)) ? (likely[0] ?? null) : null;
}

/** So many borders are tried; a text with more is no clipping with a lead. */
const MOST_BORDERS = 12;

/** Whether the first words of the block's first line stand again after `border`, and so do the last words before it. */
function isRepeated(text: string, words: readonly PlacedWord[], border: number): boolean {
  const size = words.findIndex(({ end }) => end > border);
  if (size < 3) return false;
  const lastLine = text.lastIndexOf("\n", text.slice(0, border).trimEnd().length - 1) + 1;
  const firstLine = text.indexOf("\n") < 0 ? border : Math.min(border, text.indexOf("\n"));
  const opening = words.slice(0, Math.min(8, size)).filter(({ start }) => start < firstLine);
  const closing = words.slice(Math.max(0, size - 5), size).filter(({ start }) => start >= lastLine);
  const run = (placed: readonly PlacedWord[]): string[] => placed.map(({ word }) => word);
  return hasRun(words, run(opening), size) && hasRun(words, run(closing), size);
}

/** Whether `run` stands among `words`, from the word `from` on. */
function hasRun(words: readonly PlacedWord[], run: readonly string[], from: number): boolean {
  for (let at = from; at + run.length <= words.length; at++)
    if (run.every((word, i) => words[at + i]?.word === word)) return true;
  return false;
}

/** Where a sentence ends and the next begins without a space, and what stands before it stands again after it. */
export function findBareGlue(text: string, whole: Span): number | null {
  const glue = /[.!?…’”](?=[\p{Lu}‘“])/gu;
  glue.lastIndex = whole.start;
  const places: number[] = [];
  for (let match = glue.exec(text); match !== null && match.index < whole.end; match = glue.exec(text)) {
    if (!/\p{Lu}/u.test(text[match.index - 1] ?? "")) places.push(match.index + 1);
    if (places.length >= MOST_BORDERS) break;
  }
  const block = text.slice(whole.start, whole.end);
  const words = places.length === 0 ? [] : placeWords(block);
  return places.find((place) => isRepeated(block, words, place - whole.start)) ?? null;
}

/** Where the text begins when the paragraphs before it all stand in it again, word for word; null when they do not. */
export function findRepeatedLead(text: string, lines: readonly Line[]): number | null {
  const printed = lines.filter((line) => !isBlank(line));
  const words = printed.map((line) => readWords(text.slice(line.start, line.end)).join(" "));
  const lastAt = new Map(words.map((paragraph, index) => [paragraph, index]));
  let count = 0;
  while (count < words.length && (words[count] === "" || (lastAt.get(words[count] ?? "") ?? 0) > count)) count++;
  const isLong = words.slice(0, count).join(" ").split(" ").length >= 6;
  const isLead = count > 0 && isLong && count * 2 <= words.length;
  const starts = words.slice(0, count).every((paragraph) => paragraph === "" || (lastAt.get(paragraph) ?? 0) >= count);
  return isLead && starts ? (printed[count]?.start ?? null) : null;
}
