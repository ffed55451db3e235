/** An archive of clippings in which someone wrote a payload wherever a clipping can hold words; and its harmless twin. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { buildFrom } from "../browser/sample.ts";

export interface Hostile {
  /** Its words are the clipping's title too. */
  readonly words: string;
  /** Of its clipping's page, from the site's root. */
  readonly path: string;
}

export interface HostileSite {
  readonly folder: string;
  readonly hostiles: readonly Hostile[];
}

/** A clipping's places; the file's name is the seventh. Besides, the whole stands in a front matter, and in site.yml. */
export const PLACES = ["title", "speaker", "outlet", "topic", "quotation", "Context", "file name"] as const;

/** So many clippings share a day: pages of a day that hold many, and not too many. */
const A_DAY = 25;

/** The site of an archive with a clipping for each payload, and which page is whose. Throws where one of them has no page. */
export function buildHostile(payloads: readonly string[]): HostileSite {
  const content = join(mkdtempSync(join(tmpdir(), "hostile-")), "content");
  mkdirSync(join(content, "clippings"), { recursive: true });
  writeFileSync(
    join(content, "site.yml"),
    stringify({
      title: `Drawer ${payloads[0] ?? ""}`,
      description: payloads.slice(0, A_DAY).join(" "),
      notice: payloads.slice(-A_DAY).join(" "),
    }),
  );
  const titles = payloads.map((words, at) => `${words} no ${at}`);
  titles.forEach((words, at) => {
    writeFileSync(join(content, "clippings", nameFile(words)), writeClipping(words, titles[at - 1] ?? words, at));
  });
  const folder = buildFrom(content, "--base-url", "http://localhost/");
  const paths = readPaths(folder);
  const hostiles = titles.map((words) => {
    const path = paths.get(words);
    if (path === undefined) throw new Error(`no page has the title ${words}`);
    return { words, path };
  });
  return { folder, hostiles };
}

/** The same archive with harmless words. */
export function buildTwin(count: number): HostileSite {
  return buildHostile(Array.from({ length: count }, (_, at) => `Lamps (at the quay) ${at}`));
}

/** No file system takes a slash within a name; and what begins with a dot is hidden, and not read. */
const nameFile = (words: string): string => `${words.replaceAll("/", ":").replace(/^\./, "_.")}.txt`;

/** Tags in a clipping's text are left out of it; entities are read as characters, and so bring in what a tag could not. */
const asText = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function writeClipping(words: string, before: string, at: number): string {
  const date = new Date(Date.UTC(2001, 0, 1 + Math.floor(at / A_DAY))).toISOString().slice(0, 10);
  const matter = {
    ...{ title: words, headline: words, author: words, speaker: words, outlet: words, "posted-by": words, date },
    ...{ topics: [words], note: words, status: "disputed" },
  };
  return `---
${stringify(matter, { lineWidth: 0 })}---
'The board of the harbour met ${asText(words)} on Monday, in words ${words}.

‘The lamps of ${asText(words)} are out, and ${words} as well,’ said Ada Thorn.'

- The lamps of the quay, ${date}

Context

'The lamps of ${asText(before)} are out'

'Nobody wrote ${asText(words)} so far'
`;
}

/** Where the page of each title stands. */
function readPaths(folder: string): ReadonlyMap<string, string> {
  const articles = JSON.parse(readFileSync(join(folder, "data/articles.json"), "utf8")) as {
    readonly title: string;
    readonly url: string;
  }[];
  return new Map(articles.map(({ title, url }) => [title, new URL(url, "http://localhost/").pathname.slice(1)]));
}
