/** What a page says to people, piece by piece, and what of it are words of the clippings: for tests of the interface's own words. */
import { Parser } from "htmlparser2";

const SPOKEN_ATTRIBUTES = ["aria-label", "alt", "placeholder"];
/** What a program wrote for programs, or what is the same in every language. */
const SILENT = new Set(["script", "style", "code"]);

/** Text by text and label by label, times and citations in other programs' forms aside. */
export function spokenOn(html: string): readonly string[] {
  const said: string[] = [];
  const open: boolean[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const silent = SILENT.has(name) || name === "time" || (name === "pre" && attributes["data-format"] !== "text");
      open.push(silent || (open.at(-1) ?? false));
      for (const label of SPOKEN_ATTRIBUTES) said.push(attributes[label] ?? "");
      if (name === "meta" && attributes.name === "description") said.push(attributes.content ?? "");
    },
    ontext(text) {
      if (!open.at(-1)) said.push(text);
    },
    onclosetag() {
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
