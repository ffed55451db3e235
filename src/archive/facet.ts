/**
 * What an entry says besides its words (speaker, topics, headline, date), compared with an article. Facets narrow: among
 * candidates those that agree stand before those that say nothing, and these before those that disagree.
 */
import type { RecordFields } from "../parse/record.ts";
import { readWords } from "../parse/words.ts";
import { isSameName } from "./edit.ts";
import { type Phrase, phraseKey, type Reference } from "./reference.ts";
import { foldName } from "./spelling.ts";
import { foldWord, type Vocabulary } from "./vocabulary.ts";
import { alignWording, isSameWording } from "./wording.ts";

/** 1: agrees; 0: one side says nothing; -1: disagrees. */
export type Verdict = -1 | 0 | 1;

export interface Facets {
  readonly speaker: Verdict;
  readonly topics: Verdict;
  readonly headline: Verdict;
  readonly date: Verdict;
}

export interface Compared {
  readonly record: RecordFields;
  /** The quotation the words were found in, if any. */
  readonly quote: string | null;
  /** True where they were found in the title line. */
  readonly isTitle: boolean;
  /** Does a comparable word stand anywhere in the article? */
  readonly holds: (word: string) => boolean;
  readonly vocabulary: Vocabulary;
}

export function compareFacets(reference: Reference, article: Compared, isWhole: boolean): Facets {
  // Where the whole entry was found, its speaker, topics and headline were.
  if (isWhole) {
    return { speaker: 0, topics: 0, headline: 0, date: compareDate(reference.entry.date, article.record.date) };
  }
  return {
    speaker: compareSpeaker(reference.entry.speaker, article),
    topics: compareTopics(reference.entry.topics, article.record.topics),
    headline: compareHeadline(reference, article),
    date: compareDate(reference.entry.date, article.record.date),
  };
}

/** Dates agree as far as both are known: `2019` agrees with `2019-05-01`. */
function compareDate(wanted: string | null, printed: string | null): Verdict {
  if (wanted === null || printed === null) return 0;
  return wanted.startsWith(printed) || printed.startsWith(wanted) ? 1 : -1;
}

/** One topic in common is agreement. */
function compareTopics(wanted: readonly string[], printed: readonly string[]): Verdict {
  if (wanted.length === 0 || printed.length === 0) return 0;
  const known = printed.map(foldName);
  return wanted.some((topic) => known.some((name) => isSameName(foldName(topic), name))) ? 1 : -1;
}

/**
 * For words in a title line that ends in a speaker's name, that name decides. Else agreement where the words found are
 * attributed to the speaker, or to nobody in an article that quotes the speaker; nothing where the article only names them;
 * else disagreement.
 */
function compareSpeaker(wanted: string | null, { record, quote, isTitle, holds }: Compared): Verdict {
  if (wanted === null) return 0;
  const isWanted = (name: string): boolean => isSamePerson(name, wanted);
  const known = isTitle ? titleSpeaker(record) : null;
  if (known !== null) return isWanted(known) ? 1 : -1;
  const attributed = record.quotes.find(({ id }) => id === quote)?.speaker ?? null;
  if (attributed !== null && isWanted(attributed)) return 1;
  if (attributed === null && record.speakers.some(isWanted)) return 1;
  if (record.speakers.some(isWanted)) return 0;
  // Somebody else of that surname is quoted: that is why the surname stands there.
  if (record.speakers.some((name) => lastName(name) === lastName(wanted))) return -1;
  return holds(lastName(wanted)) ? 0 : -1;
}

/** The speaker a title line ends in: `(Harbour) - 'the bridge will stand' - Ana Reyes`. */
export function titleSpeaker({ title, speakers, titleFrom }: RecordFields): string | null {
  if (titleFrom !== "title-line" && titleFrom !== "stated") return null;
  const line = foldName(title);
  return speakers.find((name) => line.endsWith(` ${foldName(name)}`)) ?? null;
}

/** One surname, and no first names that differ: `Reyes`, `A. Reyes` and `Ana Reyes` may be one, `Tomas Reyes` is another. */
function isSamePerson(one: string, other: string): boolean {
  if (!isSameName(lastName(one), lastName(other))) return false;
  const [names, others] = [foldName(one).split(" "), foldName(other).split(" ")];
  const [first = "", second = ""] = [names[0], others[0]];
  if (names.length === 1 || others.length === 1) return true;
  return isSameName(first, second) || (first[0] === second[0] && Math.min(first.length, second.length) === 1);
}

/** An entry's headline is looked for in the title line and the headline, whole in either or either whole in it. */
function compareHeadline({ entry, headline, quotes }: Reference, { record, vocabulary }: Compared): Verdict {
  if (headline === null || quotes.length === 0) return 0;
  const wanted = ` ${phraseKey(headline)} `;
  for (const printed of [record.title, record.headline]) {
    if (printed === null) continue;
    const words = readWords(printed).map(foldWord);
    if (holdsPhrase(words, headline, vocabulary) || wanted.includes(` ${words.join(" ")} `)) return 1;
  }
  const name = entry.headline ?? "";
  return record.speakers.some((speaker) => isSamePerson(speaker, name)) ? 1 : -1;
}

function holdsPhrase(printed: readonly string[], { pieces }: Phrase, vocabulary: Vocabulary): boolean {
  const text = ` ${printed.join(" ")} `;
  return pieces.every(({ words, cutStart, cutEnd }) => {
    if (text.includes(` ${words.join(" ")} `)) return true;
    const wording = alignWording(words, printed, { start: cutStart, end: cutEnd });
    return wording !== null && isSameWording([wording], vocabulary);
  });
}

function lastName(name: string): string {
  return foldName(name).split(" ").at(-1) ?? "";
}
