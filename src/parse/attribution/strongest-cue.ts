/**
 * Of all the cues left of a quotation in its sentence, the one likeliest to bring it: near, a verb of speaking, with a person
 * for its subject, and not itself reported by another. The weights were set on annotated news and move results little.
 */
import type { Mention } from "../grammar/phrase.ts";
import { cueAt, isAdverb } from "../grammar/verb.ts";
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import { cueFound } from "./cue.ts";
import type { Found } from "./rule.ts";

const REACH = 60;
const MODAL = /^(?:will|would|shall|should|could|may|might|must)$/;

/** The strongest cue before `end` in the sentence of the unit left of it. */
export function strongestCue(units: readonly Unit[], end: number, lexicon: Lexicon): Found | null {
  const sentence = (units[end] ?? units[end - 1])?.sentence;
  let best: Found | null = null;
  let strength = 0;
  let between = 0;
  for (let at = end - 1; at >= 0 && end - at < REACH && units[at]?.sentence === sentence; at -= 1) {
    const unit = units[at] as Unit;
    if (unit.kind === "quotation") between += 1;
    else if (/^(?:but|while|whereas|;)$/.test(unit.text)) between += 3;
    if (unit.kind !== "word") continue;
    const found = cueFound(units, at, lexicon);
    if (found === null || !canSpeak(found.mention) || (found.mention.from < end && found.mention.to > end)) continue;
    const here = strengthOf(units, at, end, found, lexicon) - between;
    if (best !== null && here <= strength) continue;
    best = found;
    strength = here;
  }
  return best;
}

export function canSpeak(mention: Mention): boolean {
  return mention.kind !== "nominal" || mention.speaks;
}

/** How likely this cue brings the words at `end`: near, a verb of speaking, with a person for its subject. */
function strengthOf(units: readonly Unit[], at: number, end: number, { mention }: Found, lexicon: Lexicon): number {
  const cue = cueAt(units, at, lexicon);
  let strength = 10 - (end - at) * 0.08;
  // the claim by Reyes that “…”
  const close = isNextTo(units, units[at + 1]?.lower === "by" ? mention.to - 1 : at, end, lexicon);
  if (cue === null) strength += nounStrength(units, at, mention, close, lexicon);
  else if (close) strength += cue.kind === "thought" ? 1.5 : 3;
  else if (cue.form === "gerund") strength -= 1;
  if (cue === null) strength -= 1;
  else if (cue.kind === "label" && asBefore(units, end)) strength += 2;
  else if (cue.kind === "speech") strength += 2;
  else if (cue.kind === "thought") strength -= 2;
  if (cue !== null && cue.kind !== "speech" && isReported(units, mention, lexicon)) strength -= 2.5;
  if (cue !== null && MODAL.test(units[at - 1]?.lower ?? "")) strength -= 4; // said the pilots will call it
  if (mention.kind === "name") strength += mention.unit.name?.kind === "person" ? 2 : 1.5;
  else if (mention.kind === "pronoun") strength += mention.pronoun === "he" || mention.pronoun === "she" ? 2 : -1;
  else strength += 1;
  return strength;
}

/** his claim that “…”, but not (Hale said) his claim was “…” or (Hale dismissed) his claim as “…”. */
function nounStrength(units: readonly Unit[], at: number, mention: Mention, close: boolean, lexicon: Lexicon): number {
  const next = units[at + 1]?.lower ?? "";
  if (lexicon.auxiliaries.has(next) || units[mention.from - 1]?.lower === "that") return -3;
  return close && next !== "as" ? 3 : 0;
}

/** (Hale said) Reyes called it: what is called so is called so by Hale as well. */
function isReported(units: readonly Unit[], mention: Mention, lexicon: Lexicon): boolean {
  const before = units[mention.from - 1]?.lower === "that" ? mention.from - 2 : mention.from - 1;
  return before > 0 && cueAt(units, before, lexicon)?.kind === "speech";
}

/** rejected the idea as a “…”. */
function asBefore(units: readonly Unit[], end: number): boolean {
  const before = units[end - 1]?.lower ?? "";
  return before === "as" || (/^(?:a|an|the)$/.test(before) && units[end - 2]?.lower === "as");
}

/** Nothing but small words stands between the cue and the quotation. */
function isNextTo(units: readonly Unit[], at: number, end: number, lexicon: Lexicon): boolean {
  for (let index = at + 1; index < end; index += 1) {
    const unit = units[index] as Unit;
    if (
      unit.kind === "sign" ||
      isAdverb(unit, lexicon) ||
      /^(?:that|it|him|her|them|this|as|a|an|the|was|is|were|are|to|of|for)$/.test(unit.lower)
    )
      continue;
    return false;
  }
  return true;
}
