/**
 * A generated archive for searching: an invented press of any size as clippings in a folder, the same for the same seed. Some
 * dates are known to the month or the year only and some not at all, and some articles name no outlet, so that what is not
 * known is searched as well.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeClipping } from "../../scripts/invented/clipping.ts";
import { type InventedArticle, inventPress } from "../../scripts/invented/press.ts";

/** Writes `articles` clippings into `content`. */
export function writeGenerated(content: string, articles: number, seed: number): void {
  for (const article of inventPress(articles, seed).articles) {
    const path = join(content, "clippings", article.date.slice(0, 4), `${article.number}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, stateDate(article) + blur(article, writeClipping(article)));
  }
}

/** Of forty articles, two are dated to the month and one to the year. */
function stateDate({ number, date }: InventedArticle): string {
  const length = number % 40 === 7 ? 4 : number % 20 === 3 ? 7 : null;
  return length === null ? "" : `---\ndate: "${date.slice(0, length)}"\n---\n`;
}

/** Of forty articles, one has no source line, and so no date; another no outlet. */
function blur({ number }: InventedArticle, clipping: string): string {
  if (number % 40 === 11) return clipping.replace(/^- .*, \w+ \d+, \d{4}$/m, "");
  return number % 40 === 21 ? clipping.replace(/^This is an excerpt from\n.*'$/m, "'") : clipping;
}
