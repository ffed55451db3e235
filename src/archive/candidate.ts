/** An article an entry may mean, and what is searched for it. */
import type { Article } from "./archive.ts";
import type { Evidence } from "./evidence.ts";
import type { Hear } from "./hearing.ts";
import { fieldName, passageAt, type Row } from "./passage.ts";
import type { Reference } from "./reference.ts";
import type { TitleIndex } from "./title.ts";

/** All that is searched. Articles and row are in the same order. */
export interface Library {
  readonly articles: readonly Pick<Article, "record" | "prose">[];
  readonly row: Row;
  readonly titles: TitleIndex;
  /** Hears what is asked of the others. */
  readonly hear: Hear;
}

export interface Candidate {
  /** Index into the library's articles. */
  readonly article: number;
  readonly state: "exact" | "elided" | "fuzzy";
  /** True where the whole entry, topics and headline included, was found. */
  readonly isWhole: boolean;
  /** Where the words stand in the prose; null where they stand in the title or headline alone. */
  readonly place: number | null;
  readonly evidence: Omit<Evidence, "facets">;
}

/** One way to find candidates: a key and a degree of exactness. */
export type Find = (reference: Reference) => readonly Candidate[];

/** The best of several places in one article: in its text rather than its lead, in a quotation rather than between. */
export function bestPlace(
  row: Row,
  places: readonly { readonly field: number; readonly start: number }[],
): number | null {
  let best: number | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const { field, start } of places) {
    const name = fieldName(field);
    if (name === "title" || name === "headline") continue;
    const rank = (name === "text" ? 0 : 2) + (passageAt(row, start).quote === null ? 1 : 0);
    if (rank < bestRank || (rank === bestRank && start < (best ?? 0))) {
      best = start;
      bestRank = rank;
    }
  }
  return best;
}

export function groupByArticle<T extends { readonly field: number }>(
  hits: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const byArticle = new Map<number, T[]>();
  for (const hit of hits) {
    const article = hit.field >> 2;
    const known = byArticle.get(article);
    if (known === undefined) byArticle.set(article, [hit]);
    else known.push(hit);
  }
  return byArticle;
}
