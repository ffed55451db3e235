/**
 * Names that nearly match: the archive's speakers in, the pairs that may be one person out, each with the reason. Nobody is joined
 * here; people.yml settles it, and two people it names apart are never asked about again. Linear in the number of names: names
 * are met in buckets (each name with one letter left out, each surname with an initial), never pair by pair.
 */
import { editDistance } from "../parse/nearest.ts";
import type { KnownPerson } from "../parse/quotation.ts";
import type { Speaker } from "./archive.ts";
import { compareText } from "./chronology.ts";
import { foldName } from "./spelling.ts";

export type Nearness = "one letter apart" | "same surname and initial" | "letters of two scripts";

export interface NearNames {
  /** The name printed more often (or, for mixed scripts, the name that is mixed). */
  readonly name: string;
  /** The other; null where one name alone is odd. */
  readonly other: string | null;
  readonly nearness: Nearness;
  /** An article that prints the rarer one. */
  readonly article: string;
}

/** Shorter names differ by one letter too easily: Ann and Anna, Li and Lin. */
const LEAST_LETTERS = 7;
/** Of more bearers than this of one surname and initial, nothing can be said. */
const MOST_IN_A_BUCKET = 12;

/** In name order. */
export function findNearNames(speakers: readonly Speaker[], people: readonly KnownPerson[]): readonly NearNames[] {
  const named = speakers.filter((speaker) => speaker.named && speaker.articles.length > 0);
  const settled = new Set(people.map(({ name }) => name));
  const found = new Map<string, NearNames>();
  const pairUp = (bucket: readonly Speaker[], nearness: Nearness): void => {
    if (bucket.length > MOST_IN_A_BUCKET) return;
    for (const [at, one] of bucket.entries())
      for (const other of bucket.slice(at + 1)) {
        if (settled.has(one.name) && settled.has(other.name)) continue;
        if (nearness === "one letter apart" && editDistance(foldName(one.name), foldName(other.name)) > 1) continue;
        const [often, seldom] = byFrequency(one, other);
        const key = `${often.name}\n${seldom.name}`;
        if (!found.has(key))
          found.set(key, { name: often.name, other: seldom.name, nearness, article: seldom.articles[0] ?? "" });
      }
  };
  for (const bucket of bucketsOf(named, withOneLetterLess)) pairUp(bucket, "one letter apart");
  for (const bucket of bucketsOf(named, surnameAndInitial)) pairUp(bucket, "same surname and initial");
  const mixed = named.filter(({ name }) => !settled.has(name) && scriptsOf(name).size > 1);
  return [
    ...found.values(),
    ...mixed.map(({ name, articles }) => ({
      name,
      other: null,
      nearness: "letters of two scripts" as const,
      article: articles[0] ?? "",
    })),
  ].sort((a, b) => compareText(a.name, b.name) || compareText(a.other ?? "", b.other ?? ""));
}

/** The line to add to people.yml if the two are one person. */
export function proposeSpelling({ name, other }: NearNames): string {
  return `- {name: ${JSON.stringify(name)}, spellings: [${JSON.stringify(other ?? name)}]}`;
}

function byFrequency(one: Speaker, other: Speaker): readonly [Speaker, Speaker] {
  const isOther =
    other.quotations.length - one.quotations.length ||
    other.name.length - one.name.length ||
    compareText(one.name, other.name);
  return isOther > 0 ? [other, one] : [one, other];
}

function bucketsOf(speakers: readonly Speaker[], keysOf: (name: string) => Iterable<string>): Iterable<Speaker[]> {
  const buckets = new Map<string, Speaker[]>();
  for (const speaker of speakers)
    for (const key of new Set(keysOf(foldName(speaker.name)))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(speaker);
      else buckets.set(key, [speaker]);
    }
  return buckets.values();
}

/** Two names that differ by one letter changed, added or left out share one of these. */
function* withOneLetterLess(name: string): Iterable<string> {
  if (name.replace(/ /g, "").length < LEAST_LETTERS || !name.includes(" ")) return;
  yield name;
  for (let at = 0; at < name.length; at++) yield `${name.slice(0, at)}${name.slice(at + 1)}`;
}

function* surnameAndInitial(name: string): Iterable<string> {
  const words = name.split(" ");
  const surname = words.at(-1);
  if (words.length > 1 && surname !== undefined && surname.length > 1) yield `${words[0]?.[0]} ${surname}`;
}

function scriptsOf(name: string): ReadonlySet<string> {
  const scripts = new Set<string>();
  for (const letter of name) {
    if (/\p{Script=Latin}/u.test(letter)) scripts.add("Latin");
    else if (/\p{Script=Cyrillic}/u.test(letter)) scripts.add("Cyrillic");
    else if (/\p{Script=Greek}/u.test(letter)) scripts.add("Greek");
  }
  return scripts;
}
