/** Prose and the places of its quotations in, paragraphs of runs out: the cut that makes `Prose`. */

import type { Paragraph, Run } from "../prose.ts";
import type { Span } from "../quotation.ts";
import type { PlacedProse } from "./placed-prose.ts";

/** A stretch of the prose that is a quotation, carries one on, or repeats one. */
export interface Marking extends Span {
  readonly kind: "quotation" | "passage";
  readonly id: string;
  readonly continued: boolean;
}

/** Every character of each paragraph comes out in exactly one run; markings that cross a border or each other are cut. */
export function cutRuns(prose: PlacedProse, markings: readonly Marking[]): Paragraph[] {
  const inOrder = [...markings].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  let next = 0;
  return prose.paragraphs.map((paragraph) => {
    const runs: Run[] = [];
    let at = paragraph.start;
    const text = (end: number): void => {
      if (end > at) runs.push({ kind: "text", text: prose.text.slice(at, end) });
      at = Math.max(at, end);
    };
    for (
      let marking = inOrder[next];
      marking !== undefined && marking.start < paragraph.end;
      marking = inOrder[++next]
    ) {
      const start = Math.max(marking.start, at);
      const end = Math.min(marking.end, paragraph.end);
      if (end <= start) continue;
      text(start);
      const words = prose.text.slice(start, end);
      if (marking.kind === "passage") runs.push({ kind: "passage", of: marking.id, text: words });
      else runs.push({ kind: "quotation", id: marking.id, continued: marking.continued, text: words });
      at = end;
    }
    text(paragraph.end);
    return { runs };
  });
}
