/** Where the words after a quotation begin, and whether they can say who spoke it. */
import type { Place } from "./rule.ts";

/** Where the words after the quotation begin: past a comma or dash. Null where the quotation ends its sentence. */
export function afterStart(place: Place): number | null {
  const { units, at, lexicon } = place;
  let next = at + 1;
  if (/^[,—–-]+$/.test(units[next]?.text ?? "")) next += 1;
  if (lexicon.be.has(units[next]?.lower ?? "") && /^(?:how|what)$/.test(units[next + 1]?.lower ?? "")) next += 2;
  else if (units[next]?.lower === "as") next += 1;
  const unit = units[next];
  if (unit === undefined) return null;
  if (unit.sentence === units[at]?.sentence) return next;
  // “Really?” Reyes asked: a capital after a question is no new sentence where a cue follows
  return /[?!…]['’”"]?$/.test(place.text) || lexicon.cues.has(unit.lower) ? next : null;
}

/** The quotation's sentence goes on with who said it: its last character is a comma, or one follows. */
export function leadsOn({ units, at, text }: Place): boolean {
  return /[,?!…—–-]['’”"]?\s*$/.test(text) || /^[,—–-]+$/.test(units[at + 1]?.text ?? "");
}
