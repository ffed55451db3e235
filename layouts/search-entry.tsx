/**
 * An article as the search engine reads it: its words with their anchors, and beside them the facts it filters by. A
 * page of its own that is indexed and never published, so that what readers fetch carries nothing of it.
 */
import type { ArticleView, SearchFacts, TextParagraph, TextRun } from "../src/site/article-view.ts";
import { searchLanguage, searchWords } from "../src/site/search-words.ts";

interface SearchEntryProps {
  readonly view: ArticleView;
  /** The site's, BCP 47: all articles stand in one index, whatever theirs is. */
  readonly language: string;
}

export function SearchEntry({ view, language }: SearchEntryProps) {
  return (
    <html lang={searchLanguage(language)}>
      <head>
        <title>{view.title}</title>
        <Facts facts={view.search} />
      </head>
      <body data-pagefind-body="">
        {/* With its space it is no run that another goes on from. */}
        <h1 data-pagefind-meta="title">{searchWords(`${view.title} `).trimEnd()}</h1>
        {view.lead.map((paragraph, at) => !paragraph.repeated && <Paragraph key={at} paragraph={paragraph} />)}
        {view.text.map((paragraph, at) => (
          <Paragraph key={at} paragraph={paragraph} />
        ))}
      </body>
    </html>
  );
}

function Facts({ facts }: { readonly facts: SearchFacts }) {
  const shown = [
    ["date", facts.date],
    ["outlet", facts.outlet],
    ["speaker", facts.speaker],
  ] as const;
  return (
    <>
      {facts.filters.map(({ name, value }) => (
        <meta key={`${name} ${value}`} content={value} data-pagefind-filter={`${name}[content]`} />
      ))}
      {shown.map(
        ([name, value]) =>
          value !== null && <meta key={name} content={value} data-pagefind-meta={`${name}[content]`} />,
      )}
    </>
  );
}

/** The sign after it is a word to the engine: without it phrases would be found across the borders of paragraphs. */
function Paragraph({ paragraph }: { readonly paragraph: TextParagraph }) {
  return (
    <>
      <p id={paragraph.id ?? undefined} data-pagefind-title={paragraph.searchTitle ?? undefined}>
        {paragraph.runs.map((run, at) => (
          <Words key={at} run={run} />
        ))}
      </p>
      <span>¶</span>
    </>
  );
}

function Words({ run }: { readonly run: TextRun }) {
  const text = searchWords(run.text);
  switch (run.kind) {
    case "text":
      return run.anchor === null ? (
        text
      ) : (
        <span id={run.anchor} data-pagefind-title={run.searchTitle}>
          {text}
        </span>
      );
    case "passage":
      return text;
    case "quotation":
      return (
        <q id={run.id ?? undefined} data-pagefind-title={run.searchTitle ?? undefined} data-pagefind-weight="3">
          {text}
        </q>
      );
  }
}
