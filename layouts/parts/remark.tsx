/** What front matter states of a quotation or an article: in words, with a mark before them where the words are to be read with care. */
import type { Remark as RemarkValue } from "../../src/site/line.ts";
import { useWords } from "./page-context.tsx";

interface RemarkProps {
  readonly remark: RemarkValue | null;
  /** Whether the note is told as well. */
  readonly whole?: boolean;
}

export function Remark({ remark, whole = true }: RemarkProps) {
  const words = useWords();
  if (remark === null || (remark.status === null && !whole)) return null;
  const { status, note, ofArticle } = remark;
  return (
    <span class="remark">
      {status !== null && status !== "verified" && <span aria-hidden="true">† </span>}
      <em>{words.remark(status, ofArticle)}</em>
      {whole && note !== null && `: ${note}`}
    </span>
  );
}
