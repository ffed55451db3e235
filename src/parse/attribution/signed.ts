/** “…” — Ana Reyes. */
import { readFirstName } from "../first-name.ts";
import { phraseAfter } from "../grammar/phrase.ts";
import { startsSentence } from "./leading.ts";
import type { Rule } from "./rule.ts";
import { strongestCue } from "./strongest-cue.ts";

/** “…” — Ana Reyes, at the end of a paragraph. */
export const signed: Rule = {
  name: "signed",
  find({ units, at, lexicon }) {
    if (!/^[—–―-]+$/.test(units[at + 1]?.text ?? "")) return null;
    // he insisted it was “…” — a name that ends the paragraph is its writer's
    if (!startsSentence(units, at) && strongestCue(units, at, lexicon) !== null) return null;
    const first = units[at + 2]?.text === "-" ? at + 3 : at + 2;
    const name = units[first];
    if (name?.name == null || name.name.kind === "place") return null;
    const after = units[first + 1];
    if (after !== undefined && !/^[,.(]$/.test(after.text)) return null;
    const person = name.name.kind === "person" || readFirstName(name.name.words[0] ?? "") !== null;
    if (!person && after !== undefined && after.text !== ".") return null;
    const mention = phraseAfter(units, first, lexicon);
    return mention === null ? null : { units, mention, cue: "—", basis: null };
  },
};
