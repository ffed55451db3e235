/** Reyes: Port has to ‘open its gates’. */
import type { Rule } from "./rule.ts";

/** A headline that begins with its speaker and a colon: Reyes: Port has to ‘open its gates’. */
export const headline: Rule = {
  name: "headline",
  find({ units, at }) {
    const name = units[0];
    if (name?.name == null || name.name.kind === "place" || units[1]?.text !== ":") return null;
    if (units[at]?.sentence !== name.sentence || name.name.words.length > 4) return null;
    return { units, mention: { kind: "name", unit: name, from: 0, to: 1 }, cue: ":", basis: null };
  },
};
