/** The port is “full” and will be shut on Monday, Reyes said. */
import { phraseAfter } from "../grammar/phrase.ts";
import { cueAt, isAdverb } from "../grammar/verb.ts";
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import { accordingTo } from "./according.ts";
import type { Found, Rule } from "./rule.ts";

const REACH = 45;

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
function trailing(units: readonly Unit[], start: number, lexicon: Lexicon): Found | null {
  const phrase = accordingTo(units, start, lexicon);
  if (phrase !== null) return phrase;
  if (cueAt(units, start, lexicon)?.kind === "speech") {
    // …, said Reyes
    const speaker = phraseAfter(units, start + 1, lexicon);
    if (speaker?.kind === "name" || (speaker?.kind === "nominal" && speaker.speaks && ends(units[speaker.to], lexicon)))
      return { units, mention: speaker, cue: units[start]?.text ?? null, basis: null };
  }
  const mention = phraseAfter(units, start, lexicon);
  if (mention === null || (mention.kind === "nominal" && mention.to - mention.from > 8)) return null;
  let at = mention.to;
  while (isAdverb(units[at], lexicon) || lexicon.auxiliaries.has(units[at]?.lower ?? "")) at += 1;
  const cue = cueAt(units, at, lexicon);
  if (cue === null || cue.kind !== "speech" || cue.form === "gerund") return null;
  return ends(units[at + 1], lexicon) ? { units, mention, cue: units[at]?.text ?? null, basis: null } : null;
}

/** What follows who spoke is a sign or says when or where. */
function ends(after: Unit | undefined, lexicon: Lexicon): boolean {
  return (
    after === undefined || after.kind === "sign" || lexicon.prepositions.has(after.lower) || isAdverb(after, lexicon)
  );
}
