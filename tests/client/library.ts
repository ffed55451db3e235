/**
 * A small archive for tests, indexed by the real engine, which runs in Node as well: articles go in as plain values, an
 * opened engine comes out. Its pages carry the attributes that ours carry.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type IndexOptions, indexPages } from "../../scripts/index.ts";
import { type Engine, openEngine, type PagefindModule } from "../../src/client/engine.ts";
import { Library, type WrittenVolumes } from "../../src/client/library.ts";
import { searchWords } from "../../src/site/search-words.ts";

export interface Shelved {
  readonly name: string;
  readonly title: string;
  /** A paragraph each: words of the story, or a quotation with its speaker. */
  readonly text: readonly (readonly (
    | string
    | { readonly id: string; readonly speaker: string; readonly words: string }
  )[])[];
  readonly date: string | null;
  readonly speakers: readonly string[];
  readonly outlet: string;
  readonly topics?: readonly string[];
}

/** A library of one volume. One a process: the engine keeps its machine code in its own module. */
export async function openLibrary(articles: readonly Shelved[]): Promise<Library> {
  return openIndex(await bind(articles));
}

/** Writes the articles as pages into a folder of their own, with their index, and gives the folder. */
export async function bind(articles: readonly Shelved[], options: IndexOptions = {}): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "library-"));
  for (const article of articles) {
    mkdirSync(join(directory, article.name));
    writeFileSync(join(directory, article.name, "index.html"), pageOf(article));
  }
  await indexPages(directory, join(directory, "pagefind"), options);
  return directory;
}

/** The index of a built site; `written` says where its other volumes lie, and `onOpen` is told which are opened. */
export async function openIndex(
  directory: string,
  written: WrittenVolumes = {},
  onOpen: (path: string) => void = () => {},
): Promise<Library> {
  pretendToBeABrowser(directory);
  const base = pathToFileURL(join(directory, "pagefind/")).href;
  const module = (await import(`${base}pagefind.js`)) as PagefindModule;
  let last: Promise<unknown> = Promise.resolve();
  const open = (path: string): Promise<Engine> => {
    onOpen(path);
    const opened = last.then(() => openEngine(module, base + path, "test"));
    last = opened;
    return opened;
  };
  return new Library(written, open, async (path) => JSON.parse(await readFile(new URL(base + path), "utf8")));
}

function pageOf(article: Shelved): string {
  const filter = (name: string, value: string): string =>
    `<meta data-pagefind-filter="${name}[content]" content="${escapeText(value)}">`;
  const date = article.date;
  const head = [
    ...article.speakers.map((speaker) => filter("speaker", speaker)),
    ...(article.topics ?? ["unknown"]).map((topic) => filter("topic", topic)),
    filter("outlet", article.outlet),
    `<meta data-pagefind-meta="outlet[content]" content="${escapeText(article.outlet)}">`,
    date ? `<meta data-pagefind-meta="date[content]" content="${date}">` : "",
    filter("year", date?.slice(0, 4) ?? "unknown"),
    date && date.length >= 7 ? filter("month", date.slice(0, 7)) : "",
    date?.length === 10 ? filter("day", date) : "",
  ];
  const paragraphs = article.text.map((runs, index) => {
    const id = `p${index + 1}`;
    const title = typeof runs[0] === "string" ? ` data-pagefind-title="Paragraph ${index + 1}"` : "";
    return `<p id="${id}"${title}>${runs.map((run, at) => runOf(run, at, id)).join("")}</p><span hidden>¶</span>`;
  });
  return `<!doctype html><html lang="en"><head>${head.join("")}</head><body><main data-pagefind-body>
    <h1 data-pagefind-meta="title">${wordsOf(article.title)}</h1>${paragraphs.join("\n")}</main></body></html>`;
}

function runOf(run: Shelved["text"][number][number], at: number, paragraph: string): string {
  if (typeof run !== "string")
    return `<q id="${run.id}" data-pagefind-title="${escapeText(run.speaker)}: “${escapeText(run.words.slice(0, 20))}…”">${wordsOf(run.words)}</q>`;
  if (at === 0) return wordsOf(run);
  return `<span id="${paragraph}-${at}" data-pagefind-title="Paragraph">${wordsOf(run)}</span>`;
}

function wordsOf(text: string): string {
  return escapeText(searchWords(text));
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** What the engine's script asks of a browser: files by fetch, the language of the document, an address. */
export function pretendToBeABrowser(directory: string): void {
  const html = { getAttribute: () => "en", lang: "en" };
  Object.assign(globalThis, {
    fetch: async (address: string) => new Response(await readFile(new URL(String(address).replace(/\?.*$/, "")))),
    document: { querySelector: () => html, documentElement: html },
    location: { href: pathToFileURL(directory).href },
    window: globalThis,
  });
}
