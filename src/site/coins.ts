/**
 * COinS: an article of a list as a reference manager finds it there, an OpenURL context object in an attribute. Zotero reads the
 * Dublin Core form, and in it takes the type, the outlet and the address from `type`, `source` and `identifier`.
 */
import { type CslArticle, nameInOrder } from "./csl.ts";

export function coinsOf(article: CslArticle): string {
  const date = article.issued?.["date-parts"][0]
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0"))
    .join("-");
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", "newspaperArticle"],
    ["rft.title", article.title],
    ["rft.source", article["container-title"]],
    ...(article.author ?? []).map((name) => ["rft.creator", nameInOrder(name)] as const),
    ["rft.date", date],
    ["rft.language", article.language],
    ["rft.identifier", article.URL],
  ];
  return pairs
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encodeURIComponent(value)}`))
    .join("&");
}
