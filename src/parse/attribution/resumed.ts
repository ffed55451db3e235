/** “…,” Reyes said. “…” */
import { firstSubject } from "../grammar/clause.ts";
import { phraseAfter } from "../grammar/phrase.ts";
import { cueAt } from "../grammar/verb.ts";
import { startsSentence } from "./leading.ts";
import type { Found, Place, Rule } from "./rule.ts";

/** “…,” Reyes said. “…”: a quotation that is a sentence of its own, in the same paragraph. */
export const resumed: Rule = {
  name: "resumed",
  find(place) {
    const { units, at, previous } = place;
    if (previous?.found == null || !startsSentence(units, at)) return null;
    const turned = turnsTo(place, previous.at);
    if (turned !== null) return turned;
    if (isAsked(place, previous.at, previous.found))
      return { units, mention: { kind: "nobody", from: at, to: at }, cue: null, basis: null };
    return { ...previous.found, basis: "carried" };
  },
};

/** “…?” Reyes asked Hale. “…”: Hale may answer, or Reyes go on. */
function isAsked({ units, lexicon }: Place, question: number, { mention }: Found): boolean {
  if (!/\?['’”"]?$/.test(units[question]?.text ?? "")) return false;
  const [cue, whom] = [cueAt(units, mention.to, lexicon), phraseAfter(units, mention.to + 1, lexicon)];
  return cue?.base === "ask" && whom?.kind === "name";
}

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
