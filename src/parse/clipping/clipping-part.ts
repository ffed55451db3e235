/** A clipping's layout and prose in, the parts of the file they stand for out, each with the rule that said so. */

import type { Span } from "../quotation.ts";
import type { Attributed } from "./clipping-quotation.ts";
import type { Layout } from "./layout.ts";
import { type PlacedProse, toPlainSpan } from "./placed-prose.ts";
import { type Plain, toFile } from "./plain.ts";
import type { Part, SegmentKind } from "./segment.ts";

export function partsOf(plain: Plain, layout: Layout, quoted: Attributed): Part[] {
  const { head, blocks, source, heading, context } = layout;
  const parts: Part[] = [];
  const put = (kind: SegmentKind, span: Span | null, rule: string): void => {
    if (span !== null && span.end > span.start) parts.push({ ...toFile(plain, span), kind, rule });
  };
  const putProse = (kind: "lead" | "text", prose: PlacedProse, rule: string): void => {
    for (const paragraph of prose.paragraphs) put(kind, toPlainSpan(prose, paragraph), rule);
  };
  if (head.title) put("title-line", head.title, head.title.rule);
  head.postedBy.forEach((line, i) => {
    put("posted-by", line, i === 0 ? "Posted by and a name" : "Posted by, printed again");
  });
  for (const mark of blocks.marks) put("mark", mark, "outer mark");
  putProse("lead", quoted.leadProse, blocks.rule);
  putProse("text", quoted.textProse, blocks.rule);
  if (blocks.note) {
    put("excerpt-note", blocks.note.phrase, "This is an excerpt from");
    put("outlet", blocks.note.outlet, "name after the note");
  }
  if (source) put("source-line", source, source.rule);
  if (heading) put("context-heading", heading, heading.rule);
  for (const entry of context) put("context-entry", entry, entry.rule);
  return parts;
}
