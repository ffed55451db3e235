/**
 * citation-js's door: CSL-JSON in, BibTeX and RIS out. The library is only ever given objects, never a text or an address, so
 * it has nothing to fetch. Version 0.8.2 has habits that are worked around here: its BibTeX drops every letter outside Latin
 * unless it is told not to escape at all, marks no capital outside A to Z as one to be kept, and takes `<b>` in a title for
 * bold type; its RIS breaks lines after 70 characters, addresses included, and knows a newspaper's author only as `reporter`,
 * its date only by the year.
 */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { CslArticle, CslName } from "./csl.ts";

interface BibtexSettings {
  readonly format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean };
}

const settings = plugins.config.get("@bibtex") as BibtexSettings;
settings.format.asciiOnly = false;
settings.format.useIdAsLabel = true;
settings.format.checkLabel = false;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** In UTF-8, an entry each, labelled by its id. Ends in a line feed. */
export function formatBibtex(articles: readonly CslArticle[]): string {
  const text = plugins.output.format("bibtex", articles.map(escaped), {});
  const tidy = String(text)
    // The address once more, for styles of the last century.
    .replace(/^\thowpublished = .*\n/gm, "")
    .replace(/^\tmonth = \{(\d+)\}/gm, (_, month) => `\tmonth = {${MONTHS[Number(month) - 1]}}`)
    // The old field for months has the day as words, which most of today's programs drop; the new one they read first.
    .replace(/^\tyear = \{(\d+)\},\n\tmonth = \{(\w+) (\d+)\},\n/gm, (fields, year, month, day) => {
      const date = [pad(year, 4), pad(MONTHS.indexOf(month) + 1, 2), pad(day, 2)].join("-");
      return `${fields}\tdate = {${date}},\n`;
    });
  return `${tidy.trim()}\n`;
}

/** A record each, one tag a line. Ends in a line feed. */
export function formatRis(articles: readonly CslArticle[]): string {
  const records = plugins.output.format(
    "ris",
    articles.map(({ author, id: _, ...rest }) => (author ? { ...rest, reporter: author.map(invertedName) } : rest)),
    { format: "object" },
  ) as readonly Readonly<Record<string, string | readonly string[]>>[];
  return records
    .map(({ TY, ...tags }, at) => {
      const { PY, ...others } = tags;
      const date = articles[at]?.issued?.["date-parts"][0];
      const dated = PY === undefined || date === undefined ? others : { ...others, PY, DA: risDate(date) };
      const lines = Object.entries({ TY, ...dated }).flatMap(([tag, value]) =>
        [value ?? []].flat().map((each) => `${tag}  - ${each}\n`),
      );
      return `${lines.join("")}ER  - \n`;
    })
    .join("\n");
}

/** `YYYY/MM/DD/`, what is not known left empty. */
function risDate([year = 0, month, day]: readonly number[]): string {
  const known = (part: number | undefined) => (part === undefined ? "" : pad(part, 2));
  return `${pad(year, 4)}/${known(month)}/${known(day)}/`;
}

function pad(part: number | string, length: number): string {
  return String(part).padStart(length, "0");
}

function invertedName(name: CslName): string {
  if ("literal" in name) return name.literal;
  const family = [name["non-dropping-particle"], name.family].filter(Boolean).join(" ");
  return [family, name.given, name.suffix].filter(Boolean).join(", ");
}

function escaped(article: CslArticle): CslArticle {
  const { author, note } = article;
  const outlet = article["container-title"];
  return {
    ...article,
    title: keepCapitals(escapeTex(article.title)),
    ...(outlet === undefined ? {} : { "container-title": escapeTex(outlet) }),
    ...(note === undefined ? {} : { note: escapeTex(note) }),
    ...(author === undefined ? {} : { author: author.map(escapedName) }),
  };
}

/** Programs that set titles in small letters leave what stands in braces as it is; the library puts words of A to Z there. */
function keepCapitals(title: string): string {
  return title.replace(/[\p{L}\p{M}]+/gu, (word) => (/[^\P{Lu}A-Z]/u.test(word) ? `{${word}}` : word));
}

/** A name kept whole stands in braces, so that BibTeX does not look for a family name in it. */
function escapedName(name: CslName): CslName {
  if ("literal" in name) return { literal: `{${escapeTex(name.literal)}}` };
  return { ...name, family: escapeTex(name.family), given: escapeTex(name.given) };
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

/** What TeX would take for a command, and the pairs it would draw as one sign: two hyphens, two marks. */
function escapeTex(text: string): string {
  return text
    .replace(/[\\{}$~^<>&#%_]/g, (sign) => TEX[sign] ?? `\\${sign}`)
    .replace(/-(?=-)|'(?=')|`(?=`)|[?!](?=`)/g, (sign) => `${sign}{}`);
}
