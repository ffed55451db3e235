/**
 * English verbs in all their forms, from base forms: say → say, says, said, said, saying. Spelling rules for the regular
 * ones, a list for the rest.
 */
export type Form = "base" | "present" | "past" | "participle" | "gerund";

/** Every form of a verb; past and participle may have two spellings. */
export function inflect(base: string, irregular: ReadonlyMap<string, string>): readonly (readonly [string, Form])[] {
  const [past, participle] = (irregular.get(base) ?? "").split(":");
  const forms: [string, Form][] = [
    [base, "base"],
    [present(base), "present"],
    [`${gerundStem(base, past)}ing`, "gerund"],
  ];
  for (const form of past ? past.split(",") : [regularPast(base)]) forms.push([form, "past"]);
  for (const form of participle ? participle.split(",") : []) forms.push([form, "participle"]);
  return forms;
}

function present(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

/** A past with a doubled consonant (quipped) tells that the gerund doubles it as well (quipping). */
function gerundStem(base: string, past: string | undefined): string {
  const doubled = past?.split(",").find((form) => form === `${base}${base.at(-1)}ed`);
  if (doubled) return doubled.slice(0, -2);
  return base.endsWith("e") && !/(?:ee|oe|ye)$/.test(base) ? base.slice(0, -1) : base;
}
