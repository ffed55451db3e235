/** The views of outlets and of topics: two lists, and a page each with its articles by year and whom they quote. */
import type { Outlet, Topic } from "../archive/archive.ts";
import { OUTLETS, outletAddress, TOPICS, topicAddress } from "./address.ts";
import { articlesOf, byCount, type Desk, speakersIn } from "./desk.ts";
import type { ShelfLine } from "./line.ts";
import type { OutletView, TopicView } from "./list-view.ts";
import { type NeighboursOf, neighboursOn } from "./neighbour.ts";
import { LONGEST_LIST, paginate } from "./paging.ts";
import { isWebAddress } from "./speaker.ts";
import type { SitePage } from "./view.ts";
import { byYear } from "./year-group.ts";

export function buildOutlets(desk: Desk): readonly SitePage[] {
  const lines = listOutlets(desk);
  const without = desk.archive.articles.filter(({ record }) => record.outlet === null).length;
  return paginate(OUTLETS, lines, (outlets, pager) => ({ kind: "outlets", pager, outlets, without }));
}

/** Those with the most articles first. */
function listOutlets(desk: Desk): readonly ShelfLine[] {
  return byCount(desk.archive.outlets.map((outlet) => outletLine(desk, outlet)));
}

export function outletPages(desk: Desk): readonly SitePage[] {
  const neighboursOf = neighboursOn(listOutlets(desk));
  return desk.archive.outlets.flatMap((outlet) => buildOutlet(desk, outlet, neighboursOf));
}

export function buildOutlet(desk: Desk, outlet: Outlet, neighboursOf: NeighboursOf): readonly SitePage[] {
  const path = outletAddress(outlet.slug);
  const all = { ...shelf(desk, outlet), neighbours: neighboursOf(path) };
  return paginate(path, articlesOf(desk, outlet.articles), (articles, pager) =>
    outletView(outlet, { ...all, pager, years: byYear(desk, articles) }),
  );
}

function outletView(outlet: Outlet, all: Omit<TopicView, "kind">): OutletView {
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

export function buildTopics(desk: Desk): readonly SitePage[] {
  const lines = listTopics(desk);
  return paginate(TOPICS, lines, (topics, pager) => ({ kind: "topics", pager, topics }));
}

function listTopics(desk: Desk): readonly ShelfLine[] {
  return byCount(desk.archive.topics.map((topic) => topicLine(desk, topic)));
}

export function topicPages(desk: Desk): readonly SitePage[] {
  const neighboursOf = neighboursOn(listTopics(desk));
  return desk.archive.topics.flatMap((topic) => buildTopic(desk, topic, neighboursOf));
}

function buildTopic(desk: Desk, topic: Topic, neighboursOf: NeighboursOf): readonly SitePage[] {
  const path = topicAddress(topic.slug);
  const all = { ...shelf(desk, topic), neighbours: neighboursOf(path) };
  return paginate(path, articlesOf(desk, topic.articles), (articles, pager) => ({
    kind: "topic",
    ...all,
    pager,
    years: byYear(desk, articles),
  }));
}

export function outletLine(desk: Desk, outlet: Outlet): ShelfLine {
  return { path: outletAddress(outlet.slug), ...lineOf(desk, outlet) };
}

export function topicLine(desk: Desk, topic: Topic): ShelfLine {
  return { path: topicAddress(topic.slug), ...lineOf(desk, topic) };
}

type Shelf = Pick<Outlet, "name" | "spellings" | "articles">;

function lineOf(desk: Desk, { name, articles }: Shelf): Omit<ShelfLine, "path"> {
  const span = desk.dates.span(articlesOf(desk, articles).map(({ record }) => record.date));
  return { name, count: articles.length, span };
}

function shelf(
  desk: Desk,
  { name, spellings, articles: ids }: Shelf,
): Omit<TopicView, "kind" | "pager" | "years" | "neighbours"> {
  const articles = articlesOf(desk, ids);
  return {
    name,
    spellings: spellings.filter((spelling) => spelling !== name),
    span: desk.dates.span(articles.map(({ record }) => record.date)),
    count: articles.length,
    speakers: speakersIn(desk, articles).slice(0, LONGEST_LIST),
  };
}
