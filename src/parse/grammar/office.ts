/** Who holds an office: `director of rugby Ana Reyes`, `the Secretary for the Coast, Ana Reyes`, `Ana Reyes, MP for Porto`. */
import type { Lexicon } from "../lexicon/type.ts";
import type { Unit } from "../unit.ts";

/** What one is of a field; one is also a friend or an ally, but of somebody. */
const OFFICE = /^(?:director|head|minister|secretary|professor|editor|chief|president|vice-president|dean|manager)$/;

/** director of rugby Ana Reyes: of what she is the director, and no more. */
export function isFieldOf(units: readonly Unit[], from: number, end: number, lexicon: Lexicon): boolean {
  const field = units[end - 1];
  if (units[end]?.kind !== "name" || from === end || field?.kind !== "word" || field.capital) return false;
  if (!OFFICE.test(units[from - 2]?.lower ?? "") || !/^(?:of|for)$/.test(units[from - 1]?.lower ?? "")) return false;
  return (
    !lexicon.roles.has(field.lower) &&
    !lexicon.determiners.has(field.lower) &&
    !/^(?:former|late|then|future|fellow)$|(?:'s|'|ed)$/.test(field.lower)
  );
}

/** The Shadow Secretary of State for the Coast, Ana Reyes, said; Ana Reyes, MP for Porto, Gaia, said: who holds an office. */
export function holderOf(
  units: readonly Unit[],
  { unit, from }: { readonly unit: Unit; readonly from: number },
  comma: number,
  close: number,
  lexicon: Lexicon,
): Unit | null {
  const words = unit.name?.kind === "organisation" ? unit.name.words : [];
  const joining = words.findIndex((word) => /^(?:of|for)$/.test(word));
  if (!lexicon.roles.has((words.at(joining < 0 ? -1 : joining - 1) ?? "").toLowerCase())) return null;
  const after = comma + 2 === close ? units[comma + 1] : undefined;
  const before = units[from - 1]?.text === "," ? units[from - 2] : undefined;
  return [after, before].find((holder) => holder?.name?.kind === "person") ?? null;
}
