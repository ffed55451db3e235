/**
 * Echoes: the same words printed in two articles or more, each printing with who it is attributed to there. The earliest
 * printing comes first and lends the echo its id; a printing whose words differ from it is a variant.
 */
import type { Run } from "../parse/prose.ts";
import { withoutTrailing } from "../parse/trailing.ts";
import { placeWords, quotationId } from "../parse/words.ts";
import type { Article, Echo, Link, Printing, Speaker } from "./archive.ts";
import { lastNotAfter, passageAt, type Row } from "./passage.ts";
import { findRepeats, type Stretch } from "./repeat.ts";

type Readable = Pick<Article, "record" | "prose">;

/** Echoes by their earliest printing, oldest first. Articles and row are in the same order, which is date order. */
export function buildEchoes(
  articles: readonly Readable[],
  row: Row,
  speakerOf: ReadonlyMap<string, Speaker>,
): readonly Echo[] {
  const taken = new Map<string, number>();
  const groups = findRepeats(row).map((group) => onePerPassage(row, group));
  const texts = cutTexts(articles, row, groups.flat());
  return groups.map((stretches) => {
    const [first] = stretches as [Stretch];
    const printings = stretches.map((stretch) => print(articles, row, stretch, first, texts));
    const text = printings[0]?.text ?? "";
    const plain =
      first.isWhole && first.quote !== null ? first.quote.replace(/^(q-[0-9a-f]{8})-\d+$/, "$1") : quotationId(text);
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    return {
      id: count === 1 ? plain : `${plain}-${count}`,
      text,
      printings,
      disputed: isDisputed(printings, speakerOf),
    };
  });
}

/** Each later printing leads to the earliest, and the earliest to each. */
export function echoLinks(echoes: readonly Echo[]): readonly Link[] {
  return echoes.flatMap(({ printings: [first, ...later] }) => {
    if (first === undefined) return [];
    return later
      .filter(({ passage }) => passage.article !== first.passage.article)
      .flatMap((printing) => [link(printing, first, printing), link(first, printing, printing)]);
  });
}

function link(from: Printing, to: Printing, later: Printing): Link {
  return {
    from: from.passage.article,
    to: to.passage.article,
    kind: "echo",
    state: later.state === "exact" ? "exact" : "fuzzy",
    confidence: 1,
    fromQuote: from.passage.quote,
    toQuote: to.passage.quote,
    entry: null,
  };
}

/** An article that prints the words twice in one quotation or paragraph, or in its lead again, counts once. */
function onePerPassage(row: Row, group: readonly Stretch[]): readonly Stretch[] {
  const seen = new Set<string>();
  return group.filter(({ start }) => {
    const { article, quote, paragraph } = passageAt(row, start);
    const key = `${article} ${quote ?? paragraph}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function print(
  articles: readonly Readable[],
  row: Row,
  stretch: Stretch,
  first: Stretch,
  texts: ReadonlyMap<Stretch, string>,
): Printing {
  const article = articles[stretch.article] as Readable;
  const passage = passageAt(row, stretch.start);
  const quotation = article.record.quotes.find(({ id }) => id === stretch.quote) ?? null;
  return {
    passage,
    text: stretch.isWhole && quotation !== null ? quotation.text : (texts.get(stretch) ?? ""),
    speaker: quotation?.speaker ?? null,
    state: sameStretch(row, stretch, first) ? "exact" : "variant",
  };
}

const MARK = /['’‘"“”„«»‚‹›`´]/;

/** Words without the marks at either end. */
function withoutMarks(text: string): string {
  let start = 0;
  while (MARK.test(text.charAt(start))) start += 1;
  return withoutTrailing(text.slice(start), MARK);
}

/**
 * The printed words of stretches, as they stand in their run or runs. They are cut in the row's order, so that the words of each run
 * are placed once: a long one may hold thousands of stretches.
 */
function cutTexts(
  articles: readonly Readable[],
  { runStart, fieldStart }: Row,
  stretches: readonly Stretch[],
): ReadonlyMap<Stretch, string> {
  const texts = new Map<Stretch, string>();
  const runsOf = keepLast((article: number) => {
    const { text, lead } = (articles[article] as Readable).prose;
    return [...text, ...lead].flatMap(({ runs }) => runs);
  });
  const wordsOf = keepLast(placeWords);
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const { start, end, article } = stretch;
    const runs = runsOf(article);
    const firstRun = lastNotAfter(runStart, (fieldStart[article * 4 + 2] as number) - 1) + 1;
    const parts: string[] = [];
    for (let run = lastNotAfter(runStart, start); (runStart[run] ?? end) < end; run += 1) {
      const { text } = runs[run - firstRun] as Run;
      const words = wordsOf(text);
      const place = runStart[run] as number;
      const from = Math.max(0, start - place);
      const to = Math.min(words.length, end - place);
      if (from < to) parts.push(withoutMarks(text.slice(words[from]?.start, words[to - 1]?.end)));
    }
    texts.set(stretch, parts.join("\n\n"));
  }
  return texts;
}

/** What was made last is not made again. */
function keepLast<K, V>(make: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly made: V } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, made: make(key) };
    return last.made;
  };
}

function sameStretch({ words }: Row, one: Stretch, other: Stretch): boolean {
  if (one.end - one.start !== other.end - other.start) return false;
  for (let i = 0; i < one.end - one.start; i += 1) if (words[one.start + i] !== words[other.start + i]) return false;
  return true;
}

/** Two articles attribute the words to two people; a speaker without a name disputes nothing. */
function isDisputed(printings: readonly Printing[], speakerOf: ReadonlyMap<string, Speaker>): boolean {
  const said = new Map<string, Set<string>>();
  for (const { passage, speaker } of printings) {
    const person = speaker === null ? undefined : speakerOf.get(speaker);
    if (person === undefined || !person.named) continue;
    const articles = said.get(person.slug);
    if (articles === undefined) said.set(person.slug, new Set([passage.article]));
    else articles.add(passage.article);
  }
  const articles = new Set([...said.values()].flatMap((ids) => [...ids]));
  return said.size > 1 && articles.size > 1;
}
