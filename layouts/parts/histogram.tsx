/** A row of bars that are links: how many articles in each year, or month. Bars without articles are no links. */
import type { Bar } from "../../src/site/line.ts";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";

export function Histogram({ bars }: { readonly bars: readonly Bar[] }) {
  const words = useWords();
  return (
    <ol class="histogram">
      {bars.map((bar) => (
        <li key={bar.path} class="histogram__step" data-level={String(bar.level)}>
          {bar.count === 0 ? (
            <span class="histogram__bar">
              <span class="histogram__name">{bar.name}</span>
            </span>
          ) : (
            <Link class="histogram__bar" to={bar.path}>
              <span class="histogram__name">{bar.name}</span>{" "}
              <span class="histogram__count">
                {bar.count}
                <span class="aside"> {words.articles(bar.count).replace(/^\S+ /, "")}</span>
              </span>
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
