/**
 * Whose verb is this? Walks left from a verb over adverbs, auxiliaries, appositions, brackets and relative clauses to the
 * phrase that is its subject. Never leaves the sentence, never looks further than sixty units.
 */
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import { isSpeaker, type Mention, nameInApposition, phraseAfter, phraseBefore } from "./phrase.ts";
import { cueAt, isAdverb, isFiniteVerb, isVerb } from "./verb.ts";

const REACH = 60;
const DEPTH = 5;
const BEGINS_APPOSITION =
  /^(?:a|an|the|who|whose|whom|which|one|his|her|their|now|then|once|formerly|former|author|director|president|head|age|aged|like|also|both|not)$/;

/** The subject of the verb at `verb`, or null. */
export function subjectBefore(units: readonly Unit[], verb: number, lexicon: Lexicon, depth = 0): Mention | null {
  if (depth > DEPTH) return null;
  const at = skipHelpers(units, verb - 1, lexicon);
  const unit = units[at];
  if (unit === undefined || unit.sentence !== units[verb]?.sentence) return null;
  const gerund = /ing$/.test(units[verb]?.lower ?? "");
  const fromVerb = (earlier: number): Mention | null =>
    earlier < 0 ? firstSubject(units, at, lexicon) : subjectBefore(units, earlier, lexicon, depth + 1);
  if (unit.kind === "word") {
    if (/^(?:who|that|which)$/.test(unit.lower))
      return antecedent(units, at, lexicon) ?? fromVerb(verbBefore(units, at, lexicon));
    // quoted Reyes as saying
    if (unit.lower === "as" && gerund && units[at - 1]?.kind === "name") return phraseBefore(units, at - 1, lexicon);
    if (unit.lower === "to") return fromVerb(verbBefore(units, at, lexicon));
    if (/^(?:and|but|or|then)$/.test(unit.lower)) return fromVerb(fellowVerb(units, at, verb, lexicon));
    if (lexicon.conjunctions.has(unit.lower) || lexicon.prepositions.has(unit.lower)) {
      if (gerund && unit.lower === "for") {
        const scolded = scoldedFor(units, at, lexicon);
        if (scolded !== null) return scolded;
      }
      return fromVerb((gerund ? mainVerb : verbBefore)(units, at, lexicon));
    }
    if (isVerb(units, at, lexicon)) return subjectBefore(units, at, lexicon, depth + 1);
  }
  if (unit.text === "," || /^[—–-]+$/.test(unit.text)) {
    if (gerund) return fromVerb(mainVerb(units, at, lexicon));
    const beforeComma = units[at - 1];
    if (beforeComma?.kind === "word" && /^(?:and|but)$/.test(beforeComma.lower))
      return fromVerb(verbBefore(units, at, lexicon));
    return acrossApposition(units, at, lexicon) ?? fromVerb(verbBefore(units, at, lexicon));
  }
  if (unit.kind === "quotation") {
    if (gerund) return fromVerb(mainVerb(units, at, lexicon));
    return phraseAfter(units, verb + 1, lexicon) ?? fromVerb(verbBefore(units, at, lexicon));
  }
  if (unit.kind === "sign" && !/[)\]]/.test(unit.text)) return null;
  // footage of Reyes saying
  const footage = gerund && unit.name?.kind === "person" && units[at - 1]?.lower === "of";
  const mention: Mention | null = footage
    ? { kind: "name", unit, from: at, to: at + 1 }
    : phraseBefore(units, at, lexicon);
  if (mention === null) return fromVerb(verbBefore(units, at, lexicon));
  // “sent voters a letter saying”: the sender says it; “footage of Reyes saying”: Reyes does
  const object = mention.from - 1;
  if (
    object > 0 &&
    mention.kind !== "pronoun" &&
    isFiniteVerb(units, object, lexicon) &&
    isRelative(units, object, lexicon)
  ) {
    // those who oppose the law say
    const relative = skipHelpers(units, object - 1, lexicon);
    return antecedent(units, relative, lexicon);
  }
  const earlier = verbBefore(units, mention.from, lexicon);
  if (lexicon.prepositions.has(units[object]?.lower ?? "") && earlier >= 0 && isRelative(units, earlier, lexicon))
    return antecedent(units, skipHelpers(units, earlier - 1, lexicon), lexicon) ?? mention; // a man who gave his name as Tom said
  const named = isApposition(units, mention, lexicon) ? phraseBefore(units, mention.from - 2, lexicon) : null;
  if (named !== null) return named;
  const main = gerund && !isPersonal(units, mention) ? mainVerb(units, mention.from, lexicon) : -1;
  return main < 0 ? mention : subjectBefore(units, main, lexicon, depth + 1);
}

/** Reyes, the port’s director said: the second comma is left out. */
function isApposition(units: readonly Unit[], mention: Mention, lexicon: Lexicon): boolean {
  if (mention.kind !== "nominal" || units[mention.from - 1]?.text !== "," || units[mention.from]?.text === ",")
    return false;
  const name = units[mention.from - 2];
  const opens = units[mention.from];
  if (name?.kind !== "name" || name.name?.kind === "place" || name.name?.kind === "organisation") return false;
  return (
    opens?.sentence === name.sentence &&
    opens !== undefined &&
    lexicon.determiners.has(opens.lower) &&
    firstOf(units, mention.from - 2)
  );
}

/** Nothing but titles and roles stands before it in its sentence. */
function firstOf(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return before === undefined || before.sentence !== units[at]?.sentence;
}

/** A pronoun or a name that is not the place where something happens. */
function isPersonal(units: readonly Unit[], mention: Mention): boolean {
  if (mention.kind !== "name") return mention.kind === "pronoun";
  const kind = mention.unit.name?.kind;
  return (
    kind === "person" || (kind === "unknown" && !/^(?:in|on|at|from|to)$/.test(units[mention.from - 1]?.lower ?? ""))
  );
}

/** quoted Reyes as saying: Reyes, whatever paper did. */
export function quotedBy(units: readonly Unit[], verb: number, lexicon: Lexicon): Mention | null {
  if (!/^(?:quote|cite)$/.test(cueAt(units, verb, lexicon)?.base ?? "") || units[verb + 2]?.lower !== "as") return null;
  return phraseBefore(units, verb + 1, lexicon);
}

/** criticised Reyes for saying: Reyes says it. */
function scoldedFor(units: readonly Unit[], before: number, lexicon: Lexicon): Mention | null {
  const whom = phraseBefore(units, before - 1, lexicon);
  if (whom === null || (whom.kind === "nominal" && !whom.speaks)) return null;
  const cue = cueAt(units, whom.from - 1, lexicon);
  return cue?.kind === "label" && !lexicon.be.has(units[whom.from - 2]?.lower ?? "") ? whom : null;
}

/** The first verb of the sentence that is in no clause of `after`, `who` or the like; else the nearest. */
function mainVerb(units: readonly Unit[], before: number, lexicon: Lexicon): number {
  const sentence = units[before]?.sentence;
  let at = before;
  while (at > 0 && units[at - 1]?.sentence === sentence && before - at < REACH) at -= 1;
  const first = units[at];
  if (first !== undefined && /^(?:after|when|while|because|if|as|although|though|since|before)$/.test(first.lower))
    while (at < before && units[at]?.text !== ",") at += 1;
  for (; at < before; at += 1) if (isFiniteVerb(units, at, lexicon) && !isRelative(units, at, lexicon)) return at;
  return verbBefore(units, before, lexicon);
}

/** Left over adverbs, auxiliaries and `, however,`. */
function skipHelpers(units: readonly Unit[], from: number, lexicon: Lexicon): number {
  let at = from;
  const sentence = units[from]?.sentence;
  while (at >= 0 && units[at]?.sentence === sentence) {
    const unit = units[at] as Unit;
    const helper = unit.kind === "word" && unit.lower !== "'s" && lexicon.auxiliaries.has(unit.lower);
    if (helper || isAdverb(unit, lexicon)) at -= 1;
    else if (unit.text === "," && isAdverb(units[at - 1], lexicon) && units[at - 2]?.text === ",") at -= 2;
    else break;
  }
  return at;
}

/** `Reyes, a pilot who flew twice, said`: from the comma before the verb back to the phrase before its fellow. */
function acrossApposition(units: readonly Unit[], close: number, lexicon: Lexicon): Mention | null {
  const sentence = units[close]?.sentence;
  let role: Mention | null = null;
  for (let at = close - 1; at > 0 && close - at < REACH && units[at]?.sentence === sentence; at -= 1) {
    const text = units[at]?.text ?? "";
    if (text !== "," && !/^[—–-]+$/.test(text)) continue;
    const head = units[at - 1];
    const next = units[at + 1];
    if (head === undefined || next === undefined || !beginsApposition(next, lexicon)) continue;
    if (head.kind === "name" || head.text === ")") {
      const mention = phraseBefore(units, at - 1, lexicon);
      if (mention?.kind === "name" && mention.unit.name?.kind !== "place") return mention;
      if (mention?.kind !== "nominal") continue;
    } else if (!isSpeaker(head, lexicon)) continue;
    // another critic, Ana Reyes of Gaia, said
    const phrase = phraseBefore(units, at - 1, lexicon);
    const named = nameInApposition(units, at, lexicon);
    if (named !== null) return { kind: "name", unit: named, from: phrase?.from ?? at + 1, to: close };
    if (phrase?.kind === "nominal" && phrase.speaks) role ??= phrase;
  }
  return role;
}

function beginsApposition(unit: Unit, lexicon: Lexicon): boolean {
  if (unit.kind === "name" || isSpeaker(unit, lexicon) || lexicon.prepositions.has(unit.lower)) return true;
  return (
    BEGINS_APPOSITION.test(unit.lower) || /^\d+$|(?:ing|ed|en)$/.test(unit.lower) || lexicon.adjectives.has(unit.text)
  );
}

/** What `who` or `that` stands for. */
function antecedent(units: readonly Unit[], relative: number, lexicon: Lexicon): Mention | null {
  let at = relative - 1;
  if (units[at]?.text === ",") at -= 1;
  if (units[at]?.sentence !== units[relative]?.sentence || isVerb(units, at, lexicon)) return null;
  return phraseBefore(units, at, lexicon);
}

/** The verb that shares its subject with the one after `and`: a cue if there is one, else the nearest. */
function fellowVerb(units: readonly Unit[], from: number, verb: number, lexicon: Lexicon): number {
  const sentence = units[from]?.sentence;
  if (cueAt(units, verb, lexicon) !== null)
    for (let at = from - 1; at > 0 && from - at < REACH && units[at]?.sentence === sentence; at -= 1)
      if (cueAt(units, at, lexicon) !== null && isFiniteVerb(units, at, lexicon) && !isRelative(units, at, lexicon))
        return at;
  return verbBefore(units, from, lexicon);
}

/** The nearest verb left of `from` that has a subject of its own and is in no relative clause; -1 where there is none. */
export function verbBefore(units: readonly Unit[], from: number, lexicon: Lexicon): number {
  const sentence = units[from]?.sentence;
  let relative = -1;
  for (let at = from - 1; at > 0 && from - at < REACH && units[at]?.sentence === sentence; at -= 1) {
    if (!isFiniteVerb(units, at, lexicon)) continue;
    if (!isRelative(units, at, lexicon)) return at;
    if (relative < 0) relative = at;
  }
  return relative;
}

/** The verb belongs to `who`, `which` or `that`. */
function isRelative(units: readonly Unit[], verb: number, lexicon: Lexicon): boolean {
  return /^(?:who|which|that)$/.test(units[skipHelpers(units, verb - 1, lexicon)]?.lower ?? "");
}

/** The first name, pronoun or role of the sentence: its subject where nothing better is known. */
export function firstSubject(units: readonly Unit[], before: number, lexicon: Lexicon): Mention | null {
  const sentence = units[before]?.sentence;
  let at = before;
  while (at > 0 && units[at - 1]?.sentence === sentence && before - at < REACH) at -= 1;
  for (; at < before; at += 1) {
    const unit = units[at] as Unit;
    const previous = units[at - 1];
    if (previous !== undefined && previous.sentence === sentence && lexicon.prepositions.has(previous.lower)) continue;
    const next = units[at + 1];
    const modifies =
      next?.kind === "word" &&
      (next.lower === "'s" ||
        !(
          isVerb(units, at + 1, lexicon) ||
          isAdverb(next, lexicon) ||
          lexicon.prepositions.has(next.lower) ||
          lexicon.conjunctions.has(next.lower) ||
          lexicon.relatives.has(next.lower)
        ));
    const named = unit.kind === "name" && unit.name?.kind !== "place" && !modifies;
    if (named || (unit.kind === "word" && lexicon.pronouns.has(unit.lower))) return phraseBefore(units, at, lexicon);
  }
  return null;
}
