/** The order of the archive: oldest first, undated last, ties by id. Everything that is listed by date is listed so. */
interface Dated {
  readonly id: string;
  readonly date: string | null;
}

/**
 * Compares two dated things. A date of lesser precision stands before the days it covers: `2019`, `2019-05`, `2019-05-01`.
 * @example [{id: "b", date: null}, {id: "a", date: "2019"}].sort(byDate) → a, b
 */
export function byDate(one: Dated, other: Dated): number {
  if (one.date !== other.date) {
    if (one.date === null) return 1;
    if (other.date === null) return -1;
    return compareText(one.date, other.date);
  }
  return compareText(one.id, other.id);
}

/** Code unit order: the same on every machine, whatever its locale. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
