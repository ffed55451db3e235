/** The forms in which a reader can take an article's citation away, each as text and as an address that is the file itself. */
import type { Citation } from "./citation.ts";

export const CITATION_FORMATS = ["text", "markdown", "html", "bibtex", "ris", "csl"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export interface CitationForm {
  readonly format: CitationFormat;
  readonly text: string;
  /** The name under which it is saved. */
  readonly file: string;
  /** A `data:` address, so that saving needs neither script nor a file beside the page. */
  readonly address: string;
}

const ENDINGS: Readonly<Record<CitationFormat, string>> = {
  text: "txt",
  markdown: "md",
  html: "html",
  bibtex: "bib",
  ris: "ris",
  csl: "json",
};

export function citationForms({ csl, text, markdown, html, bibtex, ris }: Citation): readonly CitationForm[] {
  const texts: Readonly<Record<CitationFormat, string>> = {
    text,
    markdown,
    html,
    bibtex: bibtex.replace(/\n$/, ""),
    ris: ris.replace(/\n$/, ""),
    csl: JSON.stringify([csl]),
  };
  return CITATION_FORMATS.map((format) => ({
    format,
    text: texts[format],
    file: `${csl.id}.${ENDINGS[format]}`,
    address: fileAddress(`${texts[format]}\n`),
  }));
}

/**
 * Only what would end or change the address is encoded: `%`, `#` and line ends. Browsers read the rest as it stands, and the
 * page, which has the same words beside it, compresses to four hundred bytes less.
 */
function fileAddress(text: string): string {
  return `data:,${text.replace(/[%#\n\r\t]/g, encodeURIComponent)}`;
}
