/**
 * Lines to prose. A line is a paragraph, except in files whose lines a program broke at a width: there, lines belong together
 * until a blank one. The prose is the paragraphs joined by line ends, and every character of it knows its place.
 */

import type { Span } from "../quotation.ts";
import { isBlank, type Line } from "./plain.ts";

/** Blocks of prose. `starts` and `ends` map each of its characters to the plain text. */
export interface PlacedProse {
  /** Paragraphs joined by one line end; runs of white space inside them are one space. */
  readonly text: string;
  /** Where each paragraph stands in `text`. */
  readonly paragraphs: readonly Span[];
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * The width at which the lines of a file were broken; null where they were not. Broken lines are much of one width, never
 * wide, stop in mid-sentence, and have blank lines between paragraphs. A line before one that opens with a mark or a bracket
 * shows nothing: entries of Context stand below each other so, each on a line of its own.
 */
export function findWrapWidth(text: string, lines: readonly Line[]): number | null {
  const inner: Line[] = [];
  let blanks = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || isBlank(line)) blanks++;
    else if (!isBlank(lines[i + 1])) inner.push(line);
  }
  if (inner.length < 4 || blanks === 0) return null;
  const lengths = inner.map((line) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width > 110 || width < 30) return null;
  const near = inner.filter((line) => line.end - line.start >= width - 22);
  const broken = near.filter(
    (line) =>
      !SENTENCE_END.test(text.slice(line.end - 5, line.end)) &&
      !/^\s*['"‘“„«(]/.test(text.slice(line.end, line.end + 4)),
  );
  return near.length >= inner.length * 0.7 && broken.length >= near.length * 0.5 ? width : null;
}

/** Of any script, with the marks that close behind it. */
const SENTENCE_END = /[\p{Sentence_Terminal}:：…]['"\p{Pe}\p{Pf}\p{Pi}]{0,3}$/u;

/** The prose of `blocks`, which stand in `text` in order and apart from each other. */
export function readProse(
  text: string,
  lines: readonly Line[],
  blocks: readonly Span[],
  isWrapped: boolean,
): PlacedProse {
  const builder = new ProseBuilder(blocks.reduce((sum, block) => sum + block.end - block.start + 1, 0));
  for (const block of blocks) {
    let isOpen = false;
    for (const line of lines) {
      const start = Math.max(line.start, block.start);
      const end = Math.min(line.end, block.end);
      const isInside = line.start !== line.end && start < end;
      if (isInside) builder.add(text, start, end, isWrapped && isOpen);
      isOpen = isInside;
    }
  }
  return builder.finish();
}

class ProseBuilder {
  private readonly pieces: string[] = [];
  private readonly paragraphs: { start: number; end: number }[] = [];
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private length = 0;

  constructor(most: number) {
    this.starts = new Uint32Array(most + 1);
    this.ends = new Uint32Array(most + 1);
  }

  add(text: string, start: number, end: number, continues: boolean): void {
    const words = /[^ \n]+/g;
    words.lastIndex = start;
    let isFirst = true;
    for (let match = words.exec(text); match !== null && match.index < end; match = words.exec(text)) {
      const word = match[0].slice(0, end - match.index);
      if (!isFirst || continues) this.put(" ", match.index);
      else {
        if (this.length > 0) this.put("\n", match.index);
        this.paragraphs.push({ start: this.length, end: this.length });
      }
      isFirst = false;
      for (let i = 0; i < word.length; i++) {
        this.starts[this.length + i] = match.index + i;
        this.ends[this.length + i] = match.index + i + 1;
      }
      this.pieces.push(word);
      this.length += word.length;
      const paragraph = this.paragraphs.at(-1);
      if (paragraph) paragraph.end = this.length;
    }
  }

  private put(character: string, at: number): void {
    this.starts[this.length] = at;
    this.ends[this.length] = at;
    this.pieces.push(character);
    this.length++;
  }

  finish(): PlacedProse {
    const { starts, ends, paragraphs } = this;
    return { text: this.pieces.join(""), paragraphs, starts, ends };
  }
}

/** A stretch of the prose → the stretch of the plain text it was read from. */
export function toPlainSpan(prose: PlacedProse, span: Span): Span {
  const start = prose.starts[span.start] ?? 0;
  return { start, end: Math.max(start, prose.ends[span.end - 1] ?? start) };
}
