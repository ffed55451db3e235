/** The views of outlets and of topics: two lists, and a page each with its articles by year and whom they quote. */
import type { Outlet, Topic } from "../archive/archive.ts";
import { outletAddress, topicAddress } from "./address.ts";
import { articlesOf, byCount, type Desk, speakersIn } from "./desk.ts";
import type { ShelfLine } from "./line.ts";
import type { OutletsView, OutletView, TopicsView, TopicView } from "./list-view.ts";
import { isWebAddress } from "./speaker.ts";
import { byYear } from "./year-group.ts";

export function buildOutlets(desk: Desk): OutletsView {
  return {
    kind: "outlets",
    outlets: byCount(desk.archive.outlets.map((outlet) => outletLine(desk, outlet))),
    without: desk.archive.articles.filter(({ record }) => record.outlet === null).length,
  };
}

export function buildOutlet(desk: Desk, outlet: Outlet): OutletView {
  const all = shelf(desk, outlet);
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

export function buildTopics(desk: Desk): TopicsView {
  return { kind: "topics", topics: byCount(desk.archive.topics.map((topic) => topicLine(desk, topic))) };
}

export function buildTopic(desk: Desk, topic: Topic): TopicView {
  return { kind: "topic", ...shelf(desk, topic) };
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

function shelf(desk: Desk, { name, spellings, articles: ids }: Shelf): Omit<TopicView, "kind"> {
  const articles = articlesOf(desk, ids);
  return {
    name,
    spellings: spellings.filter((spelling) => spelling !== name),
    span: desk.dates.span(articles.map(({ record }) => record.date)),
    count: articles.length,
    speakers: speakersIn(desk, articles),
    years: byYear(desk, articles),
  };
}
