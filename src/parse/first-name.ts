/** First names and the pronoun they tell: the door to human-names, a list of names by language and gender. */
import femaleEnglish from "human-names/data/female-human-names-en.json" with { type: "json" };
import femaleSpanish from "human-names/data/female-human-names-es.json" with { type: "json" };
import femaleFrench from "human-names/data/female-human-names-fr.json" with { type: "json" };
import maleEnglish from "human-names/data/male-human-names-en.json" with { type: "json" };
import maleSpanish from "human-names/data/male-human-names-es.json" with { type: "json" };
import maleFrench from "human-names/data/male-human-names-fr.json" with { type: "json" };
import { FEMALE, MALE } from "./lexicon/first-name.ts";
import type { Gender } from "./lexicon/type.ts";

/** `either` where the lists disagree. */
export type FirstName = Gender | "either";

const NAMES: ReadonlyMap<string, FirstName> = buildNames();

/** Null where it is no first name we know. Capitals do not matter. */
export function readFirstName(word: string): FirstName | null {
  return NAMES.get(word.toLowerCase()) ?? null;
}

function buildNames(): ReadonlyMap<string, FirstName> {
  const names = new Map<string, FirstName>();
  const add = (word: string, gender: Gender): void => {
    const key = word.toLowerCase();
    const known = names.get(key);
    names.set(key, known === undefined || known === gender ? gender : "either");
  };
  // English first; the other lists only add names, so that “Jean” in French does not unsettle an English one
  for (const [female, male] of [
    [femaleEnglish, maleEnglish],
    [femaleFrench, maleFrench],
    [femaleSpanish, maleSpanish],
  ] as const) {
    const before = new Set(names.keys());
    for (const word of female) if (!before.has(word.toLowerCase())) add(word, "she");
    for (const word of male) if (!before.has(word.toLowerCase())) add(word, "he");
  }
  for (const word of FEMALE) names.set(word, "she");
  for (const word of MALE) names.set(word, "he");
  return names;
}
