/**
 * Typing errors between two words: characters put in, left out, replaced or swapped with their neighbour, each counted one
 * (the “optimal string alignment” distance of Boytsov's survey, 2011).
 */

/** Which ends of the printed word may be left over, where dots cut the quoted one. */
export interface Cut {
  readonly start: boolean;
  readonly end: boolean;
}

export const WHOLE: Cut = { start: false, end: false };

const LONGEST = 128;
const rows = [new Uint16Array(LONGEST + 1), new Uint16Array(LONGEST + 1), new Uint16Array(LONGEST + 1)] as const;

/**
 * Edits that make `printed` into `quoted`; `most + 1` where it takes more. Words longer than 128 characters are compared by
 * their first 128.
 * @example countEdits("harbuor", "harbour", 3) → 1
 */
export function countEdits(quoted: string, printed: string, most: number, cut: Cut = WHOLE): number {
  if (quoted === printed) return 0;
  const m = Math.min(quoted.length, LONGEST);
  const n = Math.min(printed.length, LONGEST);
  if (m - n > most || (n - m > most && !cut.start && !cut.end)) return most + 1;
  let [before, previous, row] = rows as unknown as [Uint16Array, Uint16Array, Uint16Array];
  for (let j = 0; j <= n; j += 1) previous[j] = cut.start ? 0 : j;
  for (let i = 1; i <= m; i += 1) {
    const letter = quoted.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= n; j += 1) {
      const other = printed.charCodeAt(j - 1);
      let value = (previous[j - 1] as number) + (letter === other ? 0 : 1);
      const put = (previous[j] as number) + 1;
      const left = (row[j - 1] as number) + 1;
      if (put < value) value = put;
      if (left < value) value = left;
      if (i > 1 && j > 1 && letter === printed.charCodeAt(j - 2) && other === quoted.charCodeAt(i - 2)) {
        const swapped = (before[j - 2] as number) + 1;
        if (swapped < value) value = swapped;
      }
      row[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [before, previous, row] = [previous, row, before];
  }
  let edits = previous[n] as number;
  if (cut.end) for (let j = 0; j < n; j += 1) edits = Math.min(edits, previous[j] as number);
  return Math.min(edits, most + 1);
}

/**
 * The same name but for typing errors: at most two characters in five differ. For names that are compared with few others.
 * @example isSameName("harbuor", "harbour") → true
 */
export function isSameName(one: string, other: string): boolean {
  const most = Math.floor(Math.max(one.length, other.length) * 0.4);
  return countEdits(one, other, most) <= most;
}
