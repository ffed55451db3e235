/** The home page: what this archive is, one quotation to open with, and every way in. */
import type { ComponentChildren } from "preact";
import { OUTLETS, QUOTES, type SitePath, SPEAKERS, TOPICS, YEARS } from "../src/site/address.ts";
import type { HomeView } from "../src/site/view.ts";
import { ArticleEntry, ArticleList, ArticleReference } from "./parts/article-list.tsx";
import { CountedList } from "./parts/counted-list.tsx";
import { Dates } from "./parts/date.tsx";
import { Facts } from "./parts/facts.tsx";
import { Link } from "./parts/link.tsx";
import { None } from "./parts/none.tsx";
import { usePage, useWords } from "./parts/page-context.tsx";
import { PassageList } from "./parts/passage-list.tsx";
import { QuotationBlock } from "./parts/quotation-block.tsx";
import { SearchForm } from "./parts/search-form.tsx";
import { Strip } from "./parts/strip.tsx";
import { Voice } from "./parts/voice.tsx";

export function HomePage({ view }: { readonly view: HomeView }) {
  const words = useWords();
  return (
    <>
      <Opening view={view} />
      <SearchForm />
      <Shelf id="years" name={words.glance} all={{ path: YEARS, name: words.yearsByMonth }}>
        <AtAGlance view={view} />
      </Shelf>
      <div class="home__columns">
        <div class="home__column">
          <Shelf id="latest" name={words.latest} all={null}>
            <ArticleList articles={view.latest} none={words.noArticles} />
          </Shelf>
          <Shelf id="passages" name={words.mostQuoted} all={{ path: QUOTES, name: words.allEchoes }}>
            <PassageList passages={view.mostQuoted} none={words.noneQuoted} />
          </Shelf>
          <Shelf id="most-named" name={words.mostNamed} all={null}>
            <MostNamed view={view} />
          </Shelf>
        </div>
        <div class="home__column">
          {view.otherYears && (
            <Shelf id="other-years" name={words.inOtherYears(view.otherYears.name)} all={null}>
              <p class="shelf__note">{words.otherYearsNote(view.otherYears.newest.text)}</p>
              <ArticleList articles={view.otherYears.articles} none={words.noArticles} />
            </Shelf>
          )}
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
          <Facts>
            {words.articles(view.counts.articles)}
            {view.span && <Dates span={view.span} />}
          </Facts>
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

function AtAGlance({ view: { glance, figures } }: { readonly view: HomeView }) {
  const words = useWords();
  return (
    <>
      {glance === null ? (
        <None text={words.noYears} />
      ) : (
        <figure class="glance">
          <Strip strip={glance.strip} />
          {glance.tallest && (
            <figcaption>
              {words.bar[glance.unit]}; {words.tallestBar(glance.tallest.name, words.articles(glance.tallest.count))}.
            </figcaption>
          )}
        </figure>
      )}
      <dl class="figures">
        {figures.map(({ name, count, path }) => (
          <div key={name}>
            <dt>{path === null ? name : <Link to={path}>{name}</Link>}</dt>
            <dd>{words.number(count)}</dd>
          </div>
        ))}
      </dl>
    </>
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
