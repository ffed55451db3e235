/**
 * Every word of a clipping accounted for: what its page has as prose stands in it whole and in order, its Context entries after it, and
 * each word around them in a field of the article. Where the front matter states a field, the words it overrules stand in the source
 * file alone, which the site keeps beside the record.
 */
import {
  type ClippingWords,
  cutFrontMatter,
  readClippingWords,
  readOddities,
  runsOf,
  standsFrom,
  standsUpTo,
} from "./clipping-words.ts";
import { fieldWords, isDateWord } from "./field-words.ts";
import { readRuns } from "./words.ts";

/** What the site, or a record file, has of a clipping. */
export interface Told {
  readonly title: string;
  readonly titleFrom: string;
  readonly headline: string | null;
  readonly date: string | null;
  readonly outlet: string | null;
  /** Other spellings of the outlet, of which the record has one name; null where outlets.yml is not at hand. */
  readonly spellings: readonly string[] | null;
  readonly author: string | null;
  readonly postedBy: string | null;
  readonly context: readonly string[];
  /** The prose, the lead's first. */
  readonly paragraphs: readonly string[];
}

export interface Account {
  readonly words: number;
  /** Null where all of them are accounted for; else the first that is not, in words. */
  readonly problem: string | null;
}

export function accountFor(file: string, told: Told): Account {
  const { front, text } = cutFrontMatter(file);
  const kept = readOddities([...told.paragraphs, told.title, told.headline].join(" "));
  // An oddity that stands once as words and once as markup is taken for the one everywhere, or for the other.
  const policies = [(oddity: string) => kept.has(oddity.replace(/\s+/g, " ")), () => false, () => true];
  let first: Account | null = null;
  for (const isKept of policies) {
    const account = accountAs(text, front, told, isKept);
    if (account.problem === null) return account;
    first ??= account;
  }
  return first ?? { words: 0, problem: null };
}

function accountAs(text: string, front: string, told: Told, isKept: (oddity: string) => boolean): Account {
  const words = readClippingWords(text, isKept).words.length;
  const account = (problem: string | null): Account => ({ words, problem });
  let above = text.length;
  for (const entry of [...told.context].reverse()) {
    const at = text.lastIndexOf(entry, above - entry.length);
    const between = at < 0 ? [] : readClippingWords(text.slice(at + entry.length, above), isKept).words;
    if (at < 0) return account(`it has not the Context entry “${entry}” at its end`);
    if (between[0] !== undefined)
      return account(`“${between[0]}” stands after the Context entry “${entry}” and in none`);
    above = at;
  }
  const held = readClippingWords(text.slice(0, above), isKept);
  let end = held.words.length;
  if (told.context.length > 0 && held.words[end - 1]?.toLowerCase() === "context") end -= 1;

  const paragraphs = told.paragraphs.map(readRuns);
  // What stands between the source line and Context is the text's last: it is taken from the end, the rest from the beginning.
  let last = paragraphs.length;
  for (let at = standsUpTo(held, end, paragraphs[last - 1] ?? []); last > 0 && at !== null; ) {
    end = at;
    last -= 1;
    at = standsUpTo(held, end, paragraphs[last - 1] ?? []);
  }
  const prose = paragraphs.slice(0, last).flat();
  const found = findProse(held, prose, end, told);
  if (typeof found === "string") return account(found);
  const around = [...runsOf(held, 0, found.start), ...runsOf(held, found.end, end)];
  const stray = findStray(around, told, /^[\w-]+:/m.test(front));
  return account(stray === null ? null : `“${stray}” stands in no field of its article`);
}

/** The prose stands in the clipping after its title and the like: the first place is looked for where all of it stands. */
function findProse(
  held: ClippingWords,
  prose: readonly string[],
  end: number,
  told: Told,
): { readonly start: number; readonly end: number } | string {
  if (prose.length === 0) return { start: 0, end: 0 };
  const most = readRuns([told.title, told.postedBy, told.postedBy].join(" ")).length + MOST_ABOVE;
  let [best, at] = [-1, 0];
  for (let start = 0; start <= Math.min(most, end); start++) {
    const stands = standsFrom(held, start, prose);
    if (stands >= 0 && stands <= end) return { start, end: stands };
    if (stands < 0 && -1 - stands > best) [best, at] = [-1 - stands, start];
  }
  const word = held.words[at + best];
  const stands = word === undefined ? "it ends" : `its word “${word}” stands`;
  return `${stands} where the page has “${prose[best] ?? ""}”, after “${prose.slice(Math.max(0, best - 4), best).join(" ")}”`;
}

/** Words of a title line that the front matter overrules, and of the lines below it. */
const MOST_ABOVE = 200;

/** Words that may be the outlet's name as it was printed, where that is not known. */
const MOST_IN_A_NAME = 12;

/** The first word that no field has, or not so often. @param around words in runs of those that touch */
function findStray(around: readonly (readonly string[])[], told: Told, isStated: boolean): string | null {
  if (isStated) return null;
  const left = fieldWords(told, around.flat());
  const take = (word: string): boolean => {
    const count = left.get(word.toLowerCase()) ?? 0;
    if (count > 0) left.set(word.toLowerCase(), count - 1);
    return count > 0;
  };
  let unknown = told.spellings === null && told.outlet !== null ? MOST_IN_A_NAME : 0;
  for (const run of around) {
    // A field may have them as one word.
    if (run.length > 1 && take(run.join(""))) continue;
    for (const word of run)
      if (!take(word) && !isDateWord(word.toLowerCase(), told.date) && unknown-- <= 0) return word;
  }
  return null;
}
