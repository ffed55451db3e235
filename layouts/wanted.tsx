/** What is wanted: articles others name and the archive does not hold, as a list and with all that is known of each. */
import { WANTED } from "../src/site/address.ts";
import type { WantedArticleView, WantedLine, WantedNaming, WantedView } from "../src/site/list-view.ts";
import { Fact } from "./parts/article-facts.tsx";
import { ArticleReference } from "./parts/article-list.tsx";
import { DateOf } from "./parts/date.tsx";
import { Facts } from "./parts/facts.tsx";
import { Link } from "./parts/link.tsx";
import { Narrow } from "./parts/narrow.tsx";
import { None } from "./parts/none.tsx";
import { useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { firstOn, Pager, pageOf } from "./parts/pager.tsx";
import { ListSteps } from "./parts/steps.tsx";
import { Voice } from "./parts/voice.tsx";

export function WantedPage({ view }: { readonly view: WantedView }) {
  const words = useWords();
  return (
    <>
      <PageHeading facts={pageOf(view.pager, words)} intro={words.wantedIntro}>
        {words.wanted}
      </PageHeading>
      {view.wanted.length === 0 ? (
        <None text={words.noWanted} />
      ) : (
        <Narrow view={view}>
          <ol class="wanted-list" start={view.pager === null ? undefined : firstOn(view.pager)}>
            {view.wanted.map((line) => (
              <WantedEntry key={line.anchor} line={line} />
            ))}
          </ol>
        </Narrow>
      )}
      <Pager pager={view.pager} />
    </>
  );
}

function WantedEntry({ line }: { readonly line: WantedLine }) {
  const words = useWords();
  return (
    <li class="wanted-entry" id={line.anchor}>
      <p class="wanted-entry__name">
        <Link to={line.path}>{line.name}</Link>
      </p>
      <p class="wanted-entry__facts">
        <Facts>
          {words.wantedNamedIn(line.articles)}
          {line.speakers.map((voice) => (
            <bdi key={voice.name}>{voice.name}</bdi>
          ))}
          {line.dates.map((date) => (
            <DateOf key={date.iso} date={date} />
          ))}
        </Facts>
      </p>
    </li>
  );
}

export function WantedArticlePage({ view }: { readonly view: WantedArticleView }) {
  const words = useWords();
  return (
    <>
      <PageHeading
        over={<Link to={WANTED}>{words.wanted}</Link>}
        facts={pageOf(view.pager, words)}
        intro={words.wantedArticleIntro}
      >
        {view.name}
      </PageHeading>
      <section class="wanted-article" aria-labelledby="known">
        <h2 id="known">{words.wantedKnown}</h2>
        <dl class="facts facts--across">
          {view.quotes.length > 0 && (
            <Fact name={words.knownBy}>
              {view.quotes.map((quote) => (
                <q key={quote} class="displayed">
                  {quote}
                </q>
              ))}
            </Fact>
          )}
          {view.speakers.length > 0 && (
            <Fact name={words.knownSpeaker}>
              <Facts>
                {view.speakers.map((voice) => (
                  <Voice key={voice.name} voice={voice} />
                ))}
              </Facts>
            </Fact>
          )}
          {view.headlines.length > 0 && <Fact name={words.knownHeadline}>{view.headlines.join("; ")}</Fact>}
          {view.topics.length > 0 && (
            <Fact name={words.topic(view.topics.length)}>
              <Facts>
                {view.topics.map(({ name, path }) =>
                  path === null ? (
                    name
                  ) : (
                    <Link key={name} to={path}>
                      {name}
                    </Link>
                  ),
                )}
              </Facts>
            </Fact>
          )}
          {view.dates.length > 0 && (
            <Fact name={words.date}>
              <Facts>
                {view.dates.map((date) => (
                  <DateOf key={date.iso} date={date} />
                ))}
              </Facts>
            </Fact>
          )}
        </dl>
        {view.isCut && <p class="more">{words.onlyFirstKnown}</p>}
      </section>
      <section class="wanted-article" aria-labelledby="named-by">
        <h2 id="named-by">{words.wantedNamedBy}</h2>
        <Narrow view={view}>
          <ul class="namings">
            {view.namedBy.map((naming) => (
              <Naming key={naming.path} naming={naming} />
            ))}
          </ul>
        </Narrow>
        <Pager pager={view.pager} />
      </section>
      <ListSteps neighbours={view.neighbours} />
    </>
  );
}

function Naming({ naming: { path, text, article } }: { readonly naming: WantedNaming }) {
  return (
    <li class="naming">
      <p class="naming__text">
        <Link to={path}>{text}</Link>
      </p>
      <p class="naming__where">
        <ArticleReference article={article} />
      </p>
    </li>
  );
}
