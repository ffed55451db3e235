/**
 * References whose answer is known: for measuring how well entries are linked. An invented press with twins and look-alikes
 * put in, and references to it, damaged in every way we know of, each with the article it names, the articles it cannot
 * tell apart, or nothing.
 */
import type { RecordWithProse } from "../../src/archive/build.ts";
import type { ContextEntry } from "../../src/parse/record.ts";
import { elide, exchangeWord, mistype, remark, truncate } from "./damage.ts";
import {
  type InventedArticle,
  type InventedEntry,
  type InventedPress,
  type InventedQuotation,
  inventHeadline,
  inventPress,
  quotationsOf,
} from "./press.ts";
import type { Random } from "./random.ts";
import { inventedId, readEntry, writeRecord } from "./record.ts";

export interface LabelledReference {
  readonly kind: string;
  readonly entry: ContextEntry;
  /** Article ids. One: named. Several: a tie. None: not held. */
  readonly articles: readonly string[];
}

export interface LabelledSet {
  readonly records: readonly RecordWithProse[];
  readonly references: readonly LabelledReference[];
}

interface Made {
  readonly kind: string;
  readonly entry: InventedEntry;
  /** By number. */
  readonly articles: readonly number[];
}

export type Damage = (text: string) => string;
const BARE: InventedEntry = { quotes: [], topics: [], speaker: null, headline: null, date: null };
/** Of a quotation that is damaged, this many words are kept. */
const KEPT = 6;

/** Words damaged in the ways that are measured. @param kept of a quotation that is cut, this many words stay */
export function listDamages(random: Random, kept: number): readonly (readonly [string, Damage])[] {
  return [
    ["as printed", (text) => text],
    ["other marks", (text) => remark(random, text)],
    ["truncated", (text) => truncate(random, text, kept)],
    ["elided", (text) => elide(random, text, 3)],
    ["1-5 % typed wrong", (text) => mistype(random, text, 0.01 + random.fraction() * 0.04)],
    ["5-10 % typed wrong", (text) => mistype(random, text, 0.05 + random.fraction() * 0.05)],
    ["10-15 % typed wrong", (text) => mistype(random, text, 0.1 + random.fraction() * 0.05)],
    ["elided, 0-10 % wrong", (text) => mistype(random, elide(random, text, 3), random.fraction() * 0.1)],
    ["truncated, 0-10 % wrong", (text) => mistype(random, truncate(random, text, kept), random.fraction() * 0.1)],
  ];
}

/** Its own entries are not asked for; the share is part of what the seed stands for. */
const NOT_HELD = 0.4;

/** The press is `size` articles and one twentieth more: look-alikes and twins. */
export function labelReferences(size: number, count: number, seed: number): LabelledSet {
  const press = inventPress(size, seed, NOT_HELD);
  const { random, language } = press;
  const own = findSingles(press);
  const toTie = own.slice(0, Math.ceil(size / 80));
  const toCopy = own.slice(-Math.ceil(size / 50));
  const singles = own.slice(toTie.length, -toCopy.length);
  const articles: InventedArticle[] = press.articles.map((article) => ({ ...article, context: [] }));
  const add = (article: Omit<InventedArticle, "number">): InventedArticle => {
    const added = { ...article, number: articles.length };
    articles.push(added);
    return added;
  };

  const damages = listDamages(random, KEPT);
  const titleEntry = (article: InventedArticle, damage: Damage): InventedEntry => ({
    ...BARE,
    quotes: [damage(article.known.text)],
    topics: article.topics,
    headline: damage(article.headline),
  });
  const quoteEntry = (
    article: InventedArticle,
    { text, speaker }: InventedQuotation,
    damage: Damage,
  ): InventedEntry => {
    const entry = { ...BARE, quotes: [damage(text)] };
    const form = random.between(0, 2);
    if (form === 0) return { ...entry, speaker: random.chance(0.5) ? speaker : (speaker.split(" ").at(-1) ?? speaker) };
    return form === 1 && article.topics.length > 0 ? { ...entry, topics: article.topics.slice(0, 1) } : entry;
  };

  const makers: (() => Made)[] = [];
  for (const [name, damage] of damages) {
    makers.push(() => {
      const article = random.pick(singles).article;
      return { kind: `title line, ${name}`, entry: titleEntry(article, damage), articles: [article.number] };
    });
    makers.push(() => {
      const { article, quotation } = random.pick(singles);
      return { kind: `quotation, ${name}`, entry: quoteEntry(article, quotation, damage), articles: [article.number] };
    });
    if (name.includes("elided")) continue;
    makers.push(() => {
      const { article } = random.pick(singles);
      const date = random.chance(0.7) ? article.date : null;
      return {
        kind: `headline, ${name}`,
        entry: { ...BARE, headline: damage(article.headline), date },
        articles: [article.number],
      };
    });
  }

  /** A second article with the same quotation, and its headline if `whole`. */
  const twin = (article: InventedArticle, quotation: InventedQuotation, whole: boolean): InventedArticle =>
    add({
      ...article,
      headline: whole ? article.headline : inventHeadline(random, language),
      known: whole ? article.known : { ...article.known, text: `${language.sentence().join(" ")}.` },
      topics: whole ? article.topics : [`${language.word()} ${language.word()}`],
      paragraphs: [[quotation, ` ${quotation.speaker} said.`], [`${language.sentence().join(" ")}.`]],
    });
  const tied = toTie.map(({ article, quotation }) => {
    return {
      article,
      quotation,
      other: twin(article, quotation, false),
      same: random.chance(0.5) ? twin(article, quotation, true) : null,
    };
  });
  for (const [name, damage] of damages) {
    makers.push(() => {
      const { article, quotation, other, same } = random.pick(tied);
      const third = same === null ? [] : [same.number];
      return {
        kind: name.includes("%") ? "tie, damaged" : "tie",
        entry: { ...BARE, quotes: [damage(quotation.text)], speaker: random.chance(0.5) ? quotation.speaker : null },
        articles: [article.number, other.number, ...third],
      };
    });
  }
  makers.push(() => {
    const { quotation, other } = random.pick(tied);
    return {
      kind: "tie settled by topic",
      entry: { ...BARE, quotes: [quotation.text], topics: other.topics },
      articles: [other.number],
    };
  });

  /** Held look-alikes: one word of the headline and of the known quotation is another. */
  const pairs = toCopy.map(({ article }) => {
    const text = exchangeWord(random, article.known.text, language.word);
    const headline = exchangeWord(random, article.headline, language.word);
    const known = { ...article.known, text };
    const paragraphs = [[known, " It was said again."], [`${language.sentence().join(" ")}.`]];
    return { article, other: add({ ...article, headline, known, paragraphs }) };
  });
  // The word that tells them apart must be left in.
  for (const [name, damage] of damages.filter(([name]) => !/truncated|elided/.test(name))) {
    makers.push(() => {
      const { article, other } = random.pick(pairs);
      const meant = random.chance(0.5) ? article : other;
      const kind = name.includes("%") ? "look-alike held, damaged" : "look-alike held";
      return { kind, entry: titleEntry(meant, damage), articles: [meant.number] };
    });
  }
  const exchange: Damage = (text) => exchangeWord(random, text, language.word);
  for (const rate of [0, 0, 0.03, 0.08]) {
    const damage: Damage = (text) => mistype(random, exchange(text), rate);
    const kind = rate === 0 ? "look-alike not held" : "look-alike not held, damaged";
    makers.push(() => ({ kind, entry: titleEntry(random.pick(singles).article, damage), articles: [] }));
    makers.push(() => {
      const { article, quotation } = random.pick(singles);
      return { kind, entry: quoteEntry(article, quotation, damage), articles: [] };
    });
    makers.push(() => {
      const { article } = random.pick(singles);
      return {
        kind,
        entry: { ...titleEntry(article, (text) => text), headline: exchange(article.headline) },
        articles: [],
      };
    });
    makers.push(() => {
      const { article } = random.pick(singles);
      return { kind, entry: { ...BARE, headline: damage(article.headline) }, articles: [] };
    });
  }
  for (let i = 0; i < 6; i += 1) {
    makers.push(() => ({
      kind: "not held",
      entry: {
        ...BARE,
        quotes: [`${language.sentence().join(" ")}..`],
        headline: random.chance(0.5) ? inventHeadline(random, language) : null,
      },
      articles: [],
    }));
  }

  const made = Array.from({ length: count }, (_, i) => (makers[i % makers.length] as () => Made)());
  const ids = articles.map(inventedId);
  return {
    records: articles.map(writeRecord),
    references: made.map(({ kind, entry, articles: meant }) => ({
      kind,
      entry: readEntry(entry),
      articles: meant.map((number) => ids[number] as string),
    })),
  };
}

interface Single {
  readonly article: InventedArticle;
  /** Printed in this article alone, seven words or more. */
  readonly quotation: InventedQuotation;
}

/** One for each article whose title line's words and some quotation are its own. */
function findSingles({ articles }: InventedPress): readonly Single[] {
  const printings = new Map<string, number>();
  const count = (text: string): void => void printings.set(text, (printings.get(text) ?? 0) + 1);
  for (const article of articles) {
    count(article.headline);
    for (const { text } of quotationsOf(article)) count(text);
  }
  const isSingle = (text: string): boolean => (printings.get(text) ?? 0) <= 1;
  return articles.flatMap((article) => {
    if (!isSingle(article.known.text) || !isSingle(article.headline)) return [];
    const quotation = quotationsOf(article).find(
      ({ text }) => isSingle(text) && text.split(" ").length > KEPT && text !== article.known.text,
    );
    return quotation === undefined ? [] : [{ article, quotation }];
  });
}
