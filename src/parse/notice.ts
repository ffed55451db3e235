/**
 * What a paragraph tells of the people in it: its names noted for the cast, with what the words around them show, and for
 * pronouns, with whether each is the subject of its sentence.
 */

import type { CastNotes, Shown } from "./cast-notes.ts";
import { isAdverb, isFiniteVerb, isVerb } from "./grammar/verb.ts";
import type { Lexicon } from "./lexicon/type.ts";
import type { Mentioned } from "./pronoun.ts";
import type { Name, Paragraph, Unit } from "./unit.ts";

/** What is known of the sentence being walked through. */
interface Walk {
  readonly sentence: number;
  /** It began with `after`, `while` or the like, and its main clause has not begun. */
  subordinate: boolean;
  /** In a clause between commas: `, which was sent in May,`. Its verbs are not the sentence's. */
  aside: boolean;
  /** A verb has been. */
  verb: boolean;
  names: number;
  /** The one name so far, whom he or she can only mean. */
  only: Unit | null;
}

/** Stands for nobody the article names. */
const NAMELESS: Name = { words: [""], kind: "role", title: null, gender: null, initial: false };

const SUBORDINATING = new Set(
  "after when while because if as although though since before once until whereas whether".split(" "),
);

/** Notes a paragraph's names: who is surely a person, who stands as a subject, and what he and she say of whom. */
export function noteNames(
  { index: paragraph, units, firstSentence }: Paragraph,
  notes: CastNotes,
  mentions: Mentioned[],
  lexicon: Lexicon,
): void {
  let walk: Walk = { sentence: -1, subordinate: false, aside: false, verb: false, names: 0, only: null };
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] as Unit;
    if (unit.sentence !== walk.sentence) {
      const subordinate = isSubordinate(units, at);
      walk = { sentence: unit.sentence, subordinate, aside: false, verb: false, names: 0, only: null };
    }
    if (unit.text === ",") walk.aside = /^wh(?:ich|om|ose|o)$/.test(units[at + 1]?.lower ?? "");
    if (unit.name !== null) {
      walk.names += 1;
      walk.only = walk.names === 1 ? unit : null;
      notes.add(unit.name, unit.start, evidenceOf(units, at, lexicon));
      const subject = isSubject(units, at, walk.verb, lexicon);
      const rank = subject ? (!walk.verb && !walk.subordinate && !walk.aside ? 2 : 1) : 0;
      mentions.push({ at: unit.start, name: unit.name, paragraph, sentence: firstSentence + unit.sentence, rank });
      const role = units[at - 1];
      if (role?.kind === "word" && lexicon.roles.has(role.lower)) notes.addRole(unit.name, role.lower);
    } else if (isTheRole(units, at, lexicon)) {
      const rank = walk.verb ? 1 : 2;
      const name = { words: [unit.lower], kind: "role", title: null, gender: null, initial: false } as const;
      mentions.push({ at: unit.start, name, paragraph, sentence: firstSentence + unit.sentence, rank });
    } else if (!walk.verb && isNameless(units, at, lexicon)) {
      mentions.push({ at: unit.start, name: NAMELESS, paragraph, sentence: firstSentence + unit.sentence, rank: 2 });
    } else if (unit.text === "," && walk.subordinate && walk.verb) {
      walk.subordinate = false;
      walk.verb = false;
    } else if (unit.kind === "word") {
      if (!walk.verb && !walk.aside && isFiniteVerb(units, at, lexicon)) walk.verb = true;
      if (walk.only?.name == null || (unit.lower !== "he" && unit.lower !== "she")) continue;
      notes.vote(walk.only.name, unit.lower);
      walk.only = null;
    }
  }
}

/**
 * `One of them, who asked not to be named`, `a pilot who was there`, `Reyes’s lawyer left`, `The lawyer for Reyes left`:
 * somebody without a name, as the subject.
 */
function isNameless(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const unit = units[at] as Unit;
  const before = units[at - 1];
  if (isFirst(units, at) && unit.lower === "one" && units[at + 1]?.lower === "of")
    return /^(?:them|us)$/.test(units[at + 2]?.lower ?? "") || isPlural(units[at + 3], lexicon);
  if (before?.sentence !== unit.sentence || unit.kind !== "word") return false;
  if (!lexicon.roles.has(unit.lower) || unit.lower.endsWith("s")) return false;
  if (before.lower === "'s" && units[at - 2]?.kind === "name") return isVerb(units, at + 1, lexicon);
  const next = units[at + 1]?.lower ?? "";
  const article = /^(?:an?|the|one|another)$/.test(before.lower) ? at - 1 : at - 2;
  if (/^(?:for|of|to)$/.test(next) && units[at + 2]?.kind === "name")
    return opensSentence(units, article) && isVerb(units, at + 3, lexicon);
  const some = /^(?:an?|one|another)$/.test(units[article]?.lower ?? "");
  return some && (next === "who" || isVerb(units, at + 1, lexicon));
}

/** First, but for a But. */
function opensSentence(units: readonly Unit[], at: number): boolean {
  return isFirst(units, at) || (/^(?:but|and)$/.test(units[at - 1]?.lower ?? "") && isFirst(units, at - 1));
}

function isFirst(units: readonly Unit[], at: number): boolean {
  return units[at] !== undefined && units[at - 1]?.sentence !== units[at]?.sentence;
}

function isPlural(unit: Unit | undefined, lexicon: Lexicon): boolean {
  return unit?.kind === "word" && unit.lower.endsWith("s") && lexicon.roles.has(unit.lower);
}

/** `The retired general then asked`: a role with its article, as the subject of a verb. */
function isTheRole(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const unit = units[at] as Unit;
  if (unit.kind !== "word" || unit.capital || !lexicon.roles.has(unit.lower)) return false;
  const after = units[at + 1];
  if (
    after === undefined ||
    !(after.text === "," || after.lower === "who" || isAdverb(after, lexicon) || isVerb(units, at + 1, lexicon))
  )
    return false;
  for (let index = at - 1; index >= 0 && at - index < 5 && units[index]?.sentence === unit.sentence; index -= 1) {
    const before = units[index] as Unit;
    if (before.lower === "the") return !lexicon.prepositions.has(units[index - 1]?.lower ?? "") || index === 0;
    if (before.kind !== "word" || lexicon.prepositions.has(before.lower)) return false;
  }
  return false;
}

/** One of the first three words begins a clause: But even after … */
function isSubordinate(units: readonly Unit[], at: number): boolean {
  for (let index = at; index < at + 3; index += 1) if (SUBORDINATING.has(units[index]?.lower ?? "")) return true;
  return false;
}

/** `spokesman Ana Reyes`, `Reyes, 45,`, `Reyes, who`: only people are written of so; `Reyes said`: it speaks. */
function evidenceOf(units: readonly Unit[], at: number, lexicon: Lexicon): Shown {
  const before = units[at - 1];
  const after = units[at + 1];
  const beyond = units[at + 2];
  if (before !== undefined && before.kind === "word" && lexicon.roles.has(before.lower)) return "person";
  if (isCalledBody(units, at, lexicon)) return "body";
  if (after === undefined) return "none";
  if (after.lower === "who") return "person";
  if (after.text === "," && beyond !== undefined && /^(?:who|whose|\d\d)$/.test(beyond.lower)) return "person";
  if (after.text === "," && isRoleApposition(units, at + 2, lexicon)) return "person";
  if (after.kind === "word" && lexicon.cues.has(after.lower)) return "speaks";
  const inverted = before?.kind === "word" && lexicon.cues.has(before.lower) && units[at - 2]?.kind === "quotation";
  return inverted ? "speaks" : "none";
}

/** `the bank Reyes`, `an analyst at Reyes`, `Reyes, which`, `Reyes, the world’s biggest bank,`, `Reyes’s shareholders`: no person. */
function isCalledBody(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const [before, earlier] = [units[at - 1], units[at - 2]];
  const [after, beyond] = [units[at + 1], units[at + 2]];
  const sentence = units[at]?.sentence;
  if (before?.kind === "word" && before.sentence === sentence && !before.capital) {
    if (lexicon.bodies.has(before.lower) && !/s$|^(?:family|couple|pair|duo|team|crowd)$/.test(before.lower))
      return true;
    if (before.lower === "at" && lexicon.roles.has(earlier?.lower ?? "")) return true;
  }
  // a letter to Reyes, which
  const owned = lexicon.prepositions.has(before?.lower ?? "") && before?.lower !== "by";
  if (after?.text === "," && beyond?.lower === "which") return !owned;
  if (after?.text === ",") return isApposition(units, at + 2, lexicon.bodies, lexicon);
  return after?.lower === "'s" && BUSINESS.test(beyond?.lower ?? "");
}

/** What companies have and people have not. */
const BUSINESS = /^(?:shareholders?|headquarters|workforce|customers|subsidiary|subsidiaries)$/;

/** `, the harbour’s chief pilot,`, `, Porto’s oil minister,`: a phrase with its article or its owner that ends in a role. */
function isRoleApposition(units: readonly Unit[], from: number, lexicon: Lexicon): boolean {
  return isApposition(units, from, lexicon.roles, lexicon);
}

function isApposition(units: readonly Unit[], from: number, nouns: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const owned = units[from]?.kind === "name" && units[from + 1]?.lower === "'s";
  if (!owned && !/^(?:an?|the|his|her|their)$/.test(units[from]?.lower ?? "")) return false;
  for (let at = from + 1; at < units.length && at - from < 7; at += 1) {
    const unit = units[at] as Unit;
    if (unit.sentence !== units[from]?.sentence) return false;
    if (unit.text !== "," && unit.lower !== "who" && !lexicon.prepositions.has(unit.lower)) continue;
    return units[at - 1]?.kind === "word" && nouns.has(units[at - 1]?.lower ?? "");
  }
  return false;
}

/** Before a verb, or before a comma where no verb has been, or after an inverted cue: “…,” said Reyes. */
function isSubject(units: readonly Unit[], at: number, verb: boolean, lexicon: Lexicon): boolean {
  const after = units[at + 1];
  if (after === undefined || after.lower === "'s" || after.lower === "'") return false;
  const fellow = after.lower === "and" ? fellowOf(units, at, lexicon) : -1;
  if (fellow > 0) return isSubject(units, fellow, verb, lexicon);
  let start = at;
  while (start > 0 && at - start < 8 && isInFront(units[start - 1] as Unit, units[at] as Unit, lexicon)) start -= 1;
  if (units[start - 1]?.lower === "'s" && units[start - 2]?.kind === "name") start -= 2; // noted the Courier’s Ana Reyes
  const before = units[start - 1]?.sentence === units[at]?.sentence ? units[start - 1] : undefined;
  if (before !== undefined && lexicon.prepositions.has(before.lower)) return false;
  if (isVerb(units, at + 1, lexicon) || isAdverb(after, lexicon) || /^(?:him|her)self$/.test(after.lower)) return true;
  // Reyes of the pilots’ union said
  if (before === undefined && !verb && /^(?:of|at|from)$/.test(after.lower)) return true;
  if (before?.kind === "word" && lexicon.cues.has(before.lower)) {
    const quotation = units[start - 2];
    if (quotation === undefined || quotation.kind === "quotation" || quotation.text === ",") return true;
  }
  return (!verb || before?.text === ",") && /^[,(—–-]$|^who$/.test(after.text);
}

/** Ana Reyes and (her mother) Maria Hale: where the other name stands; -1 where there is none, or a third after it. */
function fellowOf(units: readonly Unit[], at: number, lexicon: Lexicon): number {
  const name = units[at] as Unit;
  let fellow = at + 2;
  while (fellow - at < 6 && isInFront(units[fellow] ?? name, name, lexicon)) fellow += 1;
  return units[fellow]?.kind === "name" && units[fellow + 1]?.lower !== "and" ? fellow : -1;
}

/** Titles, roles and adjectives before a name, in one phrase with it. */
function isInFront(unit: Unit, name: Unit, lexicon: Lexicon): boolean {
  if (unit.sentence !== name.sentence || unit.kind !== "word") return false;
  return (
    lexicon.roles.has(unit.lower) ||
    lexicon.adjectives.has(unit.text) ||
    lexicon.determiners.has(unit.lower) ||
    /^(?:former|presidential|vice|senior|top|chief)$/.test(unit.lower)
  );
}
