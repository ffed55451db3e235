/** Rules for the words after a quotation: “…,” said Reyes · “…,” Reyes, a pilot, said · “…,” according to the port. */
import type { Unit } from "../name.ts";
import { subjectBefore } from "./clause.ts";
import { isAdverb, phraseAfter } from "./phrase.ts";
import type { Found, Place, Rule } from "./rule.ts";

const REACH = 45;

/** Where the words after the quotation begin: past a comma or dash. Null where the quotation ends its sentence. */
function afterStart({ units, at, lexicon }: Place): number | null {
  let next = at + 1;
  const quotation = units[at] as Unit;
  if (units[next]?.text === "," || /^[—–-]$/.test(units[next]?.text ?? "")) next += 1;
  const unit = units[next];
  if (unit === undefined) return null;
  if (unit.sentence === quotation.sentence) return next;
  // “Really?” Reyes asked: a capital after a question is no new sentence where a cue follows
  return /[?!…]/.test(quotation.text) || quotation.text === "," || lexicon.cues.has(unit.lower) ? next : null;
}

/** “…,” said Reyes. */
export const afterVerb: Rule = {
  name: "verb then speaker",
  find(place) {
    const { units, lexicon } = place;
    let at = afterStart(place);
    if (at === null) return null;
    while (isAdverb(units[at], lexicon) || lexicon.auxiliaries.has(units[at]?.lower ?? "")) at += 1;
    const cue = lexicon.cues.get(units[at]?.lower ?? "");
    if (cue === undefined || cue.form === "gerund" || cue.form === "base") return null;
    const verb = at;
    at += 1;
    while (isAdverb(units[at], lexicon) && !lexicon.determiners.has(units[at]?.lower ?? "")) at += 1;
    if (units[at]?.sentence !== units[verb]?.sentence) return null;
    const mention = phraseAfter(units, at, lexicon);
    if (mention === null) return null;
    return { units, mention, cue: units[verb]?.text ?? null, basis: null };
  },
};

/** “…,” Reyes, a pilot, said. */
export const afterSubject: Rule = {
  name: "speaker then verb",
  find(place) {
    const { units, lexicon, at: quotation } = place;
    const start = afterStart(place);
    if (start === null) return null;
    const first = units[start] as Unit;
    const tight = closesWithComma(place);
    const startsPhrase =
      first.kind === "name" ||
      lexicon.pronouns.has(first.lower) ||
      lexicon.determiners.has(first.lower) ||
      tight ||
      lexicon.roles.has(first.lower);
    if (!startsPhrase || lexicon.relatives.has(first.lower)) return null;
    const sentence = first.sentence;
    for (let at = start + 1; at < units.length && at - start < REACH; at += 1) {
      const unit = units[at] as Unit;
      if (unit.sentence !== sentence || unit.kind === "quotation" || /^[;:]$/.test(unit.text)) return null;
      if (unit.kind !== "word") continue;
      const cue = lexicon.cues.get(unit.lower);
      if (
        cue === undefined ||
        cue.form === "gerund" ||
        (cue.form === "base" &&
          !lexicon.pronouns.has(units[at - 1]?.lower ?? "") &&
          !/s$/.test(units[at - 1]?.lower ?? ""))
      )
        continue;
      if (!tight && at - start > 8) return null;
      const mention = subjectBefore(units, at, lexicon);
      if (mention === null || mention.from <= quotation) continue;
      if (mention.from - start > 3) continue;
      return { units, mention, cue: unit.text, basis: null };
    }
    return null;
  },
};

/** Trump is “unfit,” Reyes said · the port is “full” and will be shut on Monday, Reyes said. */
export const sentenceEnd: Rule = {
  name: "speaker at the end of the sentence",
  find({ units, lexicon, at: quotation }) {
    const sentence = units[quotation]?.sentence;
    for (let at = quotation + 1; at < units.length && at - quotation < REACH; at += 1) {
      const unit = units[at] as Unit;
      if (unit.sentence !== sentence) return null;
      if (unit.text !== ",") continue;
      const found = trailing(units, at + 1, lexicon);
      if (found !== null) return found;
    }
    return null;
  },
};

/** `, Reyes said.`, `, said Reyes` or `, according to Reyes`, right after a comma. */
function trailing(units: readonly Unit[], start: number, lexicon: Place["lexicon"]): Found | null {
  const phrase = accordingTo(units, start, lexicon);
  if (phrase !== null) return phrase;
  const mention = phraseAfter(units, start, lexicon);
  if (mention === null || (mention.kind === "nominal" && mention.to - mention.from > 8)) return null;
  let at = mention.to;
  while (isAdverb(units[at], lexicon) || lexicon.auxiliaries.has(units[at]?.lower ?? "")) at += 1;
  const cue = lexicon.cues.get(units[at]?.lower ?? "");
  if (cue === undefined || cue.kind !== "speech" || cue.form === "gerund") return null;
  const after = units[at + 1];
  const ends =
    after === undefined ||
    after.kind === "sign" ||
    lexicon.prepositions.has(after.lower) ||
    lexicon.adverbs.has(after.lower);
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

/** The quotation's last character is a comma, or one follows: its sentence goes on with who said it. */
function closesWithComma({ units, at }: Place): boolean {
  return units[at]?.text === "," || units[at + 1]?.text === "," || /[?!]/.test(units[at]?.text ?? "");
}
