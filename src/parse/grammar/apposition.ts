/** Names and roles set beside one another: `Reyes, a pilot, said`, `the mayor of Porto, Tom Hale, said`. */
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";
import { holderOf } from "./office.ts";
import { isSpeaker, type Mention, nameInApposition, phraseBefore } from "./phrase.ts";

const REACH = 60;
const BEGINS_APPOSITION =
  /^(?:a|an|the|who|whose|whom|which|one|his|her|their|now|then|once|formerly|former|author|director|president|head|age|aged|like|also|both|not)$/;

/** `Reyes, a pilot who flew twice, said`: from the comma before the verb back to the phrase before its fellow. */
export function acrossApposition(units: readonly Unit[], close: number, lexicon: Lexicon): Mention | null {
  const sentence = units[close]?.sentence;
  let role: Mention | null = null;
  for (let at = close - 1; at > 0 && close - at < REACH && units[at]?.sentence === sentence; at -= 1) {
    const text = units[at]?.text ?? "";
    if (text !== "," && !/^[—–-]+$/.test(text)) continue;
    const head = units[at - 1];
    const next = units[at + 1];
    if (head === undefined || next === undefined || !beginsApposition(next, lexicon)) continue;
    if (head.kind === "name" && isHome(units, at - 1)) continue;
    if (head.kind === "name" || head.text === ")") {
      const mention = phraseBefore(units, at - 1, lexicon);
      const holder = mention?.kind === "name" ? holderOf(units, mention, at, close, lexicon) : null;
      if (mention?.kind === "name" && holder !== null) return { ...mention, unit: holder };
      if (mention?.kind === "name" && (mention.unit.name?.kind !== "place" || firstOf(units, at - 1, lexicon)))
        return mention;
      if (mention?.kind !== "nominal") continue;
    } else if (!isSpeaker(head, lexicon)) continue;
    // another critic, Ana Reyes of Gaia, said
    const phrase = phraseBefore(units, at - 1, lexicon);
    const named = nameInApposition(units, at, lexicon);
    if (named !== null) return { kind: "name", unit: named, from: phrase?.from ?? at + 1, to: close };
    if (phrase?.kind === "nominal" && phrase.speaks) role ??= phrase;
  }
  return role;
}

/** Reyes, 59, of Porto, said: a name after a preposition that itself follows a comma. */
function isHome(units: readonly Unit[], at: number): boolean {
  return /^(?:of|from|in)$/.test(units[at - 1]?.lower ?? "") && units[at - 2]?.text === ",";
}

function beginsApposition(unit: Unit, lexicon: Lexicon): boolean {
  if (unit.kind === "name" || isSpeaker(unit, lexicon) || lexicon.prepositions.has(unit.lower)) return true;
  return (
    BEGINS_APPOSITION.test(unit.lower) || /^\d+$|(?:ing|ed|en)$/.test(unit.lower) || lexicon.adjectives.has(unit.text)
  );
}

/** Reyes, the port’s director said: the second comma is left out. */
export function isApposition(units: readonly Unit[], mention: Mention, lexicon: Lexicon): boolean {
  if (mention.kind !== "nominal" || units[mention.from - 1]?.text !== "," || units[mention.from]?.text === ",")
    return false;
  const name = units[mention.from - 2];
  const opens = units[mention.from];
  if (name?.kind !== "name" || name.name?.kind === "place" || name.name?.kind === "organisation") return false;
  if (opens === undefined || opens.sentence !== name.sentence) return false;
  const last = units[mention.to - 1]?.lower ?? "";
  const isOffice = opens.kind === "name" && !last.endsWith("s") && lexicon.roles.has(last); // Reyes, Gaia Port spokesman said
  return (lexicon.determiners.has(opens.lower) || isOffice) && firstOf(units, mention.from - 2, lexicon);
}

/** Nothing but an adverb (even) or a quotation stands before it in its sentence. */
function firstOf(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const sentence = units[at]?.sentence;
  const before = lexicon.adverbs.has(units[at - 1]?.lower ?? "") ? at - 2 : at - 1;
  return units[before]?.sentence !== sentence || units[before]?.kind === "quotation";
}
