/** Articles by year: a list in the archive's order in, its groups out, in the same order; those without a date last. */
import type { Article } from "../archive/archive.ts";
import type { Desk } from "./desk.ts";
import { type ArticleLine, articleLine, type YearGroup } from "./line.ts";
import { yearLink } from "./link.ts";

export function byYear(desk: Desk, articles: readonly Article[]): readonly YearGroup[] {
  const groups = new Map<string, { readonly date: string | null; readonly lines: ArticleLine[] }>();
  for (const article of articles) {
    const { date } = article.record;
    const key = date?.slice(0, 4) ?? "";
    const group = groups.get(key);
    if (group) group.lines.push(articleLine(desk, article));
    else groups.set(key, { date, lines: [articleLine(desk, article)] });
  }
  return [...groups.values()].map(({ date, lines }) => ({
    year: date === null ? null : yearLink(date),
    articles: lines,
  }));
}
