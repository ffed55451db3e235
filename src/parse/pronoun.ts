/**
 * Whom he or she means: the people mentioned so far and a place in, one of them out. The fitting person who was last the
 * subject of a sentence since the last quotation, else the one who spoke last, else the fitting person last mentioned.
 */
import type { Cast, Person } from "./cast.ts";
import type { Gender } from "./lexicon/type.ts";
import type { Name } from "./name.ts";

/** A name in the story, outside the quotations. */
export interface Mentioned {
  readonly at: number;
  readonly name: Name;
  readonly paragraph: number;
  /** It stands where the subject of a sentence stands. */
  readonly subject: boolean;
}

export interface Spoken {
  readonly at: number;
  readonly paragraph: number;
  readonly person: Person | null;
}

const PARAGRAPHS = 3;

export function resolvePronoun(
  gender: Gender,
  at: number,
  paragraph: number,
  mentions: readonly Mentioned[],
  last: Spoken | null,
  cast: Cast,
): Person | null {
  const fits = (person: Person): boolean => person.pronoun === null || person.pronoun === gender;
  const end = firstNotBefore(mentions, at);
  const floor = last === null ? -1 : last.at;
  let any: Person | null = null;
  for (let index = end - 1; index >= 0 && end - index < 40; index -= 1) {
    const mention = mentions[index] as Mentioned;
    if (paragraph - mention.paragraph > PARAGRAPHS || mention.at < floor) break;
    if (!mention.subject && any !== null) continue;
    const person = cast.personOf(mention.name, mention.at);
    if (person === null || !fits(person)) continue;
    if (mention.subject) return person;
    any = person;
  }
  if (last?.person && fits(last.person) && paragraph - last.paragraph <= PARAGRAPHS) return last.person;
  return any;
}

/** Index of the first mention at or after a place. */
function firstNotBefore(mentions: readonly Mentioned[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mentioned).at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
