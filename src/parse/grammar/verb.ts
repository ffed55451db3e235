/** Which words of a sentence are verbs, told from the word itself and the one before it: `he claims` but `his claims`. */
import type { Cue, Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";

const NOT_ADVERB =
  /^(?:family|ally|bully|reply|rally|assembly|monopoly|supply|italy|july|fly|only|early|daily|weekly|monthly|elderly|friendly|likely|lonely|deadly|ugly|costly|holy|silly)$/;

/** Determiners that stand alone as well: `both called it`, `another said`. */
export const QUANTITY = /^(?:both|all|each|many|some|few|most|several|another|one|two|three)$/;

export function isAdverb(unit: Unit | undefined, lexicon: Lexicon): boolean {
  if (unit === undefined || unit.kind !== "word" || unit.capital)
    return unit?.kind === "word" && lexicon.calendar.has(unit.lower);
  return (
    lexicon.adverbs.has(unit.lower) ||
    (unit.lower.length > 4 && unit.lower.endsWith("ly") && !NOT_ADVERB.test(unit.lower))
  );
}

/** Cues whose base form is a noun as well; the others are verbs wherever no determiner stands before them. */
const NOUN_TOO =
  /^(?:ask|tweet|retweet|note|claim|state|remark|comment|reply|answer|repeat|promise|pledge|vow|joke|quip|boast|brag|lament|protest|object|counter|shout|yell|scream|cry|whisper|roar|bark|chant|report|venture|rage|laugh|chuckle|jeer|taunt|tease|reason|hint|mention|post|blog|email|e-mail|text|quote|rap|groan|moan|growl|grunt|howl|thunder|vent|press|read|rule|signal|lecture|rail|lash|advance|demand|urge|caution|counsel|advocate|volunteer|query|sigh|drawl|stammer|stutter|think|guess|feel|fear|worry|hope|wonder|regard|view|want|find|figure|call|label|dub|brand|term|portray|paint|slam|blast|bash|rip|attack|praise|hail|salute|compliment|blame|fault|ding|knock|pan|scorn|rebuke|rebuff|reference|echo|threaten|regret|coin|question|dispute|tag|peg|couch|challenge|cast|speak|talk|concern|appeal|object|murmur|mumble|bellow|trumpet|tout|observe|type|jot|scrawl|scribble)$/;

/** The cue that stands here as a verb, or null. */
export function cueAt(units: readonly Unit[], at: number, lexicon: Lexicon): Cue | null {
  const unit = units[at];
  if (unit === undefined || unit.kind !== "word" || !lexicon.verbal.has(unit.lower)) return null;
  if (unit.capital && !/^tweet(?:s|ed)$/.test(unit.lower)) return null; // Reyes Tweeted
  if (!canBeVerb(units, at, lexicon)) return null;
  if (lexicon.phrasal.get(unit.lower)?.includes(units[at + 1]?.lower ?? ""))
    return { base: unit.lower, kind: "label", form: "past" };
  const cue = lexicon.cues.get(unit.lower);
  if (cue === undefined) return null;
  if (cue.form === "base") return !NOUN_TOO.test(cue.base) || followsPlural(units, at, lexicon) ? cue : null;
  if (cue.form === "present" && NOUN_TOO.test(cue.base))
    return followsSubject(units, at, lexicon) && !hasVerbAfter(units, at, lexicon) ? cue : null;
  return cue;
}

/** `the port rules allow`, `that states can`: a noun, for its verb follows. */
function hasVerbAfter(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const next = units[at + 1];
  return (
    next?.kind === "word" &&
    next.lower !== "'s" &&
    next.sentence === units[at]?.sentence &&
    (lexicon.auxiliaries.has(next.lower) || lexicon.cues.get(next.lower)?.form === "past")
  );
}

/** A word that is surely a verb here, cue or not. */
export function isVerb(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const unit = units[at];
  if (unit === undefined || unit.kind !== "word" || unit.capital) return false;
  const { lower } = unit;
  const known = lexicon.verbal.has(lower);
  if (!known && !lower.endsWith("ed")) return false;
  if (known && lexicon.auxiliaries.has(lower)) return lower !== "'s";
  if (cueAt(units, at, lexicon) !== null) return true;
  if (!canBeVerb(units, at, lexicon)) return false;
  if (lexicon.pasts.has(lower)) return true;
  if (lexicon.presents.has(lower)) return followsSubject(units, at, lexicon) || followsPlural(units, at, lexicon);
  if (!/[a-z]{2}ed$/.test(lower) || lexicon.roles.has(lower)) return false;
  const next = units[at + 1];
  // “the tax breaks used by”: a participle; “retired Col. Reyes”, “a retired general”: an adjective
  const before = units[at - 1];
  const begins = before === undefined || before.kind === "quotation" || before.kind === "sign";
  if (next === undefined) return true;
  if (next.lower === "by" || (begins && next.kind === "name")) return false;
  const described = (lexicon.roles.has(next.lower) && !QUANTITY.test(next.lower)) || lexicon.adjectives.has(next.text);
  return !described || before?.kind === "name" || lexicon.pronouns.has(before?.lower ?? "");
}

/** A verb with a subject of its own: no infinitive, no gerund. */
export function isFiniteVerb(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const unit = units[at] as Unit;
  if (unit.lower.endsWith("ing") || !isVerb(units, at, lexicon) || unit.lower === "be" || unit.lower === "been")
    return false;
  let before = at - 1;
  while (before >= 0 && isAdverb(units[before], lexicon)) before -= 1;
  return units[before]?.lower !== "to";
}

function canBeVerb(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const before = units[at - 1];
  if (before === undefined || before.kind !== "word") return true;
  if (before.lower === "'s" || lexicon.adjectives.has(before.text)) return false;
  // a swiftly called meeting
  if (before.lower.endsWith("ly") && /^(?:an?|the|'s)$/.test(units[at - 2]?.lower ?? "")) return false;
  if (lexicon.relatives.has(before.lower)) return true;
  return !lexicon.determiners.has(before.lower) || lexicon.pronouns.has(before.lower) || QUANTITY.test(before.lower);
}

/** After a name, he, who, the spokesman: what can be the subject of `claims`. */
function followsSubject(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  let index = at - 1;
  while (index >= 0 && isAdverb(units[index], lexicon)) index -= 1;
  const before = units[index];
  if (before === undefined || before.sentence !== units[at]?.sentence) return false;
  if (before.kind === "name") return !isCounted(before, units[index - 1], lexicon);
  if (/^[,)]$/.test(before.text)) return true;
  if (before.kind !== "word") return false;
  const { lower } = before;
  return (
    QUANTITY.test(lower) ||
    lexicon.pronouns.has(lower) ||
    lexicon.relatives.has(lower) ||
    lexicon.roles.has(lower) ||
    lexicon.bodies.has(lower) ||
    lexicon.documents.has(lower) ||
    lower === "and" ||
    lower === "but"
  );
}

/** `22 Reyes emails`, `the Reyes claims`: the name is part of a noun. */
function isCounted({ name }: Unit, before: Unit | undefined, lexicon: Lexicon): boolean {
  if (before === undefined || before.kind !== "word") return false;
  if (before.lower === "the" && (name?.kind === "organisation" || (name?.words.length ?? 0) > 1)) return false;
  return /^\d/.test(before.text) || before.lower === "'s" || lexicon.determiners.has(before.lower);
}

/** After they, officials, to, would: what can stand before `claim`. */
function followsPlural(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  let index = at - 1;
  while (index >= 0 && isAdverb(units[index], lexicon)) index -= 1;
  const before = units[index];
  if (before === undefined || before.sentence !== units[at]?.sentence) return false;
  if (before.kind === "name") return units[index - 1]?.lower === "and" || before.lower.endsWith("s");
  if (before.kind !== "word") return /^[,)]$/.test(before.text);
  const { lower } = before;
  if (
    lower === "to" ||
    lower === "and" ||
    lower === "or" ||
    lower === "who" ||
    lower === "that" ||
    lexicon.auxiliaries.has(lower)
  )
    return true;
  if (QUANTITY.test(lower)) return !lexicon.prepositions.has(units[index - 1]?.lower ?? "");
  const pronoun = lexicon.pronouns.get(lower);
  if (pronoun !== undefined) return pronoun !== "he" && pronoun !== "she" && pronoun !== "it";
  return (
    /[^s]s$/.test(lower) || (lexicon.roles.has(lower) && /(?:men|people|police|others|many|some|few|both)$/.test(lower))
  );
}
