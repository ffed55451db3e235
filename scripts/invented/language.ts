/**
 * An invented language for measuring: English small words between content words made of syllables, so that the reader of
 * quotations finds its cues and nobody real is ever quoted. Frequencies follow Zipf's law, as in a newspaper.
 */
import type { Random } from "./random.ts";

export interface Language {
  /** Content words, the most frequent first. */
  readonly words: readonly string[];
  word(): string;
  /** Without capital and full stop. */
  sentence(): readonly string[];
  name(): string;
}

const ONSETS = [
  "b",
  "br",
  "c",
  "d",
  "dr",
  "f",
  "g",
  "gr",
  "h",
  "k",
  "l",
  "m",
  "n",
  "p",
  "pl",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
  "w",
];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const CODAS = ["", "", "n", "r", "l", "s", "t", "nd", "rt", "m"];
const DETERMINERS = ["the", "the", "the", "a", "this", "their", "its", "our", "no"];
const PREPOSITIONS = ["of", "of", "of", "in", "in", "to", "for", "on", "with", "by", "from", "at", "after", "against"];
const VERBS = ["is", "was", "will be", "has been", "cannot be", "would be", "must be", "are", "were", "may become"];
const JOINTS = ["and", "and", "but", "that", "because", "which", "while", "if"];
const VOCABULARY = 12_000;

export function inventLanguage(random: Random): Language {
  const words = inventWords(random, VOCABULARY, 1, 4);
  const first = inventWords(random, 300, 1, 2).map(capital);
  const last = inventWords(random, 4000, 2, 3).map(capital);
  const word = (): string => words[random.skewed(words.length)] as string;

  const thing = (): string[] => {
    const noun = random.chance(0.3) ? [word(), word()] : [word()];
    return random.chance(0.8) ? [random.pick(DETERMINERS), ...noun] : noun;
  };
  const clause = (): string[] => {
    const verb = random.chance(0.5) ? random.pick(VERBS).split(" ") : [word()];
    const rest = random.chance(0.7) ? [random.pick(PREPOSITIONS), ...thing()] : [];
    return [...thing(), ...verb, ...thing(), ...rest];
  };
  return {
    words,
    word,
    sentence: () => {
      const parts = clause();
      while (random.chance(0.4)) parts.push(random.pick(JOINTS), ...clause());
      return parts;
    },
    name: () => `${random.pick(first)} ${random.pick(last)}`,
  };
}

/** Different words; short ones first come, first served, so the frequent are mostly short. */
function inventWords(random: Random, count: number, least: number, most: number): readonly string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const longest = Math.min(most, least + Math.floor((words.size / count) * (most - least + 1)));
    let word = "";
    for (let syllables = random.between(least, Math.max(least + 1, longest)); syllables > 0; syllables -= 1) {
      word +=
        random.pick(ONSETS) + random.pick(VOWELS) + (syllables === 1 || random.chance(0.3) ? random.pick(CODAS) : "");
    }
    if (word.length > 2) words.add(word);
  }
  return [...words];
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
