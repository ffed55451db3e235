/** What the search engine is told of an article beside its words; in the head, where no reader meets it. */
import type { SearchFacts } from "../../src/site/article-view.ts";

export function SearchMetadata({ facts }: { readonly facts: SearchFacts }) {
  const shown = [
    ["date", facts.date],
    ["outlet", facts.outlet],
    ["speaker", facts.speaker],
  ] as const;
  return (
    <>
      {facts.filters.map(({ name, value }) => (
        <meta
          key={`${name} ${value}`}
          name={`record:${name}`}
          content={value}
          data-pagefind-filter={`${name}[content]`}
        />
      ))}
      {shown.map(
        ([name, value]) =>
          value !== null && (
            <meta key={name} name={`shown:${name}`} content={value} data-pagefind-meta={`${name}[content]`} />
          ),
      )}
      <meta name="record:sort" content={facts.sort} data-pagefind-sort="date[content]" />
    </>
  );
}
