/**
 * Characters nobody sees: those that control a machine, halves of a character, and those that have letters shown in another order
 * than they are written in.
 */

/** For character classes. */
export const DIRECTION_CONTROLS = "\\u202a-\\u202e\\u2066-\\u2069";

const UNREADABLE = new RegExp(`[^\\P{Cc}\\t\\n\\r]|[${DIRECTION_CONTROLS}\\p{Cs}\\ufffe\\uffff]`, "gu");

/** The first character of words on one line that cannot be read there, as it is named: `U+202E`; null where all can. */
export function findUnreadable(words: string): string | null {
  const at = words.search(UNREADABLE);
  return at < 0 ? null : nameCharacter(words.charCodeAt(at));
}

/** Words that are kept as received, as a page shows them. */
export function withoutUnreadable(words: string): string {
  return words.replace(UNREADABLE, (character) => (/[\s\u0085]/.test(character) ? " " : ""));
}

export function nameCharacter(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
