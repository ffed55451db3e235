/**
 * Is it speech? Quotation marks also stand around titles of works, nicknames and words held at arm's length. A quotation of
 * a few words is speech only where somebody says it.
 */

import type { Place } from "./attribution/rule.ts";
import type { Attribution } from "./attribution.ts";
import { readWords } from "./words.ts";

const TITLED =
  /^(?:titled|entitled|headlined|nicknamed|nickname|so-called|dubbed|subtitled|named|known|word|words|term|phrase|song|book|film|movie|album|show|series|memoir|novel|documentary|program|segment|column|essay|hashtag|headline|single|episode|magazine|musical|play|poem|sitcom|bestseller|thriller)$/;

export function isSpeech(place: Place, attribution: Attribution | null): boolean {
  const { units, at, text } = place;
  const words = readWords(text);
  if (words.length === 0) return false;
  const before = units[at - 1];
  if (words.length > 8) return true;
  const previous = before?.text === "," ? units[at - 2] : before;
  if (before !== undefined && TITLED.test(previous?.lower ?? "")) return false;
  if (isNickname(place)) return false;
  if (isTitleCase(text) && words.length > 1 && before?.lower === "'s") return false;
  if (words.length <= 2 && (attribution === null || attribution.rule === "subject of the clause")) return false;
  return true;
}

/** Robert “Bobby” Reyes. */
function isNickname({ units, at }: Place): boolean {
  const before = units[at - 1];
  const after = units[at + 1];
  return (
    before?.kind === "name" &&
    after !== undefined &&
    after.capital &&
    after.kind !== "quotation" &&
    before.sentence === after.sentence
  );
}

const SMALL = /^(?:a|an|the|of|and|or|in|on|for|to|with|at|by|from|as|vs)$/;

export function isTitleCase(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  return (
    words.length > 0 && words.every((word, index) => (index > 0 && SMALL.test(word)) || /^[\p{Lu}\p{N}]/u.test(word))
  );
}
