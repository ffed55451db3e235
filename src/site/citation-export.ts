/** Citations to take away in bulk: of the whole archive, and of the articles that quote one speaker. */
import type { Article } from "../archive/archive.ts";
import { type Citation, citationOf } from "./citation.ts";
import { articlesOf, type Desk } from "./desk.ts";
import type { SiteFile } from "./view.ts";

export const CITATION_ENDINGS = ["bib", "ris", "json"] as const;

/** `data/citations.bib` and its like, and `data/speakers/slug.bib`. */
export function citationFiles(desk: Desk): readonly SiteFile[] {
  return [
    ...filesFor(desk, "data/citations", desk.archive.articles),
    ...desk.archive.speakers.flatMap(({ slug, articles }) =>
      filesFor(desk, `data/speakers/${slug}`, articlesOf(desk, articles)),
    ),
  ];
}

function filesFor(desk: Desk, path: string, articles: readonly Article[]): readonly SiteFile[] {
  const citations = articles.map(({ record }) => citationOf(desk, record));
  return CITATION_ENDINGS.map((ending) => ({ path: `${path}.${ending}`, content: WRITERS[ending](citations) }));
}

const WRITERS: Readonly<Record<(typeof CITATION_ENDINGS)[number], (citations: readonly Citation[]) => string>> = {
  bib: (citations) => citations.map(({ bibtex }) => bibtex).join("\n"),
  // The format asks for the line ends of its time.
  ris: (citations) => citations.map(({ ris }) => ris.replaceAll("\n", "\r\n")).join("\r\n"),
  json: (citations) =>
    citations.length === 0 ? "[]\n" : `[\n${citations.map(({ csl }) => JSON.stringify(csl)).join(",\n")}\n]\n`,
};
