/** The views of what is wanted: articles that Context entries name and the archive does not hold, as a list and a page each. */
import type { Wanted } from "../archive/archive.ts";
import { withoutUnreadable } from "../parse/unseen.ts";
import { articleAddress, atFragment, contextAnchor, WANTED, wantedAddress, wantedAnchor } from "./address.ts";
import type { Desk } from "./desk.ts";
import { articleMention, type Voice } from "./line.ts";
import { topicLink, voiceOf } from "./link.ts";
import type { WantedArticleView, WantedNaming } from "./list-view.ts";
import { type Neighbours, neighboursOn } from "./neighbour.ts";
import { keysOf } from "./page-key.ts";
import { type Pager, paginate } from "./paging.ts";
import { type Share, WHOLE } from "./share.ts";
import type { Pages, PlannedPage } from "./view.ts";

/** The list, most named first. */
export function buildWanted(desk: Desk): readonly PlannedPage[] {
  return paginate(WANTED, desk.archive.wanted, (share, pager) => ({
    kind: "wanted",
    pager,
    wanted: share.map((wanted) => ({
      anchor: wantedAnchor(wanted.slug),
      path: wantedAddress(wanted.slug),
      name: withoutUnreadable(wanted.name),
      speakers: speakersOf(desk, wanted),
      dates: wanted.dates.flatMap((date) => desk.dates.format(date) ?? []),
      articles: new Set(wanted.namedBy.map(({ article }) => article)).size,
    })),
  }));
}

export function* wantedPages(desk: Desk, share: Share = WHOLE): Pages {
  const { wanted } = desk.archive;
  const neighboursOf = neighboursOn(
    wanted.map(({ slug, name }) => ({ path: wantedAddress(slug), name: withoutUnreadable(name) })),
  );
  for (const each of wanted) {
    const path = wantedAddress(each.slug);
    if (share.has(path)) yield* buildWantedArticle(desk, each, neighboursOf(path));
  }
}

/** Of each thing that is known, so many are given; the entries have them all. */
const MOST_KNOWN = 24;

function buildWantedArticle(desk: Desk, wanted: Wanted, neighbours: Neighbours): readonly PlannedPage[] {
  const keys = keysOf(desk);
  const key = keys.of(() => [
    ...[wanted, neighbours],
    wanted.speakers.map((speaker) => voiceOf(desk, speaker)),
    wanted.topics.map((topic) => topicLink(desk, topic)),
    wanted.namedBy.map(({ article }) => keys.line(article)),
  ]);
  return paginate(
    wantedAddress(wanted.slug),
    wanted.namedBy,
    (share, pager): WantedArticleView => wantedArticleView(desk, wanted, neighbours, share, pager),
    () => key,
  );
}

function wantedArticleView(
  desk: Desk,
  wanted: Wanted,
  neighbours: Neighbours,
  share: Wanted["namedBy"],
  pager: Pager | null,
): WantedArticleView {
  const speakers = speakersOf(desk, wanted);
  const known = [wanted.quotes, speakers, wanted.topics, wanted.headlines, wanted.dates];
  return {
    kind: "wanted-article",
    pager,
    name: withoutUnreadable(wanted.name),
    quotes: wanted.quotes.slice(0, MOST_KNOWN),
    speakers: speakers.slice(0, MOST_KNOWN),
    topics: wanted.topics.slice(0, MOST_KNOWN).map((topic) => topicLink(desk, topic) ?? { name: topic, path: null }),
    headlines: wanted.headlines.slice(0, MOST_KNOWN),
    dates: wanted.dates.slice(0, MOST_KNOWN).flatMap((date) => desk.dates.format(date) ?? []),
    isCut: known.some(({ length }) => length > MOST_KNOWN),
    namedBy: share.flatMap((naming) => namingOf(desk, naming)),
    neighbours,
  };
}

/** A speaker whom no quotation of the archive has is named and has no page. */
function speakersOf(desk: Desk, { speakers }: Wanted): readonly Voice[] {
  const voices = speakers.flatMap((speaker) => voiceOf(desk, speaker) ?? []);
  return voices.filter(({ name }, at) => voices.findIndex((other) => other.name === name) === at);
}

function namingOf(desk: Desk, { article, entry }: Wanted["namedBy"][number]): readonly WantedNaming[] {
  const from = desk.archive.byId.get(article);
  const resolved = from?.context[entry];
  if (!from || !resolved) return [];
  const path = atFragment(articleAddress(from.record), contextAnchor(entry));
  return [{ path, text: withoutUnreadable(resolved.entry.text), article: articleMention(desk, from) }];
}
