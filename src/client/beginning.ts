/**
 * Whether a word that stands nowhere begins others. The engine, asked for such a word, answers with words that begin
 * so; or, where there are none, with the longest word that it begins with itself ("a" for "axylophone"). Which of the
 * two it did is read in the best articles: it takes all forms of a word for one, so that "buildin" may first meet
 * "build", and "building" later.
 */
import type { Page } from "./engine.ts";
import { foldWord } from "./occurrence.ts";
import { wordsOf } from "./region.ts";
import type { Volume } from "./volume.ts";

/** One after the other, until one tells. */
const MOST_READ = 5;

export async function findBeginning(volume: Volume, word: string): Promise<boolean> {
  const best = (await volume.search(word)).slice(0, MOST_READ);
  const wanted = foldWord(word);
  for (const match of best) {
    const found = foundIn(await match.load(), match.words);
    if (found.some((held) => foldWord(held).startsWith(wanted))) return true;
  }
  return false;
}

/** The words at these places; where it was found in none, those of the facts about the article, which are searched as well. */
function foundIn(page: Page, places: readonly number[]): string[] {
  const words = wordsOf(page);
  const found =
    places.length > 0 ? places.map((place) => words[place] ?? "") : Object.values(page.meta).join(" ").split(" ");
  return found.flatMap((each) => [each, ...each.split(/[-–/]/)]);
}
