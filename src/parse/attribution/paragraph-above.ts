/** Reyes answered: ¶ “…” · “…,” Reyes said. ¶ “…” */
import { firstSubject } from "../grammar/clause.ts";
import { beginsParagraph, ledIn } from "./leading.ts";
import type { Rule } from "./rule.ts";

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
    if (above.found !== null) {
      const cue = lexicon.cues.get(above.found.cue ?? "");
      // an answer is not the asker's
      return cue === undefined || cue.base === "ask" ? null : { ...above.found, basis: "carried" };
    }
    const mention = firstSubject(above.units, above.units.length - 1, lexicon);
    return mention === null ? null : { units: above.units, mention, cue: null, basis: "carried" };
  },
};
