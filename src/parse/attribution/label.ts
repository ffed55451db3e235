/** Rules for a name set beside the quotation without a verb: “REYES: …” · “…” — Ana Reyes. */
import { readFirstName } from "../first-name.ts";
import type { Unit } from "../unit.ts";
import { phraseAfter } from "./phrase.ts";
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

/** “…” — Ana Reyes, at the end of a paragraph. */
export const signed: Rule = {
  name: "signed",
  find({ units, at, lexicon }) {
    if (!/^[—–―-]+$/.test(units[at + 1]?.text ?? "")) return null;
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
