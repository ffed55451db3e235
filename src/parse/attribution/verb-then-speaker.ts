/** “…,” said Reyes. */
import { phraseAfter } from "../grammar/phrase.ts";
import { isAdverb, isVerb } from "../grammar/verb.ts";
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import { afterStart, leadsOn } from "./following.ts";
import type { Rule } from "./rule.ts";

/** “…,” said Reyes. */
export const afterVerb: Rule = {
  name: "verb then speaker",
  find(place) {
    const { units, lexicon } = place;
    let at = afterStart(place);
    if (at === null) return null;
    // (May) told: a name
    while (isHelper(units[at], lexicon)) at += 1;
    const verb = at;
    const cue = lexicon.cues.get(units[verb]?.lower ?? "");
    if (cue === undefined || units[verb]?.capital || cue.form === "gerund") return null;
    at += 1;
    while (isAdverb(units[at], lexicon)) at += 1;
    if (units[at]?.sentence !== units[verb]?.sentence) return null;
    const mention = phraseAfter(units, at, lexicon);
    // “…,” say the pilots
    if (cue.form === "base" && (mention?.kind !== "nominal" || !mention.speaks || !leadsOn(place))) return null;
    if (mention === null || (mention.kind === "pronoun" && (!leadsOn(place) || isVerb(units, mention.to, lexicon))))
      return null;
    // summed it up as “…,” denounced her record: a second predicate
    if (cue.kind === "label" && mention.kind === "nominal" && !mention.speaks) return null;
    return { units, mention, cue: units[verb]?.text ?? null, basis: null };
  },
};

function isHelper(unit: Unit | undefined, lexicon: Lexicon): boolean {
  return unit?.kind === "word" && (isAdverb(unit, lexicon) || lexicon.auxiliaries.has(unit.lower));
}
