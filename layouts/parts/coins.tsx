/** An article of a list for reference managers, which offer every one they find on the page; readers do not meet it. */
import type { ArticleLine } from "../../src/site/line.ts";

export function Coins({ article }: { readonly article: ArticleLine }) {
  return <span class="Z3988" title={article.coins} hidden />;
}
