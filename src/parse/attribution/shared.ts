/** Reyes called it “…” and “…”. */
import type { Rule } from "./rule.ts";

/** Reyes called it “…” and “…”: the second fragment of a sentence. */
export const shared: Rule = {
  name: "shared",
  find({ units, at, previous }) {
    if (previous?.found == null || units[previous.at]?.sentence !== units[at]?.sentence) return null;
    return previous.found;
  },
};
