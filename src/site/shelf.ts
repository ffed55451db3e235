/** The views of outlets and of topics: two lists, and a page each with its articles by year and whom they quote. */
import type { Outlet, Topic } from "../archive/archive.ts";
import { OUTLETS, outletAddress, speakerAddress, TOPICS, topicAddress } from "./address.ts";
import type { CompanionsOf } from "./beside.ts";
import { articlesOf, type Desk } from "./desk.ts";
import { outletsOf, speakersOf, topicsOf } from "./frequency.ts";
import type { ShelfLine } from "./line.ts";
import { byCount } from "./link.ts";
import type { OutletView, TopicView } from "./list-view.ts";
import { companionPages, linkAll, namesPages } from "./names.ts";
import { type NeighboursOf, neighboursOn } from "./neighbour.ts";
import { once } from "./once.ts";
import { keysOf } from "./page-key.ts";
import { paginate } from "./paging.ts";
import { seenIn } from "./seen.ts";
import { type Share, WHOLE } from "./share.ts";
import { sideList } from "./side-list.ts";
import { sparkline } from "./sparkline.ts";
import { isWebAddress } from "./speaker.ts";
import type { Pages, PlannedPage } from "./view.ts";
import { byYear } from "./year-group.ts";

export function buildOutlets(desk: Desk): readonly PlannedPage[] {
  const lines = listOutlets(desk);
  const without = desk.archive.articles.filter(({ record }) => record.outlet === null).length;
  return paginate(OUTLETS, lines, (outlets, pager) => ({ kind: "outlets", pager, outlets, without }));
}

/** Those with the most articles first. */
function listOutlets(desk: Desk): readonly ShelfLine[] {
  return byCount(
    desk,
    desk.archive.outlets.map((outlet) => outletLine(desk, outlet)),
  );
}

export function* outletPages(desk: Desk, companionsOf: CompanionsOf, share: Share = WHOLE): Pages {
  const neighboursOf = neighboursOn(listOutlets(desk));
  for (const outlet of desk.archive.outlets)
    if (share.has(outletAddress(outlet.slug))) yield* buildOutlet(desk, outlet, neighboursOf, companionsOf);
}

export function buildOutlet(
  desk: Desk,
  outlet: Outlet,
  neighboursOf: NeighboursOf,
  companionsOf: CompanionsOf,
): readonly PlannedPage[] {
  const path = outletAddress(outlet.slug);
  const articles = articlesOf(desk, outlet.articles);
  const speakers = linkAll(speakersOf(desk.archive, articles), speakerAddress);
  const topics = linkAll(topicsOf(desk.archive, articles), topicAddress);
  const companions = companionsOf("outlets", outlet.slug);
  const neighbours = neighboursOf(path);
  const key = keyOf(desk, outlet, [companions, neighbours]);
  const all = once(() => ({
    ...shelf(desk, outlet),
    speakers: sideList(path, "speakers", speakers),
    topics: sideList(path, "topics", topics),
    companions: sideList(path, "beside", companions),
    neighbours,
  }));
  const owner = { path, name: outlet.name };
  return [
    ...paginate(
      path,
      articles,
      (share, pager) => outletView(outlet, { ...all(), pager, years: byYear(desk, share) }),
      () => key,
    ),
    ...namesPages(owner, "speakers", speakers, key),
    ...namesPages(owner, "topics", topics, key),
    ...companionPages(owner, companions, key),
  ];
}

function outletView(outlet: Outlet, all: Omit<OutletView, "kind" | "homePage">): OutletView {
  return {
    ...all,
    kind: "outlet",
    homePage: outlet.homePage !== null && isWebAddress(outlet.homePage) ? outlet.homePage : null,
    // On its own page the outlet need not be named in every line.
    years: all.years.map(({ year, articles }) => ({
      year,
      articles: articles.map((article) => ({ ...article, outlet: null })),
    })),
  };
}

export function buildTopics(desk: Desk): readonly PlannedPage[] {
  const lines = listTopics(desk);
  return paginate(TOPICS, lines, (topics, pager) => ({ kind: "topics", pager, topics }));
}

function listTopics(desk: Desk): readonly ShelfLine[] {
  return byCount(
    desk,
    desk.archive.topics.map((topic) => topicLine(desk, topic)),
  );
}

export function* topicPages(desk: Desk, share: Share = WHOLE): Pages {
  const neighboursOf = neighboursOn(listTopics(desk));
  for (const topic of desk.archive.topics)
    if (share.has(topicAddress(topic.slug))) yield* buildTopic(desk, topic, neighboursOf);
}

function buildTopic(desk: Desk, topic: Topic, neighboursOf: NeighboursOf): readonly PlannedPage[] {
  const path = topicAddress(topic.slug);
  const articles = articlesOf(desk, topic.articles);
  const speakers = linkAll(speakersOf(desk.archive, articles), speakerAddress);
  const outlets = linkAll(outletsOf(desk.archive, articles), outletAddress);
  const neighbours = neighboursOf(path);
  const key = keyOf(desk, topic, [neighbours]);
  const all = once(() => ({
    ...shelf(desk, topic),
    speakers: sideList(path, "speakers", speakers),
    outlets: sideList(path, "outlets", outlets),
    neighbours,
  }));
  const owner = { path, name: topic.name };
  return [
    ...paginate(
      path,
      articles,
      (share, pager) => ({ kind: "topic", ...all(), pager, years: byYear(desk, share) }),
      () => key,
    ),
    ...namesPages(owner, "speakers", speakers, key),
    ...namesPages(owner, "outlets", outlets, key),
  ];
}

/** Of its pages and those of the lists beside them, which tell of its articles and what they name. */
function keyOf(desk: Desk, shelf: Outlet | Topic, beside: readonly unknown[]): string | null {
  const keys = keysOf(desk);
  return keys.of(() => [shelf, beside, shelf.articles.map(keys.face)]);
}

export function outletLine(desk: Desk, outlet: Outlet): ShelfLine {
  return { path: outletAddress(outlet.slug), ...lineOf(desk, outlet) };
}

export function topicLine(desk: Desk, topic: Topic): ShelfLine {
  return { path: topicAddress(topic.slug), ...lineOf(desk, topic) };
}

type Shelf = Pick<Outlet, "name" | "spellings" | "articles">;

function lineOf(desk: Desk, { name, articles }: Shelf): Omit<ShelfLine, "path"> {
  return { name, count: articles.length, ...timeOf(desk, articles) };
}

/** First and last printed, and how often each year. */
function timeOf(desk: Desk, ids: readonly string[]): Pick<ShelfLine, "seen" | "sparkline"> {
  const articles = articlesOf(desk, ids);
  return { seen: seenIn(desk, articles), sparkline: sparkline(articles.map(({ record }) => record.date)) };
}

function shelf(
  desk: Desk,
  { name, spellings, articles }: Shelf,
): Pick<TopicView, "name" | "spellings" | "seen" | "sparkline" | "count"> {
  return {
    name,
    spellings: spellings.filter((spelling) => spelling !== name),
    ...timeOf(desk, articles),
    count: articles.length,
  };
}
