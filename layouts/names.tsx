/** The whole of a list that stands beside a page in part, and every article that names one. */
import { MOST_COMPANIONS, MOST_COMPARED } from "../src/archive/companion.ts";
import type { NamedByView, NamesView } from "../src/site/beside-view.ts";
import { ArticleReference } from "./parts/article-list.tsx";
import { CountedList } from "./parts/counted-list.tsx";
import { Facts } from "./parts/facts.tsx";
import { Link } from "./parts/link.tsx";
import { Narrow } from "./parts/narrow.tsx";
import { usePage, useWords } from "./parts/page-context.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { Pager, pageOf } from "./parts/pager.tsx";
import { CompanionList } from "./parts/side-list.tsx";
import { foreign } from "./parts/tongue.ts";

export function NamesPage({ view }: { readonly view: NamesView }) {
  const words = useWords();
  return (
    <>
      <PageHeading
        over={
          <Link to={view.owner.path}>
            <bdi>{view.owner.name}</bdi>
          </Link>
        }
        facts={pageOf(view.pager, words)}
        {...(view.part === "beside" && { intro: words.besideNote(MOST_COMPANIONS, MOST_COMPARED) })}
      >
        {words.part[view.part]}
      </PageHeading>
      <Narrow view={view}>
        {view.part === "beside" ? (
          <CompanionList companions={view.companions} />
        ) : (
          <CountedList
            links={view.names}
            none=""
            count={view.part === "speakers" ? words.quotations : words.articles}
          />
        )}
      </Narrow>
      <Pager pager={view.pager} />
    </>
  );
}

export function NamedByPage({ view }: { readonly view: NamedByView }) {
  const { site, words } = usePage();
  return (
    <>
      <PageHeading
        over={
          <Link to={view.article.path}>
            <span lang={foreign(view.language, site)}>{view.article.title}</span>
          </Link>
        }
        facts={
          <Facts>
            {words.namings(view.count)}
            {pageOf(view.pager, words)}
          </Facts>
        }
        intro={words.namedByNote}
      >
        {words.part["named-by"]}
      </PageHeading>
      <Narrow view={view}>
        <ul class="namings">
          {view.namings.map(({ path, text, article }) => (
            <li key={path} class="naming">
              <p class="naming__text">
                <Link to={path}>{text}</Link>
              </p>
              <p class="naming__where">
                <ArticleReference article={article} />
              </p>
            </li>
          ))}
        </ul>
      </Narrow>
      <Pager pager={view.pager} />
    </>
  );
}
