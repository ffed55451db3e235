/** Which other verb of a sentence governs the one at hand: the nearest, its fellow before `and`, or the main one. */
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import { cueAt, isAdverb, isFiniteVerb } from "./verb.ts";

const REACH = 60;
const SUBORDINATING = /^(?:after|when|while|because|if|as|although|though|since|before)$/;

/** The first verb of the sentence that is in no clause of `after`, `who` or the like; else the nearest. */
export function mainVerb(units: readonly Unit[], before: number, lexicon: Lexicon): number {
  const sentence = units[before]?.sentence;
  let at = before;
  while (at > 0 && units[at - 1]?.sentence === sentence && before - at < REACH) at -= 1;
  const opens =
    lexicon.adverbs.has(units[at]?.lower ?? "") || /^(?:and|but)$/.test(units[at]?.lower ?? "") ? at + 1 : at;
  if (SUBORDINATING.test(units[opens]?.lower ?? "") || units[at]?.lower === "with")
    while (at < before && units[at]?.text !== ",") at += 1;
  for (; at < before; at += 1) if (isFiniteVerb(units, at, lexicon) && !isRelative(units, at, lexicon)) return at;
  return verbBefore(units, before, lexicon);
}

/** The nearest verb left of `from` that has a subject of its own and is in no relative clause; -1 where there is none. */
export function verbBefore(units: readonly Unit[], from: number, lexicon: Lexicon): number {
  const sentence = units[from]?.sentence;
  let relative = -1;
  for (let at = from - 1; at > 0 && from - at < REACH && units[at]?.sentence === sentence; at -= 1) {
    if (!isFiniteVerb(units, at, lexicon)) continue;
    if (!isRelative(units, at, lexicon)) return at;
    if (relative < 0) relative = at;
  }
  return relative;
}

/** The verb that shares its subject with the one after `and`: a cue if there is one, else the nearest. */
export function fellowVerb(units: readonly Unit[], from: number, verb: number, lexicon: Lexicon): number {
  const sentence = units[from]?.sentence;
  if (cueAt(units, verb, lexicon) !== null)
    for (let at = from - 1; at > 0 && from - at < REACH && units[at]?.sentence === sentence; at -= 1)
      if (cueAt(units, at, lexicon) !== null && isFiniteVerb(units, at, lexicon) && !isRelative(units, at, lexicon)) {
        if (!SUBORDINATING.test(units[at - 1]?.lower ?? "")) return at; // when asked, Reyes smiled and said
      }
  return verbBefore(units, from, lexicon);
}

/** The verb belongs to `who`, `which` or `that`. */
export function isRelative(units: readonly Unit[], verb: number, lexicon: Lexicon): boolean {
  return /^(?:who|which|that)$/.test(units[skipHelpers(units, verb - 1, lexicon)]?.lower ?? "");
}

/** Left over adverbs, auxiliaries and `, however,`. */
export function skipHelpers(units: readonly Unit[], from: number, lexicon: Lexicon): number {
  let at = from;
  const sentence = units[from]?.sentence;
  while (at >= 0 && units[at]?.sentence === sentence) {
    const unit = units[at] as Unit;
    const helper = unit.kind === "word" && unit.lower !== "'s" && lexicon.auxiliaries.has(unit.lower);
    if (helper || isAdverb(unit, lexicon)) at -= 1;
    else if (unit.text === "," && isAdverb(units[at - 1], lexicon) && units[at - 2]?.text === ",") at -= 2;
    else break;
  }
  return at;
}
