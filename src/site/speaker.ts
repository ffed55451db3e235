/** The views of speakers: the list of everybody quoted, and one page a speaker with every quotation in date order. */
import type { Speaker, Spoken } from "../archive/archive.ts";
import { withoutSuffix } from "../parse/cast-notes.ts";
import { dataAddress, outletAddress, SPEAKERS, speakerAddress, topicAddress } from "./address.ts";
import type { CompanionsOf } from "./beside.ts";
import { articlesOf, type Desk } from "./desk.ts";
import { outletsOf, topicsOf } from "./frequency.ts";
import {
  type ArticleLine,
  articleLine,
  type NamedLink,
  type QuotationLine,
  quotationLine,
  type SpeakerLine,
} from "./line.ts";
import { yearLink } from "./link.ts";
import type { SpeakersView, SpeakerView, SpokenYear } from "./list-view.ts";
import { companionPages, linkAll, namesPages } from "./names.ts";
import { type NeighboursOf, neighboursOn } from "./neighbour.ts";
import { once } from "./once.ts";
import { keysOf } from "./page-key.ts";
import { type Pager, paginate } from "./paging.ts";
import { spokenFrom } from "./seen.ts";
import { type Share, WHOLE } from "./share.ts";
import { sideList } from "./side-list.ts";
import { sparkline } from "./sparkline.ts";
import type { Pages, PlannedPage } from "./view.ts";

interface Listed {
  readonly line: SpeakerLine;
  /** What it is sorted by; null for a speaker without a name. */
  readonly key: string | null;
}

/** By the last word of the name; those without a name after all others, most quoted first. */
export function buildSpeakers(desk: Desk): readonly PlannedPage[] {
  return paginate(SPEAKERS, listSpeakers(desk), (share, pager) => speakersView(desk, share, pager));
}

/** Everybody's page, oldest quotation first, and those of the lists beside it. */
export function* speakerPages(desk: Desk, companionsOf: CompanionsOf, share: Share = WHOLE): Pages {
  const neighboursOf = neighboursOn(listSpeakers(desk).map(({ line }) => line));
  for (const speaker of desk.archive.speakers)
    if (share.has(speakerAddress(speaker.slug))) yield* buildSpeaker(desk, speaker, neighboursOf, companionsOf);
}

function listSpeakers(desk: Desk): readonly Listed[] {
  const lines = desk.archive.speakers.map((speaker) => ({ named: speaker.named, line: speakerLine(desk, speaker) }));
  const named = lines
    .flatMap(({ named, line }) => (named ? [{ line, key: sortKey(line.name) }] : []))
    .sort((a, b) => desk.collator.compare(a.key, b.key) || (a.line.path < b.line.path ? -1 : 1));
  const unnamed = lines.flatMap(({ named, line }) => (named ? [] : [{ line, key: null }]));
  return [...named, ...unnamed];
}

function speakersView(desk: Desk, share: readonly Listed[], pager: Pager | null): SpeakersView {
  const letters = new Map<string, SpeakerLine[]>();
  for (const { line, key } of share) {
    if (key === null) continue;
    const letter = initialOf(key, desk.settings.language);
    const list = letters.get(letter);
    if (list) list.push(line);
    else letters.set(letter, [line]);
  }
  return {
    kind: "speakers",
    pager,
    letters: [...letters].map(([letter, speakers]) => ({ letter, speakers })),
    unnamed: share.flatMap(({ key, line }) => (key === null ? [line] : [])),
  };
}

export function buildSpeaker(
  desk: Desk,
  speaker: Speaker,
  neighboursOf: NeighboursOf,
  companionsOf: CompanionsOf,
): readonly PlannedPage[] {
  const path = speakerAddress(speaker.slug);
  const articles = articlesOf(desk, speaker.articles);
  const outlets = linkAll(outletsOf(desk.archive, articles), outletAddress);
  const topics = linkAll(topicsOf(desk.archive, articles), topicAddress);
  const companions = companionsOf("speakers", speaker.slug);
  const neighbours = neighboursOf(path);
  const keys = keysOf(desk);
  const key = keys.of(() => [speaker, companions, neighbours, speaker.articles.map(keys.face)]);
  const all = once(() => ({
    ...speakerView(desk, speaker),
    outlets: sideList(path, "outlets", outlets),
    topics: sideList(path, "topics", topics),
    companions: sideList(path, "beside", companions),
    neighbours,
  }));
  const owner = { path, name: speaker.name };
  return [
    ...paginate(
      path,
      speaker.quotations,
      (quotations, pager) => ({ ...all(), pager, years: spokenYears(desk, quotations) }),
      () => key,
    ),
    ...namesPages(owner, "outlets", outlets, key),
    ...namesPages(owner, "topics", topics, key),
    ...companionPages(owner, companions, key),
  ];
}

type Beside = "pager" | "years" | "outlets" | "topics" | "companions" | "neighbours";

function speakerView(desk: Desk, speaker: Speaker): Omit<SpeakerView, Beside> {
  return {
    kind: "speaker",
    name: speaker.name,
    named: speaker.named,
    spellings: speaker.spellings.filter((spelling) => spelling !== speaker.name),
    roles: speaker.roles,
    sameAs: speaker.sameAs.filter(isWebAddress).map((address) => ({ address, host: new URL(address).host })),
    ...timeOf(desk, speaker),
    articles: speaker.articles.length,
    count: speaker.quotations.length,
    citations: [
      { path: dataAddress(`speakers/${speaker.slug}.bib`), name: "BibTeX" },
      { path: dataAddress(`speakers/${speaker.slug}.ris`), name: "RIS" },
      { path: dataAddress(`speakers/${speaker.slug}.json`), name: "CSL-JSON" },
    ],
  };
}

/** First and last quoted, and how often each year. */
function timeOf(desk: Desk, { quotations }: Speaker): Pick<SpeakerView, "seen" | "sparkline"> {
  const dates = quotations.map(({ article }) => desk.archive.byId.get(article)?.record.date ?? null);
  return { seen: spokenFrom(desk, quotations), sparkline: sparkline(dates) };
}

/** In date order, as the archive keeps a speaker's quotations; those of one article stand together there. */
function spokenYears(desk: Desk, quotations: readonly Spoken[]): readonly SpokenYear[] {
  const years: { year: NamedLink | null; articles: { article: ArticleLine; quotations: QuotationLine[] }[] }[] = [];
  for (const spoken of quotations) {
    const printed = desk.archive.byId.get(spoken.article);
    const line = quotationLine(desk, spoken);
    if (!printed || line === null) continue;
    const article = articleLine(desk, printed);
    const year = article.date === null ? null : yearLink(article.date.iso);
    let group = years.at(-1);
    if (!group || group.year?.path !== year?.path) {
      group = { year, articles: [] };
      years.push(group);
    }
    // What is stated of the article is told once, with the article.
    const own = { ...line, remark: line.remark?.ofArticle ? null : line.remark };
    const last = group.articles.at(-1);
    if (last?.article === article) last.quotations.push(own);
    else group.articles.push({ article, quotations: [own] });
  }
  return years;
}

export function speakerLine(desk: Desk, speaker: Speaker): SpeakerLine {
  return {
    path: speakerAddress(speaker.slug),
    name: speaker.name,
    count: speaker.quotations.length,
    roles: speaker.roles,
    ...timeOf(desk, speaker),
  };
}

/** Links that maintainers may state lead to the web and nowhere else. */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/**
 * A list of people is looked up by the last word of the name before Jr. and the like; no guess is made at which part of it is
 * the family's.
 */
function sortKey(name: string): string {
  const printed = name.trim().split(/\s+/);
  const words = withoutSuffix(printed);
  return [words.at(-1) ?? "", ...words.slice(0, -1), ...printed.slice(words.length)].join(" ");
}

function initialOf(key: string, language: string): string {
  const first = key.normalize("NFD").match(/\p{L}/u)?.[0];
  return first?.toLocaleUpperCase(language) ?? "#";
}
