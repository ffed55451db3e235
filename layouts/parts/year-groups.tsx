/** Articles under the headings of their years. */
import type { YearGroup } from "../../src/site/line.ts";
import { ArticleList } from "./article-list.tsx";
import { Link } from "./link.tsx";
import { None } from "./none.tsx";
import { useWords } from "./page-context.tsx";

export function YearGroups({ years }: { readonly years: readonly YearGroup[] }) {
  const words = useWords();
  if (years.length === 0) return <None text={words.noArticles} />;
  return (
    <>
      {years.map(({ year, articles }) => (
        <section key={year?.name ?? ""} class="group" data-year={year?.name}>
          <h2 class="group__name">{year === null ? words.undated : <Link to={year.path}>{year.name}</Link>}</h2>
          <ArticleList articles={articles} none={words.noArticles} />
        </section>
      ))}
    </>
  );
}
