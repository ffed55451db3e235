/** Citations to take away in bulk: how they stand in a file, and those of the articles that quote one speaker. */
import { sha256 } from "../parse/hash.ts";
import { type FormalCitation, formalCitationOf } from "./citation.ts";
import { JSON_FRAME } from "./data-form.ts";
import { articlesOf, type Desk } from "./desk.ts";
import type { Form } from "./part.ts";
import { NO_ROWS, type RowMemory } from "./row-memory.ts";
import { stampsFor } from "./stamp.ts";
import type { MadeFile } from "./view.ts";

const PLAIN = { head: "", foot: "", empty: "" } as const;

export const CITATION_FORMS: readonly Form<FormalCitation>[] = [
  { ...PLAIN, ending: "bib", between: "\n", write: (citations) => citations.map(({ bibtex }) => bibtex).join("\n") },
  {
    // The format asks for the line ends of its time.
    ...{ ...PLAIN, ending: "ris", between: "\r\n" },
    write: (citations) => citations.map(({ ris }) => ris.replaceAll("\n", "\r\n")).join("\r\n"),
  },
  {
    ...JSON_FRAME,
    write: (citations) => citations.map(({ csl }) => JSON.stringify(csl)).join(JSON_FRAME.between),
  },
];

/** `data/speakers/slug.bib` and its like. */
export function* citationFiles(desk: Desk, memory: RowMemory = NO_ROWS): Generator<MadeFile, void, undefined> {
  const stampOf = stampsFor(desk, memory.ground);
  for (const { slug, articles: ids } of desk.archive.speakers) {
    const articles = articlesOf(desk, ids);
    const stamps = articles.map(stampOf);
    for (const { ending, head, between, foot, empty, write } of CITATION_FORMS) {
      const path = `data/speakers/${slug}.${ending}`;
      const made = () => articles.map(({ record }) => write([formalCitationOf(desk, record)])).join(between);
      yield {
        path,
        key: memory.ground === null ? null : sha256([memory.ground, path, ...stamps].join("\n")),
        make: () => (articles.length === 0 ? empty : `${head}${made()}${foot}`),
      };
    }
  }
}
