/** Rules for the words before a quotation: Reyes said: “…” · Reyes called it “…” · Reyes’s claim that it was “…”. */
import type { Unit } from "../name.ts";
import { accordingTo } from "./after.ts";
import { firstSubject, subjectBefore, verbBefore } from "./clause.ts";
import { isAdverb, phraseAfter, phraseBefore } from "./phrase.ts";
import type { Found, Place, Rule } from "./rule.ts";

const REACH = 60;

/** REYES: “…” and, at the start of a paragraph, Reyes: “…”. */
export const script: Rule = {
  name: "name and colon",
  find({ units, at, lexicon }) {
    if (units[at - 1]?.text !== ":") return null;
    const name = units[at - 2];
    if (name?.kind !== "name" || name.name?.kind === "place") return null;
    const before = units[at - 3];
    if (before !== undefined && before.sentence === name.sentence) return null;
    const mention = phraseBefore(units, at - 2, lexicon);
    return mention === null ? null : { units, mention, cue: ":", basis: null };
  },
};

/** The nearest cue to the left in the same sentence: Reyes said it was “…”. */
export const beforeCue: Rule = {
  name: "cue before",
  find(place) {
    const { units, at: quotation } = place;
    const sentence = units[quotation]?.sentence;
    for (let at = quotation - 1; at >= 0 && quotation - at < REACH; at -= 1) {
      const unit = units[at] as Unit;
      if (unit.sentence !== sentence) return null;
      if (unit.kind !== "word") continue;
      const found = cueAt(place, at);
      if (found !== null) return found;
    }
    return null;
  },
};

function cueAt({ units, lexicon, at: quotation }: Place, at: number): Found | null {
  const unit = units[at] as Unit;
  const here = accordingTo(units, at, lexicon);
  if (here !== null && here.mention.to <= quotation) return here;
  const before = units[at - 1];
  if (
    lexicon.speechNouns.has(unit.lower) &&
    (before?.lower === "'s" || lexicon.possessives.has(before?.lower ?? "") || isOwned(units, at, lexicon))
  )
    return owner(units, at, lexicon);
  const cue = lexicon.cues.get(unit.lower);
  if (cue === undefined || unit.capital) return null;
  if (
    before !== undefined &&
    (lexicon.determiners.has(before.lower) || before.lower === "'s" || lexicon.adjectives.has(before.text))
  )
    return null;
  if (
    (cue.form === "base" || cue.form === "present") &&
    before !== undefined &&
    lexicon.prepositions.has(before.lower) &&
    before.lower !== "to"
  )
    return null;
  if (isPassive(units, at, lexicon)) return byAgent(units, at, lexicon);
  const mention = subjectBefore(units, at, lexicon);
  return mention === null ? null : { units, mention, cue: unit.text, basis: null };
}

/** was called, has been described, (a man) dubbed. */
function isPassive(units: readonly Unit[], verb: number, lexicon: Place["lexicon"]): boolean {
  const form = lexicon.cues.get(units[verb]?.lower ?? "")?.form;
  if (form !== "past" && form !== "participle") return false;
  let at = verb - 1;
  while (isAdverb(units[at], lexicon)) at -= 1;
  return lexicon.be.has(units[at]?.lower ?? "") && units[at]?.lower !== "'s";
}

function byAgent(units: readonly Unit[], verb: number, lexicon: Place["lexicon"]): Found | null {
  const sentence = units[verb]?.sentence;
  for (let at = verb + 1; at < units.length && at - verb < 25; at += 1) {
    const unit = units[at] as Unit;
    if (unit.sentence !== sentence) return null;
    if (unit.lower !== "by") continue;
    const mention = phraseAfter(units, at + 1, lexicon);
    return mention === null ? null : { units, mention, cue: units[verb]?.text ?? null, basis: null };
  }
  return null;
}

function isOwned(units: readonly Unit[], noun: number, lexicon: Place["lexicon"]): boolean {
  for (let at = noun - 1; at >= 0 && noun - at < 4; at -= 1) {
    const unit = units[at] as Unit;
    if (unit.kind !== "word") return false;
    if (unit.lower === "'s" || lexicon.possessives.has(unit.lower)) return true;
    if (lexicon.determiners.has(unit.lower) || lexicon.prepositions.has(unit.lower)) return false;
  }
  return false;
}

/** Reyes’s claim, his claim. */
function owner(units: readonly Unit[], noun: number, lexicon: Place["lexicon"]): Found | null {
  for (let at = noun - 1; at >= 0 && noun - at < 5; at -= 1) {
    const unit = units[at] as Unit;
    const pronoun = lexicon.possessives.get(unit.lower);
    if (pronoun !== undefined)
      return {
        units,
        mention: { kind: "pronoun", pronoun, from: at, to: at + 1 },
        cue: units[noun]?.text ?? null,
        basis: null,
      };
    if (unit.lower !== "'s") continue;
    const mention = phraseBefore(units, at - 1, lexicon);
    return mention === null ? null : { units, mention, cue: units[noun]?.text ?? null, basis: null };
  }
  return null;
}

/** The subject of the clause: blasted Reyes’s “policy of provocation”. */
export const clauseSubject: Rule = {
  name: "subject of the clause",
  find({ units, at, lexicon }) {
    const verb = verbBefore(units, at, lexicon);
    const mention =
      verb < 0
        ? firstSubject(units, at, lexicon)
        : (subjectBefore(units, verb, lexicon) ?? firstSubject(units, at, lexicon));
    return mention === null
      ? null
      : { units, mention, cue: verb < 0 ? null : (units[verb]?.text ?? null), basis: null };
  },
};
