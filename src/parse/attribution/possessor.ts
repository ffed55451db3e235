/** Reyes’s “…” remark. */
import { owner } from "./cue.ts";
import type { Rule } from "./rule.ts";

/** Reyes’s “…” remark, her “…” comment. */
export const possessor: Rule = {
  name: "possessor and noun",
  find({ units, at, lexicon }) {
    const noun = units[at + 1];
    if (noun === undefined || noun.sentence !== units[at]?.sentence || !lexicon.speechNouns.has(noun.lower))
      return null;
    const found = owner(units, at, lexicon);
    return found === null ? null : { ...found, cue: noun.text };
  },
};
