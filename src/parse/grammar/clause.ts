/**
 * Whose verb is this? What stands left of a verb, past its adverbs and auxiliaries, tells where its subject is: a relative
 * pronoun, a connective, a comma, a quotation, or the subject itself. Never leaves the sentence, never looks further than
 * sixty units.
 */
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import { acrossApposition, beforeApposition } from "./apposition.ts";
import { fellowVerb, isRelative, mainVerb, skipHelpers, verbBefore } from "./governing.ts";
import { isTimeNoun, type Mention, phraseAfter, phraseBefore } from "./phrase.ts";
import { cueAt, isAdverb, isFiniteVerb, isVerb } from "./verb.ts";

const REACH = 60;
const DEPTH = 5;

/** A verb whose subject is wanted, and what stands left of it. */
interface Search {
  readonly units: readonly Unit[];
  readonly lexicon: Lexicon;
  readonly verb: number;
  /** Past adverbs and auxiliaries. */
  readonly at: number;
  readonly gerund: boolean;
  readonly depth: number;
}

/** The subject of the verb at `verb`, or null. */
export function subjectBefore(units: readonly Unit[], verb: number, lexicon: Lexicon, depth = 0): Mention | null {
  if (depth > DEPTH) return null;
  const at = skipHelpers(units, verb - 1, lexicon);
  const unit = units[at];
  // most said they were worried
  if (units[verb - 1]?.lower === "most" && unit?.kind !== "name" && (unit === undefined || unit.kind === "sign"))
    return { kind: "nominal", speaks: true, from: verb - 1, to: verb };
  if (unit === undefined || unit.sentence !== units[verb]?.sentence) return null;
  const search = { units, lexicon, verb, at, gerund: (units[verb]?.lower ?? "").endsWith("ing"), depth };
  if (unit.text === "," || /^[—–-]+$/.test(unit.text)) return afterComma(search);
  if (unit.kind === "quotation") return afterQuotation(search);
  if (unit.kind === "sign" && !/[)\]]/.test(unit.text)) return null;
  if (unit.kind === "word") {
    if (/^(?:who|that|which)$/.test(unit.lower)) return antecedent(units, at, lexicon) ?? fromVerb(search, verbBefore);
    if (unit.lower === "to" || lexicon.conjunctions.has(unit.lower) || lexicon.prepositions.has(unit.lower))
      return afterConnective(search);
    if (isVerb(units, at, lexicon)) return subjectBefore(units, at, lexicon, depth + 1);
  }
  return afterPhrase(search);
}

/** The subject of another verb, which governs this one; without one, the first subject of the sentence. */
function fromVerb(search: Search, find: typeof verbBefore): Mention | null {
  const { units, at, lexicon, depth } = search;
  const earlier = find(units, at, lexicon);
  const whose = whoDidBefore(search);
  if (whose !== null) return whose;
  return earlier < 0 ? firstSubject(units, at, lexicon) : subjectBefore(units, earlier, lexicon, depth + 1);
}

/** the groups who wrote to her on Thursday say: between a clause with who and the verb stands nothing that ends it. */
function whoDidBefore({ units, at, lexicon, gerund, verb }: Search): Mention | null {
  if (gerund || units[at]?.kind === "sign" || cueAt(units, verb, lexicon) === null) return null;
  for (let index = at; index > 0 && at - index < 12 && units[index]?.sentence === units[at]?.sentence; index -= 1) {
    const unit = units[index] as Unit;
    if (unit.kind === "sign" || unit.kind === "quotation" || lexicon.conjunctions.has(unit.lower)) return null;
    if (!isFiniteVerb(units, index, lexicon)) continue;
    const relative = skipHelpers(units, index - 1, lexicon);
    return units[relative]?.lower === "who" ? antecedent(units, relative, lexicon) : null;
  }
  return null;
}

/** and said · to say · for saying · while saying · as saying. */
function afterConnective(search: Search): Mention | null {
  const { units, at, verb, lexicon, gerund, depth } = search;
  const word = units[at]?.lower ?? "";
  // quoted Reyes as saying
  if (word === "as" && gerund && units[at - 1]?.kind === "name") return phraseBefore(units, at - 1, lexicon);
  if (word === "to") return fromVerb(search, verbBefore);
  if (/^(?:and|but|or|then)$/.test(word)) {
    const fellow = fellowVerb(units, at, verb, lexicon);
    return fellow < 0 ? firstSubject(units, at, lexicon) : subjectBefore(units, fellow, lexicon, depth + 1);
  }
  const scolded = gerund && word === "for" ? scoldedFor(units, at, lexicon) : null;
  return scolded ?? fromVerb(search, gerund ? mainVerb : verbBefore);
}

/** `Reyes, a pilot, said`; `…, saying` goes with the main verb. */
function afterComma(search: Search): Mention | null {
  const { units, at, lexicon, gerund } = search;
  if (gerund) return fromVerb(search, mainVerb);
  if (/^(?:and|but)$/.test(units[at - 1]?.lower ?? "")) return fromVerb(search, verbBefore);
  return acrossApposition(units, at, lexicon) ?? fromVerb({ ...search, at: beforeRelative(search) }, verbBefore);
}

/** a study made for the port, which the paper has seen, found: before the clause between commas. */
function beforeRelative({ units, at }: Search): number {
  for (let index = at - 1; index > 0 && at - index < 20 && units[index]?.sentence === units[at]?.sentence; index -= 1) {
    if (units[index]?.text !== ",") continue;
    return /^wh(?:ich|om|o)$/.test(units[index + 1]?.lower ?? "") ? index : at;
  }
  return at;
}

/** “…,” said Reyes; “…,” adding goes with the main verb. */
function afterQuotation(search: Search): Mention | null {
  const { units, verb, lexicon, gerund } = search;
  if (gerund) return fromVerb(search, mainVerb);
  return phraseAfter(units, verb + 1, lexicon) ?? fromVerb(search, verbBefore);
}

/** A phrase stands before the verb: the subject, unless it belongs to a clause in between. */
function afterPhrase(search: Search): Mention | null {
  const { units, at, lexicon, gerund, depth } = search;
  const unit = units[at] as Unit;
  // footage of Reyes saying
  if (gerund && units[at - 1]?.lower === "of" && /^(?:person|unknown)$/.test(unit.name?.kind ?? ""))
    return { kind: "name", unit, from: at, to: at + 1 };
  const mention = phraseBefore(units, at, lexicon);
  if (mention === null) return fromVerb(search, verbBefore);
  // a report released last year found
  if (mention.kind === "nominal" && isTime(units, mention) && depth < DEPTH)
    return subjectBefore(units, mention.from, lexicon, depth + 1);
  const before = mention.from - 1;
  // those who oppose the law say
  if (mention.kind !== "pronoun" && before > 0 && isRelativeVerb(units, before, lexicon))
    return antecedent(units, skipHelpers(units, before - 1, lexicon), lexicon);
  // a man who gave his name as Tom said
  const earlier = lexicon.prepositions.has(units[before]?.lower ?? "") ? verbBefore(units, mention.from, lexicon) : -1;
  if (earlier >= 0 && isRelative(units, earlier, lexicon))
    return antecedent(units, skipHelpers(units, earlier - 1, lexicon), lexicon) ?? mention;
  // Reyes, the port’s director said
  const named = beforeApposition(units, mention, lexicon);
  if (named !== null) return { ...mention, kind: "name", unit: named };
  // pilots marching through the streets chanted
  if (mention.kind === "nominal" && !mention.speaks && lexicon.prepositions.has(units[before]?.lower ?? "")) {
    const opening = sentenceOpening(units, before, lexicon);
    if (opening !== null) return opening;
  }
  // in a statement announcing it, …: no subject
  if (gerund && mention.kind === "nominal" && lexicon.prepositions.has(units[before]?.lower ?? "")) return null;
  // sent voters a letter saying: the sender says it
  const main = gerund && !isPersonal(units, mention) ? mainVerb(units, mention.from, lexicon) : -1;
  return main < 0 ? mention : subjectBefore(units, main, lexicon, depth + 1);
}

/** Pilots marching through the streets: who stands at the head of the sentence, before a gerund and no other verb or sign. */
function sentenceOpening(units: readonly Unit[], before: number, lexicon: Lexicon): Mention | null {
  let gerund = -1;
  let at = before;
  for (; at >= 0 && units[at]?.sentence === units[before]?.sentence; at -= 1) {
    const unit = units[at] as Unit;
    if (before - at > 12 || unit.kind === "sign" || unit.kind === "quotation" || isFiniteVerb(units, at, lexicon))
      return null;
    if (unit.lower.endsWith("ing")) gerund = at;
  }
  const mention = gerund > at + 1 ? phraseBefore(units, gerund - 1, lexicon) : null;
  return mention?.from === at + 1 && (mention.kind !== "nominal" || mention.speaks) ? mention : null;
}

/** last year, this week. */
function isTime(units: readonly Unit[], { from, to }: Mention): boolean {
  if (!isTimeNoun(units[to - 1])) return false;
  const which = to - from === 1 ? units[from - 1] : units[from];
  return to - from < 3 && /^(?:last|this|next|that|one)$/.test(which?.lower ?? "");
}

function isRelativeVerb(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  return isFiniteVerb(units, at, lexicon) && isRelative(units, at, lexicon);
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

/** What `who` or `that` stands for. */
function antecedent(units: readonly Unit[], relative: number, lexicon: Lexicon): Mention | null {
  let at = relative - 1;
  if (units[at]?.text === "," && units[relative]?.lower === "that") return null; // said in Porto, New York, that …
  if (units[at]?.text === ",") at -= 1;
  if (units[at]?.sentence !== units[relative]?.sentence || isVerb(units, at, lexicon)) return null;
  return phraseBefore(units, at, lexicon);
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
    const named = unit.kind === "name" && unit.name?.kind !== "place" && !isModifier(units, at, lexicon);
    if (named || (unit.kind === "word" && lexicon.pronouns.has(unit.lower))) return phraseBefore(units, at, lexicon);
  }
  return null;
}

/** Reyes’s plan, a Reyes rally: the name only says which. */
function isModifier(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const next = units[at + 1];
  if (next?.kind !== "word" || isVerb(units, at + 1, lexicon) || isAdverb(next, lexicon)) return false;
  const { lower } = next;
  return !lexicon.prepositions.has(lower) && !lexicon.conjunctions.has(lower) && !lexicon.relatives.has(lower);
}
