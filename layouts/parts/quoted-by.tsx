/** On a passage: how many articles name it, opening the list of them, each with the sentence that quotes it. */
import type { CitingLine } from "../../src/site/article-view.ts";
import { ArticleReference } from "./article-list.tsx";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";

export function QuotedBy({ lines }: { readonly lines: readonly CitingLine[] }) {
  const words = useWords();
  if (lines.length === 0) return null;
  return (
    <details class="quoted-by">
      <summary>{words.quotedBy(lines.length)}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line.path}>
            <p class="quoted-by__words">
              <Link to={line.path}>{line.words}</Link>
            </p>
            <p class="quoted-by__where">
              <ArticleReference article={line.article} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
