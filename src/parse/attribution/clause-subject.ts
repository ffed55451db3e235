/** Reyes waved off the port’s “policy of provocation”. */
import { subjectBefore } from "../grammar/clause.ts";
import { verbBefore } from "../grammar/governing.ts";
import type { Mention } from "../grammar/phrase.ts";
import type { Place, Rule } from "./rule.ts";
import { canSpeak } from "./strongest-cue.ts";

/** A title may be shorter. */
const LEAST_WORDS = 4;

/** The subject of the clause: Reyes waved off the port’s “policy of provocation”. */
export const clauseSubject: Rule = {
  name: "subject of the clause",
  find(place: Place) {
    const { units, at, lexicon } = place;
    const verb = verbBefore(units, at, lexicon);
    const isAuxiliary = lexicon.auxiliaries.has(units[verb]?.lower ?? "");
    if (verb < 0 || (isAuxiliary && !isLedIn(place))) return null; // the port is “…”
    const mention = subjectBefore(units, verb, lexicon);
    if (mention === null || !canSpeak(mention) || (isAuxiliary && !opensClause(place, mention))) return null;
    return { units, mention, cue: units[verb]?.text ?? null, basis: null };
  },
};

/** Reyes was blunt: “…”: a sentence behind a colon. */
function isLedIn({ units, at, text }: Place): boolean {
  const isSentence = /^[^\p{L}\p{N}]?\p{Lu}/u.test(text) && /[.!?…,][^\p{L}\p{N}]?$/u.test(text);
  return units[at - 1]?.text === ":" && isSentence && text.split(/\s+/, LEAST_WORDS).length === LEAST_WORDS;
}

/** Reyes was blunt, but she was not: no phrase such as the reason (Reyes came) stands before who is named or meant. */
function opensClause({ units, at, lexicon }: Place, { kind, from }: Mention): boolean {
  const before = units[from - 1];
  if (kind === "nominal") return false;
  if (before === undefined || before.sentence !== units[at]?.sentence) return true;
  return before.kind === "sign" || lexicon.conjunctions.has(before.lower);
}
