/**
 * permalinks.json: text in, permalinks out, and back. One line an address, in the order of addresses, so that a change to one
 * article is a change to one line; the same permalinks are always the same bytes.
 */
import { z } from "zod";
import { compareText } from "./chronology.ts";
import type { ArticleEntry, PageEntry, Permalinks } from "./permalink.ts";

const VERSION = 1;

/** One that leads out of the site would be written there. */
const address = z
  .string()
  .regex(/^\/(?:(?!\.{1,2}\/)[^/\\?#\p{Cc}]+\/)*(?:#[^\p{Cc}]*)?$/u, "is no address within the site");

const articleEntry = z.strictObject({
  title: z.string(),
  date: z.string().nullable(),
  source: z.string(),
  sha256: z.string(),
  sketch: z.string(),
  quotations: z.record(z.string(), z.string()),
  moved: z.record(z.string(), z.string().nullable()).default({}),
  gone: z.boolean().default(false),
});

const pageEntry = z.strictObject({
  name: z.string(),
  spellings: z.array(z.string()).default([]),
  at: z.string().nullable().default(null),
  gone: z.boolean().default(false),
});

const schema = z.strictObject({
  version: z.literal(VERSION),
  articles: z.record(address, articleEntry),
  pages: z.record(address, pageEntry),
  moved: z.record(address, address),
});

/** What is wrong with it, in words, where it cannot be read: addresses are never forgotten by mistake. */
export function readPermalinks(text: string): { permalinks: Permalinks | null; fault: string | null } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { permalinks: null, fault: error instanceof Error ? error.message : String(error) };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { permalinks: listOnce(parsed.data), fault: null };
  const [issue] = parsed.error.issues;
  const { message } = (issue?.code === "invalid_key" ? issue.issues[0] : issue) ?? {};
  return { permalinks: null, fault: `${issue?.path.join(" → ") || "the whole"}: ${message}` };
}

/** A file that was merged by its lines may hold an address twice: what has moved to a page that stands is not where it was. */
function listOnce({ articles, pages, moved }: Permalinks): Permalinks {
  const isStanding = (address: string): boolean => !(address in moved) && (address in articles || address in pages);
  const stays = ([address]: readonly [string, unknown]): boolean => {
    const [to = ""] = moved[address]?.split("#") ?? [];
    return !isStanding(to);
  };
  return {
    articles: Object.fromEntries(Object.entries(articles).filter(stays)),
    pages: Object.fromEntries(Object.entries(pages).filter(stays)),
    moved,
  };
}

export function writePermalinks({ articles, pages, moved }: Permalinks): string {
  const sections = [
    writeSection("articles", articles, writeArticle),
    writeSection("pages", pages, writePage),
    writeSection("moved", moved, (to) => to),
  ];
  return `{\n"version": ${VERSION},\n${sections.join(",\n")}\n}\n`;
}

function writeSection<T>(name: string, section: Readonly<Record<string, T>>, write: (value: T) => unknown): string {
  const lines = Object.entries(section)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(write(value))}`);
  return lines.length === 0 ? `"${name}": {}` : `"${name}": {\n${lines.join(",\n")}\n}`;
}

/** What is empty or false is left out. */
function writeArticle({ title, date, source, sha256, sketch, quotations, moved, gone }: ArticleEntry): unknown {
  const ids = Object.entries(moved).sort(([a], [b]) => compareText(a, b));
  return {
    title,
    date,
    source,
    sha256,
    sketch,
    quotations,
    ...(ids.length === 0 ? {} : { moved: Object.fromEntries(ids) }),
    ...(gone ? { gone } : {}),
  };
}

function writePage({ name, spellings, at, gone }: PageEntry): unknown {
  return {
    name,
    ...(spellings.length === 0 ? {} : { spellings: [...spellings].sort(compareText) }),
    ...(at === null ? {} : { at }),
    ...(gone ? { gone } : {}),
  };
}
