/**
 * What one word to the left may say: a cue with its subject, a noun of speaking with its owner, `according to`. Which of
 * several counts is for strongest-cue.ts.
 */
import { quotedBy, subjectBefore } from "../grammar/clause.ts";
import { mainVerb } from "../grammar/governing.ts";
import { type Mention, phraseAfter, phraseBefore } from "../grammar/phrase.ts";
import { cueAt, isAdverb } from "../grammar/verb.ts";
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import { accordingTo } from "./according.ts";
import type { Found } from "./rule.ts";

export function cueFound(units: readonly Unit[], at: number, lexicon: Lexicon): Found | null {
  const unit = units[at] as Unit;
  const according = accordingTo(units, at, lexicon);
  if (according !== null) return according;
  const cue = cueAt(units, at, lexicon);
  if (cue === null) return lexicon.speechNouns.has(unit.lower) ? whose(units, at, lexicon) : null;
  if (isPassive(units, at, lexicon)) return byAgent(units, at, lexicon);
  const quoted = quotedBy(units, at, lexicon);
  if (quoted !== null) return { units, mention: quoted, cue: unit.text, basis: null };
  const mention = parenthetic(units, at, lexicon) ?? subjectBefore(units, at, lexicon);
  if (mention === null || isWhatTheyCall(units, mention)) return null;
  // a study, which the Courier has seen, found
  if (units[at + 1]?.text === "," && units[mention.from - 1]?.lower === "which") return null;
  return { units, mention, cue: unit.text, basis: null };
}

/** That, said Ana Reyes, is “…”. */
function parenthetic(units: readonly Unit[], verb: number, lexicon: Lexicon): Mention | null {
  if (units[verb - 1]?.text !== "," || cueAt(units, verb, lexicon)?.form === "gerund") return null;
  const mention = phraseAfter(units, verb + 1, lexicon);
  return mention?.kind === "name" && units[mention.to]?.text === "," ? mention : null;
}

/** what they call a “…”: they is nobody, and another says it. */
function isWhatTheyCall(units: readonly Unit[], mention: Mention): boolean {
  return (
    mention.kind === "pronoun" &&
    /^(?:they|it|you|we)$/.test(mention.pronoun) &&
    units[mention.from - 1]?.lower === "what"
  );
}

/** was called, has been described. */
function isPassive(units: readonly Unit[], verb: number, lexicon: Lexicon): boolean {
  const form = cueAt(units, verb, lexicon)?.form;
  if (form !== "past" && form !== "participle") return false;
  let at = verb - 1;
  while (isAdverb(units[at], lexicon) && !/^t?here$/.test(units[at]?.lower ?? "")) at -= 1;
  // , known as “…” · , long called “…” by
  if (units[at]?.text === "," && (units[verb + 1]?.lower === "as" || units[verb + 2]?.lower === "by")) return true;
  return lexicon.be.has(units[at]?.lower ?? "");
}

function byAgent(units: readonly Unit[], verb: number, lexicon: Lexicon): Found | null {
  const sentence = units[verb]?.sentence;
  for (let at = verb + 1; at < units.length && at - verb < 25 && units[at]?.sentence === sentence; at += 1) {
    if (units[at]?.lower !== "by") continue;
    const mention = phraseAfter(units, at + 1, lexicon);
    return mention === null ? null : { units, mention, cue: units[verb]?.text ?? null, basis: null };
  }
  return null;
}

function whose(units: readonly Unit[], noun: number, lexicon: Lexicon): Found | null {
  return owner(units, noun, lexicon) ?? maker(units, noun, lexicon) ?? giver(units, noun, lexicon);
}

/** the claim by Reyes that “…”. */
function maker(units: readonly Unit[], noun: number, lexicon: Lexicon): Found | null {
  if (units[noun + 1]?.lower !== "by") return null;
  const mention = phraseAfter(units, noun + 2, lexicon);
  if (mention === null || units[mention.to]?.lower !== "that") return null;
  return { units, mention, cue: units[noun]?.text ?? null, basis: null };
}

/** Reyes has a new message: who has, sends or offers it. */
function giver(units: readonly Unit[], noun: number, lexicon: Lexicon): Found | null {
  if (units[noun + 1]?.text !== ":" || units[noun + 2]?.kind !== "quotation") return null;
  const verb = mainVerb(units, noun, lexicon);
  const mention = verb < 0 ? null : subjectBefore(units, verb, lexicon);
  return mention === null ? null : { units, mention, cue: units[noun]?.text ?? null, basis: null };
}

/** Reyes’s claim, his latest claim. */
export function owner(units: readonly Unit[], noun: number, lexicon: Lexicon): Found | null {
  const cue = units[noun]?.text ?? null;
  for (let at = noun - 1; at >= 0 && noun - at < 5; at -= 1) {
    const unit = units[at] as Unit;
    const pronoun = lexicon.possessives.get(unit.lower);
    if (pronoun === "it") return null;
    if (pronoun !== undefined)
      return { units, mention: { kind: "pronoun", pronoun, from: at, to: at + 1 }, cue, basis: null };
    if (unit.lower === "'s" || unit.lower === "'") {
      const mention = phraseBefore(units, at - 1, lexicon);
      return mention === null ? null : { units, mention, cue, basis: null };
    }
    if (unit.kind !== "word" || lexicon.determiners.has(unit.lower) || lexicon.prepositions.has(unit.lower))
      return null;
  }
  return null;
}
