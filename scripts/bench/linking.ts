/** How much linking costs an article, at a tenth of the articles and at all of them: the ratio should stay near one. */
import { buildArchive } from "../../src/archive/build.ts";
import { runPress } from "../invented/press.ts";
import { writeRecord } from "../invented/record.ts";

export interface LinkingCost {
  /** Milliseconds an article, by number of articles. */
  readonly millisecondsAnArticle: Readonly<Record<string, number>>;
  readonly ratio: number;
}

export function measureLinking(articles: number, seed: number): LinkingCost {
  const few = Math.max(1, Math.round(articles / 10));
  costOf(few, seed);
  const small = costOf(few, seed);
  const large = costOf(articles, seed);
  return { millisecondsAnArticle: { [few]: round(small), [articles]: round(large) }, ratio: round(large / small) };
}

function costOf(articles: number, seed: number): number {
  const records = Array.from(runPress(articles, seed).articles, writeRecord);
  const from = performance.now();
  buildArchive(records, { people: [], outlets: [] });
  return (performance.now() - from) / articles;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
