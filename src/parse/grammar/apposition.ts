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

/** Reyes, the port’s director said; Ana Reyes, director and chief pilot of the port said: the second comma is left out. */
export function beforeApposition(units: readonly Unit[], mention: Mention, lexicon: Lexicon): Unit | null {
  if (mention.kind !== "nominal" || units[mention.from]?.text === ",") return null;
  const opening = openingOf(units, mention.from, lexicon);
  const opens = units[opening];
  const name = units[opening - 2];
  if (units[opening - 1]?.text !== "," || opens === undefined || opens.sentence !== name?.sentence) return null;
  if (name.name === null || name.name.kind === "place" || name.name.kind === "organisation") return null;
  const isTold = name.name.words.length > 1 || opens.kind === "name";
  const isHolder = lexicon.determiners.has(opens.lower) || (isTold && isOffice(units, mention, lexicon));
  return isHolder && firstOf(units, opening - 2, lexicon) ? name : null;
}

/** director and chief pilot: where the first of two offices begins. */
function openingOf(units: readonly Unit[], from: number, lexicon: Lexicon): number {
  if (units[from - 1]?.lower !== "and" || !lexicon.roles.has(units[from - 2]?.lower ?? "")) return from;
  let at = from - 2;
  while (from - at < 7 && units[at - 1]?.kind === "word" && units[at - 1]?.sentence === units[from]?.sentence) at -= 1;
  return at;
}

/** One who holds it, at the end or before of, for, at or with. */
function isOffice(units: readonly Unit[], { from, to }: Mention, lexicon: Lexicon): boolean {
  let head = from;
  while (head + 1 < to && !/^(?:of|for|at|with)$/.test(units[head + 1]?.lower ?? "")) head += 1;
  const { lower = "" } = units[head] ?? {};
  return lexicon.roles.has(lower) && !/[^s]s$/.test(lower);
}

/** Nothing but an adverb (even) or a quotation stands before it in its sentence. */
function firstOf(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const sentence = units[at]?.sentence;
  const before = lexicon.adverbs.has(units[at - 1]?.lower ?? "") ? at - 2 : at - 1;
  return units[before]?.sentence !== sentence || units[before]?.kind === "quotation";
}
