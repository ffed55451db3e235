/** An article: its heading, its words with who speaks beside them, and its place among the others. */
import type { ComponentChildren } from "preact";
import type { ArticleView } from "../src/site/article-view.ts";
import { ArticleFacts } from "./parts/article-facts.tsx";
import { ArticleReference } from "./parts/article-list.tsx";
import { Cite } from "./parts/cite.tsx";
import { ContextList } from "./parts/context-list.tsx";
import { EchoList } from "./parts/echo-list.tsx";
import { JsonLd } from "./parts/json-ld.tsx";
import { Link } from "./parts/link.tsx";
import { None } from "./parts/none.tsx";
import { usePage, useWords } from "./parts/page-context.tsx";
import { Paragraph } from "./parts/paragraph.tsx";
import { Remark } from "./parts/remark.tsx";
import { Source } from "./parts/source.tsx";
import { Steps } from "./parts/steps.tsx";
import { foreign, foreignDirection } from "./parts/tongue.ts";
import { Trail } from "./parts/trail.tsx";

export function ArticlePage({ view }: { readonly view: ArticleView }) {
  const words = useWords();
  return (
    <>
      <article class="article">
        <Heading view={view} />
        <ArticleFacts view={view} />
        <Lead view={view} />
        <div class="article__text">
          {view.text.length === 0 && <None text={words.noText} />}
          {view.text.map((paragraph, at) => (
            <Paragraph key={at} paragraph={paragraph} language={view.language} />
          ))}
          {view.lost.map((id) => (
            <p key={id} id={id} class="lost">
              {words.quotationLost}
            </p>
          ))}
        </div>
      </article>
      <JsonLd json={view.jsonLd} />
      <div class="apparatus">
        <Section id="context" name={words.context} note={view.context.length > 0 ? words.contextNote : null}>
          <ContextList context={view.context} language={view.language} />
        </Section>
        <Section id="named-by" name={words.namedBy} note={view.namedBy.shown.length > 0 ? words.namedByNote : null}>
          <NamedBy view={view} />
        </Section>
        <Section id="trail" name={words.trail} note={view.trail === null ? null : words.trailNote}>
          <Trail trail={view.trail} />
        </Section>
        <Section id="echoes" name={words.echoes} note={null}>
          <EchoList echoes={view.echoes} none={words.noEchoes} />
        </Section>
        <Section id="cite" name={words.cite} note={words.citeNote}>
          <Cite forms={view.citation} language={view.language} />
        </Section>
        <Section id="source" name={words.source} note={null}>
          <Source source={view.source} />
        </Section>
      </div>
      <Steps
        label={words.neighbours}
        previous={view.previous && { path: view.previous.path, name: view.previous.title, word: words.previousArticle }}
        next={view.next && { path: view.next.path, name: view.next.title, word: words.nextArticle }}
      />
    </>
  );
}

function Heading({ view }: { readonly view: ArticleView }) {
  const { site, words } = usePage();
  return (
    <header class="article__heading">
      <p class="article__printed">
        {view.outlet ? (
          <Link class="article__outlet" to={view.outlet.path}>
            <bdi>{view.outlet.name}</bdi>
          </Link>
        ) : (
          <span class="unknown">{words.outletNotStated}</span>
        )}
        {view.date && view.day ? (
          <span class="article__date">
            <Link to={view.day.path}>
              <time datetime={view.date.iso} lang={foreign(site.settings.language, site)}>
                {view.date.text}
              </time>
            </Link>
            {view.date.precision !== "day" && <span class="unknown"> ({words.precision[view.date.precision]})</span>}
          </span>
        ) : (
          <span class="unknown">{words.dateNotStated}</span>
        )}
      </p>
      <h1 lang={foreign(view.language, site)} dir={foreignDirection(view.language, site)}>
        {view.title}
      </h1>
      {view.remark && (
        <p class="article__remark">
          <Remark remark={view.remark} />
        </p>
      )}
    </header>
  );
}

function Lead({ view }: { readonly view: ArticleView }) {
  const words = useWords();
  if (view.lead.length === 0) return null;
  return (
    <section class="lead" aria-labelledby="lead">
      <header class="lead__heading">
        <h2 id="lead">{words.lead}</h2>
        <p>{words.leadNote}</p>
      </header>
      <div class="lead__words">
        {view.lead.map((paragraph, at) => (
          <Paragraph key={at} paragraph={paragraph} language={view.language} />
        ))}
      </div>
    </section>
  );
}

function NamedBy({ view }: { readonly view: ArticleView }) {
  const words = useWords();
  const { shown, all } = view.namedBy;
  if (shown.length === 0) return <None text={words.noNamedBy} />;
  return (
    <>
      <ul class="named-by">
        {shown.map((line) => (
          <li key={line.path}>
            <ArticleReference article={{ ...line.article, path: line.path }} />{" "}
            {line.number !== null && <span class="fact">({words.leadsToQuotation(line.number)})</span>}
          </li>
        ))}
      </ul>
      {all && (
        <p>
          <Link to={all.path}>{words.moreNamings(all.count)}</Link>
        </p>
      )}
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  readonly children: ComponentChildren;
}

function Section({ id, name, note, children }: SectionProps) {
  return (
    <section class="apparatus__section" aria-labelledby={id}>
      <div class="apparatus__heading">
        <h2 id={id}>{name}</h2>
        {note && <p>{note}</p>}
      </div>
      <div class="apparatus__content">{children}</div>
    </section>
  );
}
