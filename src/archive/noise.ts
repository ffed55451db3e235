/**
 * A typing error, or another word? A noisy-channel test (Kernighan, Church and Gale 1990) for one quoted word that differs
 * from the printed one. Typing errors are spread over a whole entry and seldom make real words; a different word stands
 * alone among words that agree, and is real. Where the second is likelier, the two texts say different things, however few
 * characters differ: “the second crossing” is not “the third crossing”.
 */
import { countEdits } from "./edit.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A quoted word and the printed word it stands for; an empty string where there is none. */
export interface WordPair {
  readonly quoted: string;
  readonly printed: string;
  readonly edits: number;
}

/**
 * What a pair of words says about whether two texts are one. `garbled`: a small word can no longer be read; `small`: a small
 * word is another, left out or put in.
 */
export type Difference = "none" | "typing" | "garbled" | "small" | "other";

/** The words the archive prints that a word it does not print may be damaged from. */
export type Neighbours = Pick<ReadonlyMap<string, readonly number[]>, "get">;

/** All pairs of two texts taken together, and what is known about words. */
export interface Surroundings {
  readonly errors: number;
  readonly letters: number;
  readonly words: number;
  readonly vocabulary: Vocabulary;
  readonly neighbours: Neighbours;
}

/** A typist has some 60 ways to go wrong at a letter. */
const WAYS = 60;
/** The odds that an entry names a look-alike of what it seems to name: one in sixteen, at any of its words. */
const LOOK_ALIKE_BITS = 4;
/** What a word costs that the archive does not print: that it is new, and each of its letters. */
const NEW_WORD_BITS = 7;
const NEW_LETTER_BITS = 4;
/** A typing error must be likelier by this many bits. */
const MARGIN = 3;
/** And by this many where it would turn the sentence round. */
const NEGATION_MARGIN = 5;
/** And by this many where a real word is all that differs: look-alikes differ so, typists seldom do. */
const LONE_MARGIN = 8;
/** Errors expected before anything is seen: one letter in a hundred, weighed like ten letters. */
const PRIOR_ERRORS = 0.1;
const PRIOR_LETTERS = 10;
/** Words up to this length that are printed this often join others and carry little meaning. */
const SMALL_LENGTH = 4;
const SMALL_BITS = 7.5;
/** In an archive of a few paragraphs every word is printed that often: there a small one is printed six times or more. */
const FEW_TIMES_BITS = 2.5;

/** Short words that turn a sentence round, in some of the languages clippings come in. They are never small. */
const NEGATIONS = new Set(
  "no not nor non none never cannot cant dont wont isnt nie kein nein ohne ne pas sans sin nunca nem não nao niet geen".split(
    " ",
  ),
);

export function judgePair(pair: WordPair, surroundings: Surroundings): Difference {
  const { quoted, printed, edits } = pair;
  const { errors, letters, vocabulary } = surroundings;
  if (edits === 0) return "none";
  // Only a space is in another place.
  if (quoted === printed) return "typing";
  if (quoted === "" || printed === "") {
    const word = quoted + printed;
    return word.length === 1 || (word.length < SMALL_LENGTH && vocabulary.find(word) !== 0 && isSmall(word, vocabulary))
      ? "small"
      : "other";
  }
  if (/^\d+$/.test(quoted)) return "other";
  const size = Math.max(quoted.length, printed.length);
  const rate = (errors - edits + PRIOR_ERRORS) / (Math.max(0, letters - size) + PRIOR_LETTERS);
  const exchanged = otherWordBits(quoted, rate, surroundings) - LOOK_ALIKE_BITS - Math.log2(surroundings.words);
  const margin = marginOf(pair, surroundings);
  if (typingBits(edits, size, rate) >= exchanged + margin) return "typing";
  if (isNegation(quoted) && isNegation(printed)) return "small";
  if (!isSmall(quoted, vocabulary) || !isSmall(printed, vocabulary)) return "other";
  if (vocabulary.find(quoted) === 0) return "garbled";
  return size < SMALL_LENGTH || edits === 1 ? "small" : "other";
}

function marginOf({ quoted, printed, edits }: WordPair, { errors, vocabulary }: Surroundings): number {
  if (edits === errors && vocabulary.find(quoted) !== 0) return LONE_MARGIN;
  return isNegation(quoted) === isNegation(printed) ? MARGIN : NEGATION_MARGIN;
}

/** log2 of how likely a typist of this rate makes exactly this of a word. */
function typingBits(edits: number, size: number, rate: number): number {
  return log2Poisson(edits, rate * (size + 1)) - wayBits(edits, size);
}

/** log2 of how likely the quoted word stands for some other word: itself, one it is damaged from, or a new one. */
function otherWordBits(quoted: string, rate: number, { vocabulary, neighbours }: Surroundings): number {
  const id = vocabulary.find(quoted);
  if (id !== 0) return -vocabulary.bits(id);
  let best = -NEW_WORD_BITS - NEW_LETTER_BITS * quoted.length;
  for (const neighbour of neighbours.get(quoted) ?? []) {
    const word = vocabulary.spell(neighbour);
    const size = Math.max(word.length, quoted.length);
    best = Math.max(best, typingBits(countEdits(quoted, word, size), size, rate) - vocabulary.bits(neighbour));
  }
  return best;
}

/** Bits of evidence lost to edits: log2 of how many strings are that many edits away. */
export function wayBits(edits: number, size: number): number {
  return edits * Math.log2(WAYS * Math.max(1, size)) - log2Factorial(edits);
}

function isSmall(word: string, vocabulary: Vocabulary): boolean {
  if (word.length > SMALL_LENGTH || isNegation(word)) return false;
  const id = vocabulary.find(word);
  return id === 0 || vocabulary.bits(id) <= Math.min(SMALL_BITS, Math.log2(vocabulary.total + 1) - FEW_TIMES_BITS);
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}

function log2Poisson(count: number, mean: number): number {
  return count * Math.log2(mean) - mean * Math.LOG2E - log2Factorial(count);
}

function log2Factorial(count: number): number {
  let bits = 0;
  for (let i = 2; i <= count; i += 1) bits += Math.log2(i);
  return bits;
}
