/** “…,” Reyes said. “…” */
import { firstSubject } from "../grammar/clause.ts";
import { startsSentence } from "./leading.ts";
import type { Found, Place, Rule } from "./rule.ts";

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
