/** On a passage: how many articles name it, opening the list of them, each with the sentence that quotes it. */
import type { CitingLine } from "../../src/site/article-view.ts";
import type { SideList } from "../../src/site/side-list.ts";
import { ArticleReference } from "./article-list.tsx";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";

export function QuotedBy({ lines: { shown, all } }: { readonly lines: SideList<CitingLine> }) {
  const words = useWords();
  if (shown.length === 0) return null;
  return (
    <details class="quoted-by">
      <summary>{words.quotedBy(all?.count ?? shown.length)}</summary>
      <ul>
        {shown.map((line) => (
          <li key={line.path}>
            <p class="quoted-by__words">
              <Link to={line.path}>{line.words}</Link>
            </p>
            <p class="quoted-by__where">
              <ArticleReference article={line.article} />
            </p>
          </li>
        ))}
        {all && (
          <li>
            <Link to={all.path}>{words.moreNamings(all.count)}</Link>
          </li>
        )}
      </ul>
    </details>
  );
}
