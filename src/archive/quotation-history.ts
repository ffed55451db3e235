/**
 * A quotation's id is made of its words, so an edit of the words changes it. Yesterday's ids and today's quotations in, each
 * lost id with its successor out: the new quotation whose words are most like the lost one's, if they are like at all.
 */
import type { Quotation } from "../parse/record.ts";
import { likeness, sketchQuotation } from "../parse/sketch.ts";
import { compareText } from "./chronology.ts";

interface Ids {
  readonly quotations: Readonly<Record<string, string>>;
  readonly moved: Readonly<Record<string, string | null>>;
}

/** Words are like from this share of digits on: unlike ones reach it once in a thousand pairs. */
export const LEAST_LIKENESS = 0.5;

/**
 * @param before the article at the last build; null for a new one
 * @param sketches those of the quotations, where they are known
 */
export function moveQuotations(
  before: Ids | null,
  quotes: readonly Pick<Quotation, "id" | "text">[],
  sketches: readonly string[] = quotes.map(({ text }) => sketchQuotation(text)),
): Ids {
  const quotations = Object.fromEntries(quotes.map(({ id }, at) => [id, sketches[at] ?? ""]));
  if (before === null) return { quotations, moved: {} };
  const successors = pair(
    Object.entries(before.quotations).filter(([id]) => !(id in quotations)),
    Object.entries(quotations).filter(([id]) => !(id in before.quotations)),
  );
  const moved: Record<string, string | null> = Object.fromEntries(successors);
  for (const [id, successor] of Object.entries(before.moved)) {
    if (id in quotations) continue;
    moved[id] = successor === null || successor in quotations ? successor : (successors.get(successor) ?? null);
  }
  // In the order in which permalinks.json gives them back: pages list them.
  const inOrder = Object.entries(moved).sort(([a], [b]) => compareText(a, b));
  return { quotations, moved: Object.fromEntries(inOrder) };
}

type Sketched = readonly [id: string, sketch: string];

/** Likest pairs first; of equally like ones, those that stand first in the text. */
function pair(lost: readonly Sketched[], found: readonly Sketched[]): ReadonlyMap<string, string | null> {
  // Pairs of unlike ones are let go at once: where thousands of quotations changed, they would fill the memory.
  const pairs = lost.flatMap(([from, sketch]) =>
    found
      .map(([to, other]) => ({ from, to, likeness: likeness(sketch, other) }))
      .filter(({ likeness: share }) => share >= LEAST_LIKENESS),
  );
  const successors = new Map<string, string | null>(lost.map(([id]) => [id, null]));
  const taken = new Set<string>();
  for (const { from, to } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (taken.has(to) || successors.get(from) !== null) continue;
    successors.set(from, to);
    taken.add(to);
  }
  return successors;
}
