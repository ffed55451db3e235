/** Echoes: the list of all words printed more than once, and every printing of one of them. */
import { QUOTES } from "../src/site/address.ts";
import type { PrintingLine, QuotesView, QuoteView } from "../src/site/list-view.ts";
import type { Difference } from "../src/site/word-diff.ts";
import { ArticleEntry } from "./parts/article-list.tsx";
import { Coins } from "./parts/coins.tsx";
import { Years } from "./parts/date.tsx";
import { EchoList } from "./parts/echo-list.tsx";
import { Facts } from "./parts/facts.tsx";
import { Link } from "./parts/link.tsx";
import { Narrow } from "./parts/narrow.tsx";
import { usePage, useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { firstOn, Pager, pageOf } from "./parts/pager.tsx";
import { Remark } from "./parts/remark.tsx";
import { ListSteps } from "./parts/steps.tsx";
import { foreign, foreignDirection } from "./parts/tongue.ts";
import { Voice } from "./parts/voice.tsx";

export function QuotesPage({ view }: { readonly view: QuotesView }) {
  const words = useWords();
  return (
    <>
      <PageHeading facts={pageOf(view.pager, words)} intro={words.quotesIntro}>
        {words.quotes}
      </PageHeading>
      <Narrow view={view}>
        <EchoList echoes={view.echoes} none={words.noQuotes} />
      </Narrow>
      <Pager pager={view.pager} />
    </>
  );
}

export function QuotePage({ view }: { readonly view: QuoteView }) {
  const { site, words } = usePage();
  return (
    <>
      <header class="quote-heading">
        <p class="page-heading__over">
          <Link to={QUOTES}>{words.quotes}</Link>
        </p>
        <h1
          class="quote-heading__words"
          lang={foreign(view.language, site)}
          dir={foreignDirection(view.language, site)}
        >
          {view.paragraphs.map((paragraph, at) => (
            <span key={at}>{paragraph} </span>
          ))}
        </h1>
        <p class="quote-heading__voice">
          <Facts>
            <Voice voice={view.voice} />
            {words.printings(view.count)}
            {view.span && <Years span={view.span} />}
          </Facts>
        </p>
        {view.remark && (
          <p>
            <Remark remark={view.remark} />
          </p>
        )}
        {view.disputed && <p class="disputed">{words.disputed}</p>}
      </header>
      <section class="printings" aria-labelledby="printings">
        <h2 id="printings">{words.printingsTitle}</h2>
        <Narrow view={view}>
          <ol class="article-list" start={view.pager === null ? undefined : firstOn(view.pager)}>
            {view.printings.map((printing, at) => (
              <li key={printing.path}>
                <PrintingEntry printing={printing} isFirst={at === 0 && view.pager?.previous == null} />
              </li>
            ))}
          </ol>
        </Narrow>
        <Pager pager={view.pager} />
      </section>
      <ListSteps neighbours={view.neighbours} />
    </>
  );
}

function PrintingEntry({ printing, isFirst }: { readonly printing: PrintingLine; readonly isFirst: boolean }) {
  const words = useWords();
  return (
    <>
      <ArticleEntry article={{ ...printing.article, path: printing.path, speaker: null, quotations: 0, remark: null }}>
        <Voice voice={printing.voice} />
        {printing.disagrees && <span class="disputed">{words.disagrees}</span>}
        {isFirst ? (
          <span class="printing__mark">{words.earliest}</span>
        ) : printing.variant === null ? (
          words.sameWords
        ) : (
          words.otherWords
        )}
        {printing.remark && <Remark remark={printing.remark} />}
      </ArticleEntry>
      <Coins article={printing.article} />
      {printing.variant && !isFirst && (
        <blockquote class="variant">
          <p>
            {printing.variant.map((difference, at) => (
              <Words key={at} difference={difference} />
            ))}
          </p>
        </blockquote>
      )}
    </>
  );
}

/** Inserted and deleted words are told to the ear as well, for which the elements alone say too little. */
function Words({ difference: { kind, text } }: { readonly difference: Difference }) {
  const words = useWords();
  if (kind === "same") return text;
  const Mark = kind === "added" ? "ins" : "del";
  return (
    <Mark>
      <span class="aside"> {kind === "added" ? words.addedWords : words.removedWords} </span>
      {text}
      <span class="aside"> ({words.endOfChange}) </span>
    </Mark>
  );
}
