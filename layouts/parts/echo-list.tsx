/** Words printed in several articles, as a list. */
import type { EchoLine } from "../../src/site/line.ts";
import { ArticleReference } from "./article-list.tsx";
import { Facts } from "./facts.tsx";
import { Link } from "./link.tsx";
import { None } from "./none.tsx";
import { usePage } from "./page-context.tsx";
import { Remark } from "./remark.tsx";
import { splitList } from "./split-list.ts";
import { foreign, foreignDirection } from "./tongue.ts";
import { Voice } from "./voice.tsx";

interface EchoListProps {
  readonly echoes: readonly EchoLine[];
  readonly none: string;
}

export function EchoList({ echoes, none }: EchoListProps) {
  const { site, words } = usePage();
  if (echoes.length === 0) return <None text={none} />;
  return splitList(echoes).map((part, at) => (
    <ul key={at} class="echo-list">
      {part.map((echo) => (
        <li key={echo.path} class="echo-entry">
          <p class="echo-entry__words">
            <Link to={echo.path}>
              <q class="displayed" lang={foreign(echo.language, site)} dir={foreignDirection(echo.language, site)}>
                {echo.text}
              </q>
            </Link>
          </p>
          <p class="echo-entry__facts">
            <Facts>
              <Voice voice={echo.voice} />
              {words.printings(echo.printings)}
              {echo.remark?.status && <Remark remark={echo.remark} whole={false} />}
              {echo.elsewhere && <em>{words.remarkElsewhere(echo.elsewhere)}</em>}
              {echo.disputed && <span class="disputed">{words.disputedShort}</span>}
            </Facts>
          </p>
          <p class="echo-entry__facts">
            {words.firstPrinted} <ArticleReference article={echo.first} />
          </p>
        </li>
      ))}
    </ul>
  ));
}
