/**
 * The layout of a clipping: which lines are head, blocks, source line and Context. The order of work is the order below, from
 * the end of the file to its beginning, since the end is what clippings have in common.
 */

import type { KnownPerson, Span } from "../quotation.ts";
import { type Blocks, readBlocks } from "./block.ts";
import { type ContextHeading, findContextHeading, findUnheadedContext, readContext } from "./context.ts";
import { findWrapWidth } from "./placed-prose.ts";
import { findLines, isBlank, type Line, type Plain, trimSpan } from "./plain.ts";
import { type Reference, readReferences } from "./reference.ts";
import { findSourceLine, readSourceLine, type SourceLine, type SourceReading } from "./source-line.ts";
import { type Head, readHead } from "./title-line.ts";

/** All offsets are into the plain text. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly isWrapped: boolean;
  readonly head: Head;
  /** The title line, read as a reference; null where it is a mere headline. */
  readonly titleReference: Reference | null;
  readonly blocks: Blocks;
  readonly source: (SourceLine & SourceReading) | null;
  /** What stands between the source line and Context, or after the source line where there is none. */
  readonly after: Span | null;
  readonly heading: ContextHeading | null;
  readonly contextRule: string | null;
  readonly context: readonly Reference[];
}

export function readLayout(plain: Plain, people: readonly KnownPerson[]): Layout {
  const { text, oddments } = plain;
  const lines = findLines(text);
  const wrapWidth = findWrapWidth(text, lines);
  const heading = findContextHeading(text, lines);
  const end = heading?.line ?? lines.length;
  const source = findSourceLine(text, lines, end, heading !== null);
  const unheaded = heading === null && source !== null ? findUnheadedContext(text, lines, source) : null;

  const contextLine = heading?.line ?? unheaded;
  const contextStart = heading?.end ?? lines[unheaded ?? 0]?.start ?? 0;
  const context = contextLine === null ? [] : readContext(text, lines, contextLine, contextStart, people, wrapWidth);

  const limit = source?.line ?? end;
  const own = source === null ? null : readSourceLine(text, source, null, people);
  const head = readHead({ text, lines, limit, headline: own?.headline ?? null, oddments, people });
  const titleLine = head.title === null ? null : text.slice(head.title.start, head.title.end);
  const references = head.title === null ? [] : readReferences(text, head.title.start, head.title.end, people);
  const titleReference = references.length === 1 && references[0]?.fault === null ? references[0] : null;
  const reading = source === null ? null : readSourceLine(text, source, titleLine, people);

  const regionEnd = lines[limit]?.start ?? text.length;
  const region = { start: Math.min(lines[head.next]?.start ?? regionEnd, regionEnd), end: regionEnd };
  const blocks = readBlocks({ text, lines, oddments, region });

  const afterEnd = lines[contextLine ?? lines.length]?.start ?? text.length;
  const after = source === null ? null : trimSpan(text, Math.min(source.end, afterEnd), afterEnd);
  return {
    lines,
    isWrapped: wrapWidth !== null,
    head,
    titleReference,
    blocks,
    source: source && reading && { ...source, ...reading },
    after: after === null || isBlank(after) ? null : after,
    heading,
    contextRule: heading?.rule ?? (unheaded === null ? null : "entries after the source line, no heading"),
    context,
  };
}
