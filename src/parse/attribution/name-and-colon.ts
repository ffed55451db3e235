/** Reyes: “…”. */
import { firstSubject } from "../grammar/clause.ts";
import { type Mention, phraseBefore } from "../grammar/phrase.ts";
import { isVerb } from "../grammar/verb.ts";
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import type { Rule } from "./rule.ts";

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
