/** Rules for a quotation whose own sentence does not say who speaks: it is led in, or it goes on with the one before. */
import type { Unit } from "../unit.ts";
import { strongestCue } from "./before.ts";
import { firstSubject } from "./clause.ts";
import type { Found, Place, Rule } from "./rule.ts";

/** Reyes called it “…” and “…”: the second fragment of a sentence. */
export const shared: Rule = {
  name: "shared",
  find({ units, at, previous }) {
    if (previous?.found == null || units[previous.at]?.sentence !== units[at]?.sentence) return null;
    return previous.found;
  },
};

/** “…,” Reyes said. “…”: a quotation that is a sentence of its own, in the same paragraph. */
export const resumed: Rule = {
  name: "resumed",
  find(place) {
    const { units, at, previous } = place;
    if (previous?.found == null || !startsSentence(units, at)) return null;
    const turned = turnsTo(place, previous.at);
    return turned ?? { ...previous.found, basis: "carried" };
  },
};

/** “…,” Reyes said. Hale shook his head. “…”: the sentence between turns to somebody else. */
function turnsTo({ units, at, lexicon }: Place, from: number): Found | null {
  if (
    (units[at - 1]?.sentence ?? 0) <= (units[from]?.sentence ?? 0) + 1 &&
    units[at - 1]?.sentence === units[from + 1]?.sentence
  )
    return null;
  const mention = firstSubject(units, at - 1, lexicon);
  if (mention?.kind !== "name" || mention.unit.name?.kind !== "person") return null;
  return { units, mention, cue: null, basis: "carried" };
}

/** Reyes was asked about it again. “…”: the sentence before names the speaker. */
export const sentenceBefore: Rule = {
  name: "sentence before",
  find({ units, at, lexicon, previous }) {
    if (at === 0 || !startsSentence(units, at) || previous !== null) return null;
    return ledIn(units, at, lexicon);
  },
};

/** Reyes answered: ¶ “…”: the paragraph above ends with a colon. */
export const leadIn: Rule = {
  name: "led in by the paragraph above",
  find({ units, at, above, lexicon }) {
    if (above === null || !beginsParagraph(units, at) || above.units.at(-1)?.text !== ":") return null;
    return ledIn(above.units, above.units.length, lexicon);
  },
};

/** A paragraph that is all quotation: the speaker of the paragraph above goes on, or its subject begins. */
export const paragraphAbove: Rule = {
  name: "paragraph above",
  find({ units, at, above, lexicon }) {
    if (above === null || !beginsParagraph(units, at)) return null;
    if (above.found !== null)
      return lexicon.cues.has(above.found.cue ?? "") ? { ...above.found, basis: "carried" } : null;
    const mention = firstSubject(above.units, above.units.length - 1, lexicon);
    return mention === null ? null : { units: above.units, mention, cue: null, basis: "carried" };
  },
};

function ledIn(units: readonly Unit[], end: number, lexicon: Place["lexicon"]): Found | null {
  const cue = strongestCue(units.slice(0, end), end, lexicon);
  if (cue !== null) return { ...cue, basis: "carried" };
  const mention = firstSubject(units, end - 1, lexicon);
  return mention === null ? null : { units, mention, cue: null, basis: "carried" };
}

function startsSentence(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return before === undefined || before.sentence !== units[at]?.sentence;
}

/** Nothing but a sign or one word (“But “…””) stands before it. */
function beginsParagraph(units: readonly Unit[], at: number): boolean {
  return startsSentence(units, at) && at <= 1;
}
