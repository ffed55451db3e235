/** Where every quotation of a volume stands in the engine's count of words, as the build wrote it down, and who says it. */
import { UNKNOWN } from "./facet.ts";

export interface Place {
  readonly start: number;
  readonly end: number;
  /** `unknown` where nobody is named. */
  readonly speaker: string;
}

/** Article id -> its quotations, in order. */
export type Places = (id: string) => readonly Place[];

/**
 * As it is written, articles in the order of the ids, quotations in the order of the article. The strings hold a number a
 * character, `FIRST` being 0: a fourth smaller, compressed, than the same numbers written out.
 */
export interface WrittenPlaces {
  readonly speakers: readonly (string | null)[];
  /** For each article, who is quoted, in order of their first words. */
  readonly quoted: readonly (readonly number[])[];
  /** For each article, how many quotations. */
  readonly counts: string;
  /** For each quotation: words since the end of the one before, its length in words, and which of `quoted` says it. */
  readonly gaps: string;
  readonly lengths: string;
  readonly voices: string;
}

/** `#`, the first sign that JSON does not escape and that only one other after it does. */
const FIRST = 35;
/** What comes behind would be half of a pair. */
const MOST = 0xd7ff - FIRST;

export function writeNumbers(numbers: readonly number[]): string {
  return numbers.map((number) => String.fromCharCode(Math.min(number, MOST) + FIRST)).join("");
}

function numberAt(text: string, at: number): number {
  return text.charCodeAt(at) - FIRST;
}

export function readPlaces(written: WrittenPlaces, ids: readonly string[]): Places {
  const { speakers, quoted, counts, gaps, lengths, voices } = written;
  if (counts.length !== ids.length) throw new Error("the places of quotations and the index are of two builds");
  const rows = new Map<string, { readonly row: number; readonly first: number }>();
  let first = 0;
  for (const [row, id] of [...ids].sort().entries()) {
    rows.set(id, { row, first });
    first += numberAt(counts, row);
  }
  return (id) => {
    const held = rows.get(id);
    if (!held) return [];
    const places: Place[] = [];
    let end = 0;
    for (let at = held.first; at < held.first + numberAt(counts, held.row); at++) {
      const start = end + numberAt(gaps, at);
      end = start + numberAt(lengths, at);
      const voice = quoted[held.row]?.[numberAt(voices, at)];
      places.push({ start, end, speaker: speakers[voice ?? -1] ?? UNKNOWN });
    }
    return places;
  };
}
