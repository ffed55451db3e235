/** What is wanted: articles others name and the archive does not hold, each with all that is known of it. */
import type { WantedLine, WantedView } from "../src/site/list-view.ts";
import { Fact } from "./parts/article-facts.tsx";
import { ArticleReference } from "./parts/article-list.tsx";
import { DateOf } from "./parts/date.tsx";
import { None } from "./parts/none.tsx";
import { useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";

export function WantedPage({ view }: { readonly view: WantedView }) {
  const words = useWords();
  return (
    <>
      <PageHeading intro={words.wantedIntro}>{words.wanted}</PageHeading>
      {view.wanted.length === 0 && <None text={words.noWanted} />}
      {view.wanted.map((line) => (
        <WantedEntry key={line.anchor} line={line} />
      ))}
    </>
  );
}

function WantedEntry({ line }: { readonly line: WantedLine }) {
  const words = useWords();
  return (
    <section class="wanted-entry" id={line.anchor}>
      <h2 class="wanted-entry__name">{line.name}</h2>
      <dl class="facts facts--across">
        {line.quotes.length > 0 && (
          <Fact name={words.knownBy}>
            {line.quotes.map((quote) => (
              <q key={quote} class="displayed">
                {quote}
              </q>
            ))}
          </Fact>
        )}
        {line.speakers.length > 0 && <Fact name={words.knownSpeaker}>{line.speakers.join("; ")}</Fact>}
        {line.headlines.length > 0 && <Fact name={words.knownHeadline}>{line.headlines.join("; ")}</Fact>}
        {line.topics.length > 0 && <Fact name={words.topic(line.topics.length)}>{line.topics.join("; ")}</Fact>}
        {line.dates.length > 0 && (
          <Fact name={words.date}>
            {line.dates.map((date) => (
              <DateOf key={date.iso} date={date} />
            ))}
          </Fact>
        )}
        <Fact name={words.wantedNamedBy}>
          <ul class="named-by">
            {line.namedBy.map(({ path, article }) => (
              <li key={path}>
                <ArticleReference article={{ ...article, path }} />
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </section>
  );
}
