/** The way through the pages of a long list: to the one before, the one after, and those nearby by number. */
import type { InterfaceText } from "../../src/site/interface-text.ts";
import { LONGEST_LIST, type Pager as PagerValue } from "../../src/site/paging.ts";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";

interface PagerProps {
  /** Null where the list is on one page. */
  readonly pager: PagerValue | null;
}

export function Pager({ pager }: PagerProps) {
  const words = useWords();
  if (pager === null) return null;
  return (
    <nav class="pager" aria-label={words.pages}>
      {pager.previous && (
        <Link class="pager__step" to={pager.previous} rel="prev">
          {words.previousPage}
        </Link>
      )}
      <ol class="pager__pages">
        {pager.near.map(({ number, path }, at) => (
          <li key={path} class={number - (pager.near[at - 1]?.number ?? 0) > 1 ? "pager__jump" : undefined}>
            <Link to={path} current={number === pager.number ? "page" : undefined}>
              <span class="aside">{words.pageNumber(number)}</span>
              <span aria-hidden="true">{String(number)}</span>
            </Link>
          </li>
        ))}
      </ol>
      {pager.next && (
        <Link class="pager__step" to={pager.next} rel="next">
          {words.nextPage}
        </Link>
      )}
    </nav>
  );
}

/** “page 2 of 3”, for the facts of the heading; null where the list is on one page. */
export function pageOf(pager: PagerValue | null, words: InterfaceText): string | null {
  return pager === null ? null : words.pageOf(pager.number, pager.count);
}

/** The number of the first entry on a page. */
export function firstOn({ number }: PagerValue): number {
  return (number - 1) * LONGEST_LIST + 1;
}
