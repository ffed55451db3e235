/** “…,” Reyes, a pilot, said. */
import { quotedBy, subjectBefore } from "../grammar/clause.ts";
import { cueAt, isFiniteVerb } from "../grammar/verb.ts";
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import { cueFound } from "./cue.ts";
import { afterStart, leadsOn } from "./following.ts";
import type { Place, Rule } from "./rule.ts";
import { strongestCue } from "./strongest-cue.ts";

const REACH = 45;

/** “…,” Reyes, a pilot, said. */
export const afterSubject: Rule = {
  name: "speaker then verb",
  find(place) {
    const { units, lexicon } = place;
    const start = afterStart(place);
    if (start === null) return null;
    const tight = leadsOn(place);
    const first = units[start] as Unit;
    if (isBrought(place)) return null;
    if (!tight && first.kind !== "name" && !lexicon.pronouns.has(first.lower)) return null;
    if (first.kind === "word" && (lexicon.relatives.has(first.lower) || lexicon.conjunctions.has(first.lower)))
      return null;
    const reach = tight ? REACH : 8;
    for (let at = start + 1; at < units.length && at - start < reach; at += 1) {
      const unit = units[at] as Unit;
      if (unit.sentence !== first.sentence || unit.kind === "quotation" || /^[;:]$/.test(unit.text)) return null;
      const cue = cueAt(units, at, lexicon);
      if (cue === null || cue.form === "gerund") continue;
      const mention = quotedBy(units, at, lexicon) ?? subjectBefore(units, at, lexicon);
      if (bringsOther(units, at, lexicon) && strongestCue(units, place.at, lexicon) !== null) return null;
      if (mention === null || mention.from < start || hasVerb(units, start, Math.min(mention.from, at), lexicon))
        continue;
      return { units, mention, cue: unit.text, basis: null };
    }
    return null;
  },
};

/** Asked whether Hale had said “…,” Reyes laughed: the clause before the words has a subject and a cue that bring them. */
function isBrought({ units, at, lexicon }: Place): boolean {
  let cue = at - 1;
  if (units[cue]?.text === ",") cue -= 1;
  while (/^(?:it|him|her|them|a|an|the)$/.test(units[cue]?.lower ?? "")) cue -= 1;
  if (units[cue]?.sentence !== units[at]?.sentence || cueAt(units, cue, lexicon) === null) return false;
  const mention = cueFound(units, cue, lexicon)?.mention;
  return mention?.kind === "name" && lexicon.conjunctions.has(units[mention.from - 1]?.lower ?? "");
}

/** Though Hale called it “…,” Reyes said it was fine; when Hale asked “…?” Reyes said “…”: the cue has words of its own. */
function bringsOther(units: readonly Unit[], cue: number, lexicon: Lexicon): boolean {
  const particle = lexicon.phrasal.get(units[cue]?.lower ?? "")?.includes(units[cue + 1]?.lower ?? "") === true;
  const next = units[particle ? cue + 2 : cue + 1]; // pointed out that
  if (next === undefined || next.sentence !== units[cue]?.sentence || next.kind === "sign") return false;
  if (/^(?:tell|ask|remind|inform|assure|warn|urge|press)$/.test(cueAt(units, cue, lexicon)?.base ?? "")) return false;
  return (
    next.kind === "quotation" ||
    next.lower === "that" ||
    lexicon.pronouns.has(next.lower) ||
    (lexicon.determiners.has(next.lower) && !lexicon.adverbs.has(next.lower) && isClause(units, cue + 1, lexicon))
  );
}

/** A verb with a subject of its own follows. */
function isClause(units: readonly Unit[], from: number, lexicon: Lexicon): boolean {
  for (
    let at = from + 1;
    at < units.length && at - from < 8 && units[at]?.sentence === units[from]?.sentence;
    at += 1
  ) {
    if (units[at]?.kind === "sign") return false;
    if (isFiniteVerb(units, at, lexicon)) return true;
  }
  return false;
}

function hasVerb(units: readonly Unit[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(units, at, lexicon)) return true;
  return false;
}
