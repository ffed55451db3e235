/**
 * A maintainer's word on which article a Context entry names. It wins over what the words say; where the words stand in the
 * article it names, they are still found there.
 */
import type { RecordFields } from "../parse/record.ts";
import type { Article, Passage, ResolvedEntry } from "./archive.ts";
import { textKey } from "./reference.ts";

export interface Override {
  /** Path of the clipping whose front matter says so. */
  readonly source: string;
  /** The entry, as received; marks, capitals and spaces may differ. */
  readonly text: string;
  /** An article's id, its address with or without a quotation's fragment, or its clipping's path. */
  readonly target: string;
}

type Readable = Pick<Article, "record" | "prose">;

/** One list of resolved entries per article, in order, as `resolveEntries` gave them. Overrides that fit nothing change nothing. */
export function applyOverrides(
  articles: readonly Readable[],
  resolved: readonly (readonly ResolvedEntry[])[],
  overrides: readonly Override[],
): readonly (readonly ResolvedEntry[])[] {
  if (overrides.length === 0) return resolved;
  const find = articleFinder(articles);
  const stating = new Set(overrides.map(({ source }) => source));
  return articles.map(({ record }, at) => {
    const entries = resolved[at] ?? [];
    if (!stating.has(record.source.path)) return entries;
    const own = overrides.filter(({ source }) => source === record.source.path);
    return entries.map((entry) => {
      const override = own.find((one) => settles(one, entry));
      const target = override === undefined ? null : find(override.target);
      return override === undefined || target === null ? entry : settle(entry, target, fragmentOf(override.target));
    });
  });
}

/** Whether an override is about this entry. */
export function settles({ text }: Override, { entry }: Pick<ResolvedEntry, "entry">): boolean {
  return textKey(text) === textKey(entry.text);
}

/** Finds what an override names; null where the archive does not hold it. */
export function articleFinder<T extends Pick<Article, "record">>(articles: readonly T[]): (target: string) => T | null {
  const known = new Map<string, T>();
  for (const article of articles) {
    const { id, source } = article.record;
    for (const name of [source.path, id]) known.set(name, article);
  }
  return (target) => {
    const [plain = ""] = target.trim().split("#");
    return known.get(plain) ?? known.get(idOf(plain)) ?? null;
  };
}

/** `/2019/05/04/slug/`, with or without a host → `2019-05-04-slug`; an id stays as it is. */
export function idOf(address: string): string {
  return address
    .replace(/^https?:\/\/[^/]+/, "")
    .replace(/^\/|\/$/g, "")
    .replace(/^(\d{4})\/(?:(\d\d)\/)?(?:(\d\d)\/)?/, (_, ...parts) => `${parts.slice(0, 3).filter(Boolean).join("-")}-`)
    .replace(/^undated\//, "undated-");
}

function fragmentOf(target: string): string | null {
  return target.split("#")[1] ?? null;
}

function settle({ entry, key }: ResolvedEntry, { record }: Readable, fragment: string | null): ResolvedEntry {
  const quote =
    record.quotes.find(({ id }) => id === fragment)?.id ?? quoteHolding(record, entry.quotes[0] ?? entry.text);
  const target: Passage = { article: record.id, quote, paragraph: null };
  return { entry, state: "exact", key, confidence: 1, distance: 0, target, candidates: [], stated: true };
}

/** The quotation that holds the first of the words, dots aside. */
function quoteHolding(record: RecordFields, words: string): string | null {
  const pieces = words.split(/\.{2,}|…/).map(textKey);
  const first = pieces.find((piece) => piece !== "");
  if (first === undefined) return null;
  return record.quotes.find(({ text }) => ` ${textKey(text)} `.includes(` ${first} `))?.id ?? null;
}
