/**
 * The search page. Whole without script: the form leads here and the lists lead on. The parts a script fills
 * (`data-part`) are in the page from the start, hidden until there is something in them.
 */
import { OUTLETS, SEARCH, type SitePath, SPEAKERS, TOPICS, YEARS } from "../src/site/address.ts";
import type { CountedLink } from "../src/site/line.ts";
import type { SearchView } from "../src/site/view.ts";
import { CountedList } from "./parts/counted-list.tsx";
import { Link, useHref } from "./parts/link.tsx";
import { usePage, useWords } from "./parts/page-context.tsx";

/** So many of a long list are offered, of years the latest; its own page has them all. */
const MOST = 40;

export function SearchPage({ view }: { readonly view: SearchView }) {
  const { site, words } = usePage();
  return (
    <div class="search" data-module="search">
      <h1>{words.search}</h1>
      <p class="search__intro">{words.searchIntro(words.articles(view.articles))}</p>
      {site.portable ? <p class="search__disk">{words.searchNeedsServer}</p> : <Form />}
      <p class="search__status" role="status" data-part="status" />
      <ul class="search__chips" data-part="chips" aria-label={words.searchChosen} hidden />
      <p
        class="search__follow"
        data-part="follow"
        data-feeds={site.settings.baseUrl === null ? undefined : ""}
        hidden
      />
      <div class="search__answer" data-part="answer" hidden>
        <details class="search__narrow" data-part="narrow">
          <summary>{words.searchNarrow}</summary>
          <Dates />
          <div class="search__facets" data-part="facets" />
        </details>
        <section class="search__found" aria-labelledby="results">
          <div class="search__bar">
            <h2 id="results">{words.searchResults}</h2>
            <Choice name={words.searchSight} part="sight" options={words.searchSights} />
            <Choice name={words.searchSort} part="sort" options={words.searchSorts} />
          </div>
          <ul class="search__advice" data-part="advice" aria-label={words.searchAdvice} hidden />
          <ol class="search__results" data-part="results" />
          <button class="button search__more" type="button" data-part="more" hidden />
          <p class="search__export" data-part="export" />
        </section>
      </div>
      <Browse view={view} />
    </div>
  );
}

function Form() {
  const words = useWords();
  return (
    <search>
      <form class="search__form" action={useHref()(SEARCH)} method="get" data-part="form">
        <label for="search-field">{words.searchLabel}</label>
        <div class="search__row">
          <input id="search-field" name="q" type="search" autocomplete="off" spellcheck={false} data-part="field" />
          <button class="button" type="submit">
            {words.searchButton}
          </button>
        </div>
        <details class="search__help">
          <summary>{words.searchHelp}</summary>
          <dl>
            {words.searchHelpLines.map(([query, meaning]) => (
              <div key={query}>
                <dt>
                  <code>{query}</code>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <label data-part="keys" hidden>
            <input type="checkbox" /> {words.searchKeys}
          </label>
        </details>
      </form>
    </search>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly part: string;
  readonly options: Readonly<Record<string, string>>;
}

function Choice({ name, part, options }: ChoiceProps) {
  return (
    <label class="search__choice">
      {name}{" "}
      <select data-part={part}>
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Dates() {
  const words = useWords();
  return (
    <fieldset class="facet search__dates">
      <legend class="facet__title">{words.searchDates}</legend>
      <label>
        {words.searchFrom} <input type="date" min="1000-01-01" max="9999-12-31" data-part="from" />
      </label>
      <label>
        {words.searchTo} <input type="date" min="1000-01-01" max="9999-12-31" data-part="to" />
      </label>
      <div class="search__histogram" data-part="histogram" hidden />
    </fieldset>
  );
}

/** Always in the page, below the results: the way in for whoever has no script, or no words to look for. */
function Browse({ view }: { readonly view: SearchView }) {
  const words = useWords();
  const shelf = (
    name: string,
    links: readonly CountedLink[],
    none: string,
    count: (n: number) => string,
    all: { readonly path: SitePath; readonly name: string },
  ) => (
    <section>
      <h3>{name}</h3>
      <CountedList links={links.slice(-MOST)} none={none} count={count} />
      {links.length > 0 && (
        <p class="more">
          <Link to={all.path}>{all.name}</Link>
        </p>
      )}
    </section>
  );
  return (
    <section class="search__browse" aria-labelledby="browse" data-part="browse">
      <noscript>
        <p>{words.searchNeedsScript}</p>
      </noscript>
      <h2 id="browse">{words.searchBrowse}</h2>
      <div class="search__shelves">
        {shelf(words.years, view.years, words.noYears, words.articles, { path: YEARS, name: words.allYears })}
        {shelf(words.speakers, view.speakers, words.noSpeakers, words.quotations, {
          path: SPEAKERS,
          name: words.allSpeakers,
        })}
        {shelf(words.outlets, view.outlets, words.noOutlets, words.articles, { path: OUTLETS, name: words.allOutlets })}
        {shelf(words.topics, view.topics, words.noTopics, words.articles, { path: TOPICS, name: words.allTopics })}
      </div>
    </section>
  );
}
