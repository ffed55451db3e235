/**
 * Is it speech? Quotation marks also stand around titles of works, nicknames, subheadings and words held at arm's length.
 * Long quotations are speech; a few words are only where somebody says them.
 */

import type { Place } from "./attribution/rule.ts";
import type { Attribution } from "./attribution.ts";
import { cueAt } from "./grammar/verb.ts";

const LONG = 8;
/** Words that name what stands in the marks: a book titled “…”. */
const NAMED =
  /^(?:titled|entitled|headlined|nicknamed|so-called|dubbed|subtitled|named|song|book|film|movie|album|show|series|memoir|novel|documentary|program|segment|column|essay|hashtag|single|episode|magazine|musical|play|poem|sitcom|bestseller|thriller|classic|author)$/;

export function isSpeech(place: Place, attribution: Attribution | null): boolean {
  const { text } = place;
  const words = countWords(text);
  if (words === 0) return false;
  if (words > LONG) return true;
  if (isNamed(place) || isSubheading(place, attribution, words)) return false;
  if (words > 1 && isTitleCase(text) && !isHeadline(place) && !isSaid(place, attribution)) return false;
  return words > 2 || (attribution !== null && (attribution.rule !== "subject of the clause" || isCalled(place)));
}

/** A book titled “…”, author of “…”. */
function isNamed({ units, at }: Place): boolean {
  let before = at - 1;
  if (/^(?:,|of|the)$/.test(units[before]?.lower ?? "")) before -= 1;
  return NAMED.test(units[before]?.lower ?? "");
}

/** A few words alone in their paragraph that nobody is said to say. */
function isSubheading({ units, text }: Place, attribution: Attribution | null, words: number): boolean {
  if (units.length > 1 || words > 6 || attribution?.rule !== "paragraph above") return false;
  return isTitleCase(text) || text.endsWith(":");
}

/** admired him as a “…”: what somebody calls somebody else. */
function isCalled({ units, at }: Place): boolean {
  const before = /^(?:a|an|the)$/.test(units[at - 1]?.lower ?? "") ? at - 2 : at - 1;
  return units[before]?.lower === "as";
}

/** A cue or a colon stands right before the words, or who said them right after. */
function isSaid({ units, at, lexicon }: Place, attribution: Attribution | null): boolean {
  const before = units[at - 1];
  if (before === undefined || before.sentence !== units[at]?.sentence)
    return /verb|colon|signed/.test(attribution?.rule ?? "");
  if (/^(?::|as|that|,)$/.test(before.lower) || cueAt(units, at - 1, lexicon) !== null) return attribution !== null;
  return (
    /^(?:name and colon|cue before)$/.test(attribution?.rule ?? "") &&
    !lexicon.prepositions.has(before.lower) &&
    before.lower !== "'s"
  );
}

/** The words around the quotation are capitalised as well. */
function isHeadline({ units, at }: Place): boolean {
  const sentence = units[at]?.sentence;
  let small = 0;
  for (let index = Math.max(0, at - 20); index < units.length && index < at + 20; index += 1) {
    const unit = units[index];
    if (unit?.sentence === sentence && unit?.kind === "word" && !unit.capital && unit.text.length > 3) small += 1;
  }
  return small <= 1;
}

const SMALL = /^(?:a|an|the|of|and|or|in|on|for|to|with|at|by|from|as|vs)$/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;

function isTitleCase(text: string): boolean {
  const words = text.match(WORD) ?? [];
  return words.every((word, index) => (index > 0 && SMALL.test(word)) || /^[\p{Lu}\p{N}]/u.test(word));
}

/** Chinese and Japanese part no words: two signs count as one. */
const COUNTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}|[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;

/** Up to one more than `LONG`: nobody asks for more. */
function countWords(text: string): number {
  const scan = new RegExp(COUNTED);
  let words = 0;
  while (words <= LONG && scan.exec(text) !== null) words += 1;
  return words;
}
