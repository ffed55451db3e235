/** „…“, erwiderte Reyes: who speaks is printed there, so it is not whoever spoke before, though the verb is none we know. */
import { afterStart } from "./following.ts";
import type { Rule } from "./rule.ts";

/** How far after it the name may stand: erwiderte der alte Herr Reyes. */
const REACH = 6;

/** In a language of which only the commonest cues are known: a comma ends the quotation, and its sentence goes on to a name. */
export const unread: Rule = {
  name: "words that are not read",
  find(place) {
    const { units, at, text, lexicon } = place;
    const start = lexicon.pasts.size === 0 ? afterStart(place) : null;
    if (start === null || !(text.trimEnd().endsWith(",") || units[at + 1]?.text === ",")) return null;
    const after = units.slice(start, start + REACH);
    if (!after.some(({ kind, sentence }) => kind === "name" && sentence === units[start]?.sentence)) return null;
    return { units, mention: { kind: "nobody", from: start, to: start }, cue: null, basis: null };
  },
};
