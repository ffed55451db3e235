/** Which way a language is written: a BCP 47 tag in, `rtl` for the scripts that run from right to left. */
const RIGHT_TO_LEFT = new Set(["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/** Asked for every line of every page, and slow to find out. */
const known = new Map<string, "ltr" | "rtl">();

export function directionOf(language: string): "ltr" | "rtl" {
  const direction = known.get(language) ?? findDirection(language);
  known.set(language, direction);
  return direction;
}

function findDirection(language: string): "ltr" | "rtl" {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}
