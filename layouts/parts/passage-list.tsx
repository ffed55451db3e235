/** Passages that other articles quote: the words, who speaks them, how many articles print or name them, and the first that did. */
import type { PassageLine } from "../../src/site/most-quoted.ts";
import { ArticleReference } from "./article-list.tsx";
import { Facts } from "./facts.tsx";
import { Link } from "./link.tsx";
import { None } from "./none.tsx";
import { usePage } from "./page-context.tsx";
import { foreign } from "./tongue.ts";
import { Voice } from "./voice.tsx";

interface PassageListProps {
  readonly passages: readonly PassageLine[];
  readonly none: string;
}

export function PassageList({ passages, none }: PassageListProps) {
  const { site, words } = usePage();
  if (passages.length === 0) return <None text={none} />;
  return (
    <ol class="echo-list">
      {passages.map((passage) => (
        <li key={passage.path} class="echo-entry">
          <p class="echo-entry__words" lang={foreign(passage.language, site)}>
            <Link to={passage.path}>
              <q class="displayed">{passage.text}</q>
            </Link>
          </p>
          <p class="echo-entry__facts">
            <Facts>
              <Voice voice={passage.voice} />
              {passage.printedIn > 1 && words.printedInArticles(passage.printedIn)}
              {passage.namedIn > 0 && words.namedInArticles(passage.namedIn)}
            </Facts>
          </p>
          <p class="echo-entry__facts">
            {words.firstPrinted} <ArticleReference article={passage.first} />
          </p>
        </li>
      ))}
    </ol>
  );
}
