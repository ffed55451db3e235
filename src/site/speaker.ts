/** The views of speakers: the list of everybody quoted, and one page a speaker with every quotation in date order. */
import type { Article, Speaker, Spoken } from "../archive/archive.ts";
import { dataAddress, SPEAKERS, speakerAddress } from "./address.ts";
import { articlesOf, byCount, type Desk, outletLink, quotationLine, yearLink } from "./desk.ts";
import type { ArticleLine, CountedLink, NamedLink, QuotationLine, SpeakerLine } from "./line.ts";
import type { SpeakersView, SpeakerView, SpokenYear } from "./list-view.ts";
import { type NeighboursOf, neighboursOn } from "./neighbour.ts";
import { type Pager, paginate } from "./paging.ts";
import type { SitePage } from "./view.ts";

interface Listed {
  readonly line: SpeakerLine;
  /** What it is sorted by; null for a speaker without a name. */
  readonly key: string | null;
}

/** By the last word of the name; those without a name after all others, most quoted first. */
export function buildSpeakers(desk: Desk): readonly SitePage[] {
  return paginate(SPEAKERS, listSpeakers(desk), (share, pager) => speakersView(desk, share, pager));
}

/** Everybody's page, oldest quotation first. */
export function speakerPages(desk: Desk): readonly SitePage[] {
  const neighboursOf = neighboursOn(listSpeakers(desk).map(({ line }) => line));
  return desk.archive.speakers.flatMap((speaker) => buildSpeaker(desk, speaker, neighboursOf));
}

function listSpeakers(desk: Desk): readonly Listed[] {
  const collator = new Intl.Collator(desk.settings.language);
  const lines = desk.archive.speakers.map((speaker) => ({ named: speaker.named, line: speakerLine(desk, speaker) }));
  const named = lines
    .flatMap(({ named, line }) => (named ? [{ line, key: sortKey(line.name) }] : []))
    .sort((a, b) => collator.compare(a.key, b.key) || (a.line.path < b.line.path ? -1 : 1));
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

export function buildSpeaker(desk: Desk, speaker: Speaker, neighboursOf: NeighboursOf): readonly SitePage[] {
  const path = speakerAddress(speaker.slug);
  const all = { ...speakerView(desk, speaker), neighbours: neighboursOf(path) };
  return paginate(path, speaker.quotations, (quotations, pager) => ({
    ...all,
    pager,
    years: spokenYears(desk, quotations),
  }));
}

function speakerView(desk: Desk, speaker: Speaker): Omit<SpeakerView, "pager" | "years" | "neighbours"> {
  const articles = articlesOf(desk, speaker.articles);
  return {
    kind: "speaker",
    name: speaker.name,
    named: speaker.named,
    spellings: speaker.spellings.filter((spelling) => spelling !== speaker.name),
    roles: speaker.roles,
    sameAs: speaker.sameAs.filter(isWebAddress).map((address) => ({ address, host: new URL(address).host })),
    span: desk.dates.span(articles.map(({ record }) => record.date)),
    articles: articles.length,
    outlets: outletsIn(desk, articles),
    count: speaker.quotations.length,
    citations: [
      { path: dataAddress(`speakers/${speaker.slug}.bib`), name: "BibTeX" },
      { path: dataAddress(`speakers/${speaker.slug}.ris`), name: "RIS" },
      { path: dataAddress(`speakers/${speaker.slug}.json`), name: "CSL-JSON" },
    ],
  };
}

/** In date order, as the archive keeps a speaker's quotations; those of one article stand together there. */
function spokenYears(desk: Desk, quotations: readonly Spoken[]): readonly SpokenYear[] {
  const years: { year: NamedLink | null; articles: { article: ArticleLine; quotations: QuotationLine[] }[] }[] = [];
  for (const spoken of quotations) {
    const line = quotationLine(desk, spoken);
    if (line === null) continue;
    const year = line.article.date === null ? null : yearLink(line.article.date.iso);
    let group = years.at(-1);
    if (!group || group.year?.path !== year?.path) {
      group = { year, articles: [] };
      years.push(group);
    }
    const last = group.articles.at(-1);
    if (last?.article.path === line.article.path) last.quotations.push(line);
    else group.articles.push({ article: line.article, quotations: [line] });
  }
  return years;
}

export function speakerLine(desk: Desk, speaker: Speaker): SpeakerLine {
  return {
    path: speakerAddress(speaker.slug),
    name: speaker.name,
    count: speaker.quotations.length,
    roles: speaker.roles,
    span: desk.dates.span(articlesOf(desk, speaker.articles).map(({ record }) => record.date)),
  };
}

/** Links that maintainers may state lead to the web and nowhere else. */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function outletsIn(desk: Desk, articles: readonly Article[]): readonly CountedLink[] {
  const counts = new Map<string, CountedLink>();
  for (const { record } of articles) {
    const link = record.outlet === null ? null : outletLink(desk, record.outlet);
    if (link) counts.set(link.path, { ...link, count: (counts.get(link.path)?.count ?? 0) + 1 });
  }
  return byCount([...counts.values()]);
}

/** A list of people is looked up by the last word of the name; no guess is made at which part of it is the family's. */
function sortKey(name: string): string {
  const words = name.trim().split(/\s+/);
  return `${words.at(-1) ?? ""} ${words.slice(0, -1).join(" ")}`;
}

function initialOf(key: string, language: string): string {
  const first = key.normalize("NFD").match(/\p{L}/u)?.[0];
  return first?.toLocaleUpperCase(language) ?? "#";
}
