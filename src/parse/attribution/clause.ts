/**
 * Whose verb is this? Walks left from a verb over adverbs, auxiliaries, appositions, brackets and relative clauses to the
 * phrase that is its subject. Never leaves the sentence, never looks further than sixty units.
 */
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../name.ts";
import { isAdverb, isPersonNoun, isVerbish, type Mention, phraseBefore } from "./phrase.ts";

const REACH = 60;
const APPOSITION =
  /^(?:a|an|the|who|whose|whom|which|one|his|her|their|now|then|once|formerly|former|author|director|president|head|and|age|aged|like|also)$/;

/** The subject of the verb at `verb`, or null. */
export function subjectBefore(units: readonly Unit[], verb: number, lexicon: Lexicon, depth = 0): Mention | null {
  const sentence = units[verb]?.sentence;
  let at = verb - 1;
  const inSentence = (index: number): boolean => index >= 0 && units[index]?.sentence === sentence;
  while (inSentence(at)) {
    const unit = units[at] as Unit;
    if (isAdverb(unit, lexicon) || (lexicon.auxiliaries.has(unit.lower) && unit.kind === "word")) at -= 1;
    else if (unit.text === "," && isAdverb(units[at - 1], lexicon) && units[at - 2]?.text === ",") at -= 2;
    else break;
  }
  if (!inSentence(at) || verb - at > REACH) return null;
  const unit = units[at] as Unit;
  const form = lexicon.cues.get(units[verb]?.lower ?? "")?.form;
  const further = (): Mention | null => {
    if (depth > 4) return null;
    const earlier = verbBefore(units, at, lexicon);
    return earlier < 0 ? firstSubject(units, at, lexicon) : subjectBefore(units, earlier, lexicon, depth + 1);
  };
  if (unit.kind === "word") {
    if (unit.lower === "who" || unit.lower === "that" || unit.lower === "which")
      return antecedent(units, at, lexicon) ?? further();
    if (unit.lower === "to" || lexicon.conjunctions.has(unit.lower)) return further();
    if (lexicon.prepositions.has(unit.lower)) return further();
    if (isVerbish(units, at, lexicon)) return subjectBefore(units, at, lexicon, depth + 1);
  }
  if (unit.text === ",") {
    if (form === "gerund" || units[verb]?.lower.endsWith("ing")) return further();
    return acrossApposition(units, at, lexicon) ?? further();
  }
  if (unit.kind === "sign" && !/[)\]]/.test(unit.text)) {
    if (/^[—–-]$/.test(unit.text)) return acrossApposition(units, at, lexicon) ?? further();
    return null;
  }
  if (unit.kind === "quotation") return further();
  const mention = phraseBefore(units, at, lexicon);
  if (mention === null) return further();
  if (
    form === "gerund" &&
    mention.kind !== "pronoun" &&
    !lexicon.prepositions.has(units[mention.from - 1]?.lower ?? "")
  ) {
    // “urged voters, saying” has its comma; “with Reyes saying” has its subject here
    const before = units[mention.from - 1];
    if (before !== undefined && isVerbish(units, mention.from - 1, lexicon))
      return subjectBefore(units, mention.from - 1, lexicon, depth + 1);
  }
  return mention;
}

/** `Reyes, a pilot who flew twice, said`: from the comma before the verb back to the phrase before its fellow. */
function acrossApposition(units: readonly Unit[], close: number, lexicon: Lexicon): Mention | null {
  const sentence = units[close]?.sentence;
  let best: Mention | null = null;
  for (let at = close - 1; at > 0 && close - at < REACH && units[at]?.sentence === sentence; at -= 1) {
    const text = units[at]?.text ?? "";
    if (text !== "," && text !== "—" && text !== "–") continue;
    const head = units[at - 1];
    const next = units[at + 1];
    if (head === undefined || next === undefined) continue;
    const fits =
      APPOSITION.test(next.lower) ||
      next.kind === "name" ||
      isPersonNoun(next, lexicon) ||
      /^\d+$/.test(next.text) ||
      lexicon.prepositions.has(next.lower) ||
      /(?:ing|ed)$/.test(next.lower) ||
      lexicon.adjectives.has(next.text);
    if (!fits) continue;
    if (head.kind === "name" || head.text === ")") {
      const mention = phraseBefore(units, at - 1, lexicon);
      if (mention?.kind === "name" && mention.unit.name?.kind !== "place") return mention;
    }
    if (best === null && isPersonNoun(head, lexicon)) best = phraseBefore(units, at - 1, lexicon);
  }
  if (best !== null) return best;
  const name = units[close - 1];
  // the general, Leonid Ivashov, said
  return name?.kind === "name" && name.name?.kind !== "place" && units[close - 2]?.text === ","
    ? phraseBefore(units, close - 1, lexicon)
    : null;
}

/** What `who` or `that` stands for. */
function antecedent(units: readonly Unit[], relative: number, lexicon: Lexicon): Mention | null {
  let at = relative - 1;
  if (units[at]?.text === ",") at -= 1;
  if (units[at]?.sentence !== units[relative]?.sentence) return null;
  if (isVerbish(units, at, lexicon)) return null;
  return phraseBefore(units, at, lexicon);
}

/** The nearest verb with a subject of its own left of `from`; -1 where there is none. */
export function verbBefore(units: readonly Unit[], from: number, lexicon: Lexicon): number {
  const sentence = units[from]?.sentence;
  for (let at = from - 1; at > 0 && from - at < REACH && units[at]?.sentence === sentence; at -= 1) {
    const unit = units[at] as Unit;
    if (unit.kind !== "word" || unit.lower.endsWith("ing")) continue;
    if (isVerbish(units, at, lexicon)) return at;
  }
  return -1;
}

/** The first name, pronoun or role of the sentence: its subject where nothing better is known. */
export function firstSubject(units: readonly Unit[], before: number, lexicon: Lexicon): Mention | null {
  const sentence = units[before]?.sentence;
  let at = before;
  while (at > 0 && units[at - 1]?.sentence === sentence && before - at < REACH) at -= 1;
  for (; at < before; at += 1) {
    const unit = units[at] as Unit;
    const after = units[at - 1];
    if (after !== undefined && after.sentence === sentence && lexicon.prepositions.has(after.lower)) continue;
    if (unit.kind === "word" && lexicon.pronouns.has(unit.lower)) return phraseBefore(units, at, lexicon);
    if (unit.kind === "name" && unit.name?.kind !== "place" && units[at + 1]?.lower !== "'s")
      return phraseBefore(units, at, lexicon);
  }
  return null;
}
