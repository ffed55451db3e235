/**
 * Who is mentioned at a place in a sentence: the noun phrase that ends or begins there, as a name, a pronoun, or (a
 * spokesman for the port) a phrase kept as printed. Looks at most two dozen units either way.
 */
import type { Lexicon, Pronoun } from "../lexicon/type.ts";
import type { Unit } from "../name.ts";

export type Mention =
  | { readonly kind: "name"; readonly unit: Unit; readonly from: number; readonly to: number }
  | { readonly kind: "pronoun"; readonly pronoun: Pronoun; readonly from: number; readonly to: number }
  /** Units from..to (exclusive), kept as printed. */
  | { readonly kind: "nominal"; readonly head: string; readonly from: number; readonly to: number };

const REACH = 24;
const AFTER_HEAD = /^(?:of|for|at|to|from|with|in|on)$/;
const NO_MODIFIER =
  /^(?:statement|interview|email|e-mail|speech|tweet|letter|post|press|news|television|tv|radio|phone|telephone|conference|monday|tuesday|wednesday|thursday|friday|saturday|sunday|recent|separate|written|facebook|twitter|response|reference|part|fact|court|reporters)$/;

export function isAdverb(unit: Unit | undefined, lexicon: Lexicon): boolean {
  if (unit === undefined || unit.kind !== "word") return false;
  return (
    lexicon.adverbs.has(unit.lower) ||
    (unit.lower.length > 4 &&
      unit.lower.endsWith("ly") &&
      !unit.capital &&
      !/^(?:family|ally|bully|reply|rally|assembly|monopoly|supply)$/.test(unit.lower))
  );
}

/** A word that can stand inside a noun phrase. */
function isNominal(unit: Unit | undefined, lexicon: Lexicon): boolean {
  if (unit === undefined) return false;
  if (unit.kind === "name") return true;
  if (unit.kind !== "word") return false;
  const { lower } = unit;
  if (lexicon.prepositions.has(lower) || lexicon.conjunctions.has(lower) || lexicon.auxiliaries.has(lower))
    return lower === "'s";
  if (lexicon.pronouns.has(lower) || lexicon.relatives.has(lower)) return false;
  return !isAdverb(unit, lexicon) || (lexicon.calendar.has(lower) === false && lexicon.determiners.has(lower));
}

/** The phrase whose last unit is `units[last]`. */
export function phraseBefore(units: readonly Unit[], last: number, lexicon: Lexicon): Mention | null {
  let end = last;
  let unit = units[end];
  if (unit?.text === ")" || unit?.text === "]") {
    end = skipBracket(units, end) - 1;
    unit = units[end];
  }
  if (unit === undefined) return null;
  const pronoun = lexicon.pronouns.get(unit.lower);
  if (unit.kind === "word" && pronoun !== undefined) return { kind: "pronoun", pronoun, from: end, to: end + 1 };
  if (!isNominal(unit, lexicon)) return null;
  let from = headStart(units, end, lexicon);
  let heads = end;
  // a spokesman for [the port], an aide to [Mr. Reyes]
  for (let steps = 0; steps < 3; steps += 1) {
    const before = units[from - 1];
    const noun = units[from - 2];
    if (before === undefined || noun === undefined || !AFTER_HEAD.test(before.lower)) break;
    if (noun.sentence !== unit.sentence || !isNominal(noun, lexicon) || noun.lower === "'s") break;
    if (noun.kind === "name" && !/^(?:of|for|at|in)$/.test(before.lower)) break;
    if (noun.kind === "word" && !isPersonNoun(noun, lexicon) && before.lower !== "of" && unit.kind === "name") break;
    if (NO_MODIFIER.test(noun.lower)) break;
    heads = from - 2;
    from = headStart(units, from - 2, lexicon);
  }
  if (heads === end && unit.kind === "name") return { kind: "name", unit, from, to: end + 1 };
  const head = units[heads] as Unit;
  if (head.kind === "name") return { kind: "name", unit: head, from, to: end + 1 };
  if (head.lower === "'s" || /^\d/.test(head.lower) || (lexicon.determiners.has(head.lower) && from === end))
    return null;
  return { kind: "nominal", head: head.lower, from, to: end + 1 };
}

export function isPersonNoun(unit: Unit, lexicon: Lexicon): boolean {
  return lexicon.roles.has(unit.lower) || lexicon.bodies.has(unit.lower) || lexicon.documents.has(unit.lower);
}

/** Where the noun phrase that ends at `end` begins: at its determiner, or before what cannot belong to it. */
function headStart(units: readonly Unit[], end: number, lexicon: Lexicon): number {
  let from = end;
  const sentence = units[end]?.sentence;
  while (from > 0 && end - from < REACH) {
    const here = units[from] as Unit;
    if (here.kind === "word" && lexicon.determiners.has(here.lower) && here !== units[end]) break;
    const before = units[from - 1] as Unit;
    if (before.sentence !== sentence || !isNominal(before, lexicon)) break;
    if (before.kind === "word" && isVerbish(units, from - 1, lexicon)) break;
    if (before.kind === "name" && here.kind === "name") break;
    from -= 1;
  }
  return from;
}

/** A word that is surely a verb here. */
export function isVerbish(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const unit = units[at];
  if (unit === undefined || unit.kind !== "word" || unit.capital) return false;
  const { lower } = unit;
  if (lexicon.auxiliaries.has(lower) && lower !== "'s") return true;
  const before = units[at - 1];
  const next = units[at + 1];
  const nounHere =
    before !== undefined &&
    (lexicon.determiners.has(before.lower) || before.lower === "'s" || lexicon.adjectives.has(before.text));
  if (nounHere) return false;
  const cue = lexicon.cues.get(lower);
  if (cue !== undefined) {
    if (cue.form === "past" || cue.form === "gerund" || cue.form === "participle") return true;
    return (
      !lexicon.speechNouns.has(lower) ||
      before?.kind === "name" ||
      (before !== undefined && lexicon.pronouns.has(before.lower))
    );
  }
  if (lexicon.verbs.has(lower)) return true;
  return /[a-z]{2}ed$/.test(lower) && next !== undefined && !lexicon.roles.has(next.lower) && next.kind !== "name";
}

/** The phrase that begins at `units[first]`; where a role stands before or after a name, the name. */
export function phraseAfter(units: readonly Unit[], first: number, lexicon: Lexicon): Mention | null {
  const start = units[first];
  if (start === undefined) return null;
  const pronoun = lexicon.pronouns.get(start.lower);
  if (start.kind === "word" && pronoun !== undefined) return { kind: "pronoun", pronoun, from: first, to: first + 1 };
  let end = baseEnd(units, first, lexicon);
  if (end === first) return null;
  const last = units[end - 1] as Unit;
  if (last.kind === "name") return { kind: "name", unit: last, from: first, to: end };
  const head = last.lower;
  for (let steps = 0; steps < 3; steps += 1) {
    const link = units[end];
    if (link === undefined || !AFTER_HEAD.test(link.lower) || link.sentence !== start.sentence) break;
    const next = units[end + 1];
    const beyond = units[end + 2];
    if (next === undefined || NO_MODIFIER.test(next.lower) || (beyond && NO_MODIFIER.test(beyond.lower))) break;
    const to = baseEnd(units, end + 1, lexicon);
    if (to === end + 1) break;
    end = to;
  }
  const named = nameInApposition(units, end, lexicon);
  if (named !== null) return { kind: "name", unit: named, from: first, to: end };
  if (lexicon.determiners.has(head) && end === first + 1) return null;
  return { kind: "nominal", head, from: first, to: end };
}

/** a spokesman for the port, Ana Reyes. */
function nameInApposition(units: readonly Unit[], comma: number, lexicon: Lexicon): Unit | null {
  const name = units[comma + 1];
  const after = units[comma + 2];
  if (units[comma]?.text !== "," || name?.name == null || name.sentence !== units[comma]?.sentence) return null;
  if (name.name.kind !== "person" && name.name.words.length < 2) return null;
  if (
    after !== undefined &&
    after.kind === "word" &&
    !lexicon.prepositions.has(after.lower) &&
    !lexicon.relatives.has(after.lower)
  )
    return null;
  return name;
}

/** End of the plain noun phrase (no prepositions) that begins at `first`. */
function baseEnd(units: readonly Unit[], first: number, lexicon: Lexicon): number {
  let at = first;
  const sentence = units[first]?.sentence;
  while (at < units.length && at - first < REACH) {
    const unit = units[at] as Unit;
    if (unit.sentence !== sentence || !isNominal(unit, lexicon)) break;
    if (
      at > first &&
      unit.kind === "word" &&
      ((lexicon.determiners.has(unit.lower) && units[at - 1]?.lower !== "'s") || lexicon.calendar.has(unit.lower))
    )
      break;
    if (at > first && isVerbish(units, at, lexicon) && !lexicon.roles.has(units[at + 1]?.lower ?? "")) break;
    at += 1;
    if (
      unit.kind === "name" &&
      units[at]?.lower !== "'s" &&
      !(
        units[at]?.kind === "word" &&
        isNominal(units[at], lexicon) &&
        !isVerbish(units, at, lexicon) &&
        units[at]?.sentence === sentence &&
        !lexicon.calendar.has(units[at]?.lower ?? "")
      )
    )
      break;
  }
  return at;
}

/** Index of the opening bracket for a closing one. */
export function skipBracket(units: readonly Unit[], close: number): number {
  for (let at = close - 1; at >= 0 && close - at < 30; at -= 1) if (/^[([]$/.test(units[at]?.text ?? "")) return at;
  return close;
}

export function printed(prose: string, units: readonly Unit[], mention: Mention): string {
  const from = units[mention.from];
  const to = units[mention.to - 1];
  return from === undefined || to === undefined ? "" : prose.slice(from.start, to.end).replace(/\s+/g, " ");
}
