/**
 * Whom he or she means: the people mentioned so far and a place in, one of them out. The fitting person who was the
 * subject of a sentence counts most, then the one who spoke last, then any other; nearness decides between them, and where
 * two come out alike nobody is meant.
 */
import type { Cast } from "./cast.ts";
import type { Person } from "./known-person.ts";
import type { Gender } from "./lexicon/type.ts";
import type { Name } from "./unit.ts";

/** A name in the story, outside the quotations. */
export interface Mentioned {
  readonly at: number;
  readonly name: Name;
  readonly paragraph: number;
  /** Counts sentences through the whole article. */
  readonly sentence: number;
  /** 2: the subject of its sentence; 1: the subject of a clause in it; 0: anything else. */
  readonly rank: 0 | 1 | 2;
}

/** The quotation before. */
export interface Spoken {
  readonly paragraph: number;
  readonly sentence: number;
  readonly person: Person | null;
  /** Who spoke without a name, as printed. */
  readonly nominal: string | null;
}

/** How far back is looked. */
const PARAGRAPHS = 4;
const MENTIONS = 40;
/** What a mention is worth by its rank, the last speaker, and what each sentence and paragraph between takes off. */
const WORTH = [0, 1.5, 4] as const;
const LAST_SPEAKER = 3;
const SENTENCE = 2;
const PARAGRAPH = 0.2;
/** What it costs a name that may be no person. */
const UNSURE = 3;
/** Two people nearer than this in worth are equally likely, and nobody is named. */
const MARGIN = 1.4;

/** The person meant by he or she at a place; `nameless` where it is somebody without a name; null where nobody can tell. */
export function resolvePronoun(
  gender: Gender,
  here: { readonly at: number; readonly paragraph: number; readonly sentence: number },
  mentions: readonly Mentioned[],
  last: Spoken | null,
  cast: Cast,
): Person | "nameless" | null {
  const fits = (person: Person): boolean => person.pronoun === gender || person.pronoun === null;
  let best: Person | null = null;
  let rival = Number.NEGATIVE_INFINITY;
  let worth = Number.NEGATIVE_INFINITY;
  const spoke = last?.person ? fits(last.person) : last?.nominal != null;
  if (last !== null && spoke && here.paragraph - last.paragraph <= PARAGRAPHS) {
    best = last.person;
    worth = LAST_SPEAKER - (here.sentence - last.sentence) * SENTENCE - (here.paragraph - last.paragraph) * PARAGRAPH;
  }
  const end = firstNotBefore(mentions, here.at);
  for (let index = end - 1; index >= 0 && end - index < MENTIONS; index -= 1) {
    const mention = mentions[index] as Mentioned;
    if (here.paragraph - mention.paragraph > PARAGRAPHS) break;
    const near = WORTH[mention.rank] - (here.sentence - mention.sentence) * SENTENCE;
    if (near <= worth - MARGIN) continue;
    const nameless = mention.name.words[0] === "";
    const person = nameless ? null : cast.personOf(mention.name, mention.at);
    if (!nameless && (person === null || !fits(person))) continue;
    const own = person === null || person.sure ? near : near - UNSURE;
    if (person === best) worth = Math.max(worth, own);
    else if (own > worth) {
      rival = worth;
      best = person;
      worth = own;
    } else rival = Math.max(rival, own);
  }
  if (worth === Number.NEGATIVE_INFINITY || worth - rival < MARGIN) return null;
  return best ?? "nameless";
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
