/**
 * Prose as paragraphs of units, and where in them each quoted passage stands. Any newline ends a paragraph; empty ones do
 * not count.
 */
import type { Lexicon } from "./lexicon/type.ts";
import type { MarkedPassage } from "./marks.ts";
import { findNames } from "./name.ts";
import { type Quoted, readUnits } from "./token.ts";
import type { Paragraph } from "./unit.ts";

/** A passage's unit in a paragraph. */
export interface Spot {
  readonly paragraph: Paragraph;
  readonly at: number;
}

export interface Paragraphs {
  readonly paragraphs: readonly Paragraph[];
  /** By passage: one spot for each paragraph it runs through; empty where it was taken for something else. */
  readonly spots: readonly (readonly Spot[])[];
}

export function readParagraphs(prose: string, passages: readonly MarkedPassage[], lexicon: Lexicon): Paragraphs {
  const quoted: Quoted[] = passages.flatMap(({ marked, parts }, passage) =>
    marked.map(({ start, end }, index) => {
      const part = parts[index];
      return { start, end, passage, text: prose.slice(part?.start, part?.end) };
    }),
  );
  const paragraphs: Paragraph[] = [];
  const spots: Spot[][] = passages.map(() => []);
  let next = 0;
  let firstSentence = 0;
  for (let start = 0; start < prose.length; ) {
    const newline = prose.indexOf("\n", start);
    const end = newline < 0 ? prose.length : newline;
    if (prose.slice(start, end).trim() !== "") {
      const from = next;
      while (next < quoted.length && (quoted[next] as Quoted).start < end) next += 1;
      const tokens = readUnits(prose, start, end, quoted.slice(from, next), lexicon);
      const paragraph = { index: paragraphs.length, units: findNames(tokens, lexicon), firstSentence };
      paragraphs.push(paragraph);
      if (next > from) findSpots(paragraph, spots);
      firstSentence += (tokens.at(-1)?.sentence ?? 0) + 1;
    }
    start = end + 1;
  }
  return { paragraphs, spots };
}

function findSpots(paragraph: Paragraph, spots: readonly Spot[][]): void {
  for (let at = 0; at < paragraph.units.length; at += 1) {
    const unit = paragraph.units[at];
    if (unit?.kind === "quotation") spots[unit.passage]?.push({ paragraph, at });
  }
}
