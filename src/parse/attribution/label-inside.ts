/** “REYES: …”: transcripts. */
import type { Unit } from "../unit.ts";
import type { Rule } from "./rule.ts";

const LABEL = /^[([]?(\p{Lu}[\p{Lu}.'’ -]{1,30}\p{Lu}):\s/u;

/** “REYES: …”: a transcript carries its speakers inside the marks, in capitals. */
export const labelInside: Rule = {
  name: "label inside",
  find({ units, at, text }) {
    const label = LABEL.exec(text)?.[1];
    const quotation = units[at];
    if (label === undefined || quotation === undefined) return null;
    const words = label.split(/\s+/).map((word) => word.charAt(0) + word.slice(1).toLowerCase());
    const name = { words, kind: "person", title: null, gender: null, initial: false } as const;
    const unit: Unit = { ...quotation, kind: "name", text: words.join(" "), lower: label.toLowerCase(), name };
    return { units, mention: { kind: "name", unit, from: at, to: at + 1 }, cue: ":", basis: null };
  },
};
