/**
 * Two printings of the same words side by side: which words of the later one differ from the earlier. Compared as words are
 * compared everywhere (marks, capitals and punctuation aside), shown as printed. Longest common subsequence, after what is
 * the same at both ends is put aside; quadratic in the rest, which is therefore bounded.
 */
import { type PlacedWord, placeWords } from "../parse/words.ts";

export interface Difference {
  /** `added`: only in the later one. `removed`: only in the earlier one. */
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Beyond so many pairs of words the middle counts as wholly different. */
const MOST_PAIRS = 4_000_000;

/**
 * The later text from first to last, with the earlier one's lost words where they stood.
 * @example compareWords("It will stand.", "It shall stand.") → same “It ”, removed “will”, added “shall”, same “ stand.”
 */
export function compareWords(earlier: string, later: string): readonly Difference[] {
  const [before, after] = [placeWords(earlier), placeWords(later)];
  const kept = findKept(before, after);
  const pieces: { kind: Difference["kind"]; text: string }[] = [];
  const put = (kind: Difference["kind"], text: string): void => {
    const last = pieces.at(-1);
    if (text === "") return;
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  const putRemoved = (from: number, to: number): void => {
    if (from < to) put("removed", earlier.slice(before[from]?.start, before[to - 1]?.end));
  };

  let at = 0;
  let shown = 0;
  let isAdding = false;
  after.forEach(({ start, end }, index) => {
    const match = kept[index] ?? -1;
    const gap = later.slice(shown, start);
    if (match < 0) {
      if (!isAdding) {
        put("same", gap);
        const next = kept.slice(index).find((one) => one >= 0) ?? before.length;
        putRemoved(at, next);
        at = next;
      } else put("added", gap);
      put("added", later.slice(Math.max(shown, start), end));
    } else {
      if (match > at) {
        put("same", gap);
        putRemoved(at, match);
        put("same", gap === "" ? "" : " ");
      } else put("same", gap);
      put("same", later.slice(Math.max(shown, start), end));
      at = match + 1;
    }
    isAdding = match < 0;
    shown = Math.max(shown, end);
  });
  if (at < before.length) {
    put("same", " ");
    putRemoved(at, before.length);
  }
  put("same", later.slice(shown));
  return pieces;
}

/** For each later word the index of the earlier word it is, ascending; -1 where it is none. */
function findKept(before: readonly PlacedWord[], after: readonly PlacedWord[]): readonly number[] {
  const kept = new Array<number>(after.length).fill(-1);
  const isSame = (i: number, j: number): boolean => before[i]?.word === after[j]?.word;
  let head = 0;
  while (head < before.length && head < after.length && isSame(head, head)) {
    kept[head] = head;
    head += 1;
  }
  let [i, j] = [before.length, after.length];
  while (i > head && j > head && isSame(i - 1, j - 1)) {
    i -= 1;
    j -= 1;
    kept[j] = i;
  }
  const [rows, columns] = [i - head, j - head];
  if (rows * columns === 0 || rows * columns > MOST_PAIRS) return kept;
  const width = columns + 1;
  const length = new Uint32Array((rows + 1) * width);
  for (let r = rows - 1; r >= 0; r -= 1) {
    for (let c = columns - 1; c >= 0; c -= 1) {
      length[r * width + c] = isSame(head + r, head + c)
        ? (length[(r + 1) * width + c + 1] as number) + 1
        : Math.max(length[(r + 1) * width + c] as number, length[r * width + c + 1] as number);
    }
  }
  for (let r = 0, c = 0; r < rows && c < columns; ) {
    if (isSame(head + r, head + c)) {
      kept[head + c] = head + r;
      r += 1;
      c += 1;
    } else if ((length[(r + 1) * width + c] as number) >= (length[r * width + c + 1] as number)) r += 1;
    else c += 1;
  }
  return kept;
}
