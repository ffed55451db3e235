/**
 * Prose as paragraphs of units, read when they are asked for: a long text is walked twice, once for its names and once for its
 * quotations, and never held in memory as units. Any newline ends a paragraph; empty ones do not count.
 */
import type { Lexicon } from "./lexicon/type.ts";
import type { MarkedPassage } from "./marks.ts";
import { findNames } from "./name.ts";
import { type Quoted, readUnits } from "./token.ts";
import type { Paragraph, Unit } from "./unit.ts";

/** Where a paragraph stands, and which quoted stretches are in it. */
interface Extent {
  readonly start: number;
  readonly end: number;
  /** Half-open, into the quoted stretches of the text. */
  readonly from: number;
  readonly to: number;
}

/** Paragraphs kept for asking again: the one at hand, those around it, those a long quotation runs through. */
const KEPT = 8;

export class ParagraphReader {
  private readonly extents: Extent[] = [];
  private readonly quoted: readonly Quoted[];
  /** By passage, the paragraphs it runs through. */
  private readonly through: number[][];
  /** By paragraph, how many sentences the text has before it; known once it has been read in order. */
  private readonly firstSentences: number[] = [0];
  private readonly kept = new Map<number, Paragraph>();

  constructor(
    private readonly prose: string,
    passages: readonly MarkedPassage[],
    private readonly lexicon: Lexicon,
  ) {
    this.quoted = passages.flatMap(({ marked, parts }, passage) =>
      marked.map(({ start, end }, index) => {
        const part = parts[index];
        return { start, end, passage, text: prose.slice(part?.start, part?.end) };
      }),
    );
    this.through = passages.map(() => []);
    let to = 0;
    for (let start = 0; start < prose.length; ) {
      const newline = prose.indexOf("\n", start);
      const end = newline < 0 ? prose.length : newline;
      if (prose.slice(start, end).trim() !== "") {
        const from = to;
        for (; to < this.quoted.length && (this.quoted[to] as Quoted).start < end; to += 1)
          this.through[(this.quoted[to] as Quoted).passage]?.push(this.extents.length);
        this.extents.push({ start, end, from, to });
      }
      start = end + 1;
    }
  }

  get count(): number {
    return this.extents.length;
  }

  /** The paragraphs a passage runs through, in order. */
  paragraphsOf(passage: number): readonly number[] {
    return this.through[passage] ?? [];
  }

  /** A paragraph by its number; null beyond either end. The first time they must be read in order. */
  read(index: number): Paragraph | null {
    const known = this.kept.get(index);
    const extent = this.extents[index];
    if (known !== undefined || extent === undefined) return known ?? null;
    const { start, end, from, to } = extent;
    const tokens = readUnits(this.prose, start, end, this.quoted.slice(from, to), this.lexicon);
    const firstSentence = this.firstSentences[index] ?? 0;
    const units = findNames(tokens, this.lexicon);
    const paragraph = { index, units, spots: findSpots(units), firstSentence };
    this.firstSentences[index + 1] = firstSentence + (tokens.at(-1)?.sentence ?? 0) + 1;
    this.kept.set(index, paragraph);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value ?? index);
    return paragraph;
  }
}

/** A passage's unit in a paragraph. */
export interface Spot {
  readonly paragraph: Paragraph;
  readonly at: number;
}

/** Where a passage stands in a paragraph; null where it was taken for something else, as a nickname in a name. */
export function findSpot(paragraph: Paragraph | null, passage: number): Spot | null {
  const at = paragraph?.spots.get(passage);
  return paragraph === null || at === undefined ? null : { paragraph, at };
}

function findSpots(units: readonly Unit[]): ReadonlyMap<number, number> {
  const spots = new Map<number, number>();
  for (const [at, { passage }] of units.entries()) if (passage >= 0 && !spots.has(passage)) spots.set(passage, at);
  return spots;
}
