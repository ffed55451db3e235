/** What leads in to a quotation that is a sentence or a paragraph of its own. */
import { firstSubject } from "../grammar/clause.ts";
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import type { Found } from "./rule.ts";
import { strongestCue } from "./strongest-cue.ts";

/** More than a cue and its subject are ever looked for leftwards: a long paragraph is not copied for each quotation in it. */
const REACH = 500;

/** What stands left of `end`, as if nothing followed. */
export function ledIn(units: readonly Unit[], end: number, lexicon: Lexicon): Found | null {
  const left = units.slice(Math.max(0, end - REACH), end);
  const cue = strongestCue(left, left.length, lexicon);
  if (cue !== null) return { ...cue, basis: "carried" };
  const mention = firstSubject(units, end - 1, lexicon);
  return mention === null ? null : { units, mention, cue: null, basis: "carried" };
}

export function startsSentence(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return before === undefined || before.sentence !== units[at]?.sentence;
}

/** Nothing but a sign or one word (“But “…””) stands before it. */
export function beginsParagraph(units: readonly Unit[], at: number): boolean {
  return startsSentence(units, at) && at <= 1;
}
