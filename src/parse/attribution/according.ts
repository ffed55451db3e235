/** “…,” according to the port. */
import { phraseAfter } from "../grammar/phrase.ts";
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import type { Found, Rule } from "./rule.ts";

const REACH = 45;

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

export function accordingTo(units: readonly Unit[], start: number, lexicon: Lexicon): Found | null {
  for (const phrase of lexicon.according) {
    if (!phrase.every((word, index) => units[start + index]?.lower === word)) continue;
    const mention = phraseAfter(units, start + phrase.length, lexicon);
    if (mention !== null) return { units, mention, cue: phrase.join(" "), basis: null };
  }
  return null;
}
