/** Reyes waved off the port’s “policy of provocation”. */
import { subjectBefore } from "../grammar/clause.ts";
import { verbBefore } from "../grammar/governing.ts";
import type { Place, Rule } from "./rule.ts";
import { canSpeak } from "./strongest-cue.ts";

/** The subject of the clause: Reyes waved off the port’s “policy of provocation”. */
export const clauseSubject: Rule = {
  name: "subject of the clause",
  find({ units, at, lexicon }: Place) {
    const verb = verbBefore(units, at, lexicon);
    if (verb < 0 || lexicon.auxiliaries.has(units[verb]?.lower ?? "")) return null; // the port is “…”
    const mention = subjectBefore(units, verb, lexicon);
    if (mention === null || !canSpeak(mention)) return null;
    return { units, mention, cue: units[verb]?.text ?? null, basis: null };
  },
};
