/** The views of echoes: the list of all words printed in several articles, and a page each with every printing. */
import type { Echo, Printing } from "../archive/archive.ts";
import { QUOTES, quoteAddress } from "./address.ts";
import type { Desk } from "./desk.ts";
import { firstWords } from "./heading.ts";
import { articleLine, echoLine, paragraphsOf, remarksOn, type Voice } from "./line.ts";
import { passagePath, voiceOf } from "./link.ts";
import type { PrintingLine, QuoteView } from "./list-view.ts";
import { type Neighbours, neighboursOn } from "./neighbour.ts";
import { keysOf } from "./page-key.ts";
import { type Pager, paginate } from "./paging.ts";
import { remarkOf } from "./remark.ts";
import { type Share, WHOLE } from "./share.ts";
import type { Pages, PlannedPage } from "./view.ts";
import { compareWords } from "./word-diff.ts";

export function buildQuotes(desk: Desk): readonly PlannedPage[] {
  const keys = keysOf(desk);
  return paginate(
    QUOTES,
    desk.archive.echoes,
    (echoes, pager) => ({ kind: "quotes", pager, echoes: echoes.flatMap((echo) => echoLine(desk, echo) ?? []) }),
    (echoes) => keys.of(() => echoes.map(keys.echo)),
  );
}

export function* quotePages(desk: Desk, share: Share = WHOLE): Pages {
  const { echoes } = desk.archive;
  const neighboursOf = neighboursOn(
    echoes.map(({ id, text }) => ({ path: quoteAddress(id), name: desk.words.inMarks(firstWords(text, SHORT)) })),
  );
  for (const echo of echoes) {
    const path = quoteAddress(echo.id);
    if (share.has(path)) yield* buildQuote(desk, echo, neighboursOf(path));
  }
}

/** So many words name an echo to its neighbours. */
const SHORT = 9;

/** Its printings, earliest first; the words differ from the earliest of all, whichever page they stand on. */
export function buildQuote(desk: Desk, echo: Echo, neighbours: Neighbours): readonly PlannedPage[] {
  const keys = keysOf(desk);
  const key = keys.of(() => [keys.echo(echo), neighbours]);
  return paginate(
    quoteAddress(echo.id),
    echo.printings,
    (share, pager): QuoteView => quoteView(desk, echo, neighbours, share, pager),
    () => key,
  );
}

function quoteView(
  desk: Desk,
  echo: Echo,
  neighbours: Neighbours,
  share: readonly Printing[],
  pager: Pager | null,
): QuoteView {
  const [first] = echo.printings;
  const article = first ? desk.archive.byId.get(first.passage.article) : undefined;
  const named = echo.printings.map(({ speaker }) => voiceOf(desk, speaker)).find((voice) => voice?.named) ?? null;
  const dates = echo.printings.map(({ passage }) => desk.archive.byId.get(passage.article)?.record.date ?? null);
  return {
    kind: "quote",
    pager,
    paragraphs: paragraphsOf(echo.text),
    language: article?.record.language ?? desk.settings.language,
    voice: voiceOf(desk, first?.speaker ?? null),
    disputed: echo.disputed,
    remark: remarksOn(desk, echo).remark,
    span: desk.dates.span(dates),
    count: echo.printings.length,
    printings: share.flatMap((printing) => printingLine(desk, printing, echo.text, named) ?? []),
    neighbours,
  };
}

function printingLine(desk: Desk, printing: Printing, earliest: string, named: Voice | null): PrintingLine | null {
  const article = desk.archive.byId.get(printing.passage.article);
  const path = passagePath(desk, printing.passage);
  if (!article || path === null) return null;
  const voice = voiceOf(desk, printing.speaker);
  return {
    path,
    article: articleLine(desk, article),
    voice,
    variant: printing.state === "variant" ? compareWords(earliest, printing.text) : null,
    disagrees: voice?.named === true && voice.name !== named?.name,
    remark: remarkOf(article.record, article.record.quotes.find(({ id }) => id === printing.passage.quote) ?? null),
  };
}
