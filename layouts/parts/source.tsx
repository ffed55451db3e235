/** Where an article's words come from: the file as received, and the number that proves it unchanged. */
import type { ArticleView } from "../../src/site/article-view.ts";
import { Fact } from "./article-facts.tsx";
import { useWords } from "./page-context.tsx";

export function Source({ source }: Pick<ArticleView, "source">) {
  const words = useWords();
  return (
    <dl class="source">
      <Fact name={words.sourceFile}>
        <code>{source.path}</code>
      </Fact>
      <Fact name={words.size}>{words.bytes(source.bytes)}</Fact>
      <Fact name={words.fixity}>
        <code class="fixity">{source.sha256}</code>
      </Fact>
    </dl>
  );
}
