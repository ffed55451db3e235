/** Rules for a quotation that says nothing of its speaker itself: it goes on with the one before. */
import type { Unit } from "../name.ts";
import { firstSubject } from "./clause.ts";
import type { Rule } from "./rule.ts";

/** “…,” Reyes said. “…”: a quotation that is a sentence of its own, in the same paragraph. */
export const resumed: Rule = {
  name: "resumed",
  find(place) {
    const { units, at, previous } = place;
    if (previous?.found == null || !startsSentence(units, at)) return null;
    return { ...previous.found, basis: "carried" };
  },
};

/** Reyes called it “…” and “…”: the second fragment of a sentence. */
export const shared: Rule = {
  name: "shared",
  find({ units, at, previous }) {
    if (previous?.found == null || units[previous.at]?.sentence !== units[at]?.sentence) return null;
    return { ...previous.found, basis: previous.found.basis ?? null };
  },
};

/** Reyes was asked about it again. “…”: the sentence before names the speaker. */
export const sentenceBefore: Rule = {
  name: "sentence before",
  find({ units, at, lexicon, previous }) {
    if (at === 0 || !startsSentence(units, at) || previous !== null) return null;
    const mention = firstSubject(units, at - 1, lexicon);
    return mention === null ? null : { units, mention, cue: null, basis: "carried" };
  },
};

/** A paragraph that is all quotation: the paragraph above leads in, or its speaker goes on. */
export const paragraphAbove: Rule = {
  name: "paragraph above",
  find({ units, at, above, lexicon }) {
    if (above === null || !startsSentence(units, at) || at > 1) return null;
    const last = above.units.at(-1);
    if (last === undefined) return null;
    if (above.found !== null) return { ...above.found, basis: "carried" };
    const mention = firstSubject(above.units, above.units.length - 1, lexicon);
    return mention === null ? null : { units: above.units, mention, cue: null, basis: "carried" };
  },
};

function startsSentence(units: readonly Unit[], at: number): boolean {
  const before: Unit | undefined = units[at - 1];
  return before === undefined || before.sentence !== units[at]?.sentence;
}
