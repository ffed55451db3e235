/** Results as nodes: an article with the passages that were found in it. */
import type { Page } from "./engine.ts";
import { UNKNOWN } from "./facet.ts";
import { formatDate } from "./format.ts";
import { build } from "./node.ts";
import { findPhrase, isWordOf } from "./occurrence.ts";
import { findPassages, isJoined, type Passage, type PassageWord, partWord, passageOf } from "./passage.ts";
import type { Asked } from "./query.ts";
import { asPrinted, BORDER, wordsOf } from "./region.ts";
import { TEXT } from "./text.ts";

export interface ResultOptions {
  /** The site's root, absolute, ending in a slash. */
  readonly root: string;
  readonly locale: string;
  /** How many passages of one article are shown at most; 3 where not said. */
  readonly passages?: number;
}

const PASSAGES = 3;

/** `hits` are the places the engine tells. */
export function buildResult(page: Page, hits: readonly number[], asked: Asked, options: ResultOptions): HTMLLIElement {
  const address = addressOf(page, options.root);
  const title = asPrinted(page.meta.title || address);
  const all = hitsOf(page, hits, asked);
  const { passages, others } = findPassages(page, all, options.passages ?? PASSAGES);
  return build(
    "li",
    { class: "found" },
    build("h3", { class: "found__title", ...tongueOf(page) }, build("a", { href: address }, ...titleNodes(page, all))),
    build("p", { class: "found__source" }, ...sourceLine(page, options.locale)),
    ...passages.map((passage) => buildPassage(page, passage, title, address)),
    others > 0 ? build("p", { class: "found__others" }, TEXT.otherPassages(others)) : null,
  );
}

/** A quotation as a result of its own: its words, who says them, and where they are printed. */
export function buildSpokenResult(
  page: Page,
  ordinal: number,
  hits: readonly number[],
  asked: Asked,
  options: ResultOptions,
): HTMLLIElement {
  const address = addressOf(page, options.root);
  const title = asPrinted(page.meta.title || address);
  const passage = passageOf(page, ordinal, hitsOf(page, hits, asked));
  if (!passage) return buildBrokenResult();
  return build(
    "li",
    { class: "found found--spoken" },
    buildPassage(page, passage, title, address),
    build(
      "p",
      { class: "found__source" },
      build("a", { href: address }, title),
      " · ",
      ...sourceLine(page, options.locale),
    ),
  );
}

/** The engine tells only a phrase's first place, and for a word also those of longer words that begin with it. */
function hitsOf(page: Page, hits: readonly number[], asked: Asked): number[] {
  const words = wordsOf(page);
  const found = asked.phrases.flatMap((phrase) => findPhrase(words, phrase));
  const isAsked = (place: number): boolean =>
    asked.phrases.length > 0 || asked.words.some((word) => isWordOf(words[place] ?? "", word));
  const own = hits.filter(isAsked);
  return [...new Set([...(own.length > 0 ? own : hits), ...found])].sort((a, b) => a - b);
}

/** Stands where a result could not be fetched. */
export function buildBrokenResult(): HTMLLIElement {
  return build("li", { class: "found found--broken" }, TEXT.resultFailed);
}

/** The article's full address. */
export function addressOf(page: Page, root: string): string {
  return new URL((page.raw_url ?? page.url).replace(/^\/+/, ""), root).href;
}

function sourceLine(page: Page, locale: string): (Node | string)[] {
  const { date, outlet } = page.meta;
  const when = date ? build("time", { datetime: date }, formatDate(date, locale)) : TEXT.noDate;
  const where = outlet && outlet !== UNKNOWN ? build("bdi", {}, outlet) : TEXT.noOutlet;
  return [when, " · ", where, ...statedNodes(page.filters.status?.[0], TEXT.statedOfArticle)];
}

/** What front matter states of the article or the quotation, marked as on its page. */
function statedNodes(status: string | undefined, names: Readonly<Record<string, string>>): (Node | string)[] {
  const name = names[status ?? ""];
  if (name === undefined) return [];
  const mark = status === "verified" ? null : build("span", { "aria-hidden": "true" }, "† ");
  return [" · ", build("span", { class: "remark" }, mark, build("em", {}, name))];
}

/** The filter `remarked` has a value for each such quotation: `q-1a2b3c4d disputed`. */
export function statedOf(page: Page, { anchor }: Passage): string | undefined {
  const own = anchor === null ? undefined : page.filters.remarked?.find((value) => value.startsWith(`${anchor} `));
  return own?.split(" ")[1];
}

type Tongue = Readonly<Record<string, string>>;

/** The article's language, where it is not the page's. */
function tongueOf(page: Page): Tongue {
  const language = page.filters.language?.[0];
  return language && language !== UNKNOWN && language !== document.documentElement.lang
    ? { lang: language, dir: "auto" }
    : {};
}

/** The title is the first the engine reads of an article: places before its end are words of it. */
function titleNodes(page: Page, hits: readonly number[]): (Node | string)[] {
  const title = page.meta.title || page.url;
  const words = title.split(/\s+/).filter((word) => word !== "");
  const isFirst = words[0] !== undefined && wordsOf(page)[0]?.startsWith(words[0]) === true;
  return isFirst ? markWords(words.map((text, at) => ({ text, isHit: hits.includes(at) }))) : [asPrinted(title)];
}

function buildPassage(page: Page, passage: Passage, title: string, address: string): HTMLElement {
  const isQuotation = passage.kind === "quotation";
  const place = isQuotation ? TEXT.openQuotation : TEXT.openPassage;
  const who = isQuotation ? (passage.speaker ?? TEXT.unattributed) : TEXT.inStory;
  const link = build(
    "a",
    { href: addressOfPassage(passage, address), "aria-label": TEXT.openedIn(place, title) },
    place,
  );
  const words = build("p", tongueOf(page), ...passageNodes(passage));
  return build(
    "figure",
    { class: `found__passage found__passage--${passage.kind}` },
    isQuotation ? build("blockquote", {}, words) : words,
    build(
      "figcaption",
      {},
      build("bdi", { class: "found__speaker" }, who),
      ...statedNodes(statedOf(page, passage), TEXT.stated),
      " · ",
      link,
    ),
  );
}

function passageNodes(passage: Passage): (Node | string)[] {
  const nodes = markWords(passage.words);
  return [...(passage.cutBefore ? ["… "] : []), ...nodes, ...(passage.cutAfter ? [" …"] : [])];
}

function markWords(words: readonly PassageWord[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (before && !isJoined(before.text, word.text)) nodes.push(" ");
    if (word.text === BORDER) nodes.push(build("br"));
    else if (!word.isHit) nodes.push(asPrinted(word.text));
    else {
      const [opening, core, closing] = partWord(word.text);
      nodes.push(opening, build("mark", {}, core), closing);
    }
  });
  return nodes;
}

/** The passage's own address; the words found go along, for the article's page to mark them there. */
function addressOfPassage(passage: Passage, address: string): string {
  const url = new URL(address);
  const first = passage.words.findIndex((word) => word.isHit);
  let end = first;
  while (end >= 0 && end - first < 8 && passage.words[end]?.isHit) end++;
  const found = passage.words.slice(Math.max(first, 0), Math.max(end, 0)).map((word) => partWord(word.text)[1]);
  if (found.length > 0) url.searchParams.set("found", found.join(" "));
  url.hash = passage.anchor ?? "";
  return url.href;
}
