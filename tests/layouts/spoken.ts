/** What a page says to people, piece by piece, and what of it are words of the clippings: for tests of the interface's own words. */
import { Parser } from "htmlparser2";

const SPOKEN_ATTRIBUTES = ["aria-label", "alt", "placeholder"];
/** What a program wrote for programs, or what is the same in every language. */
const SILENT = new Set(["script", "style", "code"]);
/** What stands within a line; every other element begins one of its own. */
const INLINE = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "cite",
  "del",
  "em",
  "i",
  "ins",
  "mark",
  "q",
  "small",
  "span",
  "strong",
]);

/**
 * Line by line, with ` | ` between the pieces of one that stand in elements of their own, and label by label; times and
 * citations in other programs' forms aside, and what says that it is in another language than the page.
 */
export function spokenOn(html: string): readonly string[] {
  const said: string[] = [];
  const open: boolean[] = [];
  let line: string[] = [];
  const endLine = (name: string): void => {
    if (INLINE.has(name) || name === "time") return;
    said.push(line.join(" | "));
    line = [];
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const isForeign = name !== "html" && attributes.lang !== undefined;
      const silent =
        isForeign || SILENT.has(name) || name === "time" || (name === "pre" && attributes["data-format"] !== "text");
      endLine(name);
      open.push(silent || (open.at(-1) ?? false));
      for (const label of SPOKEN_ATTRIBUTES) said.push(attributes[label] ?? "");
      if (name === "meta" && attributes.name === "description") said.push(attributes.content ?? "");
    },
    ontext(text) {
      if (!open.at(-1)) line.push(text);
    },
    onclosetag(name) {
      endLine(name);
      open.pop();
    },
  });
  parser.end(html);
  return said.filter((text) => /\p{L}/u.test(text));
}

/** Words alone, a space between them. */
export function plainWords(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Texts of the clippings: whether words stand in them somewhere, in this order. */
export class Corpus {
  readonly #text: string;

  constructor(texts: readonly string[]) {
    this.#text = ` ${texts.map(plainWords).join(" | ")} `;
  }

  holds(text: string): boolean {
    return this.#text.includes(` ${plainWords(text)} `);
  }
}
