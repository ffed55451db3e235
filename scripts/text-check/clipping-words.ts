/**
 * The words of a clipping's own text, by a plain tokeniser that knows nothing of how clippings are laid out: where two words touch,
 * with nothing or only a tag or an invisible character between them, a record may have them as one word or as two.
 */
import { decodeEntity } from "../../src/site/page-words.ts";

export interface ClippingWords {
  readonly words: readonly string[];
  /** For each word whether it touches the one before. */
  readonly touches: readonly boolean[];
}

/** Stands where something was left out; a character that no text needs. */
const JOINT = "\ue000";
const ODDITY =
  /<[^<>\n\r]{1,400}>|&lt;[^<>&\n\r]{1,20}&gt;|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});|(?![\t\n\r\f\v])[\p{Cc}\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const WORD = /[\p{L}\p{M}]+|\p{N}+|[\p{Sc}\p{Sm}\p{So}]+/gu;

/** Tags, entities and the like that stand in a text as words; white space in them is one space. */
export function readOddities(text: string): ReadonlySet<string> {
  return new Set((text.match(ODDITY) ?? []).map((oddity) => oddity.replace(/\s+/g, " ")));
}

/** @param isKept whether the record has a tag or an entity as it is written, as words */
export function readClippingWords(text: string, isKept: (oddity: string) => boolean): ClippingWords {
  const bare = text.replace(ODDITY, (oddity) => {
    if (oddity.startsWith("<")) return isKept(oddity) ? oddity : JOINT;
    if (oddity.startsWith("&lt;") && oddity.length > 4) {
      const tag = `<${oddity.slice(4, -4)}>`;
      return isKept(tag) ? tag : JOINT;
    }
    if (oddity.startsWith("&")) return isKept(oddity) ? oddity : decodeEntity(oddity);
    return JOINT;
  });
  const words: string[] = [];
  const touches: boolean[] = [];
  let end = -1;
  for (const match of bare.matchAll(WORD)) {
    words.push(match[0]);
    touches.push(isJoined(bare, end, match.index));
    end = match.index + match[0].length;
  }
  return { words, touches };
}

function isJoined(text: string, from: number, to: number): boolean {
  if (from < 0) return false;
  for (let at = from; at < to; at++) if (text[at] !== JOINT) return false;
  return true;
}

/** A clipping's front matter, and its text: what stands after the line of three hyphens that ends it. */
export function cutFrontMatter(file: string): { readonly front: string; readonly text: string } {
  const whole = file.replace(/^\ufeff/, "");
  let start = 0;
  for (const end of whole.matchAll(/\r\n|\n|\r|$/g)) {
    const isFence = whole.slice(start, end.index).trimEnd() === "---";
    if (start === 0 && !isFence) break;
    if (start > 0 && isFence) {
      const after = end.index + end[0].length;
      return { front: whole.slice(0, after), text: whole.slice(after) };
    }
    start = end.index + end[0].length;
  }
  return { front: "", text: whole };
}

/** The words from one place to another, those that touch together. */
export function runsOf({ words, touches }: ClippingWords, from: number, to: number): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const [at, word] of words.slice(from, to).entries()) {
    if (at > 0 && touches[from + at] === true) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Just after the last of `words`, where they all stand in order from the word `from` on; else minus how many of them do, less one. */
export function standsFrom({ words: held, touches }: ClippingWords, from: number, words: readonly string[]): number {
  let at = from;
  for (const [index, word] of words.entries()) {
    let done = 0;
    do {
      const piece = held[at];
      if (piece === undefined || !word.startsWith(piece, done)) return -1 - index;
      done += piece.length;
      at += 1;
    } while (done < word.length && touches[at] === true);
    if (done !== word.length) return -1 - index;
  }
  return at;
}

/** The place of the first of `words`, where they all stand in order and end before the word `to`; else null. */
export function standsUpTo(
  { words: held, touches }: ClippingWords,
  to: number,
  words: readonly string[],
): number | null {
  let at = to;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] ?? "";
    let left = word.length;
    do {
      const piece = held[at - 1];
      if (piece === undefined || !word.endsWith(piece, left)) return null;
      left -= piece.length;
      at -= 1;
    } while (left > 0 && touches[at] === true);
    if (left !== 0) return null;
  }
  return at;
}
