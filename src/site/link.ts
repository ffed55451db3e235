/** Where things stand on the site: an archive's names, passages and quotations in; links with what they are called out. */
import type { Article, Echo, Passage } from "../archive/archive.ts";
import type { Quotation } from "../parse/record.ts";
import {
  articleAddress,
  atFragment,
  dateAddress,
  outletAddress,
  quoteAddress,
  type SitePath,
  speakerAddress,
  topicAddress,
  wantedAddress,
} from "./address.ts";
import { type Desk, echoesOf } from "./desk.ts";
import type { CountedLink, EchoLink, NamedLink, Voice } from "./line.ts";

/** The outlet as a record names it, under the name the archive knows it by. */
export function outletLink(desk: Desk, name: string): NamedLink | null {
  const outlet = desk.archive.outletOf.get(name);
  return outlet ? { path: outletAddress(outlet.slug), name: outlet.name } : null;
}

export function topicLink(desk: Desk, name: string): NamedLink | null {
  const topic = desk.archive.topicOf.get(name);
  return topic ? { path: topicAddress(topic.slug), name: topic.name } : null;
}

export function speakerLink(desk: Desk, name: string): NamedLink | null {
  const speaker = desk.archive.speakerOf.get(name);
  return speaker ? { path: speakerAddress(speaker.slug), name: speaker.name } : null;
}

/** Who a quotation says speaks; null where it is unattributed. */
export function voiceOf(desk: Desk, speaker: string | null): Voice | null {
  if (speaker === null) return null;
  const known = desk.archive.speakerOf.get(speaker);
  return known
    ? { name: known.name, path: speakerAddress(known.slug), named: known.named }
    : { name: speaker, path: null, named: true };
}

export function yearLink(date: string): NamedLink {
  const year = date.slice(0, 4);
  return { path: dateAddress(year), name: year };
}

export function quotationPath(article: Article, quotation: Pick<Quotation, "id">): SitePath {
  return atFragment(articleAddress(article.record), quotation.id);
}

/** The place in an article that a link means: a quotation, a paragraph, or the article itself. */
export function passagePath({ archive }: Pick<Desk, "archive">, passage: Passage): SitePath | null {
  const article = archive.byId.get(passage.article);
  if (!article) return null;
  const page = articleAddress(article.record);
  if (passage.quote !== null) return atFragment(page, passage.quote);
  return passage.paragraph === null ? page : atFragment(page, `p${passage.paragraph}`);
}

export function wantedPath(desk: Desk, article: string, entry: number): SitePath | null {
  const wanted = desk.wantedBy.get(`${article} ${entry}`);
  return wanted ? wantedAddress(wanted.slug) : null;
}

/** To the other printings of a quotation; null where it is printed only here. */
export function echoLink(desk: Desk, article: string, quotation: string): EchoLink | null {
  const here = ({ passage }: { readonly passage: Passage }) =>
    passage.article === article && passage.quote === quotation;
  const [echo] = echoesOf(desk, article, quotation);
  if (!echo) return null;
  const elsewhere = desk.remarked.get(echo.id)?.find((each) => !here(each));
  return {
    path: quoteAddress(echo.id),
    others: countArticles(echo) - 1,
    disputed: echo.disputed,
    elsewhere: elsewhere?.remark.status ?? null,
  };
}

/** By echo: it is asked for at each of its printings. */
const articleCounts = new WeakMap<Echo, number>();

function countArticles(echo: Echo): number {
  const known = articleCounts.get(echo);
  if (known !== undefined) return known;
  const count = new Set(echo.printings.map(({ passage }) => passage.article)).size;
  articleCounts.set(echo, count);
  return count;
}

/** Everybody named whom these articles quote, most quotations there first, then by name. */
export function speakersIn(desk: Desk, articles: readonly Article[]): readonly CountedLink[] {
  const counts = new Map<SitePath, { name: string; count: number }>();
  for (const { record } of articles) {
    for (const { speaker } of record.quotes) {
      const voice = voiceOf(desk, speaker);
      if (!voice?.named || voice.path === null) continue;
      const seen = counts.get(voice.path);
      if (seen) seen.count++;
      else counts.set(voice.path, { name: voice.name, count: 1 });
    }
  }
  return byCount(
    desk,
    [...counts].map(([path, { name, count }]) => ({ path, name, count })),
  );
}

/** Highest count first; equal counts by name, as the site's language has it. */
export function byCount<T extends CountedLink>(
  { collator }: Pick<Desk, "collator">,
  links: readonly T[],
): readonly T[] {
  return [...links].sort((a, b) => b.count - a.count || collator.compare(a.name, b.name));
}
