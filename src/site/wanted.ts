/** The views of what is wanted: articles that Context entries name and the archive does not hold, as a list and a page each. */
import type { Wanted } from "../archive/archive.ts";
import { articleAddress, atFragment, contextAnchor, WANTED, wantedAddress, wantedAnchor } from "./address.ts";
import { articleLine, type Desk, topicLink, voiceOf } from "./desk.ts";
import type { Voice } from "./line.ts";
import type { WantedArticleView, WantedNaming } from "./list-view.ts";
import { type NeighboursOf, neighboursOn } from "./neighbour.ts";
import { paginate } from "./paging.ts";
import type { SitePage } from "./view.ts";

/** The list, most named first. */
export function buildWanted(desk: Desk): readonly SitePage[] {
  return paginate(WANTED, desk.archive.wanted, (share, pager) => ({
    kind: "wanted",
    pager,
    wanted: share.map((wanted) => ({
      anchor: wantedAnchor(wanted.slug),
      path: wantedAddress(wanted.slug),
      name: wanted.name,
      speakers: speakersOf(desk, wanted),
      dates: wanted.dates.flatMap((date) => desk.dates.format(date) ?? []),
      articles: new Set(wanted.namedBy.map(({ article }) => article)).size,
    })),
  }));
}

export function wantedPages(desk: Desk): readonly SitePage[] {
  const { wanted } = desk.archive;
  const neighboursOf = neighboursOn(wanted.map(({ slug, name }) => ({ path: wantedAddress(slug), name })));
  return wanted.map((each) => ({
    path: wantedAddress(each.slug),
    view: buildWantedArticle(desk, each, neighboursOf),
  }));
}

function buildWantedArticle(desk: Desk, wanted: Wanted, neighboursOf: NeighboursOf): WantedArticleView {
  return {
    kind: "wanted-article",
    name: wanted.name,
    quotes: wanted.quotes,
    speakers: speakersOf(desk, wanted),
    topics: wanted.topics.map((topic) => topicLink(desk, topic) ?? { name: topic, path: null }),
    headlines: wanted.headlines,
    dates: wanted.dates.flatMap((date) => desk.dates.format(date) ?? []),
    namedBy: wanted.namedBy.flatMap((naming) => namingOf(desk, naming)),
    neighbours: neighboursOf(wantedAddress(wanted.slug)),
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
  return [{ path, text: resolved.entry.text, article: articleLine(desk, from) }];
}
