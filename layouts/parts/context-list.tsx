/** What an article names: each entry as received, with where it leads, or plainly that it leads nowhere yet. */
import type { ContextLine } from "../../src/site/article-view.ts";
import { ArticleReference } from "./article-list.tsx";
import { Link } from "./link.tsx";
import { None } from "./none.tsx";
import { usePage } from "./page-context.tsx";
import { Preview } from "./preview.tsx";
import { splitList } from "./split-list.ts";
import { foreign, foreignDirection } from "./tongue.ts";

interface ContextListProps {
  readonly context: readonly ContextLine[];
  /** That of the article, which names the others in its own words. */
  readonly language: string;
}

export function ContextList({ context, language }: ContextListProps) {
  const { site, words } = usePage();
  if (context.length === 0) return <None text={words.noContext} />;
  return splitList(context).map((part, at) => (
    <ol key={at} class="context-list">
      {part.map((line) => (
        <li key={line.anchor} id={line.anchor} class={`context-entry context-entry--${line.state}`}>
          <p class="context-entry__text" lang={foreign(language, site)} dir={foreignDirection(language, site)}>
            {line.target === null ? line.text : <Link to={line.target.path}>{line.text}</Link>}
          </p>
          <p class="context-entry__state">
            {line.stated ? words.settledByHand : words.state[line.state]}
            {line.state === "fuzzy" && !line.stated && ` ${words.likeness(line.confidence)}.`}
            {line.target && (
              <>
                {" "}
                <ArticleReference article={line.target.article} />
              </>
            )}
            {line.wanted && (
              <>
                {" "}
                <Link to={line.wanted}>{words.seeWanted}</Link>.
              </>
            )}
          </p>
          <Preview line={line} />
          {line.candidates.length > 0 && (
            <ul class="candidates">
              {line.candidates.map((candidate) => (
                <li key={candidate.path}>
                  <ArticleReference article={candidate} />
                </li>
              ))}
              {line.moreCandidates && (
                <li>
                  <Link to={line.moreCandidates.path}>{words.moreCandidates(line.moreCandidates.count)}</Link>
                </li>
              )}
            </ul>
          )}
        </li>
      ))}
    </ol>
  ));
}
