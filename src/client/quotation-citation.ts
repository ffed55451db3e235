/**
 * A quotation and its article's citations -> the quotation's own citations, in the same forms: its words, who says them, and the
 * address that leads to them. Everything comes from the page, which holds it once.
 */

import { TEXT } from "./text.ts";

export const COPY_FORMATS = ["text", "markdown", "html", "bibtex", "ris", "csl"] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

export interface QuotedWords {
  /** `q-1a2b3c4d`. */
  readonly id: string;
  /** Without its marks; paragraphs parted by a blank line. */
  readonly words: string;
  /** Null where nobody is known to say them. */
  readonly speaker: string | null;
  /** What is stated of it: “Misattributed: the minister said it”; null where nothing is. */
  readonly correction: string | null;
}

interface Csl {
  readonly id?: string;
  readonly URL?: string;
  /** What is stated of the article. */
  readonly note?: string;
}

/** @param article the article's citation in each form, as its page shows it */
export function citeQuotation(
  article: Readonly<Record<CopyFormat, string>>,
  quotation: QuotedWords,
): Record<CopyFormat, string> {
  const { id, words, speaker, correction } = quotation;
  const [csl = {}] = JSON.parse(article.csl) as readonly Csl[];
  const paragraphs = words.split(/\n{2,}/);
  const note = `${TEXT.inMarks(words.replace(/\s+/g, " "))}${speaker === null ? "" : ` (${speaker})`}${[correction, csl.note].map((stated) => (stated ? ` [${stated}]` : "")).join("")}`;
  const here = (text: string): string => (csl.URL === undefined ? text : text.replaceAll(csl.URL, `${csl.URL}#${id}`));
  const who = [speaker, correction && `[${correction}]`].filter(Boolean).join(" ");
  const says = (escaped: (text: string) => string): string => (who === "" ? "" : `${escaped(who)}. `);
  const cite = csl.URL === undefined ? "" : ` cite="${escapeHtml(`${csl.URL}#${id}`)}"`;
  return {
    text: `${TEXT.inMarks(paragraphs.join("\n\n"))}\n${says((text) => text)}${here(article.text)}`,
    markdown: [
      ...paragraphs.flatMap((paragraph) => [`> ${escapeMarkdown(paragraph)}`, ">"]),
      `> ${says(escapeMarkdown)}${here(article.markdown)}`,
    ].join("\n"),
    html: [
      `<blockquote${cite}>${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("")}</blockquote>`,
      here(article.html).replace(/^<p>/, () => `<p>${says(escapeHtml)}`),
    ].join("\n"),
    bibtex: here(article.bibtex)
      .replace(/^(@\w+\{[^,\n]+),/, (_, label) => `${label}-${id},`)
      // What is stated of the article is part of the new note.
      .replace(csl.note === undefined ? /$^/ : /^\tnote = .*\n/m, "")
      .replace(/\n?\}\s*$/, () => `\n\tnote = {${escapeTex(note)}},\n}`),
    ris: here(article.ris)
      .replace(csl.note === undefined ? /$^/ : /^N1 {2}- .*\n/m, "")
      .replace(/ER {2}- ?$/, () => `N1  - ${note}\nER  - `),
    csl: JSON.stringify([
      { ...csl, id: `${csl.id}-${id}`, ...(csl.URL === undefined ? {} : { URL: `${csl.URL}#${id}` }), note },
    ]),
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Signs that mean something anywhere, and those that do so at the beginning of a line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&#|~]/g, "\\$&")
    .replace(/^([ \t]*)([-+]|\d+(?=[.)]))/gm, (_, space, sign) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};

/** As the build escapes a title: what TeX takes for a command, and the pairs it draws as one sign. */
function escapeTex(text: string): string {
  return text
    .replace(/[\\{}$~^<>&#%_]/g, (sign) => TEX[sign] ?? `\\${sign}`)
    .replace(/-(?=-)|'(?=')|`(?=`)|[?!](?=`)/g, (sign) => `${sign}{}`);
}
