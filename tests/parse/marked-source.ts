/**
 * A source with its trouble marked: `⟦` and `⟧` stand around the words a complaint should point at. The marks are taken out, and
 * the place is worked out by counting, not by the code under test.
 */
export interface MarkedSource {
  readonly text: string;
  /** Null when nothing is marked: the complaint is about the whole file. */
  readonly place: { readonly line: number; readonly column: number } | null;
  /** The marked words as far as their line goes. */
  readonly words: string | null;
}

export function readMarked(marked: string): MarkedSource {
  const start = marked.indexOf("⟦");
  if (start < 0) return { text: marked, place: null, words: null };
  const before = marked.slice(0, start).split("\n");
  const words = marked.slice(start + 1, marked.indexOf("⟧")).split("\n")[0] ?? "";
  const place = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
  return { text: marked.replace("⟦", "").replace("⟧", ""), place, words };
}
