/** Articles as a list: when and where printed, the title, and who is quoted most. */
import type { ComponentChildren } from "preact";
import type { ArticleLine, ArticleMention } from "../../src/site/line.ts";
import { Coins } from "./coins.tsx";
import { DateOf } from "./date.tsx";
import { Facts } from "./facts.tsx";
import { Link } from "./link.tsx";
import { None } from "./none.tsx";
import { usePage, useWords } from "./page-context.tsx";
import { Remark } from "./remark.tsx";
import { foreign, foreignDirection } from "./tongue.ts";

interface ArticleListProps {
  readonly articles: readonly ArticleLine[];
  /** The words for none. */
  readonly none: string;
  /** False where the place says already what day they are of. */
  readonly dated?: boolean;
}

export function ArticleList({ articles, none, dated = true }: ArticleListProps) {
  if (articles.length === 0) return <None text={none} />;
  return (
    <ul class="article-list">
      {articles.map((article) => (
        <li key={article.path}>
          <ArticleEntry article={article} dated={dated} />
          <Coins article={article} />
        </li>
      ))}
    </ul>
  );
}

interface ArticleEntryProps {
  readonly article: ArticleLine;
  readonly dated?: boolean;
  readonly children?: ComponentChildren;
}

export function ArticleEntry({ article, dated = true, children }: ArticleEntryProps) {
  const words = useWords();
  return (
    <div class={dated ? "article-entry" : "article-entry article-entry--of-day"}>
      {dated && (
        <p class="article-entry__when">
          <DateOf date={article.date} />
        </p>
      )}
      <div class="article-entry__what">
        <p class="article-entry__title">
          <Title article={article} />
        </p>
        <p class="article-entry__facts">
          <Facts>
            {article.outlet && <bdi>{article.outlet.name}</bdi>}
            {article.speaker && <bdi>{article.speaker.name}</bdi>}
            {article.quotations > 0 && <>{words.quotations(article.quotations)}</>}
            {article.remark?.status && <Remark remark={article.remark} whole={false} />}
            {children}
          </Facts>
        </p>
      </div>
    </div>
  );
}

interface MentionProps {
  readonly article: ArticleMention;
}

/** In its own language. */
function Title({ article: { path, title, language }, ...rest }: MentionProps & { readonly class?: string }) {
  const { site } = usePage();
  return (
    <Link {...rest} to={path} lang={foreign(language, site)} dir={foreignDirection(language, site)}>
      {title}
    </Link>
  );
}

/** An article named within a sentence or a short list: its title, outlet and date on one line. */
export function ArticleReference({ article }: MentionProps) {
  return (
    <span class="reference">
      <Title article={article} class="reference__title" />
      <span class="reference__facts">
        {article.outlet && (
          <>
            , <bdi>{article.outlet.name}</bdi>
          </>
        )}
        , <DateOf date={article.date} />
        {article.remark?.status && (
          <>
            , <Remark remark={article.remark} whole={false} />
          </>
        )}
      </span>
    </span>
  );
}
