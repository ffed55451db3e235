/**
 * markdown-it's door. A record's body is Markdown from the `zero` preset with escape, link, blockquote and one rule of ours,
 * the bracketed span: prose goes in, and the same prose comes out, character for character. Full Markdown would eat prose
 * (`1963. It was.` becomes a list), so only pages that maintainers write are read with more, by `renderPage`.
 */
import markdownIt, { type MarkdownIt, type StateInline, type Token } from "markdown-it";
import type { Paragraph, Prose, Run } from "./prose.ts";

const QUOTATION_ID = /^q-[0-9a-f]{8}(?:-\d+)?$/;
/** Where a link on a page may lead: the web, mail, a place on this site or on this page. */
const LINK = /^(?:https?:\/\/|mailto:|#|\/(?!\/)|(?!\/)[\w.-]+(?:\/|$))/i;
const LOCAL_IMAGE = /^\/(?!\/)/;

const body = markdownIt("zero").enable(["escape", "link", "blockquote"]);
body.validateLink = (url) => url.startsWith("#") && QUOTATION_ID.test(url.slice(1));
body.inline.ruler.before("link", "span", readSpan);

/**
 * Prose → a record's body. A paragraph is one line; the lead is a blockquote; a quotation is `[‘words’]{#q-1a2b3c4d}`, its
 * later paragraphs `[‘words]{q-1a2b3c4d}`, a passage of the lead a link to the quotation it repeats.
 *
 * `readBody` is its inverse for prose as the parser makes it: paragraphs hold no line ends and neither begin nor end in white
 * space, runs are not empty, and two text runs never touch.
 */
export function writeBody(prose: Prose): string {
  const lead = prose.lead.map((paragraph) => `> ${writeParagraph(paragraph)}`).join("\n>\n");
  const text = prose.text.map(writeParagraph).join("\n\n");
  return [lead, text].filter((part) => part !== "").join("\n\n");
}

function writeParagraph(paragraph: Paragraph): string {
  const line = paragraph.runs.map(writeRun).join("");
  return line.startsWith(">") ? `\\${line}` : line;
}

function writeRun(run: Run): string {
  const words = run.text.replace(/[\\[\]]/g, "\\$&");
  if (run.kind === "quotation") return `[${words}]{${run.continued ? "" : "#"}${run.id}}`;
  return run.kind === "passage" ? `[${words}](#${run.of})` : words;
}

/** A record's body → prose. What `writeBody` did not write is read as well as it can be, as words. */
export function readBody(markdown: string): Prose {
  const lead: Paragraph[] = [];
  const text: Paragraph[] = [];
  let depth = 0;
  for (const token of body.parse(markdown, {})) {
    if (token.type === "blockquote_open") depth++;
    else if (token.type === "blockquote_close") depth--;
    else if (token.type === "inline") (depth > 0 ? lead : text).push({ runs: readRuns(token.children ?? []) });
  }
  return { lead, text };
}

function readRuns(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let passage: { of: string; text: string } | null = null;
  for (const token of tokens) {
    if (token.type === "link_open") passage = { of: String(token.attrGet("href")).slice(1), text: "" };
    else if (token.type === "link_close" && passage !== null) {
      runs.push({ kind: "passage", ...passage });
      passage = null;
    } else if (passage !== null) passage.text += token.content;
    else if (token.type === "span") {
      const continued = !token.info.startsWith("#");
      runs.push({ kind: "quotation", id: token.info.replace("#", ""), continued, text: token.content });
    } else if (token.content !== "") runs.push({ kind: "text", text: token.content });
  }
  return runs;
}

/** `[words]{#id}` and `[words]{id}`: one token of type `span`, its words unescaped, its `info` what stood in the braces. */
function readSpan(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "[") return false;
  let end = state.pos + 1;
  while (end < state.posMax && state.src[end] !== "]" && state.src[end] !== "[") end += state.src[end] === "\\" ? 2 : 1;
  if (state.src[end] !== "]" || state.src[end + 1] !== "{") return false;
  const close = state.src.indexOf("}", end);
  const name = state.src.slice(end + 2, close);
  if (close < 0 || close >= state.posMax || !QUOTATION_ID.test(name.replace("#", ""))) return false;
  if (!silent) {
    const token = state.push("span", "", 0);
    token.content = state.src.slice(state.pos + 1, end).replace(/\\([\\[\]>])/g, "$1");
    token.info = name;
  }
  state.pos = close + 1;
  return true;
}

const page: MarkdownIt = markdownIt("commonmark", { html: false, xhtmlOut: false });
page.validateLink = (url) => LINK.test(url);
page.renderer.rules.image = (tokens, index, options, _env, renderer) => {
  const image = tokens[index];
  if (image && LOCAL_IMAGE.test(String(image.attrGet("src")))) {
    image.attrSet("alt", image.content);
    return renderer.renderToken(tokens, index, options);
  }
  return page.utils.escapeHtml(image?.content ?? "");
};

/** A page that a maintainer wrote (about and the like) → HTML. No HTML of its own, no images from elsewhere. */
export function renderPage(markdown: string): string {
  return page.render(markdown);
}
