/**
 * A typing error, or another word? A noisy-channel test (Kernighan, Church and Gale 1990) for one quoted word that differs
 * from the printed one. Typing errors are spread over a whole entry and seldom make real words; a different word stands
 * alone among words that agree, and is real. Where the second is likelier, the two texts say different things, however few
 * characters differ: “the second crossing” is not “the third crossing”.
 */
import type { Vocabulary } from "./vocabulary.ts";

/** A quoted word and the printed word it stands for; an empty string where there is none. */
export interface WordPair {
  readonly quoted: string;
  readonly printed: string;
  readonly edits: number;
}

/** What a pair of words says about whether two texts are one. */
export type Difference = "none" | "typing" | "small" | "other";

/** Two bits for each of: a typist's 60 ways to go wrong at a letter; the odds that a word was exchanged; a new word. */
const WAYS = 60;
const EXCHANGED_BITS = 5.6;
const NEW_WORD_BITS = 5.6;
const BITS_A_LETTER = 3;
/** A typing error must be likelier by this many bits. */
const MARGIN = 2;
/** Errors expected before anything is seen: one letter in thirty, weighed like ten letters. */
const PRIOR_ERRORS = 0.3;
const PRIOR_LETTERS = 10;
/** Words up to this length that are printed this often join others and carry little meaning. */
const SMALL_LENGTH = 4;
const SMALL_BITS = 8.5;

/** Short words that turn a sentence round, in some of the languages clippings come in. They are never small. */
const NEGATIONS = new Set(
  "no not nor non none never cannot cant dont wont isnt nie kein nein ohne ne pas sans sin nunca nem não nao niet geen".split(
    " ",
  ),
);

/**
 * @param errors edits in all pairs together
 * @param letters letters in all pairs together
 */
export function judgePair(pair: WordPair, errors: number, letters: number, vocabulary: Vocabulary): Difference {
  const { quoted, printed, edits } = pair;
  if (edits === 0) return "none";
  if (quoted === "" || printed === "") return isSmall(quoted + printed, vocabulary) ? "small" : "other";
  if (/^\d+$/.test(quoted)) return "other";
  const size = Math.max(quoted.length, printed.length);
  const rate = (errors - edits + PRIOR_ERRORS) / (Math.max(0, letters - size) + PRIOR_LETTERS);
  const typing = log2Poisson(edits, rate * (size + 1)) - wayBits(edits, size);
  const id = vocabulary.find(quoted);
  const other = -EXCHANGED_BITS - (id === 0 ? NEW_WORD_BITS + BITS_A_LETTER * quoted.length : vocabulary.bits(id));
  if (typing >= other + MARGIN) return "typing";
  return isSmall(quoted, vocabulary) && isSmall(printed, vocabulary) ? "small" : "other";
}

/** Bits of evidence lost to edits: log2 of how many strings are that many edits away. */
export function wayBits(edits: number, size: number): number {
  return edits * Math.log2(WAYS * Math.max(1, size)) - log2Factorial(edits);
}

function isSmall(word: string, vocabulary: Vocabulary): boolean {
  if (word.length > SMALL_LENGTH || NEGATIONS.has(word)) return false;
  const id = vocabulary.find(word);
  return id === 0 ? word.length <= 2 : vocabulary.bits(id) <= SMALL_BITS;
}

function log2Poisson(count: number, mean: number): number {
  return count * Math.log2(mean) - mean * Math.LOG2E - log2Factorial(count);
}

function log2Factorial(count: number): number {
  let bits = 0;
  for (let i = 2; i <= count; i += 1) bits += Math.log2(i);
  return bits;
}
