/**
 * The passages most quoted: words that other articles print too, or name in their Context. The archive in; the passages with the
 * most such articles out, each once however often it is printed.
 */
import type { Echo, Passage } from "../archive/archive.ts";
import { quoteAddress, type SitePath } from "./address.ts";
import type { Desk } from "./desk.ts";
import { firstWords } from "./heading.ts";
import { type ArticleMention, articleMention, type Voice } from "./line.ts";
import { passagePath, voiceOf } from "./link.ts";

export interface PassageLine {
  /** To all its printings, or to the one there is. */
  readonly path: SitePath;
  /** Cut short where it is long. */
  readonly text: string;
  readonly language: string;
  readonly voice: Voice | null;
  /** Where it was printed first, and how. */
  readonly first: ArticleMention;
  /** How many articles print it. */
  readonly printedIn: number;
  /** How many others name it in their Context. */
  readonly namedIn: number;
}

/** Words of a passage that are shown at most. */
const MOST_WORDS = 40;

interface Tally {
  /** Null where only one article prints the words. */
  readonly echo: Echo | null;
  readonly first: Passage;
  readonly printing: ReadonlySet<string>;
  readonly naming: Set<string>;
}

/** Most articles first; of equals, the one printed first. */
export function mostQuoted(desk: Desk, most: number): readonly PassageLine[] {
  const ranked = [...tallyPassages(desk)].sort(
    (a, b) => weigh(b) - weigh(a) || (dateOf(desk, a) < dateOf(desk, b) ? -1 : 1),
  );
  const lines: PassageLine[] = [];
  for (const tally of ranked) {
    if (lines.length === most) break;
    const line = lineOf(desk, tally);
    if (line) lines.push(line);
  }
  return lines;
}

const weigh = ({ printing, naming }: Tally): number => printing.size - 1 + naming.size;

function tallyPassages({ archive }: Desk): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  const key = (article: string, quote: string): string => `${article} ${quote}`;
  const all: Tally[] = [];
  for (const echo of archive.echoes) {
    const [first] = echo.printings;
    if (!first) continue;
    const printing = new Set(echo.printings.map(({ passage }) => passage.article));
    const tally = { echo, first: first.passage, printing, naming: new Set<string>() };
    all.push(tally);
    for (const { passage } of echo.printings) {
      if (passage.quote !== null) tallies.set(key(passage.article, passage.quote), tally);
    }
  }
  for (const { kind, from, to, toQuote } of archive.links) {
    if (kind !== "context" || to === null || toQuote === null) continue;
    let tally = tallies.get(key(to, toQuote));
    if (tally === undefined) {
      const first = { article: to, quote: toQuote, paragraph: null };
      tally = { echo: null, first, printing: new Set([to]), naming: new Set() };
      tallies.set(key(to, toQuote), tally);
      all.push(tally);
    }
    if (!tally.printing.has(from)) tally.naming.add(from);
  }
  return all.filter((tally) => weigh(tally) > 0);
}

/** What has no date comes last. */
function dateOf({ archive }: Desk, { first }: Tally): string {
  return archive.byId.get(first.article)?.record.date ?? "~";
}

function lineOf(desk: Desk, { echo, first, printing, naming }: Tally): PassageLine | null {
  const article = desk.archive.byId.get(first.article);
  const quotation = article?.record.quotes.find(({ id }) => id === first.quote);
  const path = echo === null ? passagePath(desk, first) : quoteAddress(echo.id);
  const text = echo?.text ?? quotation?.text;
  if (!article || path === null || text === undefined) return null;
  return {
    path,
    text: firstWords(text, MOST_WORDS),
    language: article.record.language,
    voice: voiceOf(desk, echo === null ? (quotation?.speaker ?? null) : (echo.printings[0]?.speaker ?? null)),
    first: articleMention(desk, article),
    printedIn: printing.size,
    namedIn: naming.size,
  };
}
