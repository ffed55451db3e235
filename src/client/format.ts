/** Dates as people read them, as precise as they are and no more. */

/** `2022-02-07`, `2022-02` or `2022`. Anything else stays as it stands. */
export function formatDate(iso: string, locale: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso);
  if (!match) return iso;
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3] ?? "1")));
  if (Number.isNaN(day.getTime())) return iso;
  const style: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  return day.toLocaleDateString(locale, match[3] ? { ...style, day: "numeric" } : style);
}
