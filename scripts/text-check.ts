/**
 * No text lost: every article of a published site in all the places that have its words, compared word for word. One article at a time
 * stands in memory. What is not at hand (the content folder, the records) is left out, and the outcome says so.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readRecord } from "../src/parse/front-matter.ts";
import { readOutlets } from "../src/parse/outlets.ts";
import { articleAddress, type PagePath } from "../src/site/address.ts";
import { readPageWords } from "../src/site/page-words.ts";
import { wordsOf } from "./fault.ts";
import { readContentFiles } from "./files.ts";
import { fileOf } from "./pieces.ts";
import { readRegular } from "./regular-file.ts";
import { compareTellings, type Tellings } from "./text-check/compare.ts";
import { type FoundPlaces, findPlaces, readFound } from "./text-check/found-text.ts";
import { type PublishedText, publishedTexts } from "./text-check/published-text.ts";
import { SourceTexts } from "./text-check/source-text.ts";

export interface TextCheck {
  readonly articles: number;
  /** Of all clippings; of the pages where those are not at hand. */
  readonly words: number;
  /** Articles whose clipping, whose record, and whose place in the search index was at hand. */
  readonly sources: number;
  readonly records: number;
  readonly indexed: number;
  /** A line each. */
  readonly problems: readonly string[];
}

/**
 * @param content the folder the site was built from; null where it is not at hand: the site's own copies are read then
 * @param archive the folder with the records; null where it is not at hand
 * @param isNamed somebody says that the archive is this site's; else one that holds none of its records is another's
 */
export async function checkText(
  directory: string,
  content: string | null,
  archive: string | null,
  { isNamed = true } = {},
): Promise<TextCheck> {
  const problems: string[] = [];
  const totals = { articles: 0, words: 0, sources: 0, records: 0, indexed: 0 };
  try {
    const records = archive !== null && (isNamed || holdsRecords(directory, archive)) ? archive : null;
    await compareAll(directory, content, records, totals, problems);
  } catch (error) {
    problems.push(`the words cannot be compared to the end: ${wordsOf(error)}`);
  }
  return { ...totals, problems };
}

type Totals = { -readonly [Name in Exclude<keyof TextCheck, "problems">]: number };

async function compareAll(
  directory: string,
  content: string | null,
  archive: string | null,
  totals: Totals,
  problems: string[],
): Promise<void> {
  const places = new Map(findPlaces(directory));
  const hasIndex = places.size > 0;
  const sources = new SourceTexts(directory, content);
  const spellings = content === null ? null : readSpellings(content);
  for (const published of publishedTexts(directory, (problem) => problems.push(problem))) {
    const { article } = published;
    const path = articleAddress(article) as PagePath;
    const say = (problem: string): void => void problems.push(`${path}: ${problem}`);
    const file = join(directory, fileOf(path));
    totals.articles += 1;
    if (!existsSync(file)) {
      say("there is no such page");
      continue;
    }
    const found = hasIndex ? readFoundText(directory, places, path, say) : null;
    places.delete(path);
    const html = readOrSay(file, "its page", say);
    if (html === null) continue;
    const source = await sources.read(published);
    const record = archive === null ? null : readRecordFile(archive, published, say);
    const page = readPageWords(html);
    const own = spellings && (spellings.get(article.outlet ?? "") ?? []);
    const comparison = compareTellings({ published, spellings: own, page, source, record, found });
    comparison.problems.forEach(say);
    totals.words += comparison.words;
    totals.sources += source === null ? 0 : 1;
    totals.records += record === null ? 0 : 1;
    totals.indexed += found === null ? 0 : 1;
  }
  for (const path of places.keys()) problems.push(`${path}: it is in the search index, and no article stands there`);
}

/** What could not be compared because it was not at hand, in words; null where all was. */
export function describeLeftOut({ articles, sources, records, indexed }: TextCheck): string | null {
  const counts = {
    clippings: articles - sources,
    records: articles - records,
    "places in the index": articles - indexed,
  };
  const absent = Object.entries(counts).filter(([, count]) => count > 0);
  return absent.length === 0 ? null : absent.map(([what, count]) => `${count} ${what}, not at hand`).join("; ");
}

function holdsRecords(directory: string, archive: string): boolean {
  for (const { article } of publishedTexts(directory, () => undefined))
    if (existsSync(recordOf(archive, article.id))) return true;
  return false;
}

function recordOf(archive: string, id: string): string {
  return join(archive, "records", `${id}.md`);
}

function readOrSay(path: string, what: string, say: (problem: string) => void): string | null {
  try {
    return readRegular(path).toString("utf8");
  } catch (error) {
    say(`${what} cannot be read: ${wordsOf(error)}`);
    return null;
  }
}

function readRecordFile(
  archive: string,
  { article }: PublishedText,
  say: (problem: string) => void,
): Tellings["record"] {
  const path = recordOf(archive, article.id);
  const text = readOrSay(path, "its record", say);
  if (text === null) return null;
  try {
    return { text, fields: readRecord(text, path).fields };
  } catch (error) {
    say(`its record cannot be read: ${wordsOf(error)}`);
    return null;
  }
}

function readFoundText(
  directory: string,
  places: FoundPlaces,
  path: string,
  say: (problem: string) => void,
): string | null {
  const [place, ...others] = places.get(path) ?? [];
  if (others.length > 0) say(`it is ${others.length + 1} times in the search index`);
  if (place !== undefined) return readFound(directory, place);
  say("it is not in the search index");
  return null;
}

/** Outlet → its other spellings, by outlets.yml. */
function readSpellings(content: string): ReadonlyMap<string, readonly string[]> {
  const { outlets: file } = readContentFiles(content);
  const outlets = file === null ? [] : readOutlets(file).outlets;
  return new Map(outlets.map(({ name, spellings }) => [name, spellings]));
}
