/**
 * The passage a Context entry leads to, in its paragraph: in a window of its own where the browser has the popover attribute,
 * which needs no script; in its place below the entry where it has not.
 */
import type { ContextLine } from "../../src/site/article-view.ts";
import { ArticleReference } from "./article-list.tsx";
import { Link } from "./link.tsx";
import { usePage } from "./page-context.tsx";
import { foreign, foreignDirection } from "./tongue.ts";

export function Preview({ line: { anchor, target } }: { readonly line: ContextLine }) {
  const { site, words } = usePage();
  if (target === null || target.preview === null) return null;
  const { language, runs } = target.preview;
  const id = `${anchor}-preview`;
  return (
    <>
      <button type="button" class="preview__button" popovertarget={id}>
        {words.preview}
      </button>
      {/* A note and no section: several entries may lead to one article, and two landmarks of one name are none. */}
      <div id={id} class="preview" popover="auto" role="note" aria-label={words.previewOf(target.article.title)}>
        <p class="preview__where">
          <ArticleReference article={target.article} />
        </p>
        <blockquote lang={foreign(language, site)} dir={foreignDirection(language, site)}>
          <p>{runs.map((run, at) => (run.isMeant ? <mark key={at}>{run.text}</mark> : run.text))}</p>
        </blockquote>
        <p class="preview__ways">
          <Link to={target.path}>{words.readThere}</Link>
          <button type="button" class="preview__button" popovertarget={id}>
            {words.closePreview}
          </button>
        </p>
      </div>
    </>
  );
}
