/**
 * An invented press: articles of 300 to 1,200 words with quotations, a long tail of speakers, outlets and topics, words
 * that several papers print, and Context entries naming earlier articles. The same seed and number give the same articles. They
 * come one at a time, so that there may be a hundred thousand; of those that went before only what others take up is kept.
 */
import { capital, inventLanguage, type Language } from "./language.ts";
import { type Random, seededRandom } from "./random.ts";

export interface InventedQuotation {
  /** Without marks. */
  readonly text: string;
  readonly speaker: string;
}

/** A paragraph's stretches in order: a text, or a quotation without its marks. */
export type Stretch = string | InventedQuotation;

export interface InventedEntry {
  readonly quotes: readonly string[];
  readonly topics: readonly string[];
  readonly speaker: string | null;
  readonly headline: string | null;
  readonly date: string | null;
}

export interface InventedArticle {
  /** 0-based. */
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly outlet: string;
  readonly topics: readonly string[];
  readonly headline: string;
  /** The quotation the title line opens with. */
  readonly known: InventedQuotation;
  readonly paragraphs: readonly (readonly Stretch[])[];
  readonly context: readonly InventedEntry[];
}

export interface InventedPress {
  readonly random: Random;
  readonly language: Language;
  readonly articles: readonly InventedArticle[];
}

export interface RunningPress {
  readonly random: Random;
  readonly language: Language;
  /** In date order; to be gone through once. */
  readonly articles: Iterable<InventedArticle>;
}

interface Cast {
  /** The share of Context entries that name what the archive does not hold. */
  readonly notHeld: number;
  readonly speakers: readonly string[];
  readonly outlets: readonly string[];
  readonly topics: readonly string[];
}

/** Entries an article names others by. */
const ENTRIES = 10;
/** The share of them that name what the archive does not hold. */
const NOT_HELD = 0.05;
const FIRST_DAY = Date.UTC(2001, 0, 1);
const DAYS = 7300;

/** All of a press at once: some 14 KB an article. */
export function inventPress(count: number, seed: number, notHeld: number = NOT_HELD): InventedPress {
  const press = runPress(count, seed, 0, notHeld);
  return { ...press, articles: [...press.articles] };
}

/**
 * The same articles one after another, at some 4 KB of memory each.
 *
 * @param more how many follow upon the first `count`, which are the same with them and without
 */
export function runPress(count: number, seed: number, more = 0, notHeld: number = NOT_HELD): RunningPress {
  const random = seededRandom(seed);
  const language = inventLanguage(random);
  const cast: Cast = {
    notHeld,
    speakers: Array.from({ length: Math.max(20, Math.ceil(count / 4)) }, () => language.name()),
    outlets: Array.from(
      { length: Math.max(6, Math.ceil(Math.sqrt(count))) },
      () => `The ${capital(language.word())} Post`,
    ),
    topics: Array.from({ length: Math.max(8, Math.ceil(Math.sqrt(count) * 2)) }, () => capital(language.word())),
  };
  return { random, language, articles: inventArticles(random, language, cast, count, more) };
}

function* inventArticles(
  random: Random,
  language: Language,
  cast: Cast,
  count: number,
  more: number,
): Generator<InventedArticle, void, undefined> {
  const earlier = new Backlog();
  for (let number = 0; number < count + more; number += 1) {
    const article = inventArticle(random, language, cast, earlier, Math.floor((number * DAYS) / count));
    earlier.keep(article);
    yield article;
  }
}

/** What later articles take up from an earlier one. */
interface Earlier extends Pick<InventedArticle, "known" | "topics" | "headline"> {
  readonly quotations: readonly InventedQuotation[];
}

/** Kept as JSON: one flat string an article, where the objects and the strings they are put together from take a multiple of it. */
class Backlog {
  readonly #articles: string[] = [];

  get length(): number {
    return this.#articles.length;
  }

  keep(article: InventedArticle): void {
    const { known, topics, headline } = article;
    const kept: Earlier = { known, topics, headline, quotations: quotationsOf(article) };
    this.#articles.push(JSON.stringify(kept));
  }

  pick(random: Random): Earlier {
    return JSON.parse(random.pick(this.#articles)) as Earlier;
  }
}

function inventArticle(random: Random, language: Language, cast: Cast, earlier: Backlog, day: number): InventedArticle {
  const speakers = Array.from(
    { length: random.between(1, 4) },
    () => cast.speakers[random.skewed(cast.speakers.length)] as string,
  );
  const paragraphs: Stretch[][] = [];
  const quotations: InventedQuotation[] = [];
  const length = random.between(300, 1200);
  for (let words = 0; words < length; ) {
    const paragraph = inventParagraph(random, language, random.pick(speakers), earlier);
    paragraphs.push(paragraph);
    for (const stretch of paragraph) {
      words += (typeof stretch === "string" ? stretch : stretch.text).split(" ").length;
      if (typeof stretch !== "string") quotations.push(stretch);
    }
  }
  const own = quotations.filter(({ text }) => text.split(" ").length >= 8);
  const known =
    own.length > 0 ? random.pick(own) : { text: prose(language.sentence()), speaker: random.pick(speakers) };
  return {
    number: earlier.length,
    date: new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10),
    outlet: cast.outlets[random.skewed(cast.outlets.length)] as string,
    topics: [
      ...new Set(
        Array.from({ length: random.between(0, 2) }, () => cast.topics[random.skewed(cast.topics.length)] as string),
      ),
    ],
    headline: inventHeadline(random, language),
    known,
    paragraphs,
    context: Array.from({ length: ENTRIES }, () => inventEntry(random, language, cast, earlier)),
  };
}

export function inventHeadline(random: Random, language: Language): string {
  const words = Array.from({ length: random.between(4, 9) }, () => language.word());
  if (random.chance(0.2)) words.push(String(random.between(1990, 2020)));
  if (random.chance(0.5))
    words.splice(random.between(1, words.length - 1), 0, random.pick(["to", "of", "in", "for", "on"]));
  return words.map((word) => (word.length > 3 ? capital(word) : word)).join(" ");
}

function inventParagraph(random: Random, language: Language, speaker: string, earlier: Backlog): Stretch[] {
  if (random.chance(0.4))
    return [Array.from({ length: random.between(1, 4) }, () => prose(language.sentence())).join(" ")];
  if (random.chance(0.1) && earlier.length > 0) {
    // Words that another paper printed before.
    const said = earlier.pick(random).quotations;
    if (said.length > 0) {
      const repeated = random.pick(said);
      return [repeated, ` ${repeated.speaker} has said.`];
    }
  }
  const text = Array.from({ length: random.between(1, 2) }, () => prose(language.sentence())).join(" ");
  const quotation = { text, speaker };
  return random.chance(0.5)
    ? [quotation, ` ${speaker} said.`, ` ${prose(language.sentence())}`]
    : [`${prose(language.sentence())} ${speaker} said: `, quotation];
}

function inventEntry(random: Random, language: Language, cast: Cast, earlier: Backlog): InventedEntry {
  const bare = { quotes: [], topics: [], speaker: null, headline: null, date: null };
  if (earlier.length === 0 || random.chance(cast.notHeld)) {
    const quote = `..${prose(language.sentence())}`;
    return random.chance(0.5)
      ? { ...bare, quotes: [quote], speaker: random.pick(cast.speakers) }
      : { ...bare, quotes: [quote], topics: [random.pick(cast.topics)], headline: inventHeadline(random, language) };
  }
  const named = earlier.pick(random);
  if (random.chance(0.5))
    return { ...bare, quotes: [named.known.text], topics: named.topics, headline: named.headline };
  const said = named.quotations.filter(({ text }) => text.split(" ").length >= 5);
  const { text, speaker } = said.length > 0 ? random.pick(said) : named.known;
  return { ...bare, quotes: [`..${text}`], speaker: random.chance(0.5) ? speaker : null };
}

export function quotationsOf(article: InventedArticle): readonly InventedQuotation[] {
  return article.paragraphs.flat().filter((stretch) => typeof stretch !== "string");
}

function prose(words: readonly string[]): string {
  return `${capital(words.join(" "))}.`;
}
