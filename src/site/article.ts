/** The view of an article: its facts, its text with notes, what it names, and what names it. */
import type { Article, Link, ResolvedEntry } from "../archive/archive.ts";
import { withoutUnreadable } from "../parse/unseen.ts";
import { articleAddress, atFragment, contextAnchor, dateAddress, searchAddress } from "./address.ts";
import { buildText } from "./article-text.ts";
import type { ArticleView, ContextLine, NamedByLine } from "./article-view.ts";
import { citationOf } from "./citation.ts";
import { citationForms } from "./citation-form.ts";
import { previewOf } from "./citing.ts";
import { articlesOf, type Desk } from "./desk.ts";
import { directionOf } from "./direction.ts";
import { type History, NO_HISTORY } from "./history.ts";
import { articleLine, articleMention, echoLine } from "./line.ts";
import { outletLink, passagePath, topicLink, voiceOf, wantedPath } from "./link.ts";
import { articleTags } from "./metadata.ts";
import { namingLinks } from "./named-by.ts";
import { once } from "./once.ts";
import { keysOf } from "./page-key.ts";
import { remarkOf } from "./remark.ts";
import { newsArticle, writeJsonLd } from "./schema-org.ts";
import { searchFacts } from "./search-facts.ts";
import { MOST_BESIDE, sideList } from "./side-list.ts";
import { sourceFacts } from "./source-facts.ts";
import { buildTrail, trailKeys } from "./trail.ts";
import type { PlannedPage } from "./view.ts";

/**
 * Where the article stands and what was stated of it, its page and the key of its page. What the page shows beside the article itself:
 * its neighbours in time; whom it names and who names it, and theirs; its echoes; what is to be looked at in its file.
 */
export function articlePages(
  desk: Desk,
  history: History,
): (article: Article, index: number) => PlannedPage<ArticleView> {
  const keys = keysOf(desk);
  const trailOf = trailKeys(desk);
  const { articles, byId, linksTo } = desk.archive;
  return (article, index) => {
    const { id } = article.record;
    const path = articleAddress(article.record);
    const lineAt = (at: number) => keys.line(articles[at]?.record.id ?? "");
    const key = keys.of(() => [
      ...[keys.face(id), lineAt(index - 1), lineAt(index + 1), sourceFacts(desk, article.record)],
      history.quotations.get(path) ?? null,
      article.context.map(({ entry: _, ...resolved }, entry) => [
        ...[resolved, wantedPath(desk, id, entry)],
        ...[resolved.target?.article, ...resolved.candidates.slice(0, MOST_BESIDE)].map((each) =>
          keys.line(each ?? ""),
        ),
      ]),
      (linksTo.get(id) ?? []).map((link) => [
        ...[link, keys.line(link.from)],
        link.entry === null ? null : byId.get(link.from)?.context[link.entry]?.target,
      ]),
      (desk.echoesIn.get(id) ?? []).map(keys.echo),
      trailOf(id),
    ]);
    return { path, key, show: once(() => buildArticle(desk, article, index, history)) };
  };
}

/** @param index where the article stands in the archive's order; its neighbours are the earlier and the later one */
export function buildArticle(desk: Desk, article: Article, index: number, history: History = NO_HISTORY): ArticleView {
  const { record } = article;
  const page = articleAddress(record);
  const former = history.quotations.get(page) ?? {};
  const { lead, text, numbers } = buildText(desk, article, page, former);
  const date = desk.dates.format(record.date);
  const citation = citationOf(desk, record);
  const naming = sideList(page, "named-by", namingLinks(desk.archive, record.id));
  const neighbour = (at: number) => {
    const other = desk.archive.articles[at];
    return other ? articleLine(desk, other) : null;
  };
  return {
    kind: "article",
    id: record.id,
    language: record.language,
    direction: directionOf(record.language),
    title: record.title,
    headline: record.headline === record.title ? null : record.headline,
    date,
    day: date === null || record.date === null ? null : { path: dateAddress(record.date), name: date.text },
    outlet: record.outlet === null ? null : outletLink(desk, record.outlet),
    author: record.author,
    postedBy: record.postedBy,
    topics: record.topics.flatMap((topic) => topicLink(desk, topic) ?? []),
    speakers: record.speakers.flatMap((speaker) => voiceOf(desk, speaker) ?? []),
    quotations: record.quotes.length,
    lead,
    text,
    lost: Object.keys(former).filter((id) => former[id] === null),
    context: article.context.map((_, entry) => contextLine(desk, article, entry)),
    namedBy: { ...naming, shown: namedByLines(desk, naming.shown, numbers) },
    trail: buildTrail(desk, article),
    echoes: (desk.echoesIn.get(record.id) ?? []).flatMap((echo) => echoLine(desk, echo) ?? []),
    citation: citationForms(citation),
    tags: articleTags(citation.csl, record, desk.settings),
    jsonLd: writeJsonLd(newsArticle(desk, record, citation.csl)),
    remark: remarkOf(record, null),
    source: sourceFacts(desk, record),
    previous: neighbour(index - 1),
    next: neighbour(index + 1),
    search: searchFacts(desk, record),
  };
}

function contextLine(desk: Desk, article: Article, entry: number): ContextLine {
  const resolved = article.context[entry];
  if (!resolved) throw new Error(`article: ${article.record.id} has no Context entry ${entry}`);
  const target = resolved.target === null ? undefined : desk.archive.byId.get(resolved.target.article);
  const path = resolved.target === null ? null : passagePath(desk, resolved.target);
  return {
    anchor: contextAnchor(entry),
    text: withoutUnreadable(resolved.entry.text),
    state: resolved.state,
    confidence: resolved.confidence,
    stated: resolved.stated === true,
    target:
      target && path !== null && resolved.target !== null
        ? { path, article: articleMention(desk, target), preview: previewOf(desk, resolved.target) }
        : null,
    candidates: articlesOf(desk, resolved.candidates.slice(0, MOST_BESIDE)).map((each) => articleMention(desk, each)),
    moreCandidates: moreCandidates(resolved),
    wanted: resolved.state === "missing" ? wantedPath(desk, article.record.id, entry) : null,
  };
}

function moreCandidates({ entry, candidates }: ResolvedEntry): ContextLine["moreCandidates"] {
  const count = candidates.length - MOST_BESIDE;
  return count > 0 ? { count, path: searchAddress(`"${entry.quotes[0] ?? entry.text}"`) } : null;
}

function namedByLines(
  desk: Desk,
  links: readonly Link[],
  numbers: ReadonlyMap<string, number>,
): readonly NamedByLine[] {
  return links.flatMap((link) => {
    const from = desk.archive.byId.get(link.from);
    if (!from) return [];
    const page = articleAddress(from.record);
    return [
      {
        path: link.entry === null ? page : atFragment(page, contextAnchor(link.entry)),
        article: articleMention(desk, from),
        state: link.state,
        number: link.toQuote === null ? null : (numbers.get(link.toQuote) ?? null),
      },
    ];
  });
}
