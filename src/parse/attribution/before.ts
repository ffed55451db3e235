/** Rules for the words before a quotation: Reyes said: “…” · Reyes called it “…” · Reyes’s claim that it was “…”. */
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import { accordingTo } from "./after.ts";
import { firstSubject, quotedBy, subjectBefore, verbBefore } from "./clause.ts";
import { type Mention, phraseAfter, phraseBefore } from "./phrase.ts";
import type { Found, Place, Rule } from "./rule.ts";
import { cueAt, isAdverb, isVerb } from "./verb.ts";

const REACH = 60;

/** Reyes: “…”, alone, after a dash, or in a heading without a verb: Reyes on the port: “…”. */
export const script: Rule = {
  name: "name and colon",
  find({ units, at, lexicon }) {
    if (units[at - 1]?.text !== ":") return null;
    const name = units[at - 2];
    const before = units[at - 3];
    const alone = before === undefined || before.sentence !== name?.sentence || /^[—–-]+$|^from$/.test(before.lower);
    const named = alone && name?.kind === "name" && name.name?.kind !== "place";
    const mention = named ? phraseBefore(units, at - 2, lexicon) : headingName(units, at - 1, lexicon);
    return mention === null ? null : { units, mention, cue: ":", basis: null };
  },
};

/** The first name of a sentence without a verb. */
function headingName(units: readonly Unit[], colon: number, lexicon: Lexicon): Mention | null {
  const sentence = units[colon]?.sentence;
  for (let at = colon - 1; at >= 0 && units[at]?.sentence === sentence; at -= 1)
    if (units[at]?.kind === "quotation" || isVerb(units, at, lexicon) || colon - at > 12) return null;
  return firstSubject(units, colon, lexicon);
}

/** Reyes’s “…” remark, her “…” comment. */
export const possessor: Rule = {
  name: "possessor and noun",
  find({ units, at, lexicon }) {
    const noun = units[at + 1];
    if (noun === undefined || noun.sentence !== units[at]?.sentence || !lexicon.speechNouns.has(noun.lower))
      return null;
    const found = owner(units, at, lexicon);
    return found === null ? null : { ...found, cue: noun.text };
  },
};

/** The cue left in the same sentence that is the likeliest to bring the quotation: Reyes said the port called it “…”. */
export const beforeCue: Rule = {
  name: "cue before",
  find: ({ units, at, lexicon }) => strongestCue(units, at, lexicon),
};

/** softer language calling for “…”: a cue whose subject cannot speak. */
export const cueAlone: Rule = {
  name: "cue without a speaker",
  find({ units, at, lexicon }) {
    const sentence = units[at]?.sentence;
    for (let index = at - 1; index >= 0 && at - index < REACH && units[index]?.sentence === sentence; index -= 1)
      if (cueAt(units, index, lexicon) !== null)
        return {
          units,
          mention: { kind: "nobody", from: index, to: index },
          cue: units[index]?.text ?? null,
          basis: null,
        };
    return null;
  },
};

function canSpeak(mention: Mention): boolean {
  return mention.kind !== "nominal" || mention.speaks;
}

/** The strongest cue before `end` in the sentence of the unit left of it. */
export function strongestCue(units: readonly Unit[], end: number, lexicon: Lexicon): Found | null {
  const sentence = (units[end] ?? units[end - 1])?.sentence;
  let best: Found | null = null;
  let strength = 0;
  let between = 0;
  for (let at = end - 1; at >= 0 && end - at < REACH && units[at]?.sentence === sentence; at -= 1) {
    const unit = units[at] as Unit;
    if (unit.kind === "quotation") between += 1;
    else if (/^(?:but|while|whereas|;)$/.test(unit.text)) between += 3;
    if (unit.kind !== "word") continue;
    const found = cueFound(units, at, lexicon);
    if (found === null || !canSpeak(found.mention) || (found.mention.from < end && found.mention.to > end)) continue;
    const here = strengthOf(units, at, end, found, lexicon) - between;
    if (best !== null && here <= strength) continue;
    best = found;
    strength = here;
  }
  return best;
}

/** How likely this cue brings the words at `end`: near, a verb of speaking, with a person for its subject. */
function strengthOf(units: readonly Unit[], at: number, end: number, { mention }: Found, lexicon: Lexicon): number {
  const cue = cueAt(units, at, lexicon);
  let strength = 10 - (end - at) * 0.08;
  const close = isNextTo(units, at, end, lexicon);
  if (cue === null) strength += nounStrength(units, at, mention, close, lexicon);
  else if (close) strength += cue.kind === "thought" ? 1.5 : 3;
  else if (cue.form === "gerund") strength -= 1;
  if (cue === null) strength -= 1;
  else if (cue.kind === "label" && asBefore(units, end)) strength += 2;
  else if (cue.kind === "speech") strength += 2;
  else if (cue.kind === "thought") strength -= 2;
  if (cue !== null && cue.kind !== "speech" && isReported(units, mention, lexicon)) strength -= 2.5;
  if (mention.kind === "name") strength += mention.unit.name?.kind === "person" ? 2 : 1.5;
  else if (mention.kind === "pronoun") strength += mention.pronoun === "he" || mention.pronoun === "she" ? 2 : -1;
  else strength += 1;
  return strength;
}

/** his claim that “…”, but not (Hale said) his claim was “…” or (Hale dismissed) his claim as “…”. */
function nounStrength(units: readonly Unit[], at: number, mention: Mention, close: boolean, lexicon: Lexicon): number {
  const next = units[at + 1]?.lower ?? "";
  if (lexicon.auxiliaries.has(next) || units[mention.from - 1]?.lower === "that") return -3;
  return close && next !== "as" ? 3 : 0;
}

/** (Hale said) Reyes called it: what is called so is called so by Hale as well. */
function isReported(units: readonly Unit[], mention: Mention, lexicon: Lexicon): boolean {
  const before = units[mention.from - 1]?.lower === "that" ? mention.from - 2 : mention.from - 1;
  return before > 0 && cueAt(units, before, lexicon)?.kind === "speech";
}

/** rejected the idea as a “…”. */
function asBefore(units: readonly Unit[], end: number): boolean {
  const before = units[end - 1]?.lower ?? "";
  return before === "as" || (/^(?:a|an|the)$/.test(before) && units[end - 2]?.lower === "as");
}

/** Nothing but small words stands between the cue and the quotation. */
function isNextTo(units: readonly Unit[], at: number, end: number, lexicon: Lexicon): boolean {
  for (let index = at + 1; index < end; index += 1) {
    const unit = units[index] as Unit;
    if (
      unit.kind === "sign" ||
      isAdverb(unit, lexicon) ||
      /^(?:that|it|him|her|them|this|as|a|an|the|was|is|were|are|to|of|for)$/.test(unit.lower)
    )
      continue;
    return false;
  }
  return true;
}

function cueFound(units: readonly Unit[], at: number, lexicon: Lexicon): Found | null {
  const unit = units[at] as Unit;
  const according = accordingTo(units, at, lexicon);
  if (according !== null) return according;
  const cue = cueAt(units, at, lexicon);
  if (cue === null) return lexicon.speechNouns.has(unit.lower) ? owner(units, at, lexicon) : null;
  if (isPassive(units, at, lexicon)) return byAgent(units, at, lexicon);
  const quoted = quotedBy(units, at, lexicon);
  if (quoted !== null) return { units, mention: quoted, cue: unit.text, basis: null };
  const mention = parenthetic(units, at, lexicon) ?? subjectBefore(units, at, lexicon);
  if (mention === null || isWhatTheyCall(units, mention)) return null;
  return { units, mention, cue: unit.text, basis: null };
}

/** That, said Ana Reyes, is “…”. */
function parenthetic(units: readonly Unit[], verb: number, lexicon: Lexicon): Mention | null {
  if (units[verb - 1]?.text !== "," || cueAt(units, verb, lexicon)?.form === "gerund") return null;
  const mention = phraseAfter(units, verb + 1, lexicon);
  return mention?.kind === "name" && units[mention.to]?.text === "," ? mention : null;
}

/** what they call a “…”: they is nobody, and another says it. */
function isWhatTheyCall(units: readonly Unit[], mention: Mention): boolean {
  return (
    mention.kind === "pronoun" &&
    /^(?:they|it|you|we)$/.test(mention.pronoun) &&
    units[mention.from - 1]?.lower === "what"
  );
}

/** was called, has been described. */
function isPassive(units: readonly Unit[], verb: number, lexicon: Lexicon): boolean {
  const form = cueAt(units, verb, lexicon)?.form;
  if (form !== "past" && form !== "participle") return false;
  let at = verb - 1;
  while (isAdverb(units[at], lexicon) && !/^t?here$/.test(units[at]?.lower ?? "")) at -= 1;
  // , known as “…” · , long called “…” by
  if (units[at]?.text === "," && (units[verb + 1]?.lower === "as" || units[verb + 2]?.lower === "by")) return true;
  return lexicon.be.has(units[at]?.lower ?? "");
}

function byAgent(units: readonly Unit[], verb: number, lexicon: Lexicon): Found | null {
  const sentence = units[verb]?.sentence;
  for (let at = verb + 1; at < units.length && at - verb < 25 && units[at]?.sentence === sentence; at += 1) {
    if (units[at]?.lower !== "by") continue;
    const mention = phraseAfter(units, at + 1, lexicon);
    return mention === null ? null : { units, mention, cue: units[verb]?.text ?? null, basis: null };
  }
  return null;
}

/** Reyes’s claim, his latest claim. */
function owner(units: readonly Unit[], noun: number, lexicon: Lexicon): Found | null {
  const cue = units[noun]?.text ?? null;
  for (let at = noun - 1; at >= 0 && noun - at < 5; at -= 1) {
    const unit = units[at] as Unit;
    const pronoun = lexicon.possessives.get(unit.lower);
    if (pronoun === "it") return null;
    if (pronoun !== undefined)
      return { units, mention: { kind: "pronoun", pronoun, from: at, to: at + 1 }, cue, basis: null };
    if (unit.lower === "'s" || unit.lower === "'") {
      const mention = phraseBefore(units, at - 1, lexicon);
      return mention === null ? null : { units, mention, cue, basis: null };
    }
    if (unit.kind !== "word" || lexicon.determiners.has(unit.lower) || lexicon.prepositions.has(unit.lower))
      return null;
  }
  return null;
}

/** The subject of the clause: Reyes waved off the port’s “policy of provocation”. */
export const clauseSubject: Rule = {
  name: "subject of the clause",
  find({ units, at, lexicon }: Place) {
    const verb = verbBefore(units, at, lexicon);
    if (verb < 0 || lexicon.auxiliaries.has(units[verb]?.lower ?? "")) return null; // the port is “…”
    const mention = subjectBefore(units, verb, lexicon);
    if (mention === null || !canSpeak(mention)) return null;
    return { units, mention, cue: units[verb]?.text ?? null, basis: null };
  },
};
