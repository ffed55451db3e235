/**
 * One article in all the places that have its words: clipping, record, page, search index, exports. A line for each two of them that
 * differ, with the first word that does.
 */
import { withoutUnreadable } from "../../src/parse/unseen.ts";
import type { PageWords } from "../../src/site/page-words.ts";
import { accountFor } from "./account.ts";
import type { PublishedText } from "./published-text.ts";
import { bodyParagraphs } from "./record-words.ts";
import { describeDifference, readPrinted, readRuns } from "./words.ts";

export interface Tellings {
  readonly published: PublishedText;
  /** Other spellings of its outlet; null where they are not at hand. */
  readonly spellings: readonly string[] | null;
  readonly page: PageWords;
  /** Null where there is none at hand. */
  readonly source: string | null;
  readonly record: { readonly text: string; readonly fields: unknown } | null;
  /** What the search shows of it; null where the site has no index. */
  readonly found: string | null;
}

export interface Comparison {
  /** Of the clipping, or where that is not at hand, of the page. */
  readonly words: number;
  readonly problems: readonly string[];
}

export function compareTellings(tellings: Tellings): Comparison {
  const { published, page, source, record, found, spellings } = tellings;
  const { article } = published;
  const paragraphs = [...page.lead, ...page.text];
  const context = article.context.map(({ text }) => text);
  const account = source === null ? null : accountFor(source, { ...article, spellings, context, paragraphs });
  return {
    words: account?.words ?? paragraphs.reduce((sum, paragraph) => sum + readRuns(paragraph).length, 0),
    problems: [
      ...(account?.problem ? [`the clipping ${article.source.path}: ${account.problem}`] : []),
      ...comparePage(published, page),
      ...(record === null ? [] : compareRecord(published, paragraphs, record)),
      ...(found === null ? [] : compareFound(page, found)),
      ...compareExports(published),
    ],
  };
}

function comparePage({ article }: PublishedText, page: PageWords): readonly string[] {
  const pairs: (readonly [what: string, shown: string, kept: string])[] = [
    ["title", page.title, article.title],
    ...zip(article.context, page.context).map(
      ([entry, shown], at) => [`Context entry ${at + 1}`, shown ?? "", withoutUnreadable(entry?.text ?? "")] as const,
    ),
    ...article.quotes.map(({ id, text }) => [`quotation ${id}`, page.quotations.get(id) ?? "", text] as const),
  ];
  return pairs.flatMap(([what, shown, kept]) => {
    const printed = what.startsWith("quotation") ? readRuns : readPrinted;
    return lineOf(`the ${what}`, describeDifference(printed(shown), "the page", printed(kept), "articles.json"));
  });
}

function compareRecord(
  { article }: PublishedText,
  paragraphs: readonly string[],
  { text, fields }: NonNullable<Tellings["record"]>,
): readonly string[] {
  const [shown, kept] = [paragraphs, bodyParagraphs(text)].map((all) => readPrinted(all.join("\n")));
  const differing = Object.entries(fields as Readonly<Record<string, unknown>>).filter(
    ([name, value]) => !agrees(value, (article as Readonly<Record<string, unknown>>)[name]),
  );
  return [
    ...lineOf("the text", describeDifference(shown ?? [], "the page", kept ?? [], "its record")),
    ...differing.map(([name]) => `the field ${name} is not in articles.json what it is in its record`),
  ];
}

/** Whether everything a record says stands in the row, which may say more. */
function agrees(kept: unknown, published: unknown): boolean {
  if (typeof kept !== "object" || kept === null) return kept === published;
  if (typeof published !== "object" || published === null) return false;
  if (Array.isArray(kept) && kept.length !== (published as readonly unknown[]).length) return false;
  return Object.entries(kept).every(([key, value]) =>
    agrees(value, (published as Readonly<Record<string, unknown>>)[key]),
  );
}

/** The index has the title and the paragraphs; one of the lead that stands again in the text may be left out. */
function compareFound(page: PageWords, content: string): readonly string[] {
  const found = readRuns(content);
  const text = readRuns(page.text.join("\n"));
  const within = ` ${text.join(" ").toLowerCase()} `;
  const title = readRuns(page.title);
  const between = found.slice(title.length, Math.max(title.length, found.length - text.length));
  const lead: string[] = [];
  for (const paragraph of page.lead) {
    const words = readRuns(paragraph);
    const isThere = words.every((word, at) => between[lead.length + at] === word);
    if (isThere || !within.includes(` ${words.join(" ").toLowerCase()} `)) lead.push(...words);
  }
  const expected = [...title, ...lead, ...text];
  return lineOf("the text", describeDifference(found, "the search index", expected, "the page"));
}

function compareExports({ article, csv, quotes, quotesCsv, contextCsv }: PublishedText): readonly string[] {
  const pairs: (readonly [what: string, file: string, exported: string | undefined, kept: string])[] = [
    ["title", "articles.csv", csv?.title, article.title],
    ["headline", "articles.csv", csv?.headline, article.headline ?? ""],
    ...article.quotes.flatMap(({ id, text }, at) => [
      [`quotation ${id}`, "quotes.json", quotes[at]?.text, text] as const,
      [`quotation ${id}`, "quotes.csv", quotesCsv[at]?.text, text] as const,
    ]),
    ...article.context.map(
      ({ text }, at) => [`Context entry ${at + 1}`, "context.csv", contextCsv[at]?.text, text] as const,
    ),
  ];
  return pairs.flatMap(([what, file, exported, kept]) =>
    lineOf(`the ${what}`, describeDifference(readPrinted(exported ?? ""), file, readPrinted(kept), "articles.json")),
  );
}

function lineOf(what: string, difference: string | null): readonly string[] {
  return difference === null ? [] : [`${what}: ${difference}`];
}

function zip<A, B>(one: readonly A[], other: readonly B[]): readonly (readonly [A | undefined, B | undefined])[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]] as const);
}
