/** Reyes was asked about it again. “…” */
import { ledIn, startsSentence } from "./leading.ts";
import type { Rule } from "./rule.ts";

/** Reyes was asked about it again. “…”: the sentence before names the speaker. */
export const sentenceBefore: Rule = {
  name: "sentence before",
  find({ units, at, lexicon, previous }) {
    if (at === 0 || !startsSentence(units, at) || previous !== null) return null;
    return ledIn(units, at, lexicon);
  },
};
