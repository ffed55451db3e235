/** The home page: what this archive is, one quotation to open with, and every way in. */
import type { ComponentChildren } from "preact";
import { OUTLETS, QUOTES, type SitePath, SPEAKERS, TOPICS } from "../src/site/address.ts";
import type { HomeView } from "../src/site/view.ts";
import { ArticleEntry, ArticleList, ArticleReference } from "./parts/article-list.tsx";
import { CountedList } from "./parts/counted-list.tsx";
import { DateOf } from "./parts/date.tsx";
import { EchoList } from "./parts/echo-list.tsx";
import { Histogram } from "./parts/histogram.tsx";
import { Link } from "./parts/link.tsx";
import { None } from "./parts/none.tsx";
import { usePage, useWords } from "./parts/page-context.tsx";
import { QuotationBlock } from "./parts/quotation-block.tsx";
import { SearchForm } from "./parts/search-form.tsx";
import { Voice } from "./parts/voice.tsx";

export function HomePage({ view }: { readonly view: HomeView }) {
  const words = useWords();
  return (
    <>
      <Opening view={view} />
      <SearchForm />
      <Shelf id="years" name={words.archiveByYear} all={null}>
        {view.years.length === 0 ? <None text={words.noYears} /> : <Histogram bars={view.years} />}
        {view.undated && (
          <p class="more">
            <Link to={view.undated.path}>{view.undated.name}</Link>: {words.articles(view.undated.count)}
          </p>
        )}
      </Shelf>
      <div class="home__columns">
        <div class="home__column">
          <Shelf id="latest" name={words.latest} all={null}>
            <ArticleList articles={view.latest} none={words.noArticles} />
          </Shelf>
          <Shelf id="most-named" name={words.mostNamed} all={null}>
            <MostNamed view={view} />
          </Shelf>
          <Shelf id="echoes" name={words.printedMore} all={{ path: QUOTES, name: words.allEchoes }}>
            <EchoList echoes={view.echoes} none={words.noQuotes} />
          </Shelf>
        </div>
        <div class="home__column">
          <Shelf id="quoted-most" name={words.quotedMost} all={{ path: SPEAKERS, name: words.allSpeakers }}>
            <CountedList links={view.quotedMost} none={words.noSpeakers} count={words.quotations} />
          </Shelf>
          <Shelf id="topics" name={words.topics} all={{ path: TOPICS, name: words.allTopics }}>
            <CountedList links={view.topics} none={words.noTopics} count={words.articles} />
          </Shelf>
          <Shelf id="outlets" name={words.outlets} all={{ path: OUTLETS, name: words.allOutlets }}>
            <CountedList links={view.outlets} none={words.noOutlets} count={words.articles} />
          </Shelf>
        </div>
      </div>
    </>
  );
}

function Opening({ view }: { readonly view: HomeView }) {
  const { site, words } = usePage();
  const { title, description, notice } = site.settings;
  return (
    <header class="opening">
      <div class="opening__archive">
        <h1>{title}</h1>
        {description && <p class="opening__description">{description}</p>}
        <p class="opening__counts">
          {words.articles(view.counts.articles)}, {words.quotations(view.counts.quotations)},{" "}
          {words.speakersCounted(view.counts.speakers)}, {words.outletsCounted(view.counts.outlets)}
          {view.span && (
            <>
              {"; "}
              <DateOf date={view.span.first} /> {words.until} <DateOf date={view.span.last} />
            </>
          )}
        </p>
        {notice && <p class="opening__notice">{notice}</p>}
      </div>
      {view.opening && (
        <div class="opening__quotation">
          <QuotationBlock quotation={view.opening}>
            <Voice voice={view.opening.voice} /> <ArticleReference article={view.opening.article} />
          </QuotationBlock>
        </div>
      )}
    </header>
  );
}

function MostNamed({ view }: { readonly view: HomeView }) {
  const words = useWords();
  if (view.mostNamed.length === 0) return <None text={words.noNamed} />;
  return (
    <ul class="article-list">
      {view.mostNamed.map(({ article, times }) => (
        <li key={article.path}>
          <ArticleEntry article={article}>{words.namedTimes(times)}</ArticleEntry>
        </li>
      ))}
    </ul>
  );
}

interface ShelfProps {
  readonly id: string;
  readonly name: string;
  readonly all: { readonly path: SitePath; readonly name: string } | null;
  readonly children: ComponentChildren;
}

function Shelf({ id, name, all, children }: ShelfProps) {
  return (
    <section class={`shelf shelf--${id}`} aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {children}
      {all && (
        <p class="more">
          <Link to={all.path}>{all.name}</Link>
        </p>
      )}
    </section>
  );
}
