/** What the pages of an outlet and of a topic share: their articles by year, and beside them whom they quote. */
import type { ComponentChildren } from "preact";
import type { TopicView } from "../../src/site/list-view.ts";
import { Fact } from "./article-facts.tsx";
import { CountedList } from "./counted-list.tsx";
import { Years } from "./date.tsx";
import { Facts } from "./facts.tsx";
import { useWords } from "./page-context.tsx";
import { Pager, pageOf } from "./pager.tsx";
import { TakeAway } from "./take-away.tsx";
import { YearGroups } from "./year-groups.tsx";

type Shelf = Omit<TopicView, "kind">;

interface ShelfFactsProps {
  readonly shelf: Shelf;
  readonly children?: ComponentChildren;
}

export function ShelfFacts({ shelf, children }: ShelfFactsProps) {
  const words = useWords();
  return (
    <Facts>
      {words.articles(shelf.count)}
      {shelf.span && <Years span={shelf.span} />}
      {children}
      {pageOf(shelf.pager, words)}
    </Facts>
  );
}

export function ShelfBody({ shelf }: { readonly shelf: Shelf }) {
  const words = useWords();
  return (
    <div class="with-side">
      <div class="with-side__main">
        <YearGroups years={shelf.years} />
        <Pager pager={shelf.pager} />
      </div>
      <div class="with-side__side">
        {shelf.spellings.length > 0 && (
          <dl class="facts">
            <Fact name={words.alsoSpelled}>{shelf.spellings.join("; ")}</Fact>
          </dl>
        )}
        <section aria-labelledby="quoted">
          <h2 id="quoted" class="side-heading">
            {words.quotedMost}
          </h2>
          <CountedList links={shelf.speakers} none={words.noSpeakersHere} count={words.quotations} />
        </section>
        <TakeAway />
      </div>
    </div>
  );
}
