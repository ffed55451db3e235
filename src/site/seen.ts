/** First and last seen: the earliest and the latest date something was printed, each with the way to where. */
import type { Article, Spoken } from "../archive/archive.ts";
import { articleAddress, atFragment, type SitePath } from "./address.ts";
import type { Desk } from "./desk.ts";
import type { DateText } from "./line.ts";

export interface Seen {
  readonly first: DatedLink;
  /** The first once more, where there is one only. */
  readonly last: DatedLink;
}

export interface DatedLink {
  readonly date: DateText;
  readonly path: SitePath;
}

/** Null where none has a date. @param articles in the archive's order: by date, the undated last */
export function seenIn(desk: Desk, articles: readonly Article[]): Seen | null {
  const isDated = ({ record }: Article): boolean => record.date !== null;
  const link = (article: Article | undefined): DatedLink | null => {
    const date = desk.dates.format(article?.record.date ?? null);
    return article && date ? { date, path: articleAddress(article.record) } : null;
  };
  const [first, last] = [link(articles.find(isDated)), link(articles.findLast(isDated))];
  return first && last && { first, last };
}

/** Likewise of quotations, each with its place in its article. */
export function spokenFrom(desk: Desk, quotations: readonly Spoken[]): Seen | null {
  const articleOf = ({ article }: Spoken) => desk.archive.byId.get(article)?.record ?? null;
  const isDated = (spoken: Spoken): boolean => (articleOf(spoken)?.date ?? null) !== null;
  const link = (spoken: Spoken | undefined): DatedLink | null => {
    const record = spoken === undefined ? null : articleOf(spoken);
    const date = desk.dates.format(record?.date ?? null);
    return spoken && record && date ? { date, path: atFragment(articleAddress(record), spoken.quote) } : null;
  };
  const [first, last] = [link(quotations.find(isDated)), link(quotations.findLast(isDated))];
  return first && last && { first, last };
}
