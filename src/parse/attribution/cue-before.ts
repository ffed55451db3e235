/** Reyes said: “…” · Reyes called it “…” · Reyes’s claim that it was “…”. */
import { cueAt } from "../grammar/verb.ts";
import type { Rule } from "./rule.ts";
import { sentenceEnd } from "./sentence-end.ts";
import { strongestCue } from "./strongest-cue.ts";

const REACH = 60;

/** The cue left in the same sentence that is the likeliest to bring the quotation: Reyes said the port called it “…”. */
export const beforeCue: Rule = {
  name: "cue before",
  find(place) {
    const found = strongestCue(place.units, place.at, place.lexicon);
    // Reyes’s comments feed “…,” the pilots say
    const noun = place.lexicon.speechNouns.has(found?.cue?.toLowerCase() ?? "");
    return noun && sentenceEnd.find(place) !== null ? null : found;
  },
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
