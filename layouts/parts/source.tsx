/** Where an article's words come from: the file as received, the number that proves it unchanged, and what is still to be looked at. */
import type { SitePath } from "../../src/site/address.ts";
import type { ArticleView, SourceFacts } from "../../src/site/article-view.ts";
import { Fact } from "./article-facts.tsx";
import { Link, useHref } from "./link.tsx";
import { useWords } from "./page-context.tsx";

export function Source({ source }: Pick<ArticleView, "source">) {
  const words = useWords();
  const { place } = source;
  return (
    <>
      <dl class="source">
        <Fact name={words.sourceFile}>
          {place?.bundled === null ? <File path={source.path} at={place.path} /> : <code>{source.path}</code>}
        </Fact>
        {place !== null && place.bundled !== null && (
          <Fact name={words.bundled}>
            <Link to={place.path}>{place.path.replace(/^.*\//, "")}</Link>
            {!source.path.endsWith(place.bundled) && (
              <>
                : <code>{place.bundled}</code>
              </>
            )}
          </Fact>
        )}
        <Fact name={words.size}>{words.bytes(source.bytes)}</Fact>
        <Fact name={words.fixity}>
          <code class="fixity">{source.sha256}</code>
        </Fact>
      </dl>
      <Warnings source={source} />
    </>
  );
}

/** Saved rather than shown: what a browser makes of it is not what was received. */
function File({ path, at }: { readonly path: string; readonly at: SitePath }) {
  const href = useHref();
  return (
    <a href={href(at)} download>
      <code>{path}</code>
    </a>
  );
}

/** In the language of the command line, which made them. */
function Warnings({ source: { warnings, moreWarnings } }: { readonly source: SourceFacts }) {
  const words = useWords();
  if (warnings.length === 0) return null;
  return (
    <details class="left-out">
      <summary>{words.warnings(warnings.length + moreWarnings)}</summary>
      <ul>
        {warnings.map(({ line, message, words: meant, remedy }, at) => (
          <li key={at}>
            {line !== null && `${words.atLine(line)}: `}
            <span lang={words.warningLanguage}>
              {message}. {meant !== null && <q class="displayed">{meant}</q>} {remedy}
            </span>
          </li>
        ))}
        {moreWarnings > 0 && <li>{words.moreWarnings(moreWarnings)}</li>}
      </ul>
    </details>
  );
}
