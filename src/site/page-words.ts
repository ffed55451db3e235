/**
 * The words of an article as its published page has them, read back from its HTML by the names of its parts, and the characters an
 * entity stands for. Nothing here knows how the page was made. htmlparser2's door for words, as link-check.ts is for links.
 */
import { Parser } from "htmlparser2";

export interface PageWords {
  readonly title: string;
  /** A string each paragraph. */
  readonly lead: readonly string[];
  readonly text: readonly string[];
  /** Quotation id → its words, those of its later paragraphs after a space. */
  readonly quotations: ReadonlyMap<string, string>;
  readonly context: readonly string[];
}

type Part = "title" | "lead" | "text" | "context" | null;

export function readPageWords(html: string): PageWords {
  const lists = { title: [] as string[], lead: [] as string[], text: [] as string[], context: [] as string[] };
  const quotations = new Map<string, string>();
  let part: Part = null;
  let isLead = false;
  let quotation: string | null = null;
  let isQuoted = false;
  const parser = new Parser({
    onopentag(name, { id, class: classes = "" }) {
      const names = classes.split(" ");
      if (names.includes("lead__words")) isLead = true;
      if (names.includes("article__text")) isLead = false;
      const opened = partOf(name, names, isLead);
      if (opened !== null) {
        part = opened;
        lists[opened].push("");
      }
      if (name !== "q" || part === null) return;
      isQuoted = true;
      quotation = id ?? quotation;
      if (quotation !== null)
        quotations.set(quotation, quotations.has(quotation) ? `${quotations.get(quotation)} ` : "");
    },
    ontext(text) {
      if (part !== null) lists[part].push((lists[part].pop() ?? "") + text);
      if (part !== null && isQuoted && quotation !== null) quotations.set(quotation, quotations.get(quotation) + text);
    },
    onclosetag(name) {
      if (name === "q") isQuoted = false;
      if (name === "p" || name === "h1") part = null;
    },
  });
  parser.end(html);
  return { ...lists, title: lists.title.join(" "), quotations };
}

function partOf(name: string, classes: readonly string[], isLead: boolean): Part {
  if (name === "h1") return "title";
  if (classes.includes("paragraph__words")) return isLead ? "lead" : "text";
  return classes.includes("context-entry__text") ? "context" : null;
}

/** @example decodeEntity("&eacute;") → "é"; what is no entity stays as it is */
export function decodeEntity(entity: string): string {
  let text = "";
  const parser = new Parser({
    ontext(piece) {
      text += piece;
    },
  });
  parser.end(entity);
  return text;
}
