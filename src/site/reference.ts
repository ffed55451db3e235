/**
 * An article as a reference for a footnote: who, what, where, when, and the address it can be read at, as text, as Markdown
 * and as HTML. What is not known is left out; so is the address where the site does not know its own.
 */
import { type CslArticle, nameInOrder } from "./csl.ts";
import { escapeMarkup } from "./plain.ts";

interface Script {
  readonly plain: (text: string) => string;
  readonly title: (text: string, url: string | undefined) => string;
  readonly outlet: (text: string) => string;
  /** Null where the title already leads there. */
  readonly url: ((url: string) => string) | null;
}

const TEXT: Script = { plain: (text) => text, title: (text) => text, outlet: (text) => text, url: (url) => url };

const MARKDOWN: Script = {
  plain: escapeMarkdown,
  title: (text, url) => (url === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](<${url}>)`),
  outlet: (text) => `*${escapeMarkdown(text)}*`,
  url: null,
};

const HTML: Script = {
  plain: escapeMarkup,
  title: (text, url) =>
    url === undefined ? escapeMarkup(text) : `<a href="${escapeMarkup(url)}">${escapeMarkup(text)}</a>`,
  outlet: (text) => `<cite>${escapeMarkup(text)}</cite>`,
  url: null,
};

export interface References {
  readonly text: string;
  readonly markdown: string;
  readonly html: string;
}

/**
 * One line each.
 * @param date as the site writes it; null where there is none
 * @param inMarks a title in the quotation marks of the site's language
 */
export function referencesTo(article: CslArticle, date: string | null, inMarks: (title: string) => string): References {
  const printed = (script: Script) => write(article, date, inMarks, script);
  return {
    text: printed(TEXT),
    markdown: printed(MARKDOWN),
    html: `<p>${printed(HTML)}</p>`,
  };
}

function write(article: CslArticle, date: string | null, inMarks: (title: string) => string, script: Script): string {
  const outlet = article["container-title"];
  const { URL } = article;
  const printed = [
    outlet === undefined ? null : script.outlet(outlet),
    date === null ? null : script.plain(date),
  ].filter((part) => part !== null);
  const parts = [
    article.author ? script.plain(article.author.map(nameInOrder).join(", ")) : null,
    script.title(wearsMarks(article.title) ? article.title : inMarks(article.title), URL),
    printed.length === 0 ? null : printed.join(", "),
    script.plain(article.source),
    URL === undefined || script.url === null ? null : script.url(URL),
    article.note === undefined ? null : script.plain(`[${article.note}]`),
  ];
  return parts.flatMap((part) => (part ? [part.replace(/\.$/, "")] : [])).join(". ");
}

/** A headline that is a quotation already stands in marks of its own. */
function wearsMarks(title: string): boolean {
  return /^['"‘“„«].*['"’”“»]$/.test(title);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&#|~]/g, "\\$&");
}
