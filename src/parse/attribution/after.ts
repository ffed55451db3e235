/** Rules for the words after a quotation: “…,” said Reyes · “…,” Reyes, a pilot, said · “…,” according to the port. */
import type { Unit } from "../unit.ts";
import { strongestCue } from "./before.ts";
import { quotedBy, subjectBefore } from "./clause.ts";
import { phraseAfter } from "./phrase.ts";
import type { Found, Place, Rule } from "./rule.ts";
import { cueAt, isAdverb, isFiniteVerb, isVerb } from "./verb.ts";

const REACH = 45;

/** Where the words after the quotation begin: past a comma or dash. Null where the quotation ends its sentence. */
function afterStart(place: Place): number | null {
  const { units, at, lexicon } = place;
  let next = at + 1;
  if (/^[,—–-]+$/.test(units[next]?.text ?? "")) next += 1;
  if (lexicon.be.has(units[next]?.lower ?? "") && /^(?:how|what)$/.test(units[next + 1]?.lower ?? "")) next += 2;
  else if (units[next]?.lower === "as") next += 1;
  const unit = units[next];
  if (unit === undefined) return null;
  if (unit.sentence === units[at]?.sentence) return next;
  // “Really?” Reyes asked: a capital after a question is no new sentence where a cue follows
  return /[?!…]['’”"]?$/.test(place.text) || lexicon.cues.has(unit.lower) ? next : null;
}

/** The quotation's sentence goes on with who said it: its last character is a comma, or one follows. */
function leadsOn({ units, at, text }: Place): boolean {
  return /[,?!…—–-]['’”"]?\s*$/.test(text) || /^[,—–-]+$/.test(units[at + 1]?.text ?? "");
}

/** “…,” said Reyes. */
export const afterVerb: Rule = {
  name: "verb then speaker",
  find(place) {
    const { units, lexicon } = place;
    let at = afterStart(place);
    if (at === null) return null;
    while (isAdverb(units[at], lexicon) || lexicon.auxiliaries.has(units[at]?.lower ?? "")) at += 1;
    const verb = at;
    const cue = lexicon.cues.get(units[verb]?.lower ?? "");
    if (cue === undefined || cue.form === "gerund" || cue.form === "base") return null;
    at += 1;
    while (isAdverb(units[at], lexicon)) at += 1;
    if (units[at]?.sentence !== units[verb]?.sentence) return null;
    const mention = phraseAfter(units, at, lexicon);
    if (mention === null || (mention.kind === "pronoun" && (!leadsOn(place) || isVerb(units, mention.to, lexicon))))
      return null;
    return { units, mention, cue: units[verb]?.text ?? null, basis: null };
  },
};

/** “…,” Reyes, a pilot, said. */
export const afterSubject: Rule = {
  name: "speaker then verb",
  find(place) {
    const { units, lexicon } = place;
    const start = afterStart(place);
    if (start === null) return null;
    const tight = leadsOn(place);
    const first = units[start] as Unit;
    if (!tight && first.kind !== "name" && !lexicon.pronouns.has(first.lower)) return null;
    if (first.kind === "word" && (lexicon.relatives.has(first.lower) || lexicon.conjunctions.has(first.lower)))
      return null;
    const reach = tight ? REACH : 8;
    for (let at = start + 1; at < units.length && at - start < reach; at += 1) {
      const unit = units[at] as Unit;
      if (unit.sentence !== first.sentence || unit.kind === "quotation" || /^[;:]$/.test(unit.text)) return null;
      const cue = cueAt(units, at, lexicon);
      if (cue === null || cue.form === "gerund") continue;
      const mention = quotedBy(units, at, lexicon) ?? subjectBefore(units, at, lexicon);
      if (bringsOther(units, at, lexicon) && strongestCue(units, place.at, lexicon) !== null) return null;
      if (mention === null || mention.from < start || hasVerb(units, start, Math.min(mention.from, at), lexicon))
        continue;
      return { units, mention, cue: unit.text, basis: null };
    }
    return null;
  },
};

/** Though Hale called it “…,” Reyes said it was fine: the cue has words of its own. */
function bringsOther(units: readonly Unit[], cue: number, lexicon: Place["lexicon"]): boolean {
  const next = units[cue + 1];
  if (next === undefined || next.sentence !== units[cue]?.sentence || next.kind === "sign") return false;
  if (/^(?:tell|ask|remind|inform|assure|warn|urge|press)$/.test(cueAt(units, cue, lexicon)?.base ?? "")) return false;
  return (
    next.lower === "that" ||
    lexicon.pronouns.has(next.lower) ||
    (lexicon.determiners.has(next.lower) && !lexicon.adverbs.has(next.lower) && isClause(units, cue + 1, lexicon))
  );
}

/** A verb with a subject of its own follows. */
function isClause(units: readonly Unit[], from: number, lexicon: Place["lexicon"]): boolean {
  for (
    let at = from + 1;
    at < units.length && at - from < 8 && units[at]?.sentence === units[from]?.sentence;
    at += 1
  ) {
    if (units[at]?.kind === "sign") return false;
    if (isFiniteVerb(units, at, lexicon)) return true;
  }
  return false;
}

function hasVerb(units: readonly Unit[], from: number, to: number, lexicon: Place["lexicon"]): boolean {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(units, at, lexicon)) return true;
  return false;
}

/** Trump is “unfit,” Reyes said · the port is “full” and will be shut on Monday, Reyes said. */
export const sentenceEnd: Rule = {
  name: "speaker at the end of the sentence",
  find({ units, lexicon, at: quotation }) {
    const sentence = units[quotation]?.sentence;
    for (let at = quotation + 1; at < units.length && at - quotation < REACH; at += 1) {
      const unit = units[at] as Unit;
      if (unit.sentence !== sentence) return null;
      const comma = unit.text === "," || (unit.kind === "quotation" && unit.text.endsWith(","));
      const found = comma ? trailing(units, at + 1, lexicon) : null;
      if (found !== null) return found;
    }
    return null;
  },
};

/** `, Reyes said.`, `, said Reyes` or `, according to Reyes`, right after a comma. */
function trailing(units: readonly Unit[], start: number, lexicon: Place["lexicon"]): Found | null {
  const phrase = accordingTo(units, start, lexicon);
  if (phrase !== null) return phrase;
  if (cueAt(units, start, lexicon)?.kind === "speech") {
    // …, said Reyes
    const speaker = phraseAfter(units, start + 1, lexicon);
    if (speaker?.kind === "name") return { units, mention: speaker, cue: units[start]?.text ?? null, basis: null };
  }
  const mention = phraseAfter(units, start, lexicon);
  if (mention === null || (mention.kind === "nominal" && mention.to - mention.from > 8)) return null;
  let at = mention.to;
  while (isAdverb(units[at], lexicon) || lexicon.auxiliaries.has(units[at]?.lower ?? "")) at += 1;
  const cue = cueAt(units, at, lexicon);
  if (cue === null || cue.kind !== "speech" || cue.form === "gerund") return null;
  const after = units[at + 1];
  const ends =
    after === undefined || after.kind === "sign" || lexicon.prepositions.has(after.lower) || isAdverb(after, lexicon);
  return ends ? { units, mention, cue: units[at]?.text ?? null, basis: null } : null;
}

/** “…,” according to the port. */
export const according: Rule = {
  name: "according to",
  find({ units, at, lexicon }) {
    const sentence = units[at]?.sentence;
    for (let index = at + 1; index < units.length && index - at < REACH; index += 1) {
      if (units[index]?.sentence !== sentence || units[index]?.kind === "quotation") return null;
      const found = accordingTo(units, index, lexicon);
      if (found !== null) return found;
    }
    return null;
  },
};

export function accordingTo(units: readonly Unit[], start: number, lexicon: Place["lexicon"]): Found | null {
  for (const phrase of lexicon.according) {
    if (!phrase.every((word, index) => units[start + index]?.lower === word)) continue;
    const mention = phraseAfter(units, start + phrase.length, lexicon);
    if (mention !== null) return { units, mention, cue: phrase.join(" "), basis: null };
  }
  return null;
}
