/**
 * A story opens with `a top retired general`, and its second paragraph names him: `Colonel-General Leonid Reyes`. The phrase
 * is his where it is indefinite, and the name begins the next paragraph with that very title or role before it.
 */
import type { Mention } from "../grammar/phrase.ts";
import type { Name, Unit } from "../unit.ts";

export function findIntroduced(units: readonly Unit[], mention: Mention, next: readonly Unit[]): Name | null {
  if (!/^an?$/.test(units[mention.from]?.lower ?? "")) return null;
  const head = units[mention.to - 1]?.lower ?? "";
  const at = next.findIndex(({ kind }) => kind === "name");
  const name = next[at]?.name;
  if (name == null || at > 4) return null;
  const before = next[at - 1]?.lower;
  return name.title?.split("-").at(-1) === head || before === head ? name : null;
}
