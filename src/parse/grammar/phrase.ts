/**
 * Who is mentioned at a place in a sentence: the noun phrase that ends or begins there, as a name, a pronoun, or (a
 * spokesman for the port) a phrase kept as printed. Looks at most two dozen units either way.
 */
import type { Lexicon, Pronoun } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import { isFieldOf } from "./office.ts";
import { isAdverb, isVerb, QUANTITY } from "./verb.ts";

export type Mention =
  | { readonly kind: "name"; readonly unit: Unit; readonly from: number; readonly to: number }
  | { readonly kind: "pronoun"; readonly pronoun: Pronoun; readonly from: number; readonly to: number }
  /** It is speech, but nobody is mentioned who can have said it. */
  | { readonly kind: "nobody"; readonly from: number; readonly to: number }
  /** Units from..to (exclusive), kept as printed. */
  | { readonly kind: "nominal"; readonly speaks: boolean; readonly from: number; readonly to: number };

const REACH = 24;
/** What may tie two phrases into one: a spokesman for the port. */
const TIE = /^(?:of|for|at|to|from|with|in|on|about|by|de|la)$/;
/** Words made from what somebody does: fisherman, radiologist. */
const AGENT = ["man", "men", "person", "ologist", "ologists", "ician", "icians"];
const NO_AGENT = /^(?:german|roman|human|ottoman|specimen|regimen|abdomen|acumen|superhuman|inhuman)$/;
/** `in a statement`, `at a rally`: not part of who speaks. */
const OCCASION =
  /^(?:statement|interview|interviews|email|e-mail|speech|tweet|letter|post|press|news|television|tv|radio|phone|telephone|conference|recent|separate|written|facebook|twitter|response|reference|part|fact|reporters|rally|debate|event|briefing|testimony|lead-up|wake|court|week|month|year|morning|afternoon|evening|night|favor|order|addition|particular|time)$/;

const TIME = /^(?:week|weekend|month|year|night|day|morning|afternoon|evening|summer|fall|autumn|spring|winter|time)$/;

/** A noun for a stretch of time. */
export function isTimeNoun(unit: Unit | undefined): boolean {
  return unit?.kind === "word" && TIME.test(unit.lower);
}

/** The phrase whose last unit is `units[last]`. */
export function phraseBefore(units: readonly Unit[], last: number, lexicon: Lexicon): Mention | null {
  let end = last;
  if (/^[)\]]$/.test(units[end]?.text ?? "")) end = skipBracket(units, end) - 1;
  const unit = units[end];
  if (unit === undefined || unit.sentence !== units[last]?.sentence) return null;
  const pronoun = unit.kind === "word" ? lexicon.pronouns.get(unit.lower) : undefined;
  if (pronoun !== undefined) return { kind: "pronoun", pronoun, from: end, to: end + 1 };
  if (!isNominal(unit, lexicon)) return null;
  let from = headStart(units, end, lexicon);
  let head = end;
  // a spokesman for [the port], an aide to [Mr. Reyes]
  for (let steps = 0; steps < 3; steps += 1) {
    const tie = units[from - 1];
    const noun = units[from - 2];
    if (tie === undefined || noun === undefined || !TIE.test(tie.lower) || noun.sentence !== unit.sentence) break;
    if (!isNominal(noun, lexicon) || noun.lower === "'s" || isVerb(units, from - 2, lexicon)) break;
    if (isFieldOf(units, from, end, lexicon)) break;
    if (
      OCCASION.test(noun.lower) &&
      lexicon.prepositions.has(units[headStart(units, from - 2, lexicon) - 1]?.lower ?? "")
    )
      break;
    if (tie.lower === "to" && headOf(units, from - 2, lexicon) < 0) break;
    if (
      noun.kind === "name"
        ? !/^(?:of|for|at|in|from)$/.test(tie.lower)
        : unit.kind === "name" && tie.lower !== "of" && headOf(units, from - 2, lexicon) < 0
    )
      break;
    head = from - 2;
    from = headStart(units, head, lexicon);
  }
  const noun = units[head] as Unit;
  if (noun.kind === "name") return jointly(units, noun, from, end);
  if (units[from - 1]?.lower === "to") return null; // to discuss the matter
  const bare =
    from === end && ((lexicon.determiners.has(noun.lower) && !QUANTITY.test(noun.lower)) || /^\d/.test(noun.lower));
  if (noun.lower === "'s" || bare) return null;
  const speaks = canSpeak(noun, lexicon) || (from < head && headOf(units, head, lexicon) >= 0);
  return { kind: "nominal", speaks, from: fellowStart(units, from, lexicon), to: end + 1 };
}

/** The writer and broadcaster, Tories and Democrats: from where the first of two begins that open a sentence. */
function fellowStart(units: readonly Unit[], from: number, lexicon: Lexicon): number {
  const fellow = units[from - 2];
  if (units[from - 1]?.lower !== "and" || lexicon.determiners.has(units[from]?.lower ?? "")) return from;
  if (fellow?.kind !== "word" || !lexicon.roles.has(fellow.lower)) return from;
  const start = headStart(units, from - 2, lexicon);
  return units[start - 1]?.sentence === fellow.sentence ? from : start;
}

/** Where the noun that speaks is: at the end of the phrase, or before the adjective there: people familiar (with), Article 5. */
function headOf(units: readonly Unit[], at: number, lexicon: Lexicon): number {
  if (isSpeaker(units[at] as Unit, lexicon)) return at;
  const before = units[at - 1];
  return before !== undefined && isSpeaker(before, lexicon) ? at - 1 : -1;
}

/** Reyes and Hale said: both of them; Reyes or Hale: nobody can tell. */
function jointly(units: readonly Unit[], unit: Unit, from: number, end: number): Mention {
  const and = units[from - 1];
  const other = units[from - 2];
  if (other?.kind !== "name" || other.sentence !== unit.sentence || other.name?.kind === "place")
    return { kind: "name", unit, from, to: end + 1 };
  if (/^n?or$/.test(and?.lower ?? "")) return { kind: "nobody", from: from - 2, to: end + 1 };
  if (
    and?.lower !== "and" ||
    (units[from - 3]?.sentence === unit.sentence && !/^(?:both|,|that)$/.test(units[from - 3]?.lower ?? ""))
  )
    return { kind: "name", unit, from, to: end + 1 };
  return { kind: "nominal", speaks: true, from: from - 2, to: end + 1 };
}

/** The phrase that begins at `units[first]`; where a role stands before or after a name, the name. */
export function phraseAfter(units: readonly Unit[], first: number, lexicon: Lexicon): Mention | null {
  const start = units[first];
  if (start === undefined) return null;
  const pronoun = start.kind === "word" ? lexicon.pronouns.get(start.lower) : undefined;
  if (pronoun !== undefined) return { kind: "pronoun", pronoun, from: first, to: first + 1 };
  let end = baseEnd(units, first, lexicon);
  if (end === first) return null;
  const last = units[end - 1] as Unit;
  if (last.kind === "name") return { kind: "name", unit: last, from: first, to: end };
  for (let steps = 0; steps < 3; steps += 1) {
    const tie = units[end];
    if (tie === undefined || !TIE.test(tie.lower) || tie.sentence !== start.sentence) break;
    if (OCCASION.test(units[end + 1]?.lower ?? "") || OCCASION.test(units[end + 2]?.lower ?? "")) break;
    const to = baseEnd(units, end + 1, lexicon);
    if (to === end + 1) break;
    const holder = units[to - 1] as Unit;
    if (isFieldOf(units, end + 1, to - 1, lexicon)) return { kind: "name", unit: holder, from: first, to };
    end = to;
  }
  const named = nameInApposition(units, end, lexicon);
  if (named !== null) return { kind: "name", unit: named, from: first, to: end };
  if (last.lower === "'s" || (lexicon.determiners.has(last.lower) && !QUANTITY.test(last.lower) && end === first + 1))
    return null;
  return { kind: "nominal", speaks: canSpeak(last, lexicon), from: first, to: end };
}

/** A noun for people, bodies or documents: what can say something. */
export function isSpeaker(unit: Unit, lexicon: Lexicon): boolean {
  return (
    lexicon.roles.has(unit.lower) ||
    lexicon.bodies.has(unit.lower) ||
    lexicon.documents.has(unit.lower) ||
    (unit.lower.length > 5 && AGENT.some((ending) => unit.lower.endsWith(ending)) && !NO_AGENT.test(unit.lower))
  );
}

/** A noun that can speak: not `language`, but `questioner`, `percent`, `everyone`. */
function canSpeak(noun: Unit, lexicon: Lexicon): boolean {
  return isSpeaker(noun, lexicon) || lexicon.organisations.has(noun.lower) || noun.lower === "percent";
}

/** A unit that can stand inside a noun phrase. */
function isNominal(unit: Unit | undefined, lexicon: Lexicon): boolean {
  if (unit === undefined || (unit.kind !== "word" && unit.kind !== "name")) return false;
  if (unit.kind === "name") return true;
  const { lower } = unit;
  if (lower === "'s" || lower === "'") return true;
  if (lexicon.determiners.has(lower)) return lower !== "that";
  if (lexicon.prepositions.has(lower) || lexicon.conjunctions.has(lower) || lexicon.auxiliaries.has(lower))
    return false;
  return !lexicon.pronouns.has(lower) && !lexicon.relatives.has(lower) && !isAdverb(unit, lexicon);
}

/** Where the noun phrase that ends at `end` begins: at its determiner, or before what cannot belong to it. */
function headStart(units: readonly Unit[], end: number, lexicon: Lexicon): number {
  let from = end;
  const sentence = units[end]?.sentence;
  while (from > 0 && end - from < REACH) {
    const here = units[from] as Unit;
    // but Porto’s most decorated pilots
    const owned = units[from - 1]?.lower === "'s";
    if (from !== end && here.kind === "word" && lexicon.determiners.has(here.lower) && !owned) break;
    const before = units[from - 1] as Unit;
    if (before.sentence !== sentence || !isNominal(before, lexicon) || isVerb(units, from - 1, lexicon)) break;
    if (isOpeningAdverb(units, from - 1, lexicon)) break; // Privately ministers
    if (before.kind === "name" && here.kind === "name") break;
    if (isTimeNoun(before) && here.lower !== "'s") break; // last week officials
    from -= 1;
  }
  return from;
}

/** Privately, Meanwhile: an adverb with the capital of its sentence. */
function isOpeningAdverb(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const unit = units[at];
  if (unit?.kind !== "word" || !unit.capital || units[at - 1]?.sentence === unit.sentence) return false;
  return isAdverb({ ...unit, capital: false }, lexicon);
}

/** End of the plain noun phrase (no prepositions) that begins at `first`. */
function baseEnd(units: readonly Unit[], first: number, lexicon: Lexicon): number {
  const sentence = units[first]?.sentence;
  let at = first;
  while (at < units.length && at - first < REACH) {
    const unit = units[at] as Unit;
    if (unit.sentence !== sentence || !isNominal(unit, lexicon)) break;
    if (at > first && (units[at - 1] as Unit).lower !== "'s") {
      if (unit.kind === "word" && lexicon.determiners.has(unit.lower)) break;
      if (isVerb(units, at, lexicon) || (unit.lower.endsWith("ed") && units[at + 1]?.lower === "by")) break;
      if (unit.kind === "name" && units[at - 1]?.kind === "name") break;
    }
    at += 1;
  }
  return at;
}

/** a spokesman for the port, Ana Reyes. */
export function nameInApposition(units: readonly Unit[], comma: number, lexicon: Lexicon): Unit | null {
  if (units[comma]?.text !== ",") return null;
  let at = comma + 1;
  while (at - comma < 4 && units[at]?.kind === "word" && lexicon.roles.has(units[at]?.lower ?? "")) at += 1;
  const name = units[at];
  const after = units[at + 1];
  if (namesAnother(units, comma - 1, lexicon)) return null;
  if (name?.name == null || name.sentence !== units[comma]?.sentence) return null;
  if (name.name.kind !== "person" && name.name.words.length < 2) return null;
  const ends =
    after === undefined ||
    after.kind !== "word" ||
    lexicon.prepositions.has(after.lower) ||
    lexicon.relatives.has(after.lower);
  return ends ? name : null;
}

/** a spokesman for the prime minister, Ana Reyes: the name is as likely the minister's. */
function namesAnother(units: readonly Unit[], last: number, lexicon: Lexicon): boolean {
  const role = units[last];
  if (role === undefined || !lexicon.roles.has(role.lower) || role.lower.endsWith("s")) return false;
  for (let at = last - 1; at > 1 && last - at < 5; at -= 1) {
    if (!lexicon.determiners.has(units[at]?.lower ?? "")) continue;
    return /^(?:for|to|of)$/.test(units[at - 1]?.lower ?? "") && lexicon.roles.has(units[at - 2]?.lower ?? "");
  }
  return false;
}

/** Index of the opening bracket for a closing one. */
function skipBracket(units: readonly Unit[], close: number): number {
  for (let at = close - 1; at >= 0 && close - at < REACH; at -= 1) if (/^[([]$/.test(units[at]?.text ?? "")) return at;
  return close;
}

/** The phrase as it stands in the prose, white space evened out. */
export function printed(prose: string, units: readonly Unit[], mention: Mention): string {
  const from = units[mention.from];
  const to = units[mention.to - 1];
  return from === undefined || to === undefined ? "" : prose.slice(from.start, to.end).replace(/\s+/g, " ");
}
